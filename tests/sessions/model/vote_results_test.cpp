#include "sessions/model/vote_results.h"

#include <algorithm>
#include <map>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::ElementsAre;

/// A room that votes at random, and what it chose, kept apart from the rows of the session.
class RandomVote {
public:
    explicit RandomVote(unsigned seed) : random_(seed) {
        room.go(SetGroupCount{1 + below(most_groups)});
        room.go(SetHeadCount{1 + below(15)});
    }

    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

    /// Some vote again, some abstain, some take their ballot back. Then it is revealed, unless nobody voted.
    bool vote(StepId step, Method method) {
        const bool sides = !sides_of(*room.session().plan, step).empty();
        candidates = room.cards(step);
        round = room.open(card_vote(step, method, static_cast<Voters>(below(sides ? 3 : 2))));
        const auto voters = voters_of(room.session(), found());
        for (int i = 0; i < 2 * static_cast<int>(voters.size()); ++i) {
            const Voter voter = voters[static_cast<std::size_t>(below(static_cast<int>(voters.size())))];
            if (ballots.contains(voter) && below(5) == 0) {
                room.go(WithdrawBallot{round, voter});
                ballots.erase(voter);
                continue;
            }
            CastBallot ballot{round, voter, choices(highest_value(room.session(), found()))};
            if (sides)
                ballot.side = voter.kind == VoterKind::side ? static_cast<int>(voter.number) : 1 + below(2);
            room.go(ballot);
            ballots[voter] = ballot;
        }
        if (ballots.empty())
            return false;
        room.go(RevealRound{round});
        return true;
    }

    /// Some of what was voted on goes, some changes its place.
    void change_cards() {
        const LaneId lane = room.card(candidates.front()).lane;
        std::vector<CardId> left;
        for (const CardId card : candidates) {
            if (below(5) == 0) {
                room.go(DeleteCard{card});
                continue;
            }
            left.push_back(card);
            if (below(3) == 0)
                room.go(MoveCard{card, lane, {}, below(2) ? CardId{} : left.front()});
        }
        candidates = left;
    }

    const Round& found() const { return *room.session().rounds.find(round); }

    /// What was chosen for a card, by those on a side or by all for 0; 0 for a ballot that says nothing of
    /// it.
    std::vector<int> chosen(CardId card, int side) const {
        std::vector<int> values;
        for (const auto& [voter, ballot] : ballots)
            if (side == 0 || ballot.side == side)
                if (const int value = value_on(ballot, card); value != 0)
                    values.push_back(value);
        return values;
    }

    static int value_on(const CastBallot& ballot, CardId card) {
        for (const auto& choice : ballot.choices)
            if (choice.card == card)
                return choice.value;
        return 0;
    }

    Room room;
    RoundId round;
    std::vector<CardId> candidates; ///< that are still there
    std::map<Voter, CastBallot> ballots;

private:
    std::vector<CastBallot::OnCard> choices(int highest) {
        std::vector<CastBallot::OnCard> made;
        if (below(6) == 0)
            return made;
        for (const CardId card : candidates)
            if (below(4))
                made.push_back({card, 1 + below(highest)});
        return made;
    }

    std::mt19937 random_;
};

int twice_median_of(std::vector<int> values) {
    std::ranges::sort(values);
    return values[(values.size() - 1) / 2] + values[values.size() / 2];
}

class AnyRating : public testing::TestWithParam<StepId> {};

INSTANTIATE_TEST_SUITE_P(Steps, AnyRating, testing::Values(rating_step, scale_step),
                         [](const auto& step) { return "step" + std::to_string(step.param.value); });

TEST_P(AnyRating, IsTalliedAsIfEveryVoteWereSortedByHand) {
    int gaps = 0;
    for (unsigned seed = 1; seed <= 150; ++seed) {
        RandomVote vote(seed);
        if (!vote.vote(GetParam(), Method::rating))
            continue;
        vote.change_cards();
        const auto rated = rated_statements(vote.room.session(), vote.found());
        ASSERT_EQ(rated.size(), vote.candidates.size()) << seed;
        for (const auto& [card, tally] : rated) {
            ASSERT_EQ(std::ranges::count(vote.candidates, card), 1) << seed;
            const auto all = vote.chosen(card, 0);
            const auto first = vote.chosen(card, 1);
            const auto second = vote.chosen(card, 2);
            ASSERT_EQ(tally.overall.votes, static_cast<int>(all.size())) << seed;
            ASSERT_EQ(twice_median(tally.overall), all.empty() ? 0 : twice_median_of(all)) << seed;
            ASSERT_EQ(tally.first.votes, static_cast<int>(first.size())) << seed;
            ASSERT_EQ(tally.second.votes, static_cast<int>(second.size())) << seed;
            const int points = highest_value(vote.room.session(), vote.found());
            for (int value = 1; value <= points; ++value) {
                const auto at = static_cast<std::size_t>(value - 1);
                ASSERT_EQ(tally.overall.on_rung[at], std::ranges::count(all, value)) << seed;
                for (const int side : {0, 1, 2})
                    ASSERT_EQ(value_counts(vote.room.session(), vote.found(), card, side)[at],
                              std::ranges::count(vote.chosen(card, side), value))
                        << seed;
            }
            if (first.empty() || second.empty()) {
                ASSERT_FALSE(tally.twice_gap) << seed;
                continue;
            }
            ++gaps;
            ASSERT_EQ(tally.twice_gap, std::abs(twice_median_of(first) - twice_median_of(second))) << seed;
        }
        const auto order = [&](const RatedStatement& statement) {
            return std::tuple(-statement.tally.twice_gap.value_or(-1), vote.room.card(statement.card).place);
        };
        ASSERT_TRUE(std::ranges::is_sorted(rated, {}, order)) << seed;
    }
    EXPECT_EQ(gaps > 100, GetParam() == rating_step) << gaps;
}

/// Twice the points that a ballot gives `card`: two for each other card that it puts behind it, one for each
/// that it puts level; what it leaves out is behind all that it ranks.
int twice_points(const RandomVote& vote, const CastBallot& ballot, CardId card) {
    const auto place = [&](CardId of) {
        const int value = RandomVote::value_on(ballot, of);
        return value == 0 ? 1000 : value;
    };
    int points = 0;
    for (const CardId other : vote.candidates)
        if (other != card)
            points += place(card) < place(other) ? 2 : place(card) == place(other) ? 1 : 0;
    return points;
}

/// It ranks something that is still there.
bool ranks(const RandomVote& vote, const CastBallot& ballot) {
    return std::ranges::any_of(vote.candidates,
                               [&](CardId card) { return RandomVote::value_on(ballot, card); });
}

TEST(AnyRanking, IsCountedAsIfEveryPairWereCompared) {
    int ties = 0;
    for (unsigned seed = 1; seed <= 300; ++seed) {
        RandomVote vote(seed);
        if (!vote.vote(ranking_step, Method::ranking))
            continue;
        const auto said = std::ranges::count_if(
            vote.ballots, [](const auto& cast) { return !cast.second.choices.empty(); });
        ASSERT_EQ(ballots_with_choices(vote.room.session(), vote.round), said) << seed;
        vote.change_cards();
        std::map<CardId, int> points;
        std::map<CardId, std::vector<int>> places;
        int ballots = 0;
        for (const auto& [voter, ballot] : vote.ballots) {
            if (!ranks(vote, ballot))
                continue;
            ++ballots;
            for (const CardId card : vote.candidates) {
                const int twice = twice_points(vote, ballot, card);
                points[card] += twice;
                if (RandomVote::value_on(ballot, card) != 0)
                    places[card].push_back(2 * static_cast<int>(vote.candidates.size()) - twice);
            }
        }
        const auto ranked = ranked_items(vote.room.session(), vote.found());
        ASSERT_EQ(ranked.size(), vote.candidates.size()) << seed;
        for (const auto& [card, standing] : ranked) {
            ASSERT_EQ(std::ranges::count(vote.candidates, card), 1) << seed;
            ASSERT_EQ(standing.twice_points, points[card]) << seed;
            const auto better = std::ranges::count_if(
                vote.candidates, [&](CardId other) { return points[other] > points[card]; });
            const auto level = std::ranges::count_if(
                vote.candidates, [&](CardId other) { return points[other] == points[card]; });
            if (ballots == 0)
                continue;
            ASSERT_EQ(standing.rank, better + 1) << seed;
            ASSERT_EQ(standing.tied, level > 1) << seed;
            ties += standing.tied;
            if (places[card].empty()) {
                ASSERT_EQ(standing.twice_best_place, 0) << seed;
                continue;
            }
            ASSERT_EQ(standing.twice_best_place, std::ranges::min(places[card])) << seed;
            ASSERT_EQ(standing.twice_worst_place, std::ranges::max(places[card])) << seed;
        }
        ASSERT_TRUE(std::ranges::is_sorted(ranked, {}, [](const RankedItem& item) {
            return std::tuple(-item.standing.twice_points, item.card);
        })) << seed;
    }
    EXPECT_GT(ties, 50);
}

TEST(Results, OfAShowOfHandsCountEveryHand) {
    Room room;
    room.go(SetHeadCount{9});
    const auto statements = room.cards(scale_step);
    const auto round = room.open(hands_on_cards(scale_step, Method::rating));
    room.go(
        CastBallot{round, room_voter, {{statements[0], 2, 4}, {statements[0], 9, 5}, {statements[1], 6, 1}}});
    room.go(RevealRound{round});
    const auto rated = rated_statements(room.session(), *room.session().rounds.find(round));
    ASSERT_EQ(rated.size(), 2u);
    EXPECT_EQ(rated[0].tally.overall.votes, 9);
    EXPECT_EQ(middle_text(rated[0].tally.overall), "9");
    EXPECT_THAT(rated[0].tally.overall.on_rung, ElementsAre(0, 4, 0, 0, 0, 0, 0, 0, 5, 0));
    EXPECT_EQ(rated[1].tally.overall.votes, 1);
    EXPECT_EQ(gap_text(rated[0].tally), "–");
}

TEST(Results, OfARoundThatIsNotRevealedAreAsIfNobodyHadChosen) {
    Room room;
    const auto items = room.cards(ranking_step);
    const auto ranking = room.votes(card_vote(ranking_step, Method::ranking), {{{items[3], 1}}}, false);
    const auto statements = room.cards(scale_step);
    const auto rating = room.votes(card_vote(scale_step, Method::rating), {{{statements[1], 9}}}, false);
    const Session seen = visible(room.session());
    for (const auto& [card, standing] : ranked_items(seen, *seen.rounds.find(ranking)))
        EXPECT_EQ(standing.twice_points, 0);
    for (const auto& [card, tally] : rated_statements(seen, *seen.rounds.find(rating)))
        EXPECT_EQ(tally.overall.votes, 0);
    EXPECT_EQ(ballots_with_choices(seen, ranking), 0);
}

}
}
