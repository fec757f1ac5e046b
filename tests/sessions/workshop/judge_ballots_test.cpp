#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/workshop/judge.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::HasSubstr;

class Ballots : public testing::Test {
protected:
    Room room;
    CardId piece = room.add(room.lane(ladder_step), "Youth board");
    CardId other = room.add(room.lane(ladder_step), "Newsletter");
    CardId card = room.add(room.lane(board_step), "Trust");

    RoundId open() { return room.open(rung_vote(piece)); }
    RoundId open_hands(int people) {
        room.go(SetHeadCount{people});
        return room.open(hands_vote(piece, ladder_step));
    }
};

TEST_F(Ballots, TakeThePlaceOfThoseThatTheVoterCastBefore) {
    const auto round = open();
    EXPECT_EQ(room.go(rung_ballot(round, 1, piece, 3)), "vote");
    const auto first = *room.session().ballots.rows().front();
    EXPECT_EQ(first, (Ballot{first.id, round, VoterKind::group, 1, 0, 1}));
    room.go(rung_ballot(round, 2, piece, 5));
    room.go(rung_ballot(round, 1, piece, 7));
    ASSERT_EQ(room.session().ballots.size(), 2u);
    EXPECT_EQ(*room.session().ballots.rows().front(), first);
    ASSERT_EQ(room.session().choices.size(), 2u);
    const auto choices = choices_on(room.session(), first.id);
    ASSERT_EQ(choices.size(), 1u);
    EXPECT_EQ(choices[0]->value, 7);
    EXPECT_EQ(choices[0]->card, piece);
}

TEST_F(Ballots, CastTwiceChangeNothing) {
    const auto round = open();
    room.go(rung_ballot(round, 1, piece, 3));
    room.go(rung_ballot(round, 2, piece, 3));
    room.go(CastBallot{round, group_voter(3), {}});
    EXPECT_TRUE(room.changes_nothing(rung_ballot(round, 1, piece, 3)));
    EXPECT_TRUE(room.changes_nothing(rung_ballot(round, 2, piece, 3)));
    EXPECT_TRUE(room.changes_nothing(CastBallot{round, group_voter(3), {}}));
}

TEST_F(Ballots, GetIdsForTheirChoicesThatTellNothingOfOtherBallots) {
    const auto with_others_choosing = [&](bool abstain) {
        Room copy = room;
        const auto elsewhere = copy.add(copy.lane(short_step), "Minutes");
        const auto hidden = copy.open(rung_vote(elsewhere, short_step));
        copy.go(abstain ? CastBallot{hidden, group_voter(1), {}} : rung_ballot(hidden, 1, elsewhere, 2));
        copy.vote(piece, {6, 5}, true);
        return visible(copy.session());
    };
    EXPECT_TRUE(with_others_choosing(true) == with_others_choosing(false));
}

TEST_F(Ballots, AreWithdrawnWhileTheRoundIsOpen) {
    const auto round = open();
    EXPECT_EQ(room.refusal(WithdrawBallot{round, group_voter(1)}), "Group A has not voted yet.");
    room.go(rung_ballot(round, 1, piece, 7));
    room.go(rung_ballot(round, 2, piece, 2));
    EXPECT_EQ(room.go(WithdrawBallot{round, group_voter(1)}), "withdraw vote");
    EXPECT_FALSE(room.seen().has_cast(round, group_voter(1)));
    EXPECT_TRUE(room.seen().has_cast(round, group_voter(2)));
    EXPECT_EQ(room.session().choices.size(), 1u) << "what was chosen goes with the ballot";
    EXPECT_EQ(room.refusal(WithdrawBallot{round, group_voter(1)}), "Group A has not voted yet.");
    EXPECT_EQ(room.refusal(WithdrawBallot{round, {VoterKind::seat, 2}}), "Person 2 has not voted yet.");
    EXPECT_EQ(room.refusal(WithdrawBallot{RoundId{9999}, group_voter(1)}), "There is no such vote.");
    room.go(rung_ballot(round, 1, piece, 6));
    EXPECT_EQ(room.go(RevealRound{round}), "reveal vote (1 group has not voted)");
}

TEST_F(Ballots, AreNeitherCastNorWithdrawnOnceTheRoundIsClosed) {
    const auto expect_locked = [&](RoundId round, const std::string& sentence) {
        EXPECT_EQ(room.refusal(rung_ballot(round, 1, piece, 3)), sentence);
        EXPECT_EQ(room.refusal(rung_ballot(round, 2, piece, 3)), sentence);
        EXPECT_EQ(room.refusal(CastBallot{round, group_voter(3), {}}), sentence);
        EXPECT_EQ(room.refusal(WithdrawBallot{round, group_voter(1)}), sentence);
    };
    const auto round = room.vote(piece, {6}, false);
    room.go(CloseRound{round});
    expect_locked(round, "This vote is closed: nothing can be changed any more.");
    room.go(RevealRound{round});
    expect_locked(round, "This vote has been revealed and cannot be changed: vote again in a new round.");
    room.go(VoidRound{round, "The tokens were bumped"});
    expect_locked(round, "This vote was called off.");
}

TEST_F(Ballots, ThatAbstainCountAndLookLikeAnyOtherBeforeTheReveal) {
    const auto round = open();
    Room abstaining = room;
    room.go(rung_ballot(round, 1, piece, 6));
    abstaining.go(CastBallot{round, group_voter(1), {}});
    EXPECT_TRUE(visible(room.session()) == visible(abstaining.session()));
    EXPECT_EQ(votes_cast(abstaining.session(), *abstaining.session().rounds.find(round)), 1);
    EXPECT_EQ(room.go(CloseRound{round}), abstaining.go(CloseRound{round}));
    EXPECT_TRUE(visible(room.session()) == visible(abstaining.session()));
    EXPECT_EQ(room.go(RevealRound{round}), abstaining.go(RevealRound{round}));
    EXPECT_TRUE(values_on(abstaining.session(), round, piece).empty());
    EXPECT_EQ(values_on(room.session(), round, piece), std::vector<int>{6});
}

TEST_F(Ballots, ChooseOnlyWhatIsInTheVote) {
    const auto round = open();
    const auto refusal = [&](std::vector<CastBallot::OnCard> choices) {
        return room.refusal(CastBallot{round, group_voter(1), std::move(choices)});
    };
    for (const int rung : {0, 9, -1})
        EXPECT_EQ(refusal({{piece, rung}}), "This ladder has rungs 1 to 8.");
    for (const auto stranger : {other, card, CardId{}, CardId{9999}})
        EXPECT_EQ(refusal({{stranger, 3}}), "One of these cards is not in this vote.");
    EXPECT_EQ(refusal({{piece, 3}, {other, 3}}), "One of these cards is not in this vote.");
    for (const int again : {3, 4})
        EXPECT_EQ(refusal({{piece, 3}, {piece, again}}), "Something is on this ballot twice.");
    for (const int hands : {0, 2, -1})
        EXPECT_EQ(refusal({{piece, 3, hands}}), "That many hands cannot be counted.");
    EXPECT_EQ(room.refusal(CastBallot{round, group_voter(1), {{piece, 3}}, 1}), "This step has no sides.");
    EXPECT_EQ(room.refusal(rung_ballot(RoundId{9999}, 1, piece, 3)), "There is no such vote.");

    const auto minutes = room.add(room.lane(short_step), "Minutes");
    const auto short_round = room.open(rung_vote(minutes, short_step));
    EXPECT_EQ(room.refusal(rung_ballot(short_round, 1, minutes, 5)), "This ladder has rungs 1 to 4.");
}

TEST_F(Ballots, AreForThoseWhoseVoteItIs) {
    const auto round = open();
    const auto refusal = [&](Voter voter) { return room.refusal(CastBallot{round, voter, {{piece, 3}}}); };
    EXPECT_EQ(refusal(group_voter(4)), "Group D is no longer there, so it has no vote.");
    EXPECT_EQ(refusal({VoterKind::seat, 1}), "Person 1 has no vote in this round.");
    EXPECT_EQ(refusal({VoterKind::side, 1}), "Side 1 has no vote in this round.");
    EXPECT_EQ(refusal(room_voter), "The room has no vote in this round.") << "hands among tokens";
    room.go(SetGroupCount{2});
    EXPECT_EQ(refusal(group_voter(3)), "Group C is no longer there, so it has no vote.");
    room.go(rung_ballot(round, 2, piece, 3));
}

TEST_F(Ballots, AreNotTakenFromAPersonWhoHasLeft) {
    room.go(AddPerson{"Amina"});
    room.go(AddPerson{"Ben"});
    const auto amina = room.session().people.rows().front()->id;
    const auto ben = room.session().people.rows().back()->id;
    auto by_people = rung_vote(piece);
    by_people.terms.way = WayIn::screen;
    by_people.terms.voters = Voters::people;
    const auto round = room.open(by_people);
    const Voter first{VoterKind::person, amina.value};
    const Voter second{VoterKind::person, ben.value};
    room.go(CastBallot{round, first, {{piece, 3}}});

    auto session = room.session();
    session.absences.put({ben});
    const auto cast = judge(session, CastBallot{round, second, {{piece, 3}}}, Room::now);
    ASSERT_FALSE(cast);
    EXPECT_EQ(cast.error().sentence, "Ben is not here, and has no vote.");
    EXPECT_TRUE(missing_voters(session, *session.rounds.find(round)).empty());

    session.absences.put({amina});
    EXPECT_EQ(votes_cast(session, *session.rounds.find(round)), 1) << "whoever has voted keeps the vote";
    EXPECT_TRUE(judge_restored(session, session));
    EXPECT_EQ(judge(session, RevealRound{round}, Room::now)->label, "reveal vote");

    room.go(RemovePerson{ben});
    EXPECT_EQ(room.refusal(CastBallot{round, second, {{piece, 3}}}),
              "Somebody who has gone is not here, and has no vote.");
}

TEST_F(Ballots, AreNotTakenOnAPieceThatIsGone) {
    const auto round = room.vote(piece, {6}, false);
    EXPECT_EQ(room.refusal(DeleteCard{piece}), "A vote on “Youth board” is still open: reveal it first.");
    auto without_piece = room.session();
    without_piece.cards.erase(piece);
    for (const auto& command : std::vector<Command>{rung_ballot(round, 1, piece, 1), RevealRound{round}})
        EXPECT_EQ(judge(without_piece, command, Room::now).error().sentence,
                  "That piece of work is no longer there.");
    EXPECT_TRUE(judge(without_piece, VoidRound{round, "x"}, Room::now).has_value());
}

TEST_F(Ballots, OfAShowOfHandsAreTheRooms) {
    const auto round = open_hands(9);
    EXPECT_EQ(room.go(CastBallot{round, room_voter, {{piece, 5, 3}, {piece, 6, 4}}}), "vote");
    const Ballot& ballot = *room.session().ballots.rows().front();
    EXPECT_EQ(ballot.hands, 7);
    EXPECT_EQ(ballot.voter(), room_voter);
    EXPECT_EQ(room.refusal(rung_ballot(round, 1, piece, 3)), "Group A has no vote in this round.");
    EXPECT_EQ(room.refusal(CastBallot{round, {VoterKind::seat, 1}, {{piece, 3}}}),
              "Person 1 has no vote in this round.");
    EXPECT_EQ(room.refusal(CastBallot{round, {VoterKind::room, 2}, {{piece, 3}}}),
              "The room has no vote in this round.");
    EXPECT_TRUE(room.changes_nothing(CastBallot{round, room_voter, {{piece, 5, 3}, {piece, 6, 4}}}));
    EXPECT_EQ(room.go(RevealRound{round}), "reveal vote (2 people have not voted)");
    auto values = values_on(room.session(), round, piece);
    std::ranges::sort(values);
    EXPECT_EQ(values, (std::vector{5, 5, 5, 6, 6, 6, 6}));
}

TEST_F(Ballots, OfAShowOfHandsCountNoMoreHandsThanPeople) {
    const auto round = open_hands(5);
    EXPECT_EQ(room.refusal(CastBallot{round, room_voter, {{piece, 5, 3}, {piece, 6, 3}}}),
              "6 hands were counted, but only 5 people are here: count again, or change the number of "
              "people.");
    EXPECT_EQ(room.refusal(CastBallot{round, room_voter, {{piece, 5, 999}}}),
              "999 hands were counted, but only 5 people are here: count again, or change the number of "
              "people.");
    for (const int hands : {0, -1, 1000})
        EXPECT_EQ(room.refusal(CastBallot{round, room_voter, {{piece, 5, hands}}}),
                  "That many hands cannot be counted.");
    EXPECT_EQ(room.refusal(CastBallot{round, room_voter, {{piece, 5, 1}, {piece, 5, 2}}}),
              "Something is on this ballot twice.");
    room.go(CastBallot{round, room_voter, {{piece, 5, 3}, {piece, 6, 2}}});
    room.go(SetHeadCount{6});
    room.go(CastBallot{round, room_voter, {{piece, 5, 3}, {piece, 6, 3}}});
}

TEST_F(Ballots, OfNoHandsDoNotMakeAVote) {
    const auto round = open_hands(5);
    room.go(CastBallot{round, room_voter, {}});
    EXPECT_EQ(room.session().ballots.rows().front()->hands, 0);
    EXPECT_THAT(room.refusal(RevealRound{round}), HasSubstr("Nobody has voted yet."));
}

TEST_F(Ballots, OfGroupsThatAreGoneAreSoundInAFinishedRound) {
    room.vote(piece, {6, 5, 4}, true);
    EXPECT_EQ(room.refusal(SetGroupCount{2}), "Group C has voted, so it cannot be taken away.");
    auto session = room.session();
    session.groups.erase(GroupId{3});
    const Round& round = *session.rounds.rows().front();
    EXPECT_EQ(votes_cast(session, round), 3);
    EXPECT_EQ(votes_expected(session, round), 3);
    EXPECT_EQ(values_on(session, round.id, piece).size(), 3u);
    const auto next = judge(session, rung_vote(piece), Room::now);
    ASSERT_TRUE(next);
    const auto opened = next->session.rounds.rows().back()->id;
    EXPECT_EQ(judge(next->session, rung_ballot(opened, 3, piece, 3), Room::now).error().sentence,
              "Group C is no longer there, so it has no vote.");
}

}
}
