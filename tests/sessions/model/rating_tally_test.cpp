#include "sessions/model/rating_tally.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/sessions/model/distributions.h"

namespace plenary {
namespace {

using Ratings = std::vector<SideRating>;

TEST(RatingTally, KeepsTheSidesApartAndCountsWhoIsOnNeitherOverall) {
    const RatingTally result = rating_tally(Ratings{{1, 4}, {2, 1}, {0, 5}, {1, 5}, {2, 2}, {1, 5}}, 5);
    EXPECT_EQ(result.overall.on_rung, (std::vector{1, 1, 0, 1, 3}));
    EXPECT_EQ(result.first.on_rung, (std::vector{0, 0, 0, 1, 2}));
    EXPECT_EQ(result.second.on_rung, (std::vector{1, 1, 0, 0, 0}));
    EXPECT_EQ(middle_text(result.overall), "4.5");
    EXPECT_EQ(middle_text(result.first), "5");
    EXPECT_EQ(middle_text(result.second), "1.5");
    EXPECT_EQ(gap_text(result), "3.5");
}

TEST(RatingTally, HasNoGapWhereASideHasNoVotes) {
    EXPECT_EQ(gap_text(rating_tally(Ratings{{1, 4}, {0, 2}}, 5)), "–");
    EXPECT_EQ(gap_text(rating_tally(Ratings{{2, 4}, {0, 2}}, 5)), "–");
    EXPECT_EQ(gap_text(rating_tally({}, 5)), "–");
    EXPECT_EQ(middle_text(rating_tally({}, 5).overall), "–");
    EXPECT_EQ(rating_tally({}, 5).overall.on_rung, std::vector<int>(5));
    EXPECT_EQ(gap_text(rating_tally(Ratings{{1, 3}, {2, 3}}, 5)), "0");
}

/// The ratings of one side, or of all where `side` is below 0.
std::vector<int> ratings_of(const Ratings& votes, int side) {
    std::vector<int> ratings;
    for (const SideRating& vote : votes)
        if (side < 0 || vote.side == side)
            ratings.push_back(vote.rating);
    return ratings;
}

/// The number that has as many ratings above it as below, in the middle of all such numbers: found by
/// trying, in halves.
double plain_middle(const std::vector<int>& ratings, int points) {
    double lowest = points + 1;
    double highest = 0;
    for (int rating : ratings) {
        const auto below = std::ranges::count_if(ratings, [&](int other) { return other < rating; });
        const auto above = std::ranges::count_if(ratings, [&](int other) { return other > rating; });
        if (2 * std::max(below, above) > static_cast<std::ptrdiff_t>(ratings.size()))
            continue;
        lowest = std::min<double>(lowest, rating);
        highest = std::max<double>(highest, rating);
    }
    return (lowest + highest) / 2;
}

void expect_as_defined(const Tally& tally, const std::vector<int>& ratings, int points) {
    ASSERT_EQ(tally.votes, static_cast<int>(ratings.size()));
    ASSERT_EQ(tally.on_rung.size(), static_cast<std::size_t>(points));
    for (int point = 1; point <= points; ++point)
        ASSERT_EQ(tally.on_rung[static_cast<std::size_t>(point - 1)], std::ranges::count(ratings, point));
    if (!ratings.empty()) {
        ASSERT_EQ(twice_median(tally) / 2.0, plain_middle(ratings, points));
    }
}

void expect_as_defined(const Ratings& votes, int points) {
    const RatingTally result = rating_tally(votes, points);
    const auto first = ratings_of(votes, 1);
    const auto second = ratings_of(votes, 2);
    ASSERT_NO_FATAL_FAILURE(expect_as_defined(result.overall, ratings_of(votes, -1), points));
    ASSERT_NO_FATAL_FAILURE(expect_as_defined(result.first, first, points));
    ASSERT_NO_FATAL_FAILURE(expect_as_defined(result.second, second, points));
    ASSERT_EQ(result.twice_gap.has_value(), !first.empty() && !second.empty());
    if (result.twice_gap) {
        ASSERT_EQ(*result.twice_gap / 2.0,
                  std::abs(plain_middle(first, points) - plain_middle(second, points)));
    }

    Ratings mirrored;
    for (const SideRating& vote : votes)
        mirrored.insert(mirrored.begin(), {vote.side == 0 ? 0 : 3 - vote.side, points + 1 - vote.rating});
    ASSERT_EQ(rating_tally(mirrored, points).twice_gap, result.twice_gap);
}

TEST(RatingTally, IsAsDefinedForEveryWayFiveVotesCanLieOnEverySide) {
    for (int points = 2; points <= 4; ++points) {
        std::vector<int> kinds;
        every_distribution(kinds, 5, 3 * points, [points](const std::vector<int>& lie) {
            Ratings votes;
            for (int kind : lie)
                votes.push_back({(kind - 1) / points, (kind - 1) % points + 1});
            ASSERT_NO_FATAL_FAILURE(expect_as_defined(votes, points)) << testing::PrintToString(lie);
        });
    }
}

TEST(RatingTally, PutsTheLargestGapFirstKeepsTheOrderOfEqualOnesAndStatementsWithoutAGapLast) {
    for (int number = 0; number < 4 * 4 * 4 * 4 * 4; ++number) {
        std::vector<RatingTally> statements(5);
        int rest = number;
        for (RatingTally& statement : statements) {
            if (rest % 4 != 3)
                statement.twice_gap = rest % 4;
            rest /= 4;
        }
        std::vector<std::size_t> expected;
        for (const std::optional<int> gap :
             {std::optional(2), std::optional(1), std::optional(0), std::optional<int>()})
            for (std::size_t i = 0; i < statements.size(); ++i)
                if (statements[i].twice_gap == gap)
                    expected.push_back(i);
        ASSERT_EQ(by_gap(statements), expected) << number;
    }
    EXPECT_TRUE(by_gap({}).empty());
}

}
}
