#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(AddLane, StandsAtTheEndAndTakesTheCardsInWithWhatHangsUnderThem) {
    Room room;
    const auto why = room.lane(board_step);
    room.add(why, "stays");
    const auto trust = room.add(why, "Trust");
    room.add(why, "Honesty", trust);
    const auto time = room.add(room.lane(board_step, 1), "Time");
    EXPECT_EQ(room.go(AddLane{board_step, " What it\ntakes ", {time, trust}}), "add lane for 2 cards");
    EXPECT_THAT(room.titles(board_step), ElementsAre("Why", "What helps", "What it takes"));
    const auto added = room.lane(board_step, 2);
    EXPECT_THAT(room.texts(added), ElementsAre("Time", "Trust"));
    EXPECT_THAT(room.texts(added, trust), ElementsAre("Honesty"));
    EXPECT_THAT(room.texts(why), ElementsAre("stays"));
    EXPECT_EQ(room.go(AddLane{storm_step, "Money", {}}), "add lane");
    EXPECT_EQ(room.go(AddLane{storm_step, "Distance", {room.add(room.lane(storm_step), "No bus")}}),
              "add lane for 1 card");
}

TEST(AddLane, OfAStepOfThemesSortsTheCards) {
    Room room;
    const auto card = room.add(room.lane(board_step), "Trust");
    room.go(AddLane{themes_step, "People", {card}});
    EXPECT_THAT(room.titles(themes_step), ElementsAre("Values", "Delivery", "People"));
    EXPECT_THAT(room.sorted(room.lane(themes_step, 2)), ElementsAre("Trust"));
    EXPECT_THAT(room.texts(room.lane(board_step)), ElementsAre("Trust"));
}

TEST(AddLane, IsRefusedWithASentence) {
    Room room;
    const auto barrier = room.add(room.lane(storm_step), "No bus");
    EXPECT_EQ(room.refusal(AddLane{StepId{99}, "x", {}}), "This session has no such step.");
    EXPECT_EQ(room.refusal(AddLane{StepId{}, "x", {}}), "This session has no such step.");
    EXPECT_EQ(room.refusal(AddLane{ladder_step, "x", {}}), "Only boards can have more lanes.");
    EXPECT_EQ(room.refusal(AddLane{board_step, " \t", {}}), "The lane has no name yet: write one first.");
    EXPECT_EQ(room.refusal(AddLane{board_step, "x", {barrier}}),
              "“No bus” belongs to another step: bring it in here instead of moving it.");
    EXPECT_EQ(room.refusal(AddLane{board_step, "x", {CardId{9999}}}), "That card is no longer there.");
    for (int lanes = 2; lanes < 12; ++lanes)
        room.go(AddLane{board_step, "Lane " + std::to_string(lanes), {}});
    EXPECT_EQ(room.refusal(AddLane{board_step, "One too many", {}}),
              "There is room for 12 lanes: remove one that is empty first.");
    room.go(AddLane{storm_step, "Of another board", {}});
}

TEST(RenameLane, KeepsItsCards) {
    Room room;
    room.add(room.lane(board_step), "Trust");
    EXPECT_EQ(room.go(RenameLane{room.lane(board_step), " Why\nnot "}), "rename lane");
    EXPECT_THAT(room.titles(board_step), ElementsAre("Why not", "What helps"));
    EXPECT_THAT(room.texts(room.lane(board_step)), ElementsAre("Trust"));
    EXPECT_TRUE(room.changes_nothing(RenameLane{room.lane(board_step), "Why not"}));
    room.go(RenameLane{room.lane(themes_step), "What we value"});
    EXPECT_EQ(room.refusal(RenameLane{room.lane(board_step), ""}),
              "The lane has no name yet: write one first.");
}

TEST(MoveLane, GoesBeforeAnotherOrToTheEnd) {
    Room room;
    room.go(AddLane{board_step, "Third", {}});
    const auto third = room.lane(board_step, 2);
    EXPECT_EQ(room.go(MoveLane{third, room.lane(board_step, 0)}), "move lane");
    EXPECT_THAT(room.titles(board_step), ElementsAre("Third", "Why", "What helps"));
    EXPECT_TRUE(room.changes_nothing(MoveLane{third, room.lane(board_step, 1)}));
    EXPECT_TRUE(room.changes_nothing(MoveLane{third, third}));
    room.go(MoveLane{third, {}});
    EXPECT_THAT(room.titles(board_step), ElementsAre("Why", "What helps", "Third"));
    EXPECT_EQ(room.refusal(MoveLane{third, room.lane(storm_step)}),
              "The lane that was to come next is no longer there.");
    EXPECT_EQ(room.refusal(MoveLane{third, LaneId{9999}}),
              "The lane that was to come next is no longer there.");
}

TEST(CollapseLane, FoldsAndUnfolds) {
    Room room;
    const auto lane = room.lane(board_step);
    EXPECT_FALSE(room.seen().lane_state(lane).collapsed);
    EXPECT_EQ(room.go(CollapseLane{lane, true}), "fold lane");
    EXPECT_TRUE(room.seen().lane_state(lane).collapsed);
    EXPECT_FALSE(room.seen().lane_state(room.lane(board_step, 1)).collapsed);
    EXPECT_TRUE(room.changes_nothing(CollapseLane{lane, true}));
    EXPECT_EQ(room.go(CollapseLane{lane, false}), "unfold lane");
    EXPECT_FALSE(room.seen().lane_state(lane).collapsed);
    EXPECT_TRUE(room.changes_nothing(CollapseLane{room.lane(board_step, 1), false}));
}

TEST(CollapseLane, LeavesACoverWhereItIs) {
    Room room;
    const auto lane = room.lane(board_step);
    room.go(CoverLane{lane, true});
    room.go(CollapseLane{lane, true});
    EXPECT_TRUE(room.seen().lane_state(lane).covered);
    room.go(CoverLane{lane, false});
    EXPECT_TRUE(room.seen().lane_state(lane).collapsed);
}

TEST(RemoveLane, GivesItsCardsToTheLaneBeforeItWithWhatHangsUnderThem) {
    Room room;
    const auto why = room.lane(board_step, 0);
    const auto helps = room.lane(board_step, 1);
    room.add(why, "was there");
    const auto trust = room.add(helps, "Trust");
    room.add(helps, "Honesty", trust);
    room.add(helps, "Time");
    room.go(CollapseLane{helps, true});
    EXPECT_EQ(room.go(RemoveLane{helps}), "remove lane");
    EXPECT_THAT(room.titles(board_step), ElementsAre("Why"));
    EXPECT_THAT(room.texts(why), ElementsAre("was there", "Trust", "Time"));
    EXPECT_THAT(room.texts(why, trust), ElementsAre("Honesty"));
    EXPECT_TRUE(room.session().lane_states.empty());
    EXPECT_EQ(room.refusal(RemoveLane{why}), "This is the only lane: rename it instead.");
}

TEST(RemoveLane, GivesThoseOfTheFirstToTheNext) {
    Room room;
    const auto helps = room.lane(board_step, 1);
    room.add(helps, "Time");
    room.add(room.lane(board_step, 0), "Trust");
    room.go(RemoveLane{room.lane(board_step, 0)});
    EXPECT_THAT(room.titles(board_step), ElementsAre("What helps"));
    EXPECT_THAT(room.texts(helps), ElementsAre("Time", "Trust"));
}

TEST(RemoveLane, OfAThemeUnsortsItsCards) {
    Room room;
    const auto card = room.add(room.lane(board_step), "Trust");
    room.go(SortCard{card, room.lane(themes_step, 0), {}});
    room.go(RemoveLane{room.lane(themes_step, 0)});
    EXPECT_TRUE(room.session().sortings.empty());
    EXPECT_THAT(room.sorted(room.lane(themes_step, 0)), IsEmpty());
    EXPECT_THAT(room.texts(room.lane(board_step)), ElementsAre("Trust"));
}

TEST(LanesThatBelongToTheirStep, StayAsTheyAre) {
    Room room;
    for (const auto lane : {room.lane(rules_step), room.lane(ladder_step), room.lane(plan_step)}) {
        const std::string said = "This lane belongs to its step and stays as it is.";
        EXPECT_EQ(room.refusal(RenameLane{lane, "x"}), said);
        EXPECT_EQ(room.refusal(MoveLane{lane, {}}), said);
        EXPECT_EQ(room.refusal(CollapseLane{lane, true}), said);
        EXPECT_EQ(room.refusal(RemoveLane{lane}), said);
    }
}

TEST(LanesThatAreGone, AreMissed) {
    const Room room;
    const LaneId gone{9999};
    const std::string said = "That lane is no longer there.";
    EXPECT_EQ(room.refusal(RenameLane{gone, "x"}), said);
    EXPECT_EQ(room.refusal(MoveLane{gone, {}}), said);
    EXPECT_EQ(room.refusal(CollapseLane{gone, true}), said);
    EXPECT_EQ(room.refusal(RemoveLane{gone}), said);
}

}
}
