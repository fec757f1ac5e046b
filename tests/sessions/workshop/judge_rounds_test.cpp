#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/workshop/judge.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::HasSubstr;

class Rounds : public testing::Test {
protected:
    Room room;
    CardId piece = room.add(room.lane(ladder_step), "Youth board");
    CardId other = room.add(room.lane(ladder_step), "Newsletter");
    CardId card = room.add(room.lane(board_step), "Trust");

    RoundState state(RoundId round) const { return room.session().rounds.find(round)->state; }
    int number(RoundId round) const { return room.session().rounds.find(round)->number; }
};

TEST_F(Rounds, AreNeverOverwritten) {
    const auto first = room.vote(piece, {6, 5, 2}, true);
    const auto second = room.vote(piece, {6, 6, 5}, true);
    const auto elsewhere = room.vote(other, {1}, true);
    EXPECT_EQ(number(first), 1);
    EXPECT_EQ(number(second), 2);
    EXPECT_EQ(number(elsewhere), 1) << "counted per piece";
    EXPECT_EQ(room.session().ballots.size(), 7u);
    EXPECT_EQ(room.session().choices.size(), 7u);
}

TEST_F(Rounds, AreNumberedApartForWhereAPieceIsAndWhereItIsWanted) {
    room.vote(piece, {6}, true);
    const auto wanted = room.open(rung_vote(piece, ladder_step, Question::want));
    EXPECT_EQ(number(wanted), 1);
    room.go(rung_ballot(wanted, 1, piece, 8));
    room.go(RevealRound{wanted});
    EXPECT_EQ(number(room.vote(piece, {5}, true)), 2);
    const auto wanted_again = room.open(rung_vote(piece, ladder_step, Question::want));
    EXPECT_EQ(number(wanted_again), 2);
    EXPECT_EQ(rounds_on(room.session(), piece, Question::now).size(), 2u);
    EXPECT_EQ(rounds_on(room.session(), piece, Question::want).size(), 2u);
}

TEST_F(Rounds, GoOnInNumberAfterOneThatWasCalledOff) {
    const auto first = room.vote(piece, {6}, false);
    room.go(VoidRound{first, "The tokens were bumped"});
    const auto second = room.vote(piece, {6}, true);
    EXPECT_EQ(number(second), 2);
    room.go(VoidRound{second, "Two groups had left"});
    EXPECT_EQ(number(room.vote(piece, {6}, true)), 3);
}

TEST_F(Rounds, AreUnfinishedOneAtATimeInAStep) {
    const auto round = room.vote(piece, {6}, false);
    const auto sentence = "A vote on “Youth board” is still open: reveal it first.";
    const auto expect_busy = [&] {
        EXPECT_EQ(room.refusal(rung_vote(piece)), sentence);
        EXPECT_EQ(room.refusal(rung_vote(other)), sentence);
        EXPECT_EQ(room.refusal(rung_vote(piece, ladder_step, Question::want)), sentence);
    };
    expect_busy();
    room.go(CloseRound{round});
    expect_busy();
    const auto elsewhere = room.add(room.lane(short_step), "Minutes");
    EXPECT_EQ(room.go(rung_vote(elsewhere, short_step)), "open vote");
    room.go(RevealRound{round});
    const auto next = room.open(rung_vote(other));
    room.go(VoidRound{next, "Opened by mistake"});
    room.go(rung_vote(other));
}

TEST_F(Rounds, OnALadderOpenOnlyOnItsPiecesOfWork) {
    EXPECT_EQ(room.refusal(rung_vote(card)), "“Trust” is not a piece of work on a ladder.");
    EXPECT_EQ(room.refusal(rung_vote(CardId{9999})), "That piece of work is no longer there.");
    EXPECT_EQ(room.refusal(rung_vote(CardId{})), "That piece of work is no longer there.");
    EXPECT_EQ(room.refusal(rung_vote(piece, short_step)), "“Youth board” is on the ladder of another step.");
    const auto reason = room.add(room.lane(ladder_step, 1), "They chair it", piece);
    EXPECT_THAT(room.refusal(rung_vote(reason)), HasSubstr("is not a piece of work"));
}

TEST_F(Rounds, OpenOnlyWhereTheirKindOfVoteIs) {
    for (const auto step : {welcome_step, rules_step, list_step, board_step, themes_step, plan_step})
        EXPECT_EQ(room.refusal(rung_vote(piece, step)), "This step has no such vote.");
    for (const auto step : {StepId{}, StepId{99}, StepId{-1}})
        EXPECT_EQ(room.refusal(rung_vote(piece, step)), "This session has no such step.");
    for (const auto method :
         {Method::dots, Method::rating, Method::ranking, Method::answer, Method::pick, Method::consent}) {
        auto command = rung_vote(piece);
        command.terms.method = method;
        EXPECT_EQ(room.refusal(command), "This step has no such vote.");
    }
}

TEST_F(Rounds, NeedSomebodyWhoCanVote) {
    auto by_people = rung_vote(piece);
    by_people.terms.way = WayIn::screen;
    by_people.terms.voters = Voters::people;
    EXPECT_EQ(room.refusal(by_people),
              "Nobody is here to vote yet: enter names or a head count on the welcome step.");
    EXPECT_EQ(room.refusal(hands_vote(piece, ladder_step)),
              "Nobody is here to raise a hand yet: enter names or a head count on the welcome step.");
    by_people.terms.way = WayIn::tokens;
    EXPECT_EQ(room.refusal(by_people),
              "Only groups have a token on the stage: pass the screen round, or count hands.");
    auto by_sides = rung_vote(piece);
    by_sides.terms.way = WayIn::screen;
    by_sides.terms.voters = Voters::sides;
    EXPECT_EQ(room.refusal(by_sides), "This step has no sides that could vote.");
    room.go(SetGroupCount{0});
    EXPECT_EQ(room.refusal(rung_vote(piece)),
              "There is no group to vote yet: add a group on the welcome step.");
    room.go(SetHeadCount{1});
    room.go(hands_vote(piece, ladder_step));
}

TEST_F(Rounds, KnowNobodyToRaiseAHandWhereAllWhoWereNamedHaveLeft) {
    room.go(SetHeadCount{9});
    room.go(AddPerson{"Amina"});
    auto without_anybody = room.session();
    without_anybody.absences.put({without_anybody.people.rows().front()->id});
    EXPECT_THAT(judge(without_anybody, hands_vote(piece, ladder_step), Room::now).error().sentence,
                HasSubstr("Nobody is here to raise a hand yet"));
}

TEST_F(Rounds, CloseOnceAndShowNothingYet) {
    const auto round = room.vote(piece, {6, 5}, false);
    EXPECT_EQ(room.go(CloseRound{round}), "close vote (1 group has not voted)");
    EXPECT_EQ(state(round), RoundState::closed);
    EXPECT_TRUE(room.seen().session().choices.empty());
    EXPECT_EQ(room.refusal(CloseRound{round}), "This vote is closed already.");
    EXPECT_EQ(room.refusal(CloseRound{RoundId{9999}}), "There is no such vote.");
    room.go(RevealRound{round});
    EXPECT_EQ(room.refusal(CloseRound{round}), "This vote is closed already.");
    const auto nobody = room.open(rung_vote(other));
    EXPECT_EQ(room.go(CloseRound{nobody}), "close vote (3 groups have not voted)");
    room.go(VoidRound{nobody, "Nobody was there"});
    EXPECT_EQ(room.refusal(CloseRound{nobody}), "This vote is closed already.");
    EXPECT_EQ(room.go(CloseRound{room.vote(piece, {4, 4, 4}, false)}), "close vote");
}

TEST_F(Rounds, AreRevealedFromOpenOrClosedOnceSomebodyHasVoted) {
    const std::string nobody = "Nobody has voted yet. If the vote was opened by mistake, call it off.";
    const auto round = room.vote(piece, {}, false);
    EXPECT_EQ(room.refusal(RevealRound{round}), nobody);
    room.go(rung_ballot(round, 2, piece, 4));
    EXPECT_EQ(room.go(RevealRound{round}), "reveal vote (2 groups have not voted)");
    EXPECT_EQ(state(round), RoundState::revealed);
    EXPECT_EQ(room.refusal(RevealRound{round}), "This vote has been revealed already.");

    const auto second = room.vote(piece, {4, 4}, false);
    EXPECT_EQ(room.go(RevealRound{second}), "reveal vote (1 group has not voted)");
    EXPECT_EQ(room.go(RevealRound{room.vote(piece, {4, 4, 4}, false)}), "reveal vote");

    const auto closed = room.vote(piece, {4}, false);
    room.go(CloseRound{closed});
    EXPECT_EQ(room.go(RevealRound{closed}), "reveal vote") << "closing said already who has not voted";
    EXPECT_EQ(room.seen().session().choices.size(), 1u + 2u + 3u + 1u);
    EXPECT_EQ(room.refusal(RevealRound{RoundId{9999}}), "There is no such vote.");

    const auto empty = room.open(rung_vote(piece));
    room.go(CloseRound{empty});
    EXPECT_EQ(room.refusal(RevealRound{empty}), nobody);
}

TEST_F(Rounds, AreCalledOffForAReason) {
    const auto round = room.vote(piece, {6}, false);
    for (const char* none : {"", "   ", "\t\r\n"})
        EXPECT_EQ(room.refusal(VoidRound{round, none}),
                  "Say why the vote does not count: the record keeps the reason.");
    EXPECT_EQ(room.go(VoidRound{round, "  The tokens\nwere bumped "}), "call off vote");
    EXPECT_EQ(state(round), RoundState::voided);
    EXPECT_EQ(room.session().rounds.find(round)->reason, "The tokens were bumped");
    EXPECT_EQ(room.refusal(VoidRound{round, "again"}), "This vote was called off already.");
    EXPECT_EQ(room.refusal(VoidRound{RoundId{9999}, "x"}), "There is no such vote.");
    EXPECT_EQ(room.refusal(RevealRound{round}), "This vote was called off: its votes are not shown.");
}

TEST_F(Rounds, CanBeCalledOffWhetherOpenClosedOrRevealed) {
    const auto open = room.vote(piece, {6}, false);
    room.go(VoidRound{open, "x"});
    const auto closed = room.vote(piece, {6}, false);
    room.go(CloseRound{closed});
    room.go(VoidRound{closed, "x"});
    const auto revealed = room.vote(piece, {6, 3}, true);
    EXPECT_EQ(room.seen().session().choices.size(), 2u);
    room.go(VoidRound{revealed, "x"});
    for (const auto round : {open, closed, revealed})
        EXPECT_EQ(state(round), RoundState::voided);
    EXPECT_TRUE(room.seen().session().choices.empty()) << "no vote of a void round is seen again";
    EXPECT_EQ(room.session().choices.size(), 4u) << "nor is it thrown away";
    EXPECT_EQ(room.seen().session().ballots.size(), 4u);
}

TEST_F(Rounds, AreNotUndoneFromUnderneath) {
    const auto round = room.vote(piece, {6, 5, 4}, false);
    EXPECT_TRUE(judge_restored(room.session(), room.session()).has_value());
    const auto without_piece = [&] {
        auto restored = room.session();
        restored.cards.erase(piece);
        return judge_restored(room.session(), restored);
    };
    EXPECT_THAT(without_piece().error().sentence, HasSubstr("reveal the vote first"));
    auto without_group = room.session();
    without_group.groups.erase(GroupId{3});
    EXPECT_EQ(judge_restored(room.session(), without_group).error().sentence,
              "Group C has voted, so it cannot be taken away again.");

    room.go(CloseRound{round});
    EXPECT_FALSE(without_piece()) << "closed, but not revealed yet";
    room.go(RevealRound{round});
    EXPECT_TRUE(without_piece());
    room.go(VoidRound{room.vote(piece, {}, false), "x"});
    EXPECT_TRUE(without_piece());
    room.go(FinishSession{});
    EXPECT_THAT(judge_restored(room.session(), room.session()).error().sentence, HasSubstr("reopen it"));
}

TEST_F(Rounds, OfHandsAreNotLeftWithMoreHandsThanPeople) {
    const std::string said = "More hands were counted than people would be here: reveal the vote first.";
    room.go(SetHeadCount{9});
    const auto round = room.open(hands_vote(piece, ladder_step));
    room.go(CastBallot{round, room_voter, {{piece, 6, 5}}});
    EXPECT_EQ(room.refusal(SetHeadCount{4}), said);
    EXPECT_EQ(room.refusal(AddPerson{"Amina"}), said) << "from then on names are counted, and there is one";
    room.go(SetHeadCount{5});
    room.go(CloseRound{round});
    EXPECT_EQ(room.refusal(SetHeadCount{4}), said);
    room.go(RevealRound{round});
    room.go(SetHeadCount{4});
}

}
}
