#include <gtest/gtest.h>

#include "sessions/workshop/judge.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

TEST(GoToStep, GoesToAnyStepThereIs) {
    Room room;
    EXPECT_EQ(room.go(GoToStep{plan_step}), "go to step");
    EXPECT_EQ(room.session().where().step, plan_step);
    room.go(GoToStep{welcome_step});
    EXPECT_EQ(room.session().where().step, welcome_step);
    EXPECT_TRUE(room.changes_nothing(GoToStep{welcome_step}));
    for (const std::int64_t step : {-1, 0, 19, 9999})
        EXPECT_EQ(room.refusal(GoToStep{StepId{step}}), "This session has no such step.");
}

TEST(ShowLines, ShowsNoMoreThanThereAre) {
    Room room;
    struct Row {
        int asked;
        int shown;
    };
    for (const auto& row : {Row{1, 1}, Row{3, 3}, Row{4, 3}, Row{-1, 0}}) {
        EXPECT_EQ(room.go(ShowLines{list_step, row.asked}), "show lines");
        EXPECT_EQ(room.session().progress.find(list_step)->shown, row.shown);
    }
    EXPECT_EQ(room.refusal(ShowLines{board_step, 1}), "This step has no lines to show one by one.");
    EXPECT_EQ(room.refusal(ShowLines{StepId{0}, 1}), "This session has no such step.");
}

TEST(FinishSession, ClosesTheSessionToChangesButNotToLookingBack) {
    Room room;
    const auto piece = room.add(room.lane(ladder_step), "Youth board");
    const auto round = room.vote(piece, {4}, false);
    EXPECT_EQ(room.go(FinishSession{}), "finish session") << "also while a vote is open";
    EXPECT_EQ(room.session().where().finished, Room::now);
    EXPECT_TRUE(room.changes_nothing(FinishSession{}));
    for (const auto& command : std::vector<Command>{
             AddCard{.lane = room.lane(board_step), .text = "x"}, SetPlace{"x"}, DeleteCard{CardId{9999}},
             rung_vote(piece), rung_ballot(round, 1, piece, 3), CloseRound{round}, RevealRound{round},
             VoidRound{round, "x"}, WithdrawBallot{round, group_voter(1)}})
        EXPECT_EQ(room.refusal(command), "This session is finished: reopen it to change it.");
    room.go(GoToStep{list_step});
    room.go(ShowLines{list_step, 2});

    EXPECT_EQ(room.go(ReopenSession{}), "reopen session");
    EXPECT_EQ(room.session().where().finished, 0);
    EXPECT_EQ(room.session().where().step, list_step);
    EXPECT_TRUE(room.changes_nothing(ReopenSession{}));
    room.go(RevealRound{round});
}

TEST(FinishSession, TellsTheTimeEvenWhereTheClockStandsAtZero) {
    const Room room;
    const auto judged = judge(room.session(), FinishSession{}, 0);
    EXPECT_NE(judged->session.where().finished, 0);
}

}
}
