#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/text.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(AddCard, StandsAtTheEndOrBeforeTheCardNamed) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto one = room.add(lane, "one");
    const auto two = room.add(lane, "two");
    EXPECT_EQ(room.go(AddCard{.lane = lane, .text = "zero", .before = one}), "add card");
    room.go(AddCard{.lane = lane, .text = "between", .before = two});
    EXPECT_THAT(room.texts(lane), ElementsAre("zero", "one", "between", "two"));
}

TEST(AddCard, KeepsCleanTextColourAndGroup) {
    Room room;
    const auto lane = room.lane(board_step);
    room.go(AddCard{
        .lane = lane, .text = "  a\r\nb\x01 ", .colour = Colour::mint, .group = GroupId{2}, .before = {}});
    const auto& card = *room.session().cards.rows().back();
    EXPECT_EQ(card.text, "a\nb");
    EXPECT_EQ(card.colour, Colour::mint);
    EXPECT_EQ(card.group, GroupId{2});
    EXPECT_EQ(card.mark, Mark::none);
}

TEST(AddCard, KeepsRulesAndPiecesOnOneLine) {
    Room room;
    EXPECT_EQ(room.card(room.add(room.lane(rules_step), "a\nb")).text, "a b");
    EXPECT_EQ(room.card(room.add(room.lane(ladder_step), "a\nb")).text, "a b");
    EXPECT_EQ(room.card(room.add(room.lane(aims_step), "a\nb")).text, "a\nb");
}

TEST(AddCard, HangsOneLevelDeepInTheLaneOfTheCardAbove) {
    Room room;
    const auto barrier = room.add(room.lane(storm_step, 0), "No bus");
    const auto idea = room.add(room.lane(storm_step, 1), "Share cars", barrier);
    EXPECT_EQ(room.card(idea).lane, room.lane(storm_step, 0));
    EXPECT_THAT(room.texts(room.lane(storm_step, 0), barrier), ElementsAre("Share cars"));
    EXPECT_THAT(room.refusal(AddCard{.lane = room.lane(storm_step), .text = "x", .under = idea}),
                HasSubstr("“Share cars” hangs under another card itself"));
}

TEST(AddCard, NeedsAPieceOfTheSameLadderForAReason) {
    Room room;
    const auto piece = room.add(room.lane(ladder_step), "Youth board");
    const auto why = room.lane(ladder_step, 1);
    EXPECT_EQ(room.go(AddCard{.lane = why, .text = "They set the agenda", .under = piece}), "add reason");
    EXPECT_THAT(room.texts(why, piece), ElementsAre("They set the agenda"));
    const auto reason = room.session().cards.rows().back()->id;
    EXPECT_THAT(room.refusal(AddCard{.lane = why, .text = "x"}), HasSubstr("Choose a piece of work first"));
    EXPECT_THAT(room.refusal(AddCard{.lane = why, .text = "x", .under = reason}),
                HasSubstr("“They set the agenda” is not a piece of work on this ladder"));
    EXPECT_THAT(room.refusal(AddCard{.lane = room.lane(short_step, 1), .text = "x", .under = piece}),
                HasSubstr("not a piece of work on this ladder"));
}

TEST(AddCard, IsRefusedWithASentence) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto card = room.add(lane, "one");
    const auto rule = room.session().cards.rows().front()->id;
    EXPECT_THAT(room.refusal(AddCard{.lane = lane, .text = " \r\n\u200B"}),
                HasSubstr("write something first"));
    EXPECT_THAT(room.refusal(AddCard{.lane = lane, .text = std::string(most_text_bytes + 1, 'a')}),
                HasSubstr("256 kB"));
    EXPECT_THAT(room.refusal(AddCard{.lane = LaneId{9999}, .text = "x"}), HasSubstr("no such place"));
    EXPECT_THAT(room.refusal(AddCard{.lane = lane, .text = "x", .group = GroupId{4}}),
                HasSubstr("no such group"));
    EXPECT_THAT(room.refusal(AddCard{.lane = lane, .text = "x", .colour = static_cast<Colour>(6)}),
                HasSubstr("no such colour"));
    EXPECT_THAT(room.refusal(AddCard{.lane = lane, .text = "x", .before = CardId{9999}}),
                HasSubstr("no longer there"));
    EXPECT_THAT(room.refusal(AddCard{.lane = lane, .text = "x", .before = rule}),
                HasSubstr("no longer there"));
    EXPECT_THAT(room.refusal(AddCard{.lane = lane, .text = "x", .under = CardId{9999}}),
                HasSubstr("no longer there"));
    EXPECT_THAT(room.refusal(AddCard{.lane = lane, .text = "x", .under = rule}),
                HasSubstr("Only on a board"));
    EXPECT_THAT(room.refusal(AddCard{.lane = room.lane(storm_step), .text = "x", .under = card}),
                HasSubstr("“one” belongs to another step"));
    EXPECT_THAT(room.refusal(AddCard{.lane = room.lane(rules_step), .text = "x", .under = rule}),
                HasSubstr("Only on a board"));
    EXPECT_THAT(room.refusal(AddCard{.lane = room.lane(themes_step), .text = "x"}),
                HasSubstr("cards of an earlier board"));
}

TEST(AddCard, NeverGivesAnIdTwice) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto before = room.session();
    const auto first = room.add(lane, "one");
    const auto next = room.session().where().next_id;
    room.go(DeleteCard{first});
    EXPECT_GT(room.add(lane, "two"), first);
    EXPECT_EQ(room.session().where().next_id, next + 1);
    EXPECT_TRUE(before.cards.find(first) == nullptr);
}

TEST(EditCard, ChangesTheTextOnly) {
    Room room;
    const auto card = room.add(room.lane(board_step), "Trsut");
    auto expected = room.card(card);
    expected.text = "Trust\nand time";
    EXPECT_EQ(room.go(EditCard{card, " Trust\r\nand time\n"}), "edit card");
    EXPECT_EQ(room.card(card), expected);
    EXPECT_TRUE(room.changes_nothing(EditCard{card, "Trust\nand time"}));
}

TEST(EditCard, IsRefusedWithASentence) {
    Room room;
    const auto card = room.add(room.lane(board_step), "Trust");
    const auto rule = room.session().cards.rows().front()->id;
    EXPECT_EQ(room.refusal(EditCard{card, "\t"}),
              "Nothing would be left of “Trust”: delete the card instead.");
    EXPECT_EQ(room.refusal(EditCard{rule, ""}),
              "Nothing would be left of “Listen”: delete the rule instead.");
    EXPECT_THAT(room.refusal(EditCard{card, std::string(most_text_bytes + 1, 'a')}), HasSubstr("256 kB"));
    EXPECT_EQ(room.refusal(EditCard{CardId{9999}, "x"}), "That card is no longer there.");
}

TEST(MoveCard, ReordersWithinALane) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto one = room.add(lane, "1");
    const auto two = room.add(lane, "2");
    const auto three = room.add(lane, "3");
    EXPECT_EQ(room.go(MoveCard{three, lane, {}, one}), "move card");
    EXPECT_THAT(room.texts(lane), ElementsAre("3", "1", "2"));
    room.go(MoveCard{three, lane, {}, two});
    EXPECT_THAT(room.texts(lane), ElementsAre("1", "3", "2"));
    room.go(MoveCard{one, lane, {}, {}});
    EXPECT_THAT(room.texts(lane), ElementsAre("3", "2", "1"));
}

TEST(MoveCard, ToWhereTheCardIsChangesNothing) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto one = room.add(lane, "1");
    const auto two = room.add(lane, "2");
    EXPECT_TRUE(room.changes_nothing(MoveCard{one, lane, {}, two}));
    EXPECT_TRUE(room.changes_nothing(MoveCard{one, lane, {}, one}));
    EXPECT_TRUE(room.changes_nothing(MoveCard{two, lane, {}, {}}));
    EXPECT_FALSE(room.changes_nothing(MoveCard{one, lane, {}, {}}));
}

TEST(MoveCard, FindsRoomHoweverOftenTheGapIsHalved) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto first = room.add(lane, "first");
    auto a = room.add(lane, "a");
    auto b = room.add(lane, "b");
    for (int i = 0; i < 100; ++i) {
        room.go(MoveCard{b, lane, {}, a});
        ASSERT_THAT(room.texts(lane), ElementsAre("first", i % 2 ? "a" : "b", i % 2 ? "b" : "a"));
        std::swap(a, b);
    }
    EXPECT_EQ(room.card(first).text, "first");
}

TEST(MoveCard, TakesWhatHangsUnderItAlong) {
    Room room;
    const auto trust = room.lane(storm_step, 0);
    const auto time = room.lane(storm_step, 1);
    const auto barrier = room.add(trust, "No bus");
    room.add(trust, "Share cars", barrier);
    room.add(trust, "Meet online", barrier);
    room.add(time, "Late nights");
    room.go(MoveCard{barrier, time, {}, {}});
    EXPECT_THAT(room.texts(trust), IsEmpty());
    EXPECT_THAT(room.texts(time), ElementsAre("Late nights", "No bus"));
    EXPECT_THAT(room.texts(time, barrier), ElementsAre("Share cars", "Meet online"));
}

TEST(MoveCard, HangsAndUnhangs) {
    Room room;
    const auto trust = room.lane(storm_step, 0);
    const auto time = room.lane(storm_step, 1);
    const auto barrier = room.add(trust, "No bus");
    const auto idea = room.add(time, "Share cars");
    room.go(MoveCard{idea, trust, barrier, {}});
    EXPECT_THAT(room.texts(trust, barrier), ElementsAre("Share cars"));
    EXPECT_THAT(room.texts(time), IsEmpty());
    room.go(MoveCard{idea, time, {}, {}});
    EXPECT_THAT(room.texts(time), ElementsAre("Share cars"));
    EXPECT_THAT(room.texts(trust, barrier), IsEmpty());
}

TEST(MoveCard, UnderAnotherIsRefusedWhereItWouldTangle) {
    Room room;
    const auto lane = room.lane(storm_step);
    const auto barrier = room.add(lane, "No bus");
    const auto idea = room.add(lane, "Share cars", barrier);
    const auto other = room.add(lane, "No trust");
    EXPECT_EQ(room.refusal(MoveCard{barrier, lane, barrier, {}}), "A card cannot hang under itself.");
    EXPECT_THAT(room.refusal(MoveCard{barrier, lane, idea, {}}),
                HasSubstr("hangs under another card itself"));
    EXPECT_THAT(room.refusal(MoveCard{other, lane, idea, {}}), HasSubstr("hangs under another card itself"));
    EXPECT_EQ(room.refusal(MoveCard{barrier, lane, other, {}}),
              "“No bus” has cards hanging under it: move those away first.");
}

TEST(MoveCard, StaysWithinItsStep) {
    Room room;
    const auto card = room.add(room.lane(board_step), "Trust");
    EXPECT_EQ(room.refusal(MoveCard{card, room.lane(storm_step), {}, {}}),
              "“Trust” belongs to another step: bring it in here instead of moving it.");
    EXPECT_THAT(room.refusal(MoveCard{card, LaneId{9999}, {}, {}}), HasSubstr("no such place"));
    EXPECT_THAT(room.refusal(MoveCard{CardId{9999}, room.lane(board_step), {}, {}}),
                HasSubstr("no longer there"));
    EXPECT_THAT(room.refusal(MoveCard{card, room.lane(board_step), {}, CardId{9999}}),
                HasSubstr("no longer there"));
}

TEST(MoveCard, KeepsPiecesAndWhatIsSaidAboutThemApart) {
    Room room;
    const auto pieces = room.lane(ladder_step, 0);
    const auto why = room.lane(ladder_step, 1);
    const auto stops = room.lane(ladder_step, 2);
    const auto board = room.add(pieces, "Youth board");
    const auto letter = room.add(pieces, "Newsletter");
    const auto reason = room.add(why, "No budget", board);
    EXPECT_EQ(room.refusal(MoveCard{board, why, letter, {}}),
              "“Youth board” is a piece of work and stays one.");
    EXPECT_EQ(room.refusal(MoveCard{reason, pieces, {}, {}}),
              "“No budget” is said about a piece of work and cannot become one.");
    EXPECT_THAT(room.refusal(MoveCard{board, pieces, letter, {}}), HasSubstr("Only on a board"));

    EXPECT_EQ(room.go(MoveCard{reason, stops, {}, {}}), "move reason");
    EXPECT_THAT(room.texts(stops, board), ElementsAre("No budget"));
    EXPECT_EQ(room.go(MoveCard{reason, stops, letter, {}}), "move obstacle");
    EXPECT_THAT(room.texts(stops, letter), ElementsAre("No budget"));
    EXPECT_EQ(room.go(MoveCard{letter, pieces, {}, board}), "move piece of work");
    EXPECT_THAT(room.texts(stops, letter), ElementsAre("No budget")) << "what is said stays where it is";
}

TEST(DeleteCard, TakesWhatHangsUnderItAlong) {
    Room room;
    const auto lane = room.lane(storm_step);
    const auto barrier = room.add(lane, "No bus");
    const auto idea = room.add(lane, "Share cars", barrier);
    room.add(lane, "Meet online", barrier);
    room.add(lane, "No trust");
    EXPECT_EQ(room.go(DeleteCard{idea}), "delete card");
    EXPECT_EQ(room.go(DeleteCard{barrier}), "delete card with 1 more");
    EXPECT_THAT(room.texts(lane), ElementsAre("No trust"));
    EXPECT_EQ(room.refusal(DeleteCard{barrier}), "That card is no longer there.");
}

TEST(DeleteCard, TakesItsThemeAndItsRungAlongButNotItsVotes) {
    Room room;
    const auto card = room.add(room.lane(board_step), "Trust");
    room.go(SortCard{card, room.lane(themes_step), {}});
    room.go(DeleteCard{card});
    EXPECT_TRUE(room.session().sortings.empty());

    const auto piece = room.add(room.lane(ladder_step), "Youth board");
    room.add(room.lane(ladder_step, 1), "They chair it", piece);
    room.vote(piece, {6, 6, 7}, true);
    room.go(AgreeRung{piece, 6});
    room.go(AgreeRung{piece, 8, Question::want});
    EXPECT_EQ(room.go(DeleteCard{piece}), "delete piece of work with 1 more");
    EXPECT_TRUE(room.session().agreements.empty());
    EXPECT_TRUE(room.session().wants.empty());
    EXPECT_EQ(room.session().rounds.size(), 1u);
    EXPECT_EQ(room.session().ballots.size(), 3u);
    EXPECT_EQ(room.session().choices.size(), 3u);
}

TEST(DeleteCard, IsRefusedWhileAVoteOnItIsOpen) {
    Room room;
    const auto piece = room.add(room.lane(ladder_step), "Youth board");
    const auto round = room.vote(piece, {6}, false);
    EXPECT_EQ(room.refusal(DeleteCard{piece}), "A vote on “Youth board” is still open: reveal it first.");
    room.go(RevealRound{round});
    room.go(DeleteCard{piece});
}

TEST(SortCard, ShowsACardUnderAThemeAndTakesItBack) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto values = room.lane(themes_step, 0);
    const auto delivery = room.lane(themes_step, 1);
    const auto one = room.add(lane, "1");
    const auto two = room.add(lane, "2");
    EXPECT_EQ(room.go(SortCard{one, values, {}}), "sort card");
    room.go(SortCard{two, values, one});
    EXPECT_THAT(room.sorted(values), ElementsAre("2", "1"));
    EXPECT_THAT(room.texts(lane), ElementsAre("1", "2")) << "the board stays as it was";
    EXPECT_TRUE(room.changes_nothing(SortCard{two, values, one}));
    EXPECT_TRUE(room.changes_nothing(SortCard{two, values, two}));
    room.go(SortCard{two, delivery, {}});
    EXPECT_THAT(room.sorted(values), ElementsAre("1"));
    EXPECT_THAT(room.sorted(delivery), ElementsAre("2"));
    room.go(SortCard{two, {}, {}});
    EXPECT_THAT(room.sorted(delivery), IsEmpty());
    EXPECT_TRUE(room.changes_nothing(SortCard{two, {}, {}}));
}

TEST(SortCard, IsForCardsOfTheBoardThatIsShown) {
    Room room;
    const auto values = room.lane(themes_step);
    const auto card = room.add(room.lane(board_step), "Trust");
    const auto hanging = room.add(room.lane(board_step), "Honesty", card);
    const auto foreign = room.add(room.lane(storm_step), "No bus");
    EXPECT_EQ(room.refusal(SortCard{foreign, values, {}}),
              "“No bus” is not on the board that is sorted here.");
    EXPECT_THAT(room.refusal(SortCard{card, room.lane(board_step, 1), {}}), HasSubstr("is not on the board"));
    EXPECT_EQ(room.refusal(SortCard{hanging, values, {}}),
              "“Honesty” hangs under another card and goes where that one goes.");
    EXPECT_THAT(room.refusal(SortCard{card, LaneId{9999}, {}}), HasSubstr("no such place"));
    EXPECT_THAT(room.refusal(SortCard{CardId{9999}, values, {}}), HasSubstr("no longer there"));
    EXPECT_THAT(room.refusal(SortCard{card, values, hanging}), HasSubstr("no longer there"));
}

TEST(SortCard, EndsWhenTheCardIsHungUnderAnother) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto one = room.add(lane, "1");
    const auto two = room.add(lane, "2");
    room.go(SortCard{two, room.lane(themes_step), {}});
    room.go(MoveCard{two, lane, one, {}});
    EXPECT_THAT(room.sorted(room.lane(themes_step)), IsEmpty());
}

TEST(CarryCard, CopiesTheCardWithALinkToItsOrigin) {
    Room room;
    const auto lane = room.lane(plan_step, 4);
    room.go(AddCard{
        .lane = room.lane(storm_step), .text = "No\nbus", .colour = Colour::rose, .group = GroupId{2}});
    const auto barrier = room.session().cards.rows().back()->id;
    const auto step = room.add(lane, "Book a room");
    EXPECT_EQ(room.go(CarryCard{barrier, lane, step}), "bring in step");
    EXPECT_THAT(room.texts(lane), ElementsAre("No\nbus", "Book a room"));
    const auto& carried = *room.session().cards.rows().back();
    EXPECT_EQ(carried.origin, barrier);
    EXPECT_EQ(carried.colour, Colour::rose);
    EXPECT_EQ(carried.group, GroupId{2});
    EXPECT_THAT(room.texts(room.lane(storm_step)), ElementsAre("No\nbus"));

    room.go(CarryCard{barrier, room.lane(ladder_step), {}});
    EXPECT_THAT(room.texts(room.lane(ladder_step)), ElementsAre("No bus")) << "a piece of work is one line";
}

TEST(CarryCard, IsRefusedWithASentence) {
    Room room;
    const auto lane = room.lane(plan_step);
    const auto barrier = room.add(room.lane(storm_step), "No bus");
    room.go(CarryCard{barrier, lane, {}});
    EXPECT_EQ(room.refusal(CarryCard{barrier, lane, {}}), "“No bus” has been brought in here already.");
    EXPECT_EQ(room.refusal(CarryCard{barrier, room.lane(board_step), {}}),
              "“No bus” can only be brought into a later step.");
    EXPECT_THAT(room.refusal(CarryCard{barrier, room.lane(storm_step, 1), {}}), HasSubstr("later step"));
    EXPECT_THAT(room.refusal(CarryCard{barrier, room.lane(ladder_step, 1), {}}),
                HasSubstr("Choose a piece of work first"));
    const auto card = room.add(room.lane(board_step), "Trust");
    EXPECT_THAT(room.refusal(CarryCard{card, room.lane(themes_step), {}}), HasSubstr("an earlier board"));
    EXPECT_THAT(room.refusal(CarryCard{CardId{9999}, lane, {}}), HasSubstr("no longer there"));
    EXPECT_THAT(room.refusal(CarryCard{barrier, LaneId{9999}, {}}), HasSubstr("no such place"));
    EXPECT_THAT(room.refusal(CarryCard{card, lane, card}), HasSubstr("no longer there"));
}

TEST(CarryCard, CanBeRepeatedOnceTheFirstIsDeleted) {
    Room room;
    const auto lane = room.lane(plan_step);
    const auto barrier = room.add(room.lane(storm_step), "No bus");
    room.go(CarryCard{barrier, lane, {}});
    room.go(DeleteCard{room.session().cards.rows().back()->id});
    room.go(CarryCard{barrier, lane, {}});
    room.go(DeleteCard{barrier});
    EXPECT_THAT(room.texts(lane), ElementsAre("No bus")) << "what was carried over stays";
}

}
}
