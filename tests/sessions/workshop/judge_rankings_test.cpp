#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/vote_results.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::ElementsAre;

/// Of trust, time, money and honesty.
class Ranking : public testing::Test {
protected:
    RoundId open() { return room.open(card_vote(ranking_step, Method::ranking)); }

    /// "1 Trust 5", with points in halves as "5.5" and a tie as "1= Trust 5".
    std::vector<std::string> standings(RoundId round) const {
        std::vector<std::string> lines;
        for (const auto& [card, standing] : ranked_items(room.session(), *room.session().rounds.find(round)))
            lines.push_back(std::to_string(standing.rank) + (standing.tied ? "= " : " ")
                            + room.card(card).text + " " + std::to_string(standing.twice_points / 2)
                            + (standing.twice_points % 2 ? ".5" : ""));
        return lines;
    }

    Room room;
    std::vector<CardId> items = room.cards(ranking_step);
    CardId trust = items[0], time = items[1], money = items[2], honesty = items[3];
};

TEST_F(Ranking, TakesOrdersWithTiesAndGaps) {
    const auto round = open();
    room.go(CastBallot{round, group_voter(1), {{time, 1}, {trust, 2}, {money, 3}, {honesty, 4}}});
    room.go(CastBallot{round, group_voter(2), {{trust, 1}, {time, 1}, {honesty, 4}}});
    room.go(CastBallot{round, group_voter(3), {{honesty, 2}}});
    room.go(RevealRound{round});
    EXPECT_THAT(standings(round), ElementsAre("1 Time 6.5", "2 Trust 5.5", "3 Honesty 4", "4 Money 2"));
}

TEST_F(Ranking, CallsTiesTies) {
    const auto round = open();
    room.go(CastBallot{round, group_voter(1), {{trust, 1}, {time, 2}}});
    room.go(CastBallot{round, group_voter(2), {{time, 1}, {trust, 2}}});
    room.go(CastBallot{round, group_voter(3), {}});
    room.go(RevealRound{round});
    EXPECT_THAT(standings(round), ElementsAre("1= Trust 5", "1= Time 5", "3= Money 1", "3= Honesty 1"))
        << "whoever abstains gives no points";
    EXPECT_EQ(ballots_with_choices(room.session(), round), 2);
}

TEST_F(Ranking, HasAsManyPlacesAsItems) {
    const auto round = open();
    room.add(room.lane(ranking_step), "Written while it was open");
    for (const int off : {0, 5, -1})
        EXPECT_EQ(room.refusal(CastBallot{round, group_voter(1), {{trust, off}}}),
                  "The places go from 1 to 4.");
    EXPECT_EQ(room.refusal(CastBallot{round, group_voter(1), {{trust, 1}, {trust, 2}}}),
              "Something is on this ballot twice.");
    EXPECT_EQ(room.refusal(CastBallot{round, group_voter(1), {{trust, 1}}, 1}), "This step has no sides.");
    room.go(CastBallot{round, group_voter(1), {{trust, 4}}});
}

TEST_F(Ranking, ClosesUpWhereAnItemIsDeletedAfterwards) {
    const auto round = open();
    room.go(CastBallot{round, group_voter(1), {{trust, 1}, {time, 2}, {money, 3}, {honesty, 4}}});
    room.go(CastBallot{round, group_voter(2), {{money, 1}, {honesty, 2}}});
    room.go(RevealRound{round});
    room.go(DeleteCard{trust});
    EXPECT_THAT(standings(round), ElementsAre("1 Money 3", "2 Time 2", "3 Honesty 1"));
    EXPECT_EQ(candidates_of(room.session(), *room.session().rounds.find(round)).size(), 4u);
    for (const auto item : {time, money, honesty})
        room.go(DeleteCard{item});
    EXPECT_THAT(standings(round), ElementsAre());
}

}
}
