#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/dots.h"
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

    RoundId open(const DotTerms& terms = {}) { return room.open(dot_vote(board_step, terms)); }
};

TEST(OpeningADotVote, PutsEveryCardOfTheBoardToTheVoteButHeadings) {
    Board board;
    board.room.add(board.lane, "Honesty", board.trust);
    const auto elsewhere = board.room.add(board.room.lane(storm_step), "No bus");
    board.room.go(NameCluster{board.time, "What it takes"});
    const auto heading = board.room.session().cards.rows().back()->id;
    EXPECT_EQ(board.room.go(dot_vote(board_step, {.dots = 4, .most_on_one = 2})), "open dot vote");
    const auto seen = board.room.seen();
    const Round* round = seen.unfinished_round(board_step);
    ASSERT_NE(round, nullptr);
    EXPECT_EQ(round->number, 1);
    EXPECT_FALSE(round->piece);
    EXPECT_EQ(round->terms.method, Method::dots);
    EXPECT_EQ(round->terms.dots, 4);
    EXPECT_EQ(round->terms.most_on_one, 2);
    EXPECT_EQ(board.room.session().candidates.size(), 4u);
    EXPECT_TRUE(seen.is_candidate(round->id, board.trust));
    EXPECT_FALSE(seen.is_candidate(round->id, heading));
    EXPECT_FALSE(seen.is_candidate(round->id, elsewhere));
}

TEST(OpeningADotVote, OnABrainstormIsAboutTheBarriersAlone) {
    Room room;
    const auto lane = room.lane(storm_step);
    const auto bus = room.add(lane, "No bus");
    const auto trust = room.add(lane, "No trust");
    const auto idea = room.add(lane, "Share cars", bus);
    room.go(dot_vote(storm_step));
    const auto round = room.session().rounds.rows().back()->id;
    EXPECT_TRUE(room.seen().is_candidate(round, bus));
    EXPECT_TRUE(room.seen().is_candidate(round, trust));
    EXPECT_FALSE(room.seen().is_candidate(round, idea));
}

TEST(OpeningADotVote, IsRefusedWithASentence) {
    Board board;
    auto& room = board.room;
    const auto refusal = [&](StepId step, const DotTerms& terms = {}) {
        return room.refusal(dot_vote(step, terms));
    };
    for (const auto step : {rules_step, themes_step, ladder_step})
        EXPECT_EQ(refusal(step), "This step has no such vote.");
    EXPECT_EQ(refusal(StepId{99}), "This session has no such step.");
    EXPECT_EQ(refusal(StepId{}), "This session has no such step.");
    EXPECT_EQ(refusal(board_step, {.dots = 0}), "Give each voter 1 to 20 dots.");
    EXPECT_EQ(refusal(board_step, {.dots = 21}), "Give each voter 1 to 20 dots.");
    EXPECT_EQ(refusal(board_step, {.dots = 4, .most_on_one = 5}),
              "On one card there can be 1 to 4 of the dots.");
    EXPECT_EQ(refusal(board_step, {.dots = 4, .most_on_one = 0}),
              "On one card there can be 1 to 4 of the dots.");
    EXPECT_EQ(refusal(board_step, {.voters = Voters::people}),
              "Nobody is here to vote yet: enter names or a head count on the welcome step.");
    EXPECT_EQ(refusal(board_step, {.voters = Voters::sides}), "This step has no sides that could vote.");
    auto by_hands = dot_vote(board_step);
    by_hands.terms.way = WayIn::hands;
    EXPECT_EQ(room.refusal(by_hands), "This cannot be voted on with a show of hands.");
    auto wanted = dot_vote(board_step);
    wanted.terms.question = Question::want;
    EXPECT_EQ(room.refusal(wanted), "Only a ladder asks where something is wanted to be.");
    room.add(room.lane(storm_step), "No bus");
    EXPECT_EQ(refusal(storm_step), "There is nothing to choose from yet: a vote needs two cards.");
    room.go(SetGroupCount{0});
    EXPECT_EQ(refusal(board_step), "There is no group to vote yet: add a group on the welcome step.");
    room.go(SetGroupCount{3});
    const auto round = room.open(dot_vote(board_step));
    const std::string still_open = "A vote on this step is still open: reveal it first.";
    EXPECT_EQ(refusal(board_step), still_open);
    room.go(CloseRound{round});
    EXPECT_EQ(refusal(board_step), still_open) << "it has yet to be revealed";
    room.add(room.lane(storm_step), "No trust");
    room.go(dot_vote(storm_step));
}

TEST(OpeningADotVote, WaitsUntilEveryCardOfItsBoardIsRevealed) {
    Board board;
    auto& room = board.room;
    room.go(CoverLane{room.lane(storm_step), true});
    room.add(room.lane(storm_step), "secret of another board");
    room.go(CoverLane{board.lane, true});
    EXPECT_EQ(room.refusal(dot_vote(board_step)),
              "Some cards are still covered: reveal them before the vote.");
    room.go(CoverLane{board.lane, false});
    room.go(dot_vote(board_step));
}

TEST(DotBallot, TakesThePlaceOfTheBallotThatTheVoterCastBefore) {
    Board board;
    auto& room = board.room;
    const auto round = board.open();
    EXPECT_EQ(room.go(CastBallot{round, group_voter(1), {{board.trust, 2}, {board.time, 1}}}), "vote");
    room.go(CastBallot{round, group_voter(2), {{board.trust, 1}}});
    room.go(CastBallot{round, group_voter(1), {{board.money, 3}}});
    EXPECT_EQ(room.session().ballots.size(), 2u);
    EXPECT_EQ(room.session().choices.size(), 2u);
    EXPECT_EQ(room.seen().ballots(round).size(), 2u);
    EXPECT_TRUE(room.seen().has_cast(round, group_voter(1)));
    EXPECT_FALSE(room.seen().has_cast(round, group_voter(3)));
    room.go(RevealRound{round});
    EXPECT_EQ(room.seen().standing(board.money)->dots, 3);
    EXPECT_EQ(room.seen().standing(board.trust)->dots, 1);
    EXPECT_EQ(room.seen().standing(board.time)->dots, 0);
}

TEST(DotBallot, OfNoDotsIsABallotToo) {
    Board board;
    const auto round = board.open();
    board.room.go(CastBallot{round, group_voter(1), {{board.trust, 1}}});
    board.room.go(CastBallot{round, group_voter(1), {}});
    EXPECT_TRUE(board.room.seen().has_cast(round, group_voter(1)));
    EXPECT_TRUE(board.room.session().choices.empty());
}

TEST(DotBallot, StaysHiddenUntilTheReveal) {
    Board board;
    auto& room = board.room;
    const auto round = board.open();
    room.go(CastBallot{round, group_voter(1), {{board.trust, 3}}});
    for (const bool closed : {false, true}) {
        if (closed)
            room.go(CloseRound{round});
        EXPECT_TRUE(room.seen().session().choices.empty());
        EXPECT_TRUE(room.seen().standings(board_step).empty());
        EXPECT_EQ(room.seen().standing(board.trust), nullptr);
    }
    room.go(RevealRound{round});
    EXPECT_EQ(room.seen().session().choices.size(), 1u);
    EXPECT_EQ(room.seen().standings(board_step).front().card, board.trust);
}

TEST(DotBallot, IsRefusedWithASentence) {
    Board board;
    auto& room = board.room;
    const auto late = [&] { return room.add(board.lane, "Late"); };
    const auto round = board.open({.dots = 3, .most_on_one = 2});
    const auto refusal = [&](Voter voter, const std::vector<CastBallot::OnCard>& placed) {
        return room.refusal(CastBallot{round, voter, placed});
    };
    const std::string too_many_on_one = "On one card there can be at most 2 dots.";
    EXPECT_EQ(refusal(group_voter(1), {{board.trust, 2}, {board.time, 2}}), "Each voter has 3 dots.");
    EXPECT_EQ(refusal(group_voter(1), {{board.trust, 3}}), too_many_on_one);
    EXPECT_EQ(refusal(group_voter(1), {{board.trust, 1}, {board.trust, 1}}),
              "Something is on this ballot twice.");
    EXPECT_EQ(refusal(group_voter(1), {{board.trust, 1}, {board.trust, 2}}),
              "Something is on this ballot twice.");
    EXPECT_EQ(refusal(group_voter(1), {{board.trust, 1, 2}}), "That many hands cannot be counted.");
    EXPECT_EQ(refusal(group_voter(1), {{board.trust, 0}}), too_many_on_one);
    EXPECT_EQ(refusal(group_voter(1), {{board.trust, -1}}), too_many_on_one);
    EXPECT_EQ(refusal(group_voter(1), {{late(), 1}}), "One of these cards is not in this vote.");
    EXPECT_EQ(refusal(group_voter(1), {{CardId{9999}, 1}}), "One of these cards is not in this vote.");
    EXPECT_EQ(refusal(group_voter(4), {{board.trust, 1}}), "Group D is no longer there, so it has no vote.");
    EXPECT_EQ(refusal({VoterKind::seat, 1}, {}), "Person 1 has no vote in this round.");
    EXPECT_EQ(refusal({VoterKind::person, 1}, {}), "Somebody who has gone has no vote in this round.");
    EXPECT_EQ(refusal(room_voter, {}), "The room has no vote in this round.");
    EXPECT_EQ(refusal({VoterKind::side, 1}, {}), "Side 1 has no vote in this round.");
    EXPECT_EQ(room.refusal(CastBallot{round, group_voter(1), {}, 1}), "This step has no sides.");
    EXPECT_EQ(room.refusal(CastBallot{RoundId{9999}, group_voter(1), {}}), "There is no such vote.");

    const auto piece = room.add(room.lane(ladder_step), "Youth board");
    const auto ladder = room.open(rung_vote(piece));
    EXPECT_EQ(room.refusal(CastBallot{ladder, group_voter(1), {{board.trust, 1}}}),
              "One of these cards is not in this vote.");
}

TEST(DotBallot, IsForPeopleByNameOrBySeat) {
    Board board;
    auto& room = board.room;
    room.go(SetHeadCount{2});
    const auto round = board.open({.voters = Voters::people});
    room.go(CastBallot{round, {VoterKind::seat, 2}, {{board.trust, 1}}});
    EXPECT_EQ(room.refusal(CastBallot{round, {VoterKind::seat, 3}, {}}),
              "Person 3 has no vote in this round.");
    EXPECT_EQ(room.refusal(CastBallot{round, group_voter(1), {}}), "Group A has no vote in this round.");
    EXPECT_EQ(room.go(RevealRound{round}), "reveal dot vote (1 person has not voted)");

    room.go(AddPerson{"Amina"});
    const auto amina = room.session().people.rows().back()->id;
    const auto named = board.open({.voters = Voters::people});
    EXPECT_EQ(room.refusal(CastBallot{named, {VoterKind::seat, 1}, {}}),
              "Person 1 has no vote in this round.");
    room.go(CastBallot{named, {VoterKind::person, amina.value}, {{board.time, 3}}});
    EXPECT_EQ(room.go(RevealRound{named}), "reveal dot vote");
}

TEST(OpenDotVote, KeepsTheVotesOfThoseWhoHaveCastThem) {
    const std::string said = "Somebody who has voted would have no vote any more: reveal the vote first.";
    Board board;
    auto& room = board.room;
    room.go(SetHeadCount{5});
    const auto by_seat = board.open({.voters = Voters::people});
    room.go(CastBallot{by_seat, {VoterKind::seat, 4}, {{board.trust, 1}}});
    EXPECT_EQ(room.refusal(AddPerson{"Amina"}), said) << "from then on only Amina could vote";
    EXPECT_EQ(room.refusal(SetHeadCount{3}), said);
    room.go(SetHeadCount{4});
    room.go(SetHeadCount{9});
    room.go(CloseRound{by_seat});
    EXPECT_EQ(room.refusal(SetHeadCount{3}), said) << "closed, but not revealed yet";
    room.go(RevealRound{by_seat});
    room.go(AddPerson{"Amina"});
    const auto amina = room.session().people.rows().back()->id;
    const auto by_name = board.open({.voters = Voters::people});
    room.go(CastBallot{by_name, {VoterKind::person, amina.value}, {}});
    room.go(AddPerson{"Bo"});
    const auto bo = room.session().people.rows().back()->id;
    EXPECT_EQ(room.refusal(RemovePerson{amina}), said);
    room.go(RemovePerson{bo});
    room.go(RevealRound{by_name});
    room.go(RemovePerson{amina});
}

TEST(RevealRound, EndsADotVoteForGood) {
    Board board;
    auto& room = board.room;
    const auto round = board.open();
    room.go(CastBallot{round, group_voter(2), {{board.trust, 1}}});
    EXPECT_EQ(room.go(RevealRound{round}), "reveal dot vote (2 groups have not voted)");
    const std::string revealed =
        "This vote has been revealed and cannot be changed: vote again in a new round.";
    EXPECT_EQ(room.refusal(CastBallot{round, group_voter(1), {{board.trust, 1}}}), revealed);
    EXPECT_EQ(room.refusal(RevealRound{round}), "This vote has been revealed already.");
    EXPECT_EQ(room.seen().unfinished_round(board_step), nullptr);
}

TEST(RevealRound, OfADotVoteThatNobodyTookPartInIsRefused) {
    Board board;
    auto& room = board.room;
    const std::string said = "Nobody has voted yet. If the vote was opened by mistake, call it off.";
    const auto round = board.open();
    EXPECT_EQ(room.refusal(RevealRound{round}), said);
    room.go(CloseRound{round});
    EXPECT_EQ(room.refusal(RevealRound{round}), said);
    EXPECT_EQ(room.go(VoidRound{round, "Opened by mistake"}), "call off dot vote");
    EXPECT_TRUE(room.seen().standings(board_step).empty());
}

TEST(RevealRound, TiesNobodyWhereEverybodyAbstained) {
    Board board;
    const auto round = board.open();
    board.room.go(CastBallot{round, group_voter(1), {}});
    EXPECT_EQ(board.room.go(RevealRound{round}), "reveal dot vote (2 groups have not voted)");
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
    EXPECT_EQ(room.go(dot_vote(board_step, {.dots = 1, .most_on_one = 1, .run_off_of = vote})),
              "open run-off");
    const auto run_off = room.session().rounds.rows().back()->id;
    EXPECT_EQ(room.session().rounds.rows().back()->number, 2);
    EXPECT_TRUE(room.seen().is_candidate(run_off, board.trust));
    EXPECT_TRUE(room.seen().is_candidate(run_off, board.time));
    for (const auto out : {board.money, honesty, lunch})
        EXPECT_FALSE(room.seen().is_candidate(run_off, out));
    room.go(CastBallot{run_off, group_voter(1), {{board.time, 1}}});
    EXPECT_EQ(room.go(RevealRound{run_off}), "reveal run-off (2 groups have not voted)");
    const auto seen = room.seen();
    std::vector<CardId> order;
    for (const auto& standing : seen.standings(board_step))
        order.push_back(standing.card);
    EXPECT_THAT(order, ElementsAre(board.money, board.time, board.trust, honesty, lunch));
    EXPECT_FALSE(seen.standing(board.time)->tied);
    EXPECT_TRUE(seen.standing(lunch)->tied);

    // What is tied now is the next run-off of the same vote.
    room.go(dot_vote(board_step, {.dots = 1, .most_on_one = 1, .run_off_of = vote}));
    EXPECT_TRUE(room.seen().is_candidate(room.session().rounds.rows().back()->id, lunch));
    EXPECT_FALSE(room.seen().is_candidate(room.session().rounds.rows().back()->id, board.time));
}

TEST(RunOff, IsRefusedWithASentence) {
    Board board;
    auto& room = board.room;
    const std::string only_last = "Only the last vote can have a run-off.";
    const auto run_off_of = [](RoundId vote) { return dot_vote(board_step, {.run_off_of = vote}); };
    EXPECT_EQ(room.refusal(run_off_of(RoundId{9999})), only_last);
    const auto first = room.dots(board_step, {{{board.trust, 1}}});
    EXPECT_EQ(room.refusal(run_off_of(first)), "Nothing is tied, so there is nothing to run off.");
    const auto second = room.dots(board_step, {{{board.trust, 1}, {board.time, 1}}});
    EXPECT_EQ(room.refusal(run_off_of(first)), only_last);
    room.go(VoidRound{second, "x"});
    EXPECT_EQ(room.refusal(run_off_of(second)), only_last);
    EXPECT_EQ(room.refusal(run_off_of(first)), "Nothing is tied, so there is nothing to run off.")
        << "the vote that counts last";
}

TEST(RunOff, IsOfADotVoteOnly) {
    Board board;
    auto& room = board.room;
    const auto piece = room.add(room.lane(ladder_step), "Youth board");
    auto command = rung_vote(piece);
    command.terms.run_off_of = room.vote(piece, {3, 5}, true);
    EXPECT_EQ(room.refusal(command), "Only a dot vote can have a run-off.");
}

TEST(RunOff, OfAVoteThatIsCalledOffIsCalledOffToo) {
    Board board;
    auto& room = board.room;
    const auto tie = [&] { return room.dots(board_step, {{{board.trust, 2}, {board.time, 2}}}); };
    const auto other = tie();
    const auto vote = tie();
    const auto run_off = [&] {
        return room.open(dot_vote(board_step, {.dots = 1, .most_on_one = 1, .run_off_of = vote}));
    };
    const auto revealed = run_off();
    room.go(CastBallot{revealed, group_voter(1), {}});
    room.go(RevealRound{revealed});
    const auto called_off = run_off();
    room.go(VoidRound{called_off, "Two groups had left"});
    const auto open = run_off();
    EXPECT_EQ(room.go(VoidRound{vote, "The cards were mixed up"}), "call off dot vote");
    const auto& rounds = room.session().rounds;
    for (const auto round : {vote, revealed, open}) {
        EXPECT_EQ(rounds.find(round)->state, RoundState::voided);
        EXPECT_EQ(rounds.find(round)->reason, "The cards were mixed up");
    }
    EXPECT_EQ(rounds.find(called_off)->reason, "Two groups had left") << "it was called off before";
    EXPECT_EQ(rounds.find(other)->state, RoundState::revealed);
    EXPECT_EQ(last_dot_vote(room.session(), board_step)->id, other);
}

TEST(RunOff, ThatIsCalledOffLeavesItsVoteAsItWas) {
    Board board;
    auto& room = board.room;
    const auto vote = room.dots(board_step, {{{board.trust, 2}, {board.time, 2}}});
    const auto before = dot_standings(room.session(), board_step);
    const auto run_off = room.open(dot_vote(board_step, {.dots = 1, .most_on_one = 1, .run_off_of = vote}));
    room.go(CastBallot{run_off, group_voter(1), {{board.trust, 1}}});
    room.go(RevealRound{run_off});
    EXPECT_NE(dot_standings(room.session(), board_step), before);
    EXPECT_EQ(room.go(VoidRound{run_off, "Somebody voted twice"}), "call off run-off");
    EXPECT_EQ(dot_standings(room.session(), board_step), before);
}

TEST(OpenDotVote, HoldsItsCardsAsTheyAre) {
    Board board;
    auto& room = board.room;
    const auto ab = room.add(board.lane, "a\nb");
    const auto round = board.open();
    const std::string said = "A vote is open on “Trust”: reveal it first.";
    EXPECT_EQ(room.refusal(EditCard{board.trust, "x"}), said);
    EXPECT_EQ(room.refusal(DeleteCard{board.trust}), said);
    EXPECT_EQ(room.refusal(MergeCards{board.trust, board.time}), said);
    EXPECT_THAT(room.refusal(MergeCards{board.time, board.trust}), HasSubstr("open on “Time”"));
    EXPECT_EQ(room.refusal(NameCluster{board.trust, "x"}), said);
    EXPECT_THAT(room.refusal(SplitCard{ab}), HasSubstr("A vote is open on"));
    EXPECT_EQ(room.refusal(CoverLane{board.lane, true}),
              "A vote is open on this board: reveal it before covering a lane.");
    room.go(MoveCard{board.trust, room.lane(board_step, 1), {}, {}});
    room.go(ColourCard{board.trust, Colour::mint});
    room.go(EditCard{room.add(board.lane, "Late"), "Latest"});
    room.go(RemoveLane{room.lane(board_step, 1)});
    room.go(CastBallot{round, group_voter(1), {}});
    room.go(CloseRound{round});
    EXPECT_EQ(room.refusal(DeleteCard{board.trust}), said) << "closed, but not revealed yet";
    room.go(RevealRound{round});
    room.go(EditCard{board.trust, "x"});
}

TEST(OpenDotVote, HoldsACardAlsoAgainstTheDeletionOfTheOneAbove) {
    Board board;
    auto& room = board.room;
    const auto round = board.open();
    const auto late = room.add(board.lane, "Late");
    room.go(MoveCard{board.trust, board.lane, late, {}});
    EXPECT_EQ(room.refusal(DeleteCard{late}), "A vote is open on “Trust”: reveal it first.");
    room.go(VoidRound{round, "Opened by mistake"});
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
