#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/workshop/judge.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

/// One kind of vote on the cards of a step.
struct Kind {
    const char* name;
    StepId step;
    Method method;
    bool by_hands = true;
    bool compares = false; ///< its cards with one another, so that it needs two
};

/// What holds for every kind of them.
class CardVote : public testing::TestWithParam<Kind> {
protected:
    StepId step() const { return GetParam().step; }
    LaneId lane() const { return room.lane(step()); }
    OpenRound opening(Voters voters = Voters::groups) const {
        return card_vote(step(), GetParam().method, voters);
    }
    RoundId open(Voters voters = Voters::groups) { return room.open(opening(voters)); }

    /// A ballot with one choice: value 1 of any kind can be chosen.
    CastBallot ballot(RoundId round, Voter voter, CardId card) const {
        return {round, voter, {{card, 1}}, side()};
    }
    CastBallot ballot(RoundId round, std::int64_t letter, std::size_t card = 0) const {
        return ballot(round, group_voter(letter), cards[card]);
    }
    CastBallot abstention(RoundId round, std::int64_t letter) const {
        return {round, group_voter(letter), {}, side()};
    }
    int side() const { return sides_of(*room.session().plan, step()).empty() ? 0 : 1; }

    const Round& found(RoundId round) const { return *room.session().rounds.find(round); }
    /// How many chose value 1 of this card.
    std::size_t chose(RoundId round, std::size_t card) const {
        return values_on(room.session(), round, cards[card]).size();
    }

    Room room;
    std::vector<CardId> cards = room.cards(GetParam().step);
};

INSTANTIATE_TEST_SUITE_P(Kinds, CardVote,
                         testing::Values(Kind{"rating_of_two_sides", rating_step, Method::rating, false},
                                         Kind{"rating", scale_step, Method::rating},
                                         Kind{"ranking", ranking_step, Method::ranking, false, true},
                                         Kind{"answer", checklist_step, Method::answer},
                                         Kind{"pick", decision_step, Method::pick, true, true},
                                         Kind{"consent", decision_step, Method::consent}),
                         [](const auto& kind) { return std::string(kind.param.name); });

TEST_P(CardVote, OpensOnTheCardsThatAreThere) {
    EXPECT_EQ(room.go(opening()), "open vote");
    const Round& round = *room.session().rounds.rows().back();
    EXPECT_EQ(round, (Round{.id = round.id, .step = step(), .number = 1, .terms = opening().terms}));
    EXPECT_EQ(candidates_of(room.session(), round), cards);
    const auto late = room.add(lane(), "Written late");
    EXPECT_EQ(room.refusal(ballot(round.id, group_voter(1), late)),
              "One of these cards is not in this vote.");
    EXPECT_EQ(votes_expected(room.session(), round), 3);
}

TEST_P(CardVote, NeedsSomethingToVoteOn) {
    while (cards.size() > 1) {
        room.go(DeleteCard{cards.back()});
        cards.pop_back();
    }
    if (GetParam().compares) {
        EXPECT_EQ(room.refusal(opening()), "There is nothing to choose from yet: a vote needs two.");
    } else {
        Room copy = room;
        copy.go(opening());
    }
    room.go(DeleteCard{cards.back()});
    EXPECT_EQ(room.refusal(opening()), "There is nothing to vote on yet: write it first.");
}

TEST_P(CardVote, NeedsAVoteOfItsKindInItsStep) {
    for (const auto elsewhere :
         {welcome_step, rules_step, list_step, board_step, storm_step, ladder_step, plan_step, break_step})
        EXPECT_EQ(room.refusal(card_vote(elsewhere, GetParam().method)), "This step has no such vote.");
    for (const auto elsewhere : {StepId{}, StepId{99}, StepId{-1}})
        EXPECT_EQ(room.refusal(card_vote(elsewhere, GetParam().method)), "This session has no such step.");
    for (const auto other : {Method::rung, Method::dots})
        EXPECT_EQ(room.refusal(card_vote(step(), other)), "This step has no such vote.");
    auto wanted = opening();
    wanted.terms.question = Question::want;
    EXPECT_EQ(room.refusal(wanted), "Only a ladder asks where something is wanted to be.");
    auto run_off = opening();
    run_off.terms.run_off_of = open();
    EXPECT_EQ(room.refusal(run_off), "Only a dot vote can have a run-off.");
}

TEST_P(CardVote, NeedsSomebodyWhoCanVote) {
    EXPECT_EQ(room.refusal(opening(Voters::people)),
              "Nobody is here to vote yet: enter names or a head count on the welcome step.");
    if (side() == 0) {
        EXPECT_EQ(room.refusal(opening(Voters::sides)), "This step has no sides that could vote.");
    }
    room.go(SetGroupCount{0});
    EXPECT_EQ(room.refusal(opening()), "There is no group to vote yet: add a group on the welcome step.");
    room.go(SetHeadCount{2});
    room.go(opening(Voters::people));
}

TEST_P(CardVote, IsOneAtATimeInItsStep) {
    const auto round = open();
    const std::string busy = "A vote on this step is still open: reveal it first.";
    EXPECT_EQ(room.refusal(opening()), busy);
    room.go(CloseRound{round});
    EXPECT_EQ(room.refusal(opening()), busy);
    room.go(step() == ranking_step ? card_vote(checklist_step, Method::answer)
                                   : card_vote(ranking_step, Method::ranking));
}

TEST_P(CardVote, IsCountedOnWhateverBecameOfTheOneBefore) {
    const auto first = open();
    room.go(VoidRound{first, "Opened by mistake"});
    const auto second = open();
    room.go(ballot(second, 1));
    room.go(RevealRound{second});
    const auto third = open();
    EXPECT_EQ(found(first).number, 1);
    EXPECT_EQ(found(second).number, 2);
    EXPECT_EQ(found(third).number, 3);
    EXPECT_EQ(last_revealed(room.session(), step(), GetParam().method)->id, second);
}

TEST_P(CardVote, TakesTheLastBallotOfAVoterAndGivesItBack) {
    const auto round = open();
    EXPECT_EQ(room.go(ballot(round, 1, 0)), "vote");
    room.go(ballot(round, 2, 1));
    EXPECT_TRUE(room.changes_nothing(ballot(round, 1, 0)));
    room.go(ballot(round, 1, 1));
    EXPECT_EQ(room.session().ballots.size(), 2u);
    EXPECT_EQ(chose(round, 0), 0u);
    EXPECT_EQ(chose(round, 1), 2u);
    EXPECT_EQ(room.go(WithdrawBallot{round, group_voter(1)}), "withdraw vote");
    EXPECT_EQ(chose(round, 1), 1u);
    EXPECT_EQ(room.refusal(WithdrawBallot{round, group_voter(1)}), "Group A has not voted yet.");
    room.go(abstention(round, 1));
    EXPECT_EQ(votes_cast(room.session(), found(round)), 2);
    EXPECT_EQ(room.go(RevealRound{round}), "reveal vote (1 group has not voted)");
    EXPECT_EQ(chose(round, 1), 1u);
}

TEST_P(CardVote, IsLockedOnceItIsClosed) {
    const auto round = open();
    room.go(ballot(round, 1));
    const auto expect_locked = [&](const std::string& sentence) {
        EXPECT_EQ(room.refusal(ballot(round, 1, 1)), sentence);
        EXPECT_EQ(room.refusal(ballot(round, 2)), sentence);
        EXPECT_EQ(room.refusal(abstention(round, 3)), sentence);
        EXPECT_EQ(room.refusal(WithdrawBallot{round, group_voter(1)}), sentence);
    };
    EXPECT_EQ(room.go(CloseRound{round}), "close vote (2 groups have not voted)");
    expect_locked("This vote is closed: nothing can be changed any more.");
    EXPECT_EQ(room.go(RevealRound{round}), "reveal vote");
    expect_locked("This vote has been revealed and cannot be changed: vote again in a new round.");
    EXPECT_EQ(room.go(VoidRound{round, "Two groups were mixed up"}), "call off vote");
    expect_locked("This vote was called off.");
    EXPECT_EQ(room.refusal(RevealRound{round}), "This vote was called off: its votes are not shown.");
}

TEST_P(CardVote, ShowsNothingOfAChoiceUntilTheReveal) {
    const auto round = open();
    Room other = room;
    Room abstaining = room;
    const auto expect_alike = [&] {
        EXPECT_TRUE(visible(room.session()) == visible(other.session()));
        EXPECT_TRUE(visible(room.session()) == visible(abstaining.session()));
    };
    room.go(ballot(round, 1, 0));
    other.go(ballot(round, 1, 1));
    abstaining.go(abstention(round, 1));
    expect_alike();
    for (Room* each : {&room, &other, &abstaining})
        EXPECT_EQ(each->go(CloseRound{round}), "close vote (2 groups have not voted)");
    expect_alike();
    for (Room* each : {&room, &other, &abstaining})
        EXPECT_EQ(each->go(RevealRound{round}), "reveal vote");
    EXPECT_EQ(room.seen().session().choices.size(), 1u);
    EXPECT_EQ(abstaining.seen().session().choices.size(), 0u);
    EXPECT_FALSE(visible(room.session()) == visible(other.session()));
    room.go(VoidRound{round, "x"});
    EXPECT_TRUE(room.seen().session().choices.empty()) << "no vote of a void round is seen again";
}

TEST_P(CardVote, IsRevealedOnceSomebodyHasVoted) {
    const auto round = open();
    const std::string nobody = "Nobody has voted yet. If the vote was opened by mistake, call it off.";
    EXPECT_EQ(room.refusal(RevealRound{round}), nobody);
    room.go(CloseRound{round});
    EXPECT_EQ(room.refusal(RevealRound{round}), nobody);
    EXPECT_EQ(room.refusal(VoidRound{round, " "}),
              "Say why the vote does not count: the record keeps the reason.");
    room.go(VoidRound{round, "Opened by mistake"});
    EXPECT_EQ(found(round).reason, "Opened by mistake");
}

TEST_P(CardVote, IsOfItsCardsOnly) {
    const auto round = open();
    const auto elsewhere = room.add(room.lane(board_step), "Elsewhere");
    for (const auto stranger : {elsewhere, room.cards(rules_step).front(), CardId{}, CardId{9999}})
        EXPECT_EQ(room.refusal(ballot(round, group_voter(1), stranger)),
                  "One of these cards is not in this vote.");
    auto twice = ballot(round, 1);
    twice.choices.push_back(twice.choices.front());
    EXPECT_EQ(room.refusal(twice), "Something is on this ballot twice.");
    auto many = ballot(round, 1);
    for (const int hands : {0, 2, -1}) {
        many.choices.front().hands = hands;
        EXPECT_EQ(room.refusal(many), "That many hands cannot be counted.");
    }
    EXPECT_EQ(room.refusal(ballot(RoundId{9999}, 1)), "There is no such vote.");
}

TEST_P(CardVote, HoldsItsCardsAsTheyAre) {
    const auto round = open();
    const auto expect_held = [&] {
        for (const auto card : {cards.front(), cards.back()}) {
            const std::string held = "A vote is open on “" + room.card(card).text + "”: reveal it first.";
            EXPECT_EQ(room.refusal(EditCard{card, "Something else"}), held);
            EXPECT_EQ(room.refusal(DeleteCard{card}), held);
        }
    };
    expect_held();
    room.go(CloseRound{round});
    expect_held();
    room.go(MoveCard{cards.back(), lane(), {}, cards.front()});
    room.go(ColourCard{cards.front(), Colour::mint});
    const auto late = room.add(lane(), "Late");
    room.go(EditCard{late, "Later"});
    room.go(DeleteCard{late});
    room.go(VoidRound{round, "x"});
    room.go(EditCard{cards.front(), "Something else"});
    room.go(DeleteCard{cards.back()});
}

TEST_P(CardVote, StandsWhateverBecomesOfItsCardsAfterwards) {
    const auto round = open();
    room.go(ballot(round, 1, 0));
    room.go(ballot(round, 2, 1));
    room.go(RevealRound{round});
    room.go(EditCard{cards[0], "Said otherwise"});
    room.go(DeleteCard{cards[1]});
    EXPECT_EQ(candidates_of(room.session(), found(round)), cards);
    EXPECT_EQ(chose(round, 0), 1u);
    EXPECT_EQ(chose(round, 1), 1u);
}

TEST_P(CardVote, KeepsTheBallotOfAGroupUntilTheReveal) {
    const auto round = open();
    room.go(ballot(round, 1));
    const std::string said =
        "Group A has voted in a vote that is not revealed yet: reveal it or call it off first.";
    EXPECT_EQ(room.refusal(DissolveGroup{GroupId{1}}), said);
    EXPECT_EQ(room.refusal(MergeGroups{GroupId{1}, GroupId{2}}), said);
    room.go(DissolveGroup{GroupId{2}});
    EXPECT_EQ(room.refusal(ballot(round, 2)), "Group B is no longer there, so it has no vote.");
    EXPECT_EQ(votes_expected(room.session(), found(round)), 2);
    room.go(ballot(round, 3));
    EXPECT_EQ(room.go(RevealRound{round}), "reveal vote");
    room.go(MergeGroups{GroupId{1}, GroupId{3}});
    room.go(DissolveGroup{GroupId{3}});
    EXPECT_EQ(chose(round, 0), 2u);
    EXPECT_EQ(votes_expected(room.session(), found(round)), 2) << "two have voted, and are gone";
}

TEST_P(CardVote, IsForThoseWhoseVoteItIs) {
    room.go(SetHeadCount{2});
    const auto by_groups = open();
    const auto refusal = [&](RoundId round, Voter voter) {
        return room.refusal(ballot(round, voter, cards.front()));
    };
    EXPECT_EQ(refusal(by_groups, group_voter(4)), "Group D is no longer there, so it has no vote.");
    EXPECT_EQ(refusal(by_groups, seat_voter(1)), "Person 1 has no vote in this round.");
    EXPECT_EQ(refusal(by_groups, room_voter), "The room has no vote in this round.");
    room.go(VoidRound{by_groups, "x"});

    const auto by_seat = open(Voters::people);
    EXPECT_EQ(refusal(by_seat, group_voter(1)), "Group A has no vote in this round.");
    EXPECT_EQ(refusal(by_seat, seat_voter(3)), "Person 3 has no vote in this round.");
    room.go(ballot(by_seat, seat_voter(2), cards.front()));
    EXPECT_EQ(room.refusal(AddPerson{"Amina"}),
              "Somebody who has voted would have no vote any more: reveal the vote first.");
    room.go(RevealRound{by_seat});

    room.go(AddPerson{"Amina"});
    room.go(AddPerson{"Ben"});
    const auto ben = room.session().people.rows().back()->id;
    const auto by_name = open(Voters::people);
    EXPECT_EQ(refusal(by_name, seat_voter(1)), "Person 1 has no vote in this round.");
    room.go(ballot(by_name, person_voter(ben), cards.front()));
    room.go(LeaveRoom{ben});
    EXPECT_EQ(refusal(by_name, person_voter(ben)), "Ben is not here, and has no vote.");
    EXPECT_EQ(room.go(RevealRound{by_name}), "reveal vote (1 person has not voted)");
    EXPECT_EQ(chose(by_name, 0), 1u) << "whoever goes early keeps the vote";
}

TEST_P(CardVote, IsCountedByHandsWhereThatTellsAllThereIsToTell) {
    const auto by_hands = hands_on_cards(step(), GetParam().method);
    if (!GetParam().by_hands) {
        room.go(SetHeadCount{5});
        EXPECT_EQ(room.refusal(by_hands),
                  side() == 0 ? "This cannot be voted on with a show of hands."
                              : "A show of hands does not tell the two sides apart: pass the screen round.");
        return;
    }
    EXPECT_EQ(room.refusal(by_hands),
              "Nobody is here to raise a hand yet: enter names or a head count on the welcome step.");
    room.go(SetHeadCount{5});
    const auto round = room.open(by_hands);
    EXPECT_EQ(room.refusal(ballot(round, 1)), "Group A has no vote in this round.");
    EXPECT_EQ(room.refusal(CastBallot{round, room_voter, {{cards[0], 1, 6}}}),
              "6 hands were counted, but only 5 people are here: count again, or change the number of "
              "people.");
    for (const int hands : {0, -1, 1000})
        EXPECT_EQ(room.refusal(CastBallot{round, room_voter, {{cards[0], 1, hands}}}),
                  "That many hands cannot be counted.");
    EXPECT_EQ(room.refusal(CastBallot{round, room_voter, {{cards[0], 1, 1}, {cards[0], 1, 2}}}),
              "Something is on this ballot twice.");
    room.go(CastBallot{round, room_voter, {{cards[0], 1, 3}, {cards[1], 1, 2}}});
    EXPECT_EQ(chose(round, 0), 3u);
    EXPECT_EQ(chose(round, 1), 2u);
    EXPECT_EQ(room.refusal(SetHeadCount{1}),
              "More hands were counted than people would be here: reveal the vote first.");
    room.go(CastBallot{round, room_voter, {}});
    EXPECT_EQ(room.refusal(RevealRound{round}),
              "Nobody has voted yet. If the vote was opened by mistake, call it off.");
}

TEST_P(CardVote, StandsInTheWayOfAnUndoThatWouldChangeWhatIsVotedOn) {
    const auto before = room.session();
    room.go(EditCard{cards.front(), "Said otherwise"});
    const auto round = open();
    const auto without_edit = [&] {
        auto restored = room.session();
        restored.cards = before.cards;
        return judge_restored(room.session(), restored);
    };
    EXPECT_EQ(without_edit().error().sentence,
              "A vote is open on “Said otherwise”, which this would change: reveal it first.");
    auto without_card = room.session();
    without_card.cards.erase(cards.back());
    EXPECT_EQ(judge_restored(room.session(), without_card).error().sentence,
              "A vote is open on a card that this would take away or cover: reveal it first.");
    room.go(VoidRound{round, "x"});
    EXPECT_TRUE(without_edit());
}

}
}
