#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/vote_results.h"
#include "sessions/workshop/judge.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

/// Of three statements, by commissioners (1) and the voluntary sector (2).
class RatingOfTwoSides : public testing::Test {
protected:
    RoundId open(Voters voters = Voters::groups) {
        return room.open(card_vote(rating_step, Method::rating, voters));
    }
    const Ballot& last_ballot() const { return *room.session().ballots.rows().back(); }

    Room room;
    std::vector<CardId> statements = room.cards(rating_step);
};

TEST_F(RatingOfTwoSides, IsForTheSidesThemselves) {
    const auto round = open(Voters::sides);
    EXPECT_EQ(votes_expected(room.session(), *room.session().rounds.find(round)), 2);
    room.go(CastBallot{round, side_voter(2), {{statements[0], 4}}});
    EXPECT_EQ(last_ballot(), (Ballot{last_ballot().id, round, VoterKind::side, 2, 2, 1}));
    EXPECT_TRUE(room.changes_nothing(CastBallot{round, side_voter(2), {{statements[0], 4}}, 2}));
    for (const int other : {1, 3, -1})
        EXPECT_EQ(room.refusal(CastBallot{round, side_voter(2), {{statements[0], 4}}, other}),
                  "Voluntary sector votes for itself.");
    for (const std::int64_t none : {0, 3, -1})
        EXPECT_EQ(room.refusal(CastBallot{round, side_voter(none), {}}),
                  "Side " + std::to_string(none) + " has no vote in this round.");
    EXPECT_EQ(room.refusal(CastBallot{round, group_voter(1), {}, 1}), "Group A has no vote in this round.");
    EXPECT_EQ(room.refusal(WithdrawBallot{round, side_voter(1)}), "Commissioners has not voted yet.");
    EXPECT_EQ(room.go(RevealRound{round}), "reveal vote (1 side has not voted)");
}

TEST_F(RatingOfTwoSides, AsksEveryGroupForItsSide) {
    const auto round = open();
    for (const int none : {0, 3, -1})
        EXPECT_EQ(room.refusal(CastBallot{round, group_voter(1), {{statements[0], 4}}, none}),
                  "Say first which side Group A is on.");
    EXPECT_EQ(room.refusal(CastBallot{round, group_voter(1), {}}), "Say first which side Group A is on.")
        << "whoever abstains is on a side, too";
    room.go(CastBallot{round, group_voter(1), {{statements[0], 4}}, 1});
    EXPECT_EQ(last_ballot().side, 1);
    room.go(CastBallot{round, group_voter(1), {{statements[0], 4}}, 2});
    EXPECT_EQ(last_ballot().side, 2) << "it was on the other one after all";
    EXPECT_EQ(room.session().ballots.size(), 1u);
    room.go(CastBallot{round, group_voter(2), {}, 2});
}

TEST_F(RatingOfTwoSides, AsksEveryPersonForTheirSide) {
    room.go(SetHeadCount{1});
    const auto by_seat = open(Voters::people);
    EXPECT_EQ(room.refusal(CastBallot{by_seat, seat_voter(1), {{statements[0], 4}}}),
              "Say first which side Person 1 is on.");
    room.go(CastBallot{by_seat, seat_voter(1), {{statements[0], 4}}, 2});
    room.go(RevealRound{by_seat});
    room.go(AddPerson{"Amina"});
    const auto amina = person_voter(room.session().people.rows().back()->id);
    const auto by_name = open(Voters::people);
    EXPECT_EQ(room.refusal(CastBallot{by_name, amina, {{statements[0], 4}}}),
              "Say first which side Amina is on.");
    room.go(CastBallot{by_name, amina, {{statements[0], 4}}, 1});
    EXPECT_EQ(last_ballot().side, 1);
}

TEST_F(RatingOfTwoSides, IsFromOneToTheTopOfItsScale) {
    const auto round = open();
    for (const int off : {0, 6, -1})
        EXPECT_EQ(room.refusal(CastBallot{round, group_voter(1), {{statements[0], off}}, 1}),
                  "This is rated from 1 to 5.");
    EXPECT_EQ(room.refusal(CastBallot{round, group_voter(1), {{statements[0], 3}, {statements[0], 4}}, 1}),
              "Something is on this ballot twice.");
    room.go(CastBallot{round, group_voter(1), {{statements[0], 1}, {statements[1], 5}}, 1});
    room.go(CastBallot{round, group_voter(2), {{statements[2], 3}}, 2});
}

TEST_F(RatingOfTwoSides, PutsFirstWhatTheSidesDifferOn) {
    const auto round = open();
    const auto rate = [&](std::int64_t group, int side, int first, int second, int third) {
        room.go(CastBallot{round,
                           group_voter(group),
                           {{statements[0], first}, {statements[1], second}, {statements[2], third}},
                           side});
    };
    rate(1, 1, 4, 5, 3);
    rate(2, 2, 4, 1, 3);
    rate(3, 2, 4, 2, 5);
    room.go(RevealRound{round});
    const auto& found = *room.session().rounds.find(round);
    const auto rated = rated_statements(room.session(), found);
    ASSERT_EQ(rated.size(), 3u);
    EXPECT_EQ(rated[0].card, statements[1]);
    EXPECT_EQ(rated[0].tally.twice_gap, 7);
    EXPECT_EQ(rated[1].card, statements[2]);
    EXPECT_EQ(rated[1].tally.twice_gap, 2);
    EXPECT_EQ(rated[2].tally.twice_gap, 0);
    EXPECT_THAT(value_counts(room.session(), found, statements[1]), ElementsAre(1, 1, 0, 0, 1));
    EXPECT_THAT(value_counts(room.session(), found, statements[1], 1), ElementsAre(0, 0, 0, 0, 1));
    EXPECT_THAT(value_counts(room.session(), found, statements[1], 2), ElementsAre(1, 1, 0, 0, 0));
}

/// Of two statements from 1 to 10.
class RatingWithoutSides : public testing::Test {
protected:
    Room room;
    std::vector<CardId> statements = room.cards(scale_step);
};

TEST_F(RatingWithoutSides, TakesNoSide) {
    const auto round = room.open(card_vote(scale_step, Method::rating));
    for (const int side : {1, 2, -1})
        EXPECT_EQ(room.refusal(CastBallot{round, group_voter(1), {{statements[0], 4}}, side}),
                  "This step has no sides.");
    EXPECT_EQ(room.refusal(CastBallot{round, side_voter(1), {{statements[0], 4}}}),
              "Side 1 has no vote in this round.");
    for (const int off : {0, 11})
        EXPECT_EQ(room.refusal(CastBallot{round, group_voter(1), {{statements[0], off}}}),
                  "This is rated from 1 to 10.");
    room.go(CastBallot{round, group_voter(1), {{statements[0], 10}}});
}

TEST_F(RatingWithoutSides, CountsTheHandsForEachStatementApart) {
    room.go(SetHeadCount{5});
    const auto round = room.open(hands_on_cards(scale_step, Method::rating));
    EXPECT_EQ(room.refusal(CastBallot{round, room_voter, {{statements[0], 4, 3}, {statements[0], 7, 3}}}),
              "6 hands were counted, but only 5 people are here: count again, or change the number of "
              "people.");
    room.go(
        CastBallot{round, room_voter, {{statements[0], 4, 3}, {statements[0], 7, 1}, {statements[1], 2, 5}}});
    EXPECT_EQ(room.session().ballots.rows().back()->hands, 5) << "as many as raised one for a statement";
    EXPECT_THAT(values_on(room.session(), round, statements[0]), UnorderedElementsAre(4, 4, 4, 7));
    EXPECT_EQ(room.go(RevealRound{round}), "reveal vote");
}

}
}
