#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/text.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

CardId newest_card(const Room& room) {
    return room.session().cards.rows().back()->id;
}

CardId merge(Room& room, CardId card, CardId into) {
    EXPECT_EQ(room.go(MergeCards{card, into}), "merge cards");
    return newest_card(room);
}

CardId name_cluster(Room& room, CardId card, const std::string& heading) {
    EXPECT_EQ(room.go(NameCluster{card, heading}), "name group of cards");
    return newest_card(room);
}

TEST(MergeCards, KeepsBothTextsWhereTheOtherStood) {
    Room room;
    const auto lane = room.lane(board_step);
    room.add(lane, "first");
    const auto into = room.add(lane, "No bus after six");
    room.add(lane, "last");
    const auto card = room.add(room.lane(board_step, 1), "Buses stop early");
    merge(room, card, into);
    EXPECT_THAT(room.texts(lane), ElementsAre("first", "No bus after six\nBuses stop early", "last"));
    EXPECT_THAT(room.texts(room.lane(board_step, 1)), IsEmpty());
}

TEST(MergeCards, SaysOnceWhatBothSay) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto one = room.add(lane, "Trust");
    merge(room, room.add(lane, "Trust"), one);
    EXPECT_THAT(room.texts(lane), ElementsAre("Trust"));
}

TEST(MergeCards, TakesTheColourOfTheOtherAndTheGroupIfThereIsOnlyOne) {
    struct Row {
        GroupId into, card, whole;
    };
    const Row rows[] = {{GroupId{1}, GroupId{1}, GroupId{1}},
                        {GroupId{1}, GroupId{2}, GroupId{}},
                        {GroupId{}, GroupId{2}, GroupId{2}},
                        {GroupId{1}, GroupId{}, GroupId{1}},
                        {GroupId{}, GroupId{}, GroupId{}}};
    for (const auto& row : rows) {
        Room room;
        const auto lane = room.lane(board_step);
        room.go(AddCard{.lane = lane, .text = "a", .colour = Colour::rose, .group = row.into});
        const auto into = newest_card(room);
        room.go(AddCard{.lane = lane, .text = "b", .colour = Colour::mint, .group = row.card});
        const auto whole = merge(room, newest_card(room), into);
        EXPECT_EQ(room.card(whole).colour, Colour::rose);
        EXPECT_EQ(room.card(whole).group, row.whole);
    }
}

TEST(MergeCards, HangsUnderTheWholeWhatHungUnderEitherInItsOrder) {
    Room room;
    const auto storm = room.lane(storm_step, 0);
    const auto into = room.add(storm, "No bus");
    const auto later = room.add(storm, "Bring lunch", into);
    room.go(AddCard{.lane = storm, .text = "Share cars", .under = into, .before = later});
    const auto card = room.add(room.lane(storm_step, 1), "Far away");
    room.add(storm, "Meet online", card);
    const auto whole = merge(room, card, into);
    EXPECT_THAT(room.texts(storm, whole), ElementsAre("Share cars", "Bring lunch", "Meet online"));
}

TEST(MergeCards, StandsUnderTheThemeOfTheOtherOrElseOfTheCard) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto values = room.lane(themes_step, 0);
    const auto delivery = room.lane(themes_step, 1);
    const auto into = room.add(lane, "a");
    const auto card = room.add(lane, "b");
    room.go(SortCard{into, values, {}});
    room.go(SortCard{card, delivery, {}});
    const auto whole = merge(room, card, into);
    EXPECT_THAT(room.sorted(values), ElementsAre("a\nb"));
    EXPECT_THAT(room.sorted(delivery), IsEmpty());
    merge(room, whole, room.add(lane, "c"));
    EXPECT_THAT(room.sorted(values), ElementsAre("c\na\nb"));
}

TEST(MergeCards, IntoACardThatHangsLeavesTheThemeToTheCardAbove) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto above = room.add(lane, "above");
    const auto hanging = room.add(lane, "hanging", above);
    const auto card = room.add(lane, "card");
    room.go(SortCard{card, room.lane(themes_step), {}});
    merge(room, card, hanging);
    EXPECT_THAT(room.texts(lane, above), ElementsAre("hanging\ncard"));
    EXPECT_THAT(room.sorted(room.lane(themes_step)), IsEmpty());
}

TEST(MergeCards, IsRefusedWithASentence) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto card = room.add(lane, "Trust");
    const auto other = room.add(lane, "Time");
    const auto hanging = room.add(lane, "Honesty", card);
    const auto storm = room.add(room.lane(storm_step), "No bus");
    const auto rule = room.session().cards.rows().front()->id;
    EXPECT_EQ(room.refusal(MergeCards{CardId{9999}, card}), "That card is no longer there.");
    EXPECT_EQ(room.refusal(MergeCards{card, CardId{9999}}), "That card is no longer there.");
    EXPECT_EQ(room.refusal(MergeCards{rule, card}),
              "“Listen” is not on a board: only there can cards be merged or grouped.");
    EXPECT_EQ(room.refusal(MergeCards{card, card}), "A card cannot be merged with itself.");
    EXPECT_EQ(room.refusal(MergeCards{card, storm}), "“No bus” belongs to another step.");
    EXPECT_EQ(room.refusal(MergeCards{card, hanging}),
              "“Trust” has cards hanging under it: move those away first.");
    EXPECT_EQ(room.refusal(MergeCards{hanging, card}),
              "“Honesty” and “Trust” hang together: move them apart first.");
    const auto heading = name_cluster(room, other, "What it takes");
    EXPECT_EQ(room.refusal(MergeCards{heading, card}),
              "“What it takes” is a heading: choose one of the cards under it.");
    EXPECT_THAT(room.refusal(MergeCards{card, heading}), HasSubstr("is a heading"));
}

TEST(MergeCards, IsRefusedWhereTheWholeWouldBeTooLong) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto one = room.add(lane, std::string(most_text_bytes - 10, 'a'));
    EXPECT_THAT(room.refusal(MergeCards{room.add(lane, std::string(20, 'b')), one}), HasSubstr("256 kB"));
}

TEST(SplitCard, GivesBackBothPartsAsTheyWere) {
    Room room;
    const auto lane = room.lane(board_step);
    room.go(AddCard{.lane = lane, .text = "a\nb", .colour = Colour::rose, .group = GroupId{1}});
    const auto into = newest_card(room);
    room.add(lane, "after");
    room.go(AddCard{.lane = lane, .text = "c", .colour = Colour::mint, .group = GroupId{2}});
    const auto card = newest_card(room);
    const Card into_was = room.card(into);
    const Card card_was = room.card(card);
    const auto whole = merge(room, card, into);
    EXPECT_EQ(room.go(SplitCard{whole}), "split card");
    EXPECT_THAT(room.texts(lane), ElementsAre("a\nb", "c", "after"));
    EXPECT_EQ(room.card(into), into_was);
    auto beside = room.card(card);
    EXPECT_GT(beside.place, into_was.place);
    beside.place = card_was.place;
    EXPECT_EQ(beside, card_was);
    EXPECT_TRUE(room.session().merged.empty());
}

TEST(SplitCard, KeepsWhatWasWrittenOnTheWholeSince) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto values = room.lane(themes_step);
    const auto into = room.add(lane, "a");
    const auto idea = room.add(lane, "under", into);
    const auto whole = merge(room, room.add(lane, "b"), into);
    room.go(SortCard{whole, values, {}});
    room.go(EditCard{whole, "a and b, in better words"});
    room.go(SplitCard{whole});
    EXPECT_THAT(room.texts(lane), ElementsAre("a and b, in better words", "a", "b"));
    EXPECT_THAT(room.sorted(values), ElementsAre("a and b, in better words", "a", "b"));
    EXPECT_EQ(room.card(idea).under, whole);
    EXPECT_TRUE(room.session().merged.empty());
}

TEST(SplitCard, OfAMergedCardThatWasMergedAgainGoesOneStepBack) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto a = room.add(lane, "a");
    const auto b = room.add(lane, "b");
    const auto c = room.add(lane, "c");
    const auto ab = merge(room, b, a);
    const auto all = merge(room, ab, c);
    EXPECT_THAT(room.texts(lane), ElementsAre("c\na\nb"));
    EXPECT_EQ(room.seen().parts(all).size(), 2u);
    room.go(SplitCard{all});
    EXPECT_EQ(room.card(ab).text, "a\nb");
    EXPECT_EQ(room.card(c).text, "c");
    room.go(SplitCard{ab});
    EXPECT_EQ(room.card(a).text, "a");
    EXPECT_EQ(room.card(b).text, "b");
    EXPECT_TRUE(room.session().merged.empty());
}

TEST(SplitCard, LeavesWhatHangsAndTheThemeWithTheFirstAndSortsTheOtherBehindIt) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto values = room.lane(themes_step);
    const auto into = room.add(lane, "a");
    const auto later = room.add(lane, "under 2", into);
    room.go(AddCard{.lane = lane, .text = "under 1", .under = into, .before = later});
    room.go(SortCard{into, values, {}});
    room.go(SortCard{room.add(lane, "z"), values, {}});
    const auto whole = merge(room, room.add(lane, "b"), into);
    room.go(SplitCard{whole});
    EXPECT_THAT(room.texts(lane, into), ElementsAre("under 1", "under 2"));
    EXPECT_THAT(room.sorted(values), ElementsAre("a", "b", "z"));
}

TEST(SplitCard, OfSeveralLinesBecomesOneCardALine) {
    Room room;
    const auto lane = room.lane(board_step);
    room.go(
        AddCard{.lane = lane, .text = "one\n\n  two \nthree", .colour = Colour::lilac, .group = GroupId{3}});
    const auto first = newest_card(room);
    room.add(lane, "after");
    room.add(lane, "hangs", first);
    room.go(SortCard{first, room.lane(themes_step), {}});
    EXPECT_EQ(room.go(SplitCard{first}), "split card");
    EXPECT_THAT(room.texts(lane), ElementsAre("one", "two", "three", "after"));
    EXPECT_THAT(room.texts(lane, first), ElementsAre("hangs"));
    EXPECT_THAT(room.sorted(room.lane(themes_step)), ElementsAre("one", "two", "three"));
    EXPECT_EQ(room.card(newest_card(room)).colour, Colour::lilac);
    EXPECT_EQ(room.card(newest_card(room)).group, GroupId{3});
}

TEST(SplitCard, OfOneThatHangsStaysUnderTheSameCard) {
    Room room;
    const auto lane = room.lane(storm_step);
    const auto barrier = room.add(lane, "No bus");
    room.go(SplitCard{room.add(lane, "Share cars\nMeet online", barrier)});
    EXPECT_THAT(room.texts(lane, barrier), ElementsAre("Share cars", "Meet online"));
}

TEST(SplitCard, IsRefusedWithASentence) {
    Room room;
    const auto card = room.add(room.lane(board_step), "Trust");
    EXPECT_EQ(room.refusal(SplitCard{card}),
              "“Trust” is a single line. Put each part on a line of its own first (Ctrl + Enter).");
    EXPECT_EQ(room.refusal(SplitCard{CardId{9999}}), "That card is no longer there.");
    const auto piece = room.add(room.lane(ladder_step), "Youth board");
    EXPECT_THAT(room.refusal(SplitCard{piece}), HasSubstr("is not on a board"));
    EXPECT_THAT(room.refusal(SplitCard{name_cluster(room, card, "Heading")}), HasSubstr("is a heading"));
}

TEST(NameCluster, PutsTheCardAndWhatHangsUnderItUnderAHeadingInItsPlace) {
    Room room;
    const auto lane = room.lane(board_step);
    room.add(lane, "first");
    const auto card = room.add(lane, "Trust");
    const auto later = room.add(lane, "Honesty", card);
    room.go(AddCard{.lane = lane, .text = "Openness", .under = card, .before = later});
    room.add(lane, "last");
    room.go(SortCard{card, room.lane(themes_step), {}});
    const auto heading = name_cluster(room, card, " What it\ntakes ");
    EXPECT_THAT(room.texts(lane), ElementsAre("first", "What it takes", "last"));
    EXPECT_THAT(room.texts(lane, heading), ElementsAre("Trust", "Openness", "Honesty"));
    EXPECT_THAT(room.sorted(room.lane(themes_step)), ElementsAre("What it takes"));
    EXPECT_TRUE(room.seen().heading(heading));
    EXPECT_FALSE(room.seen().heading(card));
}

TEST(NameCluster, IsRefusedWithASentence) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto card = room.add(lane, "Trust");
    const auto hanging = room.add(lane, "Honesty", card);
    const auto barrier = room.add(room.lane(storm_step), "No bus");
    EXPECT_EQ(room.refusal(NameCluster{card, " \n"}), "There is no heading yet: write one first.");
    EXPECT_EQ(room.refusal(NameCluster{hanging, "x"}),
              "“Honesty” hangs under another card already: choose that one.");
    EXPECT_EQ(room.refusal(NameCluster{barrier, "x"}),
              "Here ideas hang under the barrier that they answer: make a new lane for a theme.");
    EXPECT_EQ(room.refusal(NameCluster{CardId{9999}, "x"}), "That card is no longer there.");
    EXPECT_THAT(room.refusal(NameCluster{card, std::string(most_text_bytes + 1, 'a')}), HasSubstr("256 kB"));
}

TEST(Heading, TakesCardsInButHangsUnderNone) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto heading = name_cluster(room, room.add(lane, "Trust"), "What it takes");
    const auto other = room.add(lane, "Time");
    room.go(MoveCard{other, lane, heading, {}});
    room.add(lane, "Money", heading);
    EXPECT_THAT(room.texts(lane, heading), ElementsAre("Trust", "Time", "Money"));
    const auto alone = room.add(lane, "alone");
    EXPECT_EQ(room.refusal(MoveCard{heading, lane, alone, {}}),
              "A heading cannot hang under a card: move its cards there instead.");
    room.go(MoveCard{heading, room.lane(board_step, 1), {}, {}});
    EXPECT_THAT(room.texts(room.lane(board_step, 1), heading), ElementsAre("Trust", "Time", "Money"));
}

TEST(DissolveCluster, LeavesItsCardsWhereItStood) {
    Room room;
    const auto lane = room.lane(board_step);
    room.add(lane, "first");
    const auto card = room.add(lane, "Trust");
    room.add(lane, "last");
    const auto heading = name_cluster(room, card, "What it takes");
    room.add(lane, "Honesty", heading);
    room.go(SortCard{heading, room.lane(themes_step), {}});
    EXPECT_EQ(room.go(DissolveCluster{heading}), "dissolve group of cards");
    EXPECT_THAT(room.texts(lane), ElementsAre("first", "Trust", "Honesty", "last"));
    EXPECT_THAT(room.sorted(room.lane(themes_step)), ElementsAre("Trust", "Honesty"));
    EXPECT_TRUE(room.session().headings.empty());
}

TEST(DissolveCluster, TakesAwayAHeadingWithoutCards) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto card = room.add(lane, "Trust");
    const auto heading = name_cluster(room, card, "What it takes");
    room.go(SortCard{heading, room.lane(themes_step), {}});
    room.go(MoveCard{card, lane, {}, {}});
    room.go(DissolveCluster{heading});
    EXPECT_THAT(room.texts(lane), ElementsAre("Trust"));
    EXPECT_THAT(room.sorted(room.lane(themes_step)), IsEmpty());
    EXPECT_EQ(room.refusal(DissolveCluster{heading}), "That heading is no longer there.");
    EXPECT_EQ(room.refusal(DissolveCluster{card}), "That heading is no longer there.");
}

TEST(ClusterToLane, MakesALaneAtTheEndWithTheHeadingAsItsTitle) {
    Room room;
    const auto card = room.add(room.lane(board_step), "Trust");
    const auto heading = name_cluster(room, card, "What it takes");
    room.add(room.lane(board_step), "Honesty", heading);
    EXPECT_EQ(room.go(ClusterToLane{heading}), "make lane");
    EXPECT_THAT(room.titles(board_step), ElementsAre("Why", "What helps", "What it takes"));
    EXPECT_THAT(room.texts(room.lane(board_step, 2)), ElementsAre("Trust", "Honesty"));
    EXPECT_THAT(room.texts(room.lane(board_step)), IsEmpty());
    EXPECT_EQ(room.refusal(ClusterToLane{heading}), "That heading is no longer there.");
    EXPECT_EQ(room.refusal(ClusterToLane{card}), "That heading is no longer there.");
}

TEST(DeleteCard, TakesItsPartsAlong) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto ab = merge(room, room.add(lane, "b"), room.add(lane, "a"));
    const auto all = merge(room, ab, room.add(lane, "c"));
    EXPECT_EQ(room.go(DeleteCard{all}), "delete card");
    EXPECT_TRUE(room.session().merged.empty());
    const auto heading = name_cluster(room, merge(room, room.add(lane, "e"), room.add(lane, "d")), "Letters");
    EXPECT_EQ(room.go(DeleteCard{heading}), "delete card with 1 more");
    EXPECT_TRUE(room.session().merged.empty());
    EXPECT_TRUE(room.session().headings.empty());
}

}
}
