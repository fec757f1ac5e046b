#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// Three cards on a board, and three groups to vote on them.
struct Board {
    Room room;
    LaneId lane = room.lane(board_step);
    CardId trust = room.add(lane, "Trust");
    CardId time = room.add(lane, "Time");
    CardId money = room.add(lane, "Money");

    RoundId open(OpenDots terms = {.step = board_step}) {
        room.go(terms);
        return room.session().rounds.rows().back()->id;
    }
};

TEST(OpenDots, PutsEveryCardOfTheBoardToTheVoteButHeadings) {
    Board board;
    board.room.add(board.lane, "Honesty", board.trust);
    const auto elsewhere = board.room.add(board.room.lane(storm_step), "No bus");
    board.room.go(NameCluster{board.time, "What it takes"});
    const auto heading = board.room.session().cards.rows().back()->id;
    EXPECT_EQ(board.room.go(OpenDots{.step = board_step, .dots = 4, .most_on_one = 2}), "open dot vote");
    const auto seen = board.room.seen();
    const Round* round = seen.open_dots(board_step);
    ASSERT_NE(round, nullptr);
    EXPECT_EQ(round->number, 1);
    EXPECT_EQ(seen.terms(round->id).dots, 4);
    EXPECT_EQ(seen.terms(round->id).most_on_one, 2);
    EXPECT_EQ(board.room.session().candidates.size(), 4u);
    EXPECT_TRUE(seen.is_candidate(round->id, board.trust));
    EXPECT_FALSE(seen.is_candidate(round->id, heading));
    EXPECT_FALSE(seen.is_candidate(round->id, elsewhere));
}

TEST(OpenDots, OnABrainstormIsAboutTheBarriersAlone) {
    Room room;
    const auto lane = room.lane(storm_step);
    const auto bus = room.add(lane, "No bus");
    const auto trust = room.add(lane, "No trust");
    const auto idea = room.add(lane, "Share cars", bus);
    room.go(OpenDots{.step = storm_step});
    const auto round = room.session().rounds.rows().back()->id;
    EXPECT_TRUE(room.seen().is_candidate(round, bus));
    EXPECT_TRUE(room.seen().is_candidate(round, trust));
    EXPECT_FALSE(room.seen().is_candidate(round, idea));
}

TEST(OpenDots, IsRefusedWithASentence) {
    Board board;
    auto& room = board.room;
    const auto refusal = [&](const OpenDots& command) { return room.refusal(command); };
    const std::string no_board = "Dots can be given to the cards of a board or a brainstorm only.";
    for (const auto step : {rules_step, themes_step, ladder_step, StepId{99}, StepId{}})
        EXPECT_EQ(refusal({.step = step}), no_board);
    EXPECT_EQ(refusal({.step = board_step, .dots = 0}), "Give each voter 1 to 20 dots.");
    EXPECT_EQ(refusal({.step = board_step, .dots = 21}), "Give each voter 1 to 20 dots.");
    EXPECT_EQ(refusal({.step = board_step, .dots = 4, .most_on_one = 5}),
              "On one card there can be 1 to 4 of the dots.");
    EXPECT_EQ(refusal({.step = board_step, .dots = 4, .most_on_one = 0}),
              "On one card there can be 1 to 4 of the dots.");
    EXPECT_EQ(refusal({.step = board_step, .voters = Voters::people}),
              "Nobody is here to vote yet: enter names or a head count on the welcome step.");
    room.add(room.lane(storm_step), "No bus");
    EXPECT_EQ(refusal({.step = storm_step}), "There is nothing to choose from yet: a vote needs two cards.");
    room.go(SetGroupCount{0});
    EXPECT_EQ(refusal({.step = board_step}),
              "There is no group to vote yet: add a group on the welcome step.");
    room.go(SetGroupCount{3});
    room.go(OpenDots{.step = board_step});
    EXPECT_EQ(refusal({.step = board_step}), "A dot vote is open on this board already: close it first.");
    room.add(room.lane(storm_step), "No trust");
    room.go(OpenDots{.step = storm_step});
}

TEST(OpenDots, WaitsUntilEveryCardOfItsBoardIsRevealed) {
    Board board;
    auto& room = board.room;
    room.go(CoverLane{room.lane(storm_step), true});
    room.add(room.lane(storm_step), "secret of another board");
    room.go(CoverLane{board.lane, true});
    EXPECT_EQ(room.refusal(OpenDots{.step = board_step}),
              "Some cards are still covered: reveal them before the vote.");
    room.go(CoverLane{board.lane, false});
    room.go(OpenDots{.step = board_step});
}

TEST(CastDots, TakesThePlaceOfTheBallotThatTheVoterCastBefore) {
    Board board;
    auto& room = board.room;
    const auto round = board.open();
    EXPECT_EQ(room.go(CastDots{round, group_voter(1), {{board.trust, 2}, {board.time, 1}}}), "vote");
    room.go(CastDots{round, group_voter(2), {{board.trust, 1}}});
    room.go(CastDots{round, group_voter(1), {{board.money, 3}}});
    EXPECT_EQ(room.session().ballots.size(), 2u);
    EXPECT_EQ(room.session().dots.size(), 2u);
    EXPECT_EQ(room.seen().ballots(round), 2u);
    EXPECT_TRUE(room.seen().has_cast(round, group_voter(1)));
    EXPECT_FALSE(room.seen().has_cast(round, group_voter(3)));
    room.go(RevealRound{round});
    EXPECT_EQ(room.seen().standing(board.money)->dots, 3);
    EXPECT_EQ(room.seen().standing(board.trust)->dots, 1);
    EXPECT_EQ(room.seen().standing(board.time)->dots, 0);
}

TEST(CastDots, OfNoDotsIsABallotToo) {
    Board board;
    const auto round = board.open();
    board.room.go(CastDots{round, group_voter(1), {{board.trust, 1}}});
    board.room.go(CastDots{round, group_voter(1), {}});
    EXPECT_TRUE(board.room.seen().has_cast(round, group_voter(1)));
    EXPECT_TRUE(board.room.session().dots.empty());
}

TEST(CastDots, StayHiddenUntilTheVoteIsClosed) {
    Board board;
    auto& room = board.room;
    const auto round = board.open();
    room.go(CastDots{round, group_voter(1), {{board.trust, 3}}});
    EXPECT_TRUE(room.seen().session().dots.empty());
    EXPECT_TRUE(room.seen().standings(board_step).empty());
    EXPECT_EQ(room.seen().standing(board.trust), nullptr);
    room.go(RevealRound{round});
    EXPECT_EQ(room.seen().session().dots.size(), 1u);
    EXPECT_EQ(room.seen().standings(board_step).front().card, board.trust);
}

TEST(CastDots, IsRefusedWithASentence) {
    Board board;
    auto& room = board.room;
    const auto late = [&] { return room.add(board.lane, "Late"); };
    const auto round = board.open({.step = board_step, .dots = 3, .most_on_one = 2});
    const auto refusal = [&](Voter voter, const std::vector<CastDots::OnCard>& placed) {
        return room.refusal(CastDots{round, voter, placed});
    };
    const std::string too_many_on_one = "On one card there can be at most 2 dots.";
    EXPECT_EQ(refusal(group_voter(1), {{board.trust, 2}, {board.time, 2}}), "Each voter has 3 dots.");
    EXPECT_EQ(refusal(group_voter(1), {{board.trust, 3}}), too_many_on_one);
    EXPECT_EQ(refusal(group_voter(1), {{board.trust, 1}, {board.trust, 1}}), too_many_on_one);
    EXPECT_EQ(refusal(group_voter(1), {{board.trust, 0}}), too_many_on_one);
    EXPECT_EQ(refusal(group_voter(1), {{board.trust, -1}}), too_many_on_one);
    EXPECT_EQ(refusal(group_voter(1), {{late(), 1}}), "One of these cards is not in this vote.");
    EXPECT_EQ(refusal(group_voter(1), {{CardId{9999}, 1}}), "One of these cards is not in this vote.");
    for (const Voter stranger :
         {group_voter(4), group_voter(0), Voter{VoterKind::seat, 1}, Voter{VoterKind::person, 1}})
        EXPECT_EQ(refusal(stranger, {{board.trust, 1}}), "This voter has no vote here.");
    EXPECT_EQ(room.refusal(CastDots{RoundId{9999}, group_voter(1), {}}), "There is no such vote.");

    const auto piece = room.add(room.lane(ladder_step), "Youth board");
    room.go(OpenRound{piece});
    EXPECT_EQ(room.refusal(CastDots{room.session().rounds.rows().back()->id, group_voter(1), {}}),
              "This is not a dot vote.");
}

TEST(CastDots, IsForPeopleByNameOrBySeat) {
    Board board;
    auto& room = board.room;
    room.go(SetHeadCount{2});
    const auto round = board.open({.step = board_step, .voters = Voters::people});
    room.go(CastDots{round, {VoterKind::seat, 2}, {{board.trust, 1}}});
    EXPECT_EQ(room.refusal(CastDots{round, {VoterKind::seat, 3}, {}}), "This voter has no vote here.");
    EXPECT_EQ(room.refusal(CastDots{round, group_voter(1), {}}), "This voter has no vote here.");
    EXPECT_EQ(room.go(RevealRound{round}), "close dot vote (1 person has not voted)");

    room.go(AddPerson{"Amina"});
    const auto amina = room.session().people.rows().back()->id;
    const auto named = board.open({.step = board_step, .voters = Voters::people});
    EXPECT_EQ(room.refusal(CastDots{named, {VoterKind::seat, 1}, {}}), "This voter has no vote here.");
    room.go(CastDots{named, {VoterKind::person, amina.value}, {{board.time, 3}}});
    EXPECT_EQ(room.go(RevealRound{named}), "close dot vote");
}

TEST(OpenDotVote, KeepsTheVotesOfThoseWhoHaveCastThem) {
    const std::string said =
        "Somebody who has given dots would have no vote any more: close the dot vote first.";
    Board board;
    auto& room = board.room;
    room.go(SetHeadCount{5});
    const auto by_seat = board.open({.step = board_step, .voters = Voters::people});
    room.go(CastDots{by_seat, {VoterKind::seat, 4}, {{board.trust, 1}}});
    EXPECT_EQ(room.refusal(AddPerson{"Amina"}), said) << "from then on only Amina could vote";
    EXPECT_EQ(room.refusal(SetHeadCount{3}), said);
    room.go(SetHeadCount{4});
    room.go(SetHeadCount{9});
    room.go(RevealRound{by_seat});
    room.go(AddPerson{"Amina"});
    const auto amina = room.session().people.rows().back()->id;
    const auto by_name = board.open({.step = board_step, .voters = Voters::people});
    room.go(CastDots{by_name, {VoterKind::person, amina.value}, {}});
    room.go(AddPerson{"Bo"});
    const auto bo = room.session().people.rows().back()->id;
    EXPECT_EQ(room.refusal(RemovePerson{amina}), said);
    room.go(RemovePerson{bo});
    room.go(RevealRound{by_name});
    room.go(RemovePerson{amina});
}

TEST(RevealRound, ClosesADotVoteForGood) {
    Board board;
    auto& room = board.room;
    const auto round = board.open();
    room.go(CastDots{round, group_voter(2), {{board.trust, 1}}});
    EXPECT_EQ(room.go(RevealRound{round}), "close dot vote (2 groups have not voted)");
    const std::string closed =
        "This vote has been revealed and cannot be changed: vote again in a new round.";
    EXPECT_EQ(room.refusal(CastDots{round, group_voter(1), {{board.trust, 1}}}), closed);
    EXPECT_EQ(room.refusal(RevealRound{round}), closed);
    EXPECT_EQ(room.seen().open_dots(board_step), nullptr);
}

TEST(RevealRound, ClosesADotVoteThatNobodyTookPartIn) {
    Board board;
    EXPECT_EQ(board.room.go(RevealRound{board.open()}), "close dot vote (3 groups have not voted)");
    const auto seen = board.room.seen();
    EXPECT_EQ(seen.standings(board_step).size(), 3u);
    for (const auto& standing : seen.standings(board_step))
        EXPECT_FALSE(standing.tied);
}

TEST(RunOff, IsAmongTheFirstTieOnly) {
    Board board;
    auto& room = board.room;
    const auto honesty = room.add(board.lane, "Honesty");
    const auto lunch = room.add(board.lane, "Lunch");
    const auto vote = room.dots(
        board_step, {{{board.trust, 2}, {board.time, 2}, {lunch, 1}}, {{board.money, 3}, {honesty, 1}}});
    EXPECT_EQ(room.go(OpenDots{.step = board_step, .dots = 1, .most_on_one = 1, .run_off_of = vote}),
              "open run-off");
    const auto run_off = room.session().rounds.rows().back()->id;
    EXPECT_EQ(room.session().rounds.rows().back()->number, 2);
    EXPECT_TRUE(room.seen().is_candidate(run_off, board.trust));
    EXPECT_TRUE(room.seen().is_candidate(run_off, board.time));
    for (const auto out : {board.money, honesty, lunch})
        EXPECT_FALSE(room.seen().is_candidate(run_off, out));
    room.go(CastDots{run_off, group_voter(1), {{board.time, 1}}});
    EXPECT_EQ(room.go(RevealRound{run_off}), "close run-off (2 groups have not voted)");
    const auto seen = room.seen();
    std::vector<CardId> order;
    for (const auto& standing : seen.standings(board_step))
        order.push_back(standing.card);
    EXPECT_THAT(order, ElementsAre(board.money, board.time, board.trust, honesty, lunch));
    EXPECT_FALSE(seen.standing(board.time)->tied);
    EXPECT_TRUE(seen.standing(lunch)->tied);

    // What is tied now is the next run-off of the same vote.
    room.go(OpenDots{.step = board_step, .dots = 1, .most_on_one = 1, .run_off_of = vote});
    EXPECT_TRUE(room.seen().is_candidate(room.session().rounds.rows().back()->id, lunch));
    EXPECT_FALSE(room.seen().is_candidate(room.session().rounds.rows().back()->id, board.time));
}

TEST(RunOff, IsRefusedWithASentence) {
    Board board;
    auto& room = board.room;
    const std::string only_last = "Only the last vote can have a run-off.";
    EXPECT_EQ(room.refusal(OpenDots{.step = board_step, .run_off_of = RoundId{9999}}), only_last);
    const auto first = room.dots(board_step, {{{board.trust, 1}}});
    EXPECT_EQ(room.refusal(OpenDots{.step = board_step, .run_off_of = first}),
              "Nothing is tied, so there is nothing to run off.");
    room.dots(board_step, {{{board.trust, 1}, {board.time, 1}}});
    EXPECT_EQ(room.refusal(OpenDots{.step = board_step, .run_off_of = first}), only_last);
}

TEST(OpenDotVote, HoldsItsCardsAsTheyAre) {
    Board board;
    auto& room = board.room;
    const auto ab = room.add(board.lane, "a\nb");
    const auto round = board.open();
    const std::string said = "A dot vote is open on “Trust”: close the vote first.";
    EXPECT_EQ(room.refusal(EditCard{board.trust, "x"}), said);
    EXPECT_EQ(room.refusal(DeleteCard{board.trust}), said);
    EXPECT_EQ(room.refusal(MergeCards{board.trust, board.time}), said);
    EXPECT_THAT(room.refusal(MergeCards{board.time, board.trust}), HasSubstr("open on “Time”"));
    EXPECT_EQ(room.refusal(NameCluster{board.trust, "x"}), said);
    EXPECT_THAT(room.refusal(SplitCard{ab}), HasSubstr("A dot vote is open on"));
    EXPECT_EQ(room.refusal(CoverLane{board.lane, true}),
              "A dot vote is open on this board: close it before covering a lane.");
    room.go(MoveCard{board.trust, room.lane(board_step, 1), {}, {}});
    room.go(ColourCard{board.trust, Colour::mint});
    room.go(EditCard{room.add(board.lane, "Late"), "Latest"});
    room.go(RemoveLane{room.lane(board_step, 1)});
    room.go(RevealRound{round});
    room.go(EditCard{board.trust, "x"});
}

TEST(OpenDotVote, HoldsACardAlsoAgainstTheDeletionOfTheOneAbove) {
    Board board;
    auto& room = board.room;
    const auto round = board.open();
    const auto late = room.add(board.lane, "Late");
    room.go(MoveCard{board.trust, board.lane, late, {}});
    EXPECT_EQ(room.refusal(DeleteCard{late}), "A dot vote is open on “Trust”: close the vote first.");
    room.go(RevealRound{round});
    EXPECT_EQ(room.go(DeleteCard{late}), "delete card with 1 more");
}

TEST(OrderByDots, PutsMostDotsFirstLaneByLaneAndLeavesTiesWhereTheyStood) {
    Board board;
    auto& room = board.room;
    const auto other = room.lane(board_step, 1);
    const auto best = room.add(other, "Best");
    const auto worst = room.add(other, "Worst");
    // Younger before older, so that neither ids nor places alone give the order.
    room.go(MoveCard{worst, other, {}, best});
    room.go(MoveCard{board.money, board.lane, {}, board.trust});
    room.dots(board_step, {{{best, 3}, {board.time, 2}}, {{board.money, 1}, {board.trust, 1}}});
    room.add(board.lane, "Late");
    EXPECT_EQ(room.go(OrderByDots{board_step}), "order by dots");
    EXPECT_THAT(room.texts(board.lane), ElementsAre("Time", "Money", "Trust", "Late"));
    EXPECT_THAT(room.texts(other), ElementsAre("Best", "Worst"));
    EXPECT_TRUE(room.changes_nothing(OrderByDots{board_step}));
}

TEST(OrderByDots, PutsAClusterWhereItsBestCardWouldStand) {
    Board board;
    auto& room = board.room;
    room.go(NameCluster{board.money, "What it takes"});
    const auto heading = room.session().cards.rows().back()->id;
    const auto lunch = room.add(board.lane, "Lunch", heading);
    room.dots(board_step, {{{lunch, 3}, {board.time, 1}}});
    room.go(OrderByDots{board_step});
    EXPECT_THAT(room.texts(board.lane), ElementsAre("What it takes", "Time", "Trust"));
    EXPECT_THAT(room.texts(board.lane, heading), ElementsAre("Lunch", "Money"));
}

TEST(OrderByDots, NeedsAVoteThatWasClosed) {
    Board board;
    const std::string said = "No dot vote has been closed on this board yet.";
    EXPECT_EQ(board.room.refusal(OrderByDots{board_step}), said);
    board.open();
    EXPECT_EQ(board.room.refusal(OrderByDots{board_step}), said);
    EXPECT_EQ(board.room.refusal(OrderByDots{StepId{99}}), said);
}

TEST(SetGroupCount, KeepsAGroupThatGaveDots) {
    Board board;
    board.room.dots(board_step, {{}, {}, {{board.trust, 1}}});
    EXPECT_EQ(board.room.refusal(SetGroupCount{2}), "Group C has voted, so it cannot be taken away.");
}

}
}
