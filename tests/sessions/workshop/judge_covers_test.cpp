#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/workshop/judge.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

CardId newest_card(const Room& room) {
    return room.session().cards.rows().back()->id;
}

TEST(CoverLane, HidesTheWordsOfWhatStandsThereAndOfWhatIsWrittenThere) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto above = room.add(lane, "Trust");
    const auto hanging = room.add(lane, "Honesty", above);
    const auto elsewhere = room.add(room.lane(board_step, 1), "Time");
    EXPECT_EQ(room.go(CoverLane{lane, true}), "cover lane");
    const auto written = room.add(lane, "Money");
    const auto seen = room.seen();
    EXPECT_TRUE(seen.lane_state(lane).covered);
    for (const auto card : {above, hanging, written}) {
        EXPECT_TRUE(seen.covered(card));
        EXPECT_EQ(seen.card(card)->text, "");
    }
    EXPECT_FALSE(seen.covered(elsewhere));
    EXPECT_EQ(seen.card(elsewhere)->text, "Time");
    EXPECT_THAT(room.texts(lane), ElementsAre("", "")) << "the cards are there to be counted";
}

TEST(CoverLane, IsRevealedOneCardAtATimeThenWhole) {
    Room room;
    const auto lane = room.lane(board_step);
    room.go(CoverLane{lane, true});
    const auto one = room.add(lane, "one");
    room.add(lane, "two");
    room.add(lane, "three");
    EXPECT_EQ(room.go(RevealCard{one}), "reveal card");
    EXPECT_THAT(room.texts(lane), ElementsAre("one", "", ""));
    EXPECT_TRUE(room.changes_nothing(RevealCard{one}));
    EXPECT_TRUE(room.seen().lane_state(lane).covered);
    EXPECT_EQ(room.go(CoverLane{lane, false}), "reveal lane");
    EXPECT_THAT(room.texts(lane), ElementsAre("one", "two", "three"));
    EXPECT_FALSE(room.seen().lane_state(lane).covered);
    const auto four = room.add(lane, "four");
    EXPECT_FALSE(room.seen().covered(four));
    EXPECT_TRUE(room.changes_nothing(CoverLane{lane, false}));
    EXPECT_TRUE(room.session().covers.empty());
}

TEST(CoverLane, LeavesHeadingsToBeRead) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto card = room.add(lane, "Trust");
    room.go(NameCluster{card, "What it takes"});
    const auto heading = newest_card(room);
    room.go(CoverLane{lane, true});
    EXPECT_THAT(room.texts(lane), ElementsAre("What it takes"));
    EXPECT_TRUE(room.seen().covered(card));
    const auto honesty = room.add(lane, "Honesty", heading);
    EXPECT_TRUE(room.seen().covered(honesty));
}

TEST(CoverLane, FollowsACardToAnotherLaneAndCoversNoneThatIsMovedIn) {
    Room room;
    const auto covered = room.lane(board_step, 0);
    const auto open = room.lane(board_step, 1);
    room.go(CoverLane{covered, true});
    const auto secret = room.add(covered, "Trust");
    const auto known = room.add(open, "Time");
    room.go(MoveCard{secret, open, {}, {}});
    room.go(MoveCard{known, covered, {}, {}});
    EXPECT_TRUE(room.seen().covered(secret));
    EXPECT_FALSE(room.seen().covered(known));
    room.go(RevealCard{secret});
    EXPECT_THAT(room.texts(open), ElementsAre("Trust"));
}

TEST(CoverLane, KeepsCoveredWhatALaneThatIsRemovedLeavesBehind) {
    Room room;
    const auto lane = room.lane(board_step, 1);
    room.go(CoverLane{lane, true});
    const auto card = room.add(lane, "Trust");
    room.go(RemoveLane{lane});
    EXPECT_TRUE(room.seen().covered(card));
}

TEST(CoverLane, IsRefusedWithASentence) {
    Room room;
    EXPECT_EQ(room.refusal(CoverLane{LaneId{9999}, true}), "This session has no such place for cards.");
    EXPECT_EQ(room.refusal(CoverLane{room.lane(rules_step), true}), "Only a lane of a board can be covered.");
    EXPECT_EQ(room.refusal(CoverLane{room.lane(themes_step), true}),
              "Only a lane of a board can be covered.");
    EXPECT_EQ(room.refusal(RevealCard{CardId{9999}}), "That card is no longer there.");
}

TEST(CoveredCard, CanBeMovedAndDeletedButNotRewrittenNorMerged) {
    Room room;
    const auto lane = room.lane(board_step);
    const auto open = room.add(room.lane(board_step, 1), "Time");
    room.go(CoverLane{lane, true});
    const auto card = room.add(lane, "Trust\nand time");
    const std::string said = "This card is still covered: reveal it first.";
    EXPECT_EQ(room.refusal(EditCard{card, "x"}), said);
    EXPECT_EQ(room.refusal(MergeCards{card, open}), said);
    EXPECT_EQ(room.refusal(MergeCards{open, card}), said);
    EXPECT_EQ(room.refusal(SplitCard{card}), said);
    EXPECT_EQ(room.refusal(NameCluster{card, "x"}), said);
    EXPECT_EQ(room.refusal(CarryCard{card, room.lane(plan_step), {}}),
              "This card is still covered: reveal it before bringing it along.");
    room.go(ColourCard{card, Colour::mint});
    room.go(MoveCard{card, lane, {}, {}});
    room.go(DeleteCard{card});
}

TEST(CoveredCard, HidesWhatItWasMergedFromToo) {
    Room room;
    const auto lane = room.lane(board_step);
    room.go(MergeCards{room.add(lane, "secret one"), room.add(lane, "secret two")});
    const auto inner = newest_card(room);
    room.go(MergeCards{inner, room.add(lane, "secret three")});
    const auto whole = newest_card(room);
    room.go(CoverLane{lane, true});
    const auto seen = room.seen();
    EXPECT_EQ(seen.parts(whole).size(), 2u);
    EXPECT_EQ(seen.parts(inner).size(), 2u);
    for (const auto& part : seen.session().merged.rows())
        EXPECT_EQ(part->text, "");
    room.go(CoverLane{lane, false});
    const auto revealed = room.seen();
    for (const auto& part : revealed.session().merged.rows())
        EXPECT_THAT(part->text, HasSubstr("secret"));
}

/// Everything that a room could do to a covered card, with or without sense.
std::vector<Command> everything_with(const Room& room, CardId card) {
    const auto lane = room.lane(board_step, 1);
    const auto other = room.session().cards.rows().front()->id;
    std::vector<Command> commands{
        EditCard{card, ""},
        DeleteCard{card},
        SplitCard{card},
        RevealCard{card},
        NameCluster{card, "x"},
        DissolveCluster{card},
        ClusterToLane{card},
        MergeCards{card, other},
        MergeCards{other, card},
        AgreeRung{card, 1},
        rung_vote(card, board_step),
        rung_vote(card),
        SetAction{card, "x", "y"},
        MarkCard{card, Mark::agreed},
        ColourCard{card, Colour::mint},
        SetCardGroup{card, GroupId{1}},
        SetGroupCount{0},
        AddCard{.lane = lane, .text = "x", .under = card},
        AddLane{board_step, "x", {card}},
        AddLane{storm_step, "x", {card}},
        AddLane{themes_step, "x", {card}},
        Together{{DeleteCard{card}, DeleteCard{other}}},
        dot_vote(board_step),
    };
    for (const auto& to : room.session().lanes.rows()) {
        commands.emplace_back(MoveCard{card, to->id, {}, {}});
        commands.emplace_back(MoveCard{card, to->id, other, {}});
        commands.emplace_back(MoveCard{other, to->id, card, {}});
        commands.emplace_back(SortCard{card, to->id, {}});
        commands.emplace_back(CarryCard{card, to->id, {}});
        commands.emplace_back(AddCard{.lane = to->id, .text = "x", .under = card});
    }
    return commands;
}

TEST(CoveredCard, IsQuotedInNoSentenceAndNoLabel) {
    Room room;
    const auto lane = room.lane(board_step);
    room.go(CoverLane{lane, true});
    room.go(AddCard{.lane = lane, .text = "secret above", .group = GroupId{1}});
    const auto above = newest_card(room);
    const auto hanging = room.add(lane, "secret hanging", above);
    const auto alone = room.add(lane, "secret alone");
    int refused = 0;
    for (const auto card : {above, hanging, alone})
        for (const auto& command : everything_with(room, card)) {
            const auto judged = judge(room.session(), command, Room::now);
            const auto& said = judged ? judged->label : judged.error().sentence;
            EXPECT_THAT(said, Not(HasSubstr("secret")));
            EXPECT_THAT(said, Not(testing::StartsWith("a covered")));
            refused += !judged;
        }
    EXPECT_GT(refused, 100);
    EXPECT_EQ(room.refusal(MoveCard{above, lane, alone, {}}),
              "A covered card has cards hanging under it: move those away first.");
}

}
}
