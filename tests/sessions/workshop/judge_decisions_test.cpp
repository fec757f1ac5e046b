#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/workshop/judge.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::ElementsAre;

/// Between going on, changing course and stopping.
class Decision : public testing::Test {
protected:
    RoundId open(Method method) { return room.open(card_vote(decision_step, method)); }
    std::vector<CardId> decided() const {
        std::vector<CardId> marked;
        for (const auto& card : room.session().cards.rows())
            if (card->lane == lane && card->mark == Mark::agreed)
                marked.push_back(card->id);
        return marked;
    }

    Room room;
    LaneId lane = room.lane(decision_step);
    LaneId why = room.lane(decision_step, 1);
    std::vector<CardId> options = room.cards(decision_step);
    CardId go_on = options[0], change = options[1], stop = options[2];
};

TEST_F(Decision, IsForOneOption) {
    EXPECT_EQ(room.go(MarkCard{go_on, Mark::agreed}), "decide");
    EXPECT_THAT(decided(), ElementsAre(go_on));
    room.go(MarkCard{stop, Mark::agreed});
    EXPECT_THAT(decided(), ElementsAre(stop)) << "the room has changed its mind";
    EXPECT_TRUE(room.changes_nothing(MarkCard{stop, Mark::agreed}));
    EXPECT_TRUE(room.changes_nothing(MarkCard{go_on, Mark::none}));
    EXPECT_EQ(room.go(MarkCard{stop, Mark::none}), "take back decision");
    EXPECT_THAT(decided(), ElementsAre());
    EXPECT_EQ(room.refusal(MarkCard{stop, Mark::doubted}), "An option is decided on or not.");
    EXPECT_EQ(room.refusal(MarkLane{lane, Mark::agreed}), "The room decides on one option.");
}

TEST_F(Decision, LeavesThatOfAnotherLaneAlone) {
    room.go(MarkCard{room.cards(rules_step).front(), Mark::agreed});
    room.go(MarkCard{go_on, Mark::agreed});
    EXPECT_EQ(room.card(room.cards(rules_step).front()).mark, Mark::agreed);
}

TEST_F(Decision, IsTakenBackForAllOptions) {
    room.go(MarkCard{go_on, Mark::agreed});
    EXPECT_EQ(room.go(MarkLane{lane, Mark::none}), "take back decision");
    EXPECT_THAT(decided(), ElementsAre());
}

TEST_F(Decision, WaitsForAnOpenVote) {
    room.go(MarkCard{go_on, Mark::agreed});
    const auto round = open(Method::consent);
    const auto late = room.add(lane, "Ask again in a year");
    const std::string said = "A vote on the options is still open: reveal it first.";
    const auto expect_waiting = [&] {
        EXPECT_EQ(room.refusal(MarkCard{stop, Mark::agreed}), said);
        EXPECT_EQ(room.refusal(MarkCard{go_on, Mark::none}), said);
        EXPECT_EQ(room.refusal(MarkCard{late, Mark::agreed}), said) << "though it is not in the vote";
        EXPECT_EQ(room.refusal(MarkLane{lane, Mark::none}), said);
    };
    expect_waiting();
    room.go(CloseRound{round});
    expect_waiting();
    auto undecided = room.session();
    auto card = room.card(go_on);
    card.mark = Mark::none;
    undecided.cards.put(card);
    EXPECT_EQ(judge_restored(room.session(), undecided).error().sentence,
              "A vote is open on “Go on”, which this would change: reveal it first.");
    room.go(VoidRound{round, "x"});
    room.go(MarkCard{late, Mark::agreed});
    EXPECT_THAT(decided(), ElementsAre(late));
}

TEST_F(Decision, KeepsItsReasonsUnderTheOptions) {
    EXPECT_EQ(room.go(AddCard{.lane = why, .text = "It works", .under = go_on}), "add reason");
    const auto reason = room.session().cards.rows().back()->id;
    EXPECT_EQ(room.refusal(AddCard{.lane = why, .text = "x"}),
              "Choose an option first: what is said here is said about one.");
    EXPECT_EQ(room.refusal(AddCard{.lane = why, .text = "x", .under = reason}),
              "“It works” is not an option of this decision.");
    const auto piece = room.add(room.lane(ladder_step), "Youth board");
    EXPECT_EQ(room.refusal(AddCard{.lane = why, .text = "x", .under = piece}),
              "“Youth board” is not an option of this decision.");
    EXPECT_EQ(room.refusal(AddCard{.lane = room.lane(ladder_step, 1), .text = "x", .under = go_on}),
              "“Go on” is not a piece of work on this ladder.");
    EXPECT_EQ(room.refusal(MarkCard{reason, Mark::agreed}),
              "Only rules can be agreed, aims ticked or doubted, points of a checklist answered and options "
              "decided on.");

    EXPECT_EQ(room.go(MoveCard{reason, why, change, {}}), "move reason");
    EXPECT_THAT(room.texts(why, change), ElementsAre("It works"));
    EXPECT_EQ(room.refusal(MoveCard{reason, lane, {}, {}}),
              "“It works” is said about an option and cannot become one.");
    EXPECT_EQ(room.refusal(MoveCard{go_on, why, change, {}}), "“Go on” is an option and stays one.");
    EXPECT_EQ(room.refusal(MoveCard{go_on, lane, change, {}}),
              "Only on a board can a card hang under another.");
    EXPECT_EQ(room.refusal(CarryCard{room.add(room.lane(board_step), "Trust"), why, {}}),
              "Choose an option first: what is said here is said about one.");
    EXPECT_EQ(room.go(DeleteCard{change}), "delete option with 1 more");
}

TEST_F(Decision, TakesReasonsWhileAVoteIsOpen) {
    const auto reason = room.add(why, "It works", go_on);
    const auto round = open(Method::pick);
    room.add(why, "It costs little", go_on);
    room.go(EditCard{reason, "It works well"});
    room.go(DeleteCard{reason});
    EXPECT_THAT(candidates_of(room.session(), *room.session().rounds.find(round)),
                ElementsAre(go_on, change, stop));
    EXPECT_EQ(room.refusal(CastBallot{round, group_voter(1), {{room.session().cards.rows().back()->id, 1}}}),
              "One of these cards is not in this vote.");
}

TEST_F(Decision, IsCarriedIntoTheActionPlan) {
    room.go(CarryCard{go_on, room.lane(next_plan_step, 4), {}});
    EXPECT_EQ(room.session().cards.rows().back()->text, "Go on");
    const auto reason = room.add(why, "It works", go_on);
    room.go(CarryCard{reason, room.lane(next_plan_step, 2), {}});
    EXPECT_EQ(room.session().cards.rows().back()->text, "It works");
}

TEST_F(Decision, IsPickedByOneChoiceEach) {
    const auto round = open(Method::pick);
    EXPECT_EQ(room.refusal(CastBallot{round, group_voter(1), {{go_on, 1}, {stop, 1}}}),
              "Each voter chooses one option.");
    for (const int none : {0, 2, -1})
        EXPECT_EQ(room.refusal(CastBallot{round, group_voter(1), {{go_on, none}}}),
                  "There is no such answer.");
    room.go(CastBallot{round, group_voter(1), {{go_on, 1}}});
    room.go(CastBallot{round, group_voter(1), {{stop, 1}}});
    room.go(CastBallot{round, group_voter(2), {{stop, 1}}});
    room.go(RevealRound{round});
    EXPECT_TRUE(values_on(room.session(), round, go_on).empty());
    EXPECT_EQ(values_on(room.session(), round, stop).size(), 2u);
    EXPECT_THAT(decided(), ElementsAre()) << "the room decides, not the vote";
}

TEST_F(Decision, CountsOneHandOfEachPersonWhereTheyPick) {
    room.go(SetHeadCount{5});
    const auto round = room.open(hands_on_cards(decision_step, Method::pick));
    EXPECT_EQ(room.refusal(CastBallot{round, room_voter, {{go_on, 1, 3}, {stop, 1, 3}}}),
              "6 hands were counted, but only 5 people are here: count again, or change the number of "
              "people.");
    room.go(CastBallot{round, room_voter, {{go_on, 1, 3}, {stop, 1, 1}}});
    EXPECT_EQ(room.session().ballots.rows().back()->hands, 4);
    EXPECT_EQ(room.go(RevealRound{round}), "reveal vote (1 person has not voted)");
}

TEST_F(Decision, AsksEachVoterAboutEachOptionWhereItIsByConsent) {
    const auto round = open(Method::consent);
    for (const int none : {0, 4, -1})
        EXPECT_EQ(room.refusal(CastBallot{round, group_voter(1), {{go_on, none}}}),
                  "There is no such answer.");
    room.go(CastBallot{round, group_voter(1), {{go_on, 3}, {change, 2}, {stop, 1}}});
    room.go(CastBallot{round, group_voter(2), {{go_on, 3}, {stop, 2}}});
    room.go(RevealRound{round});
    const Round& found = *room.session().rounds.find(round);
    EXPECT_THAT(value_counts(room.session(), found, go_on), ElementsAre(0, 0, 2));
    EXPECT_THAT(value_counts(room.session(), found, change), ElementsAre(0, 1, 0));
    EXPECT_THAT(value_counts(room.session(), found, stop), ElementsAre(1, 1, 0));
}

TEST_F(Decision, CountsHandsForEachOptionApartWhereItIsByConsent) {
    room.go(SetHeadCount{5});
    const auto round = room.open(hands_on_cards(decision_step, Method::consent));
    room.go(CastBallot{round, room_voter, {{go_on, 3, 4}, {go_on, 1, 1}, {stop, 3, 2}, {stop, 2, 3}}});
    EXPECT_EQ(room.session().ballots.rows().back()->hands, 5);
    EXPECT_EQ(room.refusal(CastBallot{round, room_voter, {{go_on, 3, 4}, {go_on, 2, 1}, {go_on, 1, 1}}}),
              "6 hands were counted, but only 5 people are here: count again, or change the number of "
              "people.");
}

TEST_F(Decision, NumbersItsVotesTogetherWhateverTheirKind) {
    const auto first = open(Method::pick);
    EXPECT_EQ(room.refusal(card_vote(decision_step, Method::consent)),
              "A vote on this step is still open: reveal it first.");
    room.go(CastBallot{first, group_voter(1), {{go_on, 1}}});
    room.go(RevealRound{first});
    const auto second = open(Method::consent);
    EXPECT_EQ(room.session().rounds.find(second)->number, 2);
    EXPECT_EQ(last_revealed(room.session(), decision_step, Method::consent), nullptr);
    EXPECT_EQ(last_revealed(room.session(), decision_step, Method::pick)->id, first);
}

TEST_F(Decision, MayBeByConsentToOneOptionAlone) {
    room.go(DeleteCard{change});
    room.go(DeleteCard{stop});
    EXPECT_EQ(room.refusal(card_vote(decision_step, Method::pick)),
              "There is nothing to choose from yet: a vote needs two.");
    room.go(card_vote(decision_step, Method::consent));
}

}
}
