#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::HasSubstr;

class AgreeingOnARung : public testing::Test {
protected:
    Room room;
    CardId piece = room.add(room.lane(ladder_step), "Youth board");
    CardId other = room.add(room.lane(ladder_step), "Newsletter");
    CardId card = room.add(room.lane(board_step), "Trust");
};

TEST_F(AgreeingOnARung, NeedsNoVote) {
    EXPECT_EQ(room.go(AgreeRung{piece, 6}), "agree rung 6");
    EXPECT_EQ(*room.session().agreements.find(piece), (Agreement{piece, 6, false}));
    EXPECT_TRUE(room.changes_nothing(AgreeRung{piece, 6}));
    EXPECT_EQ(room.refusal(AgreeRung{piece, 9}), "This ladder has rungs 1 to 8.");
    EXPECT_EQ(room.refusal(AgreeRung{piece, -1}), "This ladder has rungs 1 to 8.");
    EXPECT_THAT(room.refusal(AgreeRung{card, 1}), HasSubstr("“Trust” is not a piece of work"));
    EXPECT_EQ(room.refusal(AgreeRung{CardId{9999}, 1}), "That piece of work is no longer there.");
    const auto minutes = room.add(room.lane(short_step), "Minutes");
    EXPECT_EQ(room.refusal(AgreeRung{minutes, 5}), "This ladder has rungs 1 to 4.");
}

TEST_F(AgreeingOnARung, IsTakenBackWithRungZero) {
    room.go(AgreeRung{piece, 6});
    room.go(AgreeRung{piece, 8, Question::want});
    EXPECT_EQ(room.go(AgreeRung{piece, 0}), "take back agreed rung");
    EXPECT_TRUE(room.session().agreements.empty());
    EXPECT_TRUE(room.session().wants.find(piece));
    EXPECT_EQ(room.go(AgreeRung{piece, 0, Question::want}), "take back wanted rung");
    EXPECT_TRUE(room.session().wants.empty());
    EXPECT_TRUE(room.changes_nothing(AgreeRung{piece, 0}));
    EXPECT_THAT(room.refusal(AgreeRung{card, 0}), HasSubstr("is not a piece of work"));
}

TEST_F(AgreeingOnARung, KeepsWhereItIsApartFromWhereItIsWanted) {
    room.go(AgreeRung{piece, 3});
    EXPECT_EQ(room.go(AgreeRung{piece, 7, Question::want}), "want rung 7");
    EXPECT_EQ(room.session().agreements.find(piece)->rung, 3);
    EXPECT_EQ(*room.session().wants.find(piece), (Want{piece, 7, false}));
}

TEST_F(AgreeingOnARung, WaitsForTheVoteOnThePieceToBeRevealed) {
    const auto round = room.vote(piece, {6}, false);
    const std::string said = "A vote on “Youth board” is still open: reveal it first.";
    EXPECT_EQ(room.refusal(AgreeRung{piece, 6}), said);
    EXPECT_EQ(room.refusal(AgreeRung{piece, 6, Question::want}), said);
    room.go(CloseRound{round});
    EXPECT_EQ(room.refusal(AgreeRung{piece, 6}), said);
    room.go(AgreeRung{other, 2});
    room.go(RevealRound{round});
    room.go(AgreeRung{piece, 6});
}

TEST_F(AgreeingOnARung, TellsWhetherItWasAMedianOfTheLastRound) {
    room.vote(piece, {1, 1, 1}, true);
    room.vote(piece, {4, 7}, true);
    struct Row {
        int rung;
        bool was_median;
    };
    for (const auto& row :
         {Row{1, false}, Row{3, false}, Row{4, true}, Row{5, true}, Row{7, true}, Row{8, false}}) {
        room.go(AgreeRung{piece, row.rung});
        EXPECT_EQ(room.session().agreements.find(piece)->was_median, row.was_median) << row.rung;
    }
    room.go(AgreeRung{other, 4});
    EXPECT_FALSE(room.session().agreements.find(other)->was_median) << "the votes were on another piece";
    room.go(AgreeRung{piece, 4, Question::want});
    EXPECT_FALSE(room.session().wants.find(piece)->was_median) << "the votes were on another question";
}

TEST_F(AgreeingOnARung, TakesNoMedianFromARoundThatWasCalledOff) {
    room.vote(piece, {2, 2}, true);
    room.go(VoidRound{room.vote(piece, {6, 6}, true), "The tokens were bumped"});
    room.go(AgreeRung{piece, 6});
    EXPECT_FALSE(room.session().agreements.find(piece)->was_median);
    room.go(AgreeRung{piece, 2});
    EXPECT_TRUE(room.session().agreements.find(piece)->was_median) << "the last that counts";
}

TEST_F(AgreeingOnARung, CountsEveryHandTowardsTheMedian) {
    room.go(SetHeadCount{9});
    const auto round = room.open(hands_vote(piece, ladder_step, Question::want));
    room.go(CastBallot{round, room_voter, {{piece, 2, 1}, {piece, 7, 5}}});
    room.go(RevealRound{round});
    room.go(AgreeRung{piece, 2, Question::want});
    EXPECT_FALSE(room.session().wants.find(piece)->was_median);
    room.go(AgreeRung{piece, 7, Question::want});
    EXPECT_TRUE(room.session().wants.find(piece)->was_median);
}

TEST(ClosingAGap, IsAHeadingInTheActionPlan) {
    Room room;
    const CardId piece = room.add(room.lane(ladder_step), "Youth board");
    const LaneId actions = room.seen().lane(plan_step, LaneRole::actions)->id;
    room.go(AgreeRung{piece, 3});
    room.go(AgreeRung{piece, 6, Question::want});
    EXPECT_EQ(room.go(CarryCard{piece, actions, {}}), "bring in gap");
    const CardId heading = room.session().cards.rows().back()->id;
    EXPECT_EQ(room.card(heading).text, "Youth board: from rung 3 to rung 6");
    EXPECT_TRUE(room.session().heading(heading));
    EXPECT_EQ(
        room.refusal(SetAction{heading, "Amina", ""}),
        "“Youth board: from rung 3 to rung 6” is a heading: the steps under it have an owner and a date.");
    EXPECT_EQ(room.refusal(DissolveCluster{heading}), "That heading is no longer there.");
    EXPECT_EQ(room.refusal(ClusterToLane{heading}), "That heading is no longer there.");
    room.go(DeleteCard{heading});
    EXPECT_FALSE(room.session().heading(heading));
}

TEST(ClosingAGap, NeedsOne) {
    Room room;
    const CardId piece = room.add(room.lane(ladder_step), "Youth board");
    const LaneId actions = room.seen().lane(plan_step, LaneRole::actions)->id;
    room.go(AgreeRung{piece, 3});
    room.go(AgreeRung{piece, 3, Question::want});
    room.go(CarryCard{piece, actions, {}});
    const CardId step = room.session().cards.rows().back()->id;
    EXPECT_EQ(room.card(step).text, "Youth board");
    EXPECT_FALSE(room.session().heading(step));
}

}
}
