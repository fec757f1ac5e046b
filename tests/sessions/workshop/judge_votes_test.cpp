#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/workshop/judge.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::HasSubstr;

class Voting : public testing::Test {
protected:
    Room room;
    CardId piece = room.add(room.lane(ladder_step), "Youth board");
    CardId other = room.add(room.lane(ladder_step), "Newsletter");
    CardId card = room.add(room.lane(board_step), "Trust");
    GroupId a{1};
    GroupId b{2};
};

TEST_F(Voting, RunsInRoundsThatAreNeverOverwritten) {
    const auto first = room.vote(piece, {6, 5, 2}, true);
    const auto second = room.vote(piece, {6, 6, 5}, true);
    room.vote(other, {1}, true);
    EXPECT_EQ(room.session().rounds.find(first)->number, 1);
    EXPECT_EQ(room.session().rounds.find(second)->number, 2);
    EXPECT_EQ(room.session().rounds.rows().back()->number, 1) << "counted per piece";
    EXPECT_EQ(room.session().votes.size(), 7u);
    for (const auto& command :
         std::vector<Command>{CastVote{first, a, 1}, WithdrawVote{first, a}, RevealRound{first}})
        EXPECT_EQ(room.refusal(command),
                  "This vote has been revealed and cannot be changed: vote again in a new round.");
}

TEST_F(Voting, AllowsOneOpenRoundInAStep) {
    const auto round = room.vote(piece, {6}, false);
    const auto sentence = "A vote on “Youth board” is still open: reveal it first.";
    EXPECT_EQ(room.refusal(OpenRound{piece}), sentence);
    EXPECT_EQ(room.refusal(OpenRound{other}), sentence);
    const auto elsewhere = room.add(room.lane(short_step), "Minutes");
    EXPECT_EQ(room.go(OpenRound{elsewhere}), "open vote");
    room.go(RevealRound{round});
    room.go(OpenRound{other});
}

TEST_F(Voting, OpensOnlyOnPiecesOfWorkAndForGroups) {
    EXPECT_EQ(room.refusal(OpenRound{card}), "“Trust” is not a piece of work on a ladder.");
    EXPECT_EQ(room.refusal(OpenRound{CardId{9999}}), "That piece of work is no longer there.");
    const auto reason = room.add(room.lane(ladder_step, 1), "They chair it", piece);
    EXPECT_THAT(room.refusal(OpenRound{reason}), HasSubstr("is not a piece of work"));
    room.go(SetGroupCount{0});
    EXPECT_EQ(room.refusal(OpenRound{piece}), "There is no group to vote yet: add a group first.");
}

TEST_F(Voting, LetsAGroupChangeItsMindWhileOpen) {
    const auto round = room.vote(piece, {}, false);
    EXPECT_EQ(room.go(CastVote{round, a, 3}), "vote");
    const auto id = room.session().votes.rows().front()->id;
    room.go(CastVote{round, a, 7});
    ASSERT_EQ(room.session().votes.size(), 1u);
    EXPECT_EQ(*room.session().votes.rows().front(), (Vote{id, round, a, 7}));
    EXPECT_TRUE(room.changes_nothing(CastVote{round, a, 7}));
    EXPECT_EQ(room.go(WithdrawVote{round, a}), "withdraw vote");
    EXPECT_TRUE(room.session().votes.empty());
    EXPECT_EQ(room.refusal(WithdrawVote{round, a}), "This group has not voted yet.");
}

TEST_F(Voting, TakesOnlyRungsAndGroupsThatThereAre) {
    const auto round = room.vote(piece, {}, false);
    EXPECT_EQ(room.refusal(CastVote{round, a, 0}), "This ladder has rungs 1 to 8.");
    EXPECT_EQ(room.refusal(CastVote{round, a, 9}), "This ladder has rungs 1 to 8.");
    EXPECT_EQ(room.refusal(CastVote{round, {}, 3}), "This session has no such group.");
    EXPECT_EQ(room.refusal(CastVote{round, GroupId{4}, 3}), "This session has no such group.");
    EXPECT_EQ(room.refusal(CastVote{RoundId{9999}, a, 3}), "There is no such vote.");
    EXPECT_EQ(room.refusal(WithdrawVote{RoundId{9999}, a}), "There is no such vote.");
    EXPECT_EQ(room.refusal(RevealRound{RoundId{9999}}), "There is no such vote.");
}

TEST_F(Voting, IsRevealedOnceSomebodyHasVoted) {
    const auto round = room.vote(piece, {}, false);
    EXPECT_EQ(room.refusal(RevealRound{round}), "Nobody has voted on “Youth board” yet.");
    room.go(CastVote{round, b, 4});
    EXPECT_EQ(room.go(RevealRound{round}), "reveal vote (2 groups have not voted)");
    const auto second = room.vote(piece, {4, 4}, false);
    EXPECT_EQ(room.go(RevealRound{second}), "reveal vote (1 group has not voted)");
    const auto third = room.vote(piece, {4, 4, 4}, false);
    EXPECT_EQ(room.go(RevealRound{third}), "reveal vote");
}

TEST_F(Voting, IsNotNeededToAgreeARung) {
    EXPECT_EQ(room.go(AgreeRung{piece, 6}), "agree rung 6");
    EXPECT_EQ(*room.session().agreements.find(piece), (Agreement{piece, 6, false}));
    EXPECT_TRUE(room.changes_nothing(AgreeRung{piece, 6}));
    EXPECT_EQ(room.refusal(AgreeRung{piece, 9}), "This ladder has rungs 1 to 8.");
    EXPECT_EQ(room.refusal(AgreeRung{piece, 0}), "This ladder has rungs 1 to 8.");
    EXPECT_THAT(room.refusal(AgreeRung{card, 1}), HasSubstr("“Trust” is not a piece of work"));
    EXPECT_EQ(room.refusal(AgreeRung{CardId{9999}, 1}), "That piece of work is no longer there.");
    const auto minutes = room.add(room.lane(short_step), "Minutes");
    EXPECT_EQ(room.refusal(AgreeRung{minutes, 5}), "This ladder has rungs 1 to 4.");
}

TEST_F(Voting, HasToBeRevealedBeforeARungIsAgreed) {
    const auto round = room.vote(piece, {6}, false);
    EXPECT_EQ(room.refusal(AgreeRung{piece, 6}), "A vote on “Youth board” is still open: reveal it first.");
    room.go(AgreeRung{other, 2});
    room.go(RevealRound{round});
    room.go(AgreeRung{piece, 6});
}

TEST_F(Voting, TellsWhetherTheAgreedRungWasAMedianOfTheLastRound) {
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
}

TEST_F(Voting, SurvivesThatItsPieceIsUndone) {
    const auto round = room.vote(piece, {6}, false);
    auto undone = room.session();
    undone.cards.erase(piece);
    for (const auto& command : std::vector<Command>{CastVote{round, a, 1}, RevealRound{round}})
        EXPECT_EQ(judge(undone, command, Room::now).error().sentence,
                  "That piece of work is no longer there.");
    EXPECT_TRUE(judge(undone, OpenRound{other}, Room::now).has_value()) << "others can be voted on";
}

TEST_F(Voting, IsNotUndoneFromUnderneath) {
    const auto round = room.vote(piece, {6, 5, 4}, false);
    EXPECT_TRUE(judge_restored(room.session()).has_value());
    auto without_piece = room.session();
    without_piece.cards.erase(piece);
    EXPECT_THAT(judge_restored(without_piece).error().sentence, HasSubstr("reveal the vote first"));
    auto without_group = room.session();
    without_group.groups.erase(GroupId{3});
    EXPECT_EQ(judge_restored(without_group).error().sentence,
              "Group C has voted, so it cannot be taken away again.");

    room.go(RevealRound{round});
    auto without_revealed = room.session();
    without_revealed.cards.erase(piece);
    EXPECT_TRUE(judge_restored(without_revealed).has_value());
    room.go(FinishSession{});
    EXPECT_THAT(judge_restored(room.session()).error().sentence, HasSubstr("reopen it"));
}

}
}
