#include "sessions/model/borda.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include <gtest/gtest.h>

#include "tests/sessions/model/distributions.h"

namespace plenary {
namespace {

using Ballots = std::vector<RankedPlaces>;

void add(Ballots& ballots, int times, const RankedPlaces& ballot) {
    ballots.insert(ballots.end(), static_cast<std::size_t>(times), ballot);
}

/// Twice the points by item.
std::vector<int> twice_points(int items, const Ballots& ballots) {
    std::vector<int> points(static_cast<std::size_t>(items));
    for (const BordaStanding& standing : borda_count(items, ballots))
        points.at(static_cast<std::size_t>(standing.item)) = static_cast<int>(standing.twice_points);
    return points;
}

// A hundred voters choose a capital of Tennessee, each by how near it is: the example that the literature
// on voting compares methods with. Its Borda points are published in the article "Borda count" of
// Electowiki: Memphis 126, Nashville 194, Chattanooga 173, Knoxville 107.
TEST(BordaCount, IsThePublishedOneOfTheCapitalOfTennessee) {
    enum City { memphis, nashville, chattanooga, knoxville };
    Ballots ballots;
    add(ballots, 42, {{memphis}, {nashville}, {chattanooga}, {knoxville}});
    add(ballots, 26, {{nashville}, {chattanooga}, {knoxville}, {memphis}});
    add(ballots, 15, {{chattanooga}, {knoxville}, {nashville}, {memphis}});
    add(ballots, 17, {{knoxville}, {chattanooga}, {nashville}, {memphis}});
    const auto standings = borda_count(4, ballots);
    ASSERT_EQ(standings.size(), 4u);
    EXPECT_EQ(standings[0], (BordaStanding{.item = nashville,
                                           .twice_points = 2 * 194,
                                           .mean_place = 4 - 1.94,
                                           .twice_best_place = 2,
                                           .twice_worst_place = 6,
                                           .rank = 1}));
    EXPECT_EQ(standings[1], (BordaStanding{.item = chattanooga,
                                           .twice_points = 2 * 173,
                                           .mean_place = 4 - 1.73,
                                           .twice_best_place = 2,
                                           .twice_worst_place = 6,
                                           .rank = 2}));
    EXPECT_EQ(standings[2], (BordaStanding{.item = memphis,
                                           .twice_points = 2 * 126,
                                           .mean_place = 4 - 1.26,
                                           .twice_best_place = 2,
                                           .twice_worst_place = 8,
                                           .rank = 3}));
    EXPECT_EQ(standings[3], (BordaStanding{.item = knoxville,
                                           .twice_points = 2 * 107,
                                           .mean_place = 4 - 1.07,
                                           .twice_best_place = 2,
                                           .twice_worst_place = 8,
                                           .rank = 4}));
}

// Points that the R package consensus (N. Rico) expects of single ballots with ties.
TEST(BordaCount, GivesTiedItemsTheMeanOfThePointsTheyShare) {
    EXPECT_EQ(twice_points(5, {{{1, 2, 3}, {0, 4}}}), (std::vector{1, 6, 6, 6, 1}));
    EXPECT_EQ(twice_points(5, {{{2, 4}, {3}, {0, 1}}}), (std::vector{1, 1, 7, 4, 7}));
    EXPECT_EQ(twice_points(5, {{{0}, {2, 3, 4}, {1}}}), (std::vector{8, 0, 4, 4, 4}));
}

TEST(BordaCount, LetsUnrankedItemsShareThePlacesLeft) {
    EXPECT_EQ(twice_points(4, {{{2}}}), (std::vector{2, 2, 6, 2}));
    EXPECT_EQ(twice_points(4, {{{2}, {0, 1}}}), twice_points(4, {{{2}, {0, 1}, {3}}}));
    EXPECT_EQ(twice_points(4, {RankedPlaces{}}), (std::vector{3, 3, 3, 3}));
}

TEST(BordaCount, TakesTheSpreadFromTheBallotsThatRankTheItem) {
    const auto standings = borda_count(4, Ballots{{{0}, {1, 2}}, {{1}, {0}}, {{0}}});
    EXPECT_EQ(standings[0].item, 0);
    EXPECT_EQ(standings[0].twice_best_place, 2);
    EXPECT_EQ(standings[0].twice_worst_place, 4);
    EXPECT_EQ(standings[1].item, 1);
    EXPECT_EQ(standings[1].twice_best_place, 2);
    EXPECT_EQ(standings[1].twice_worst_place, 5);
    EXPECT_EQ(standings[2].item, 2);
    EXPECT_EQ(standings[2].twice_best_place, 5);
    EXPECT_EQ(standings[2].twice_worst_place, 5);
    EXPECT_EQ(standings[3].item, 3);
    EXPECT_EQ(standings[3].twice_best_place, 0);
    EXPECT_EQ(standings[3].twice_worst_place, 0);
}

TEST(BordaCount, SharesARankAndLeavesOutTheNext) {
    const auto standings = borda_count(4, Ballots{{{3}, {1}, {0}, {2}}, {{1}, {3}, {0}, {2}}});
    const auto rank = [&](std::size_t at) {
        return std::tuple(standings.at(at).item, standings.at(at).rank, standings.at(at).tied);
    };
    EXPECT_EQ(rank(0), std::tuple(1, 1, true));
    EXPECT_EQ(rank(1), std::tuple(3, 1, true));
    EXPECT_EQ(rank(2), std::tuple(0, 3, false));
    EXPECT_EQ(rank(3), std::tuple(2, 4, false));
}

TEST(BordaCount, TiesNothingWithoutBallots) {
    const auto standings = borda_count(2, {});
    EXPECT_EQ(standings, (std::vector{BordaStanding{.item = 0}, BordaStanding{.item = 1}}));
    EXPECT_TRUE(borda_count(0, {}).empty());
}

/// Every ballot on so many items: whole and partial, with and without ties.
void every_ballot(int items, std::vector<std::optional<int>>& level, Ballots& found) {
    if (level.size() < static_cast<std::size_t>(items)) {
        for (int place = -1; place < items; ++place) {
            level.push_back(place < 0 ? std::nullopt : std::optional(place));
            every_ballot(items, level, found);
            level.pop_back();
        }
        return;
    }
    RankedPlaces ballot;
    for (int place = 0; place < items; ++place) {
        std::vector<int> there;
        for (int item = 0; item < items; ++item)
            if (level[static_cast<std::size_t>(item)] == place)
                there.push_back(item);
        if (!there.empty())
            ballot.push_back(there);
    }
    if (std::find(found.begin(), found.end(), ballot) == found.end())
        found.push_back(ballot);
}

Ballots every_ballot(int items) {
    Ballots found;
    std::vector<std::optional<int>> level;
    every_ballot(items, level, found);
    return found;
}

/// 2 where a ballot has one item above the other, 1 where it has them level, 0 where below.
int duel(const RankedPlaces& ballot, int one, int other) {
    for (const auto& place : ballot) {
        const bool has_one = std::count(place.begin(), place.end(), one) > 0;
        const bool has_other = std::count(place.begin(), place.end(), other) > 0;
        if (has_one || has_other)
            return has_one && has_other ? 1 : has_one ? 2 : 0;
    }
    return 1;
}

int twice_duels_won(const Ballots& ballots, int items, int item) {
    int won = 0;
    for (const RankedPlaces& ballot : ballots)
        for (int other = 0; other < items; ++other)
            won += other == item ? 0 : duel(ballot, item, other);
    return won;
}

/// Twice the places an item has on the ballots that rank it: one more than the items above, and half a
/// place for each that is level.
std::vector<int> places_given(const Ballots& ballots, int items, int item) {
    std::vector<int> given;
    for (const RankedPlaces& ballot : ballots)
        if (std::any_of(ballot.begin(), ballot.end(),
                        [&](const auto& place) { return std::count(place.begin(), place.end(), item) > 0; }))
            given.push_back(2 * items - twice_duels_won({ballot}, items, item));
    return given;
}

void expect_as_defined(int items, const Ballots& ballots) {
    const auto standings = borda_count(items, ballots);
    ASSERT_EQ(standings.size(), static_cast<std::size_t>(items));
    std::vector<int> seen;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < standings.size(); ++i) {
        const BordaStanding& standing = standings[i];
        seen.push_back(standing.item);
        sum += standing.twice_points;
        ASSERT_EQ(standing.twice_points, twice_duels_won(ballots, items, standing.item));
        const auto given = places_given(ballots, items, standing.item);
        ASSERT_EQ(standing.twice_best_place, given.empty() ? 0 : *std::ranges::min_element(given));
        ASSERT_EQ(standing.twice_worst_place, given.empty() ? 0 : *std::ranges::max_element(given));
        if (!ballots.empty()) {
            const auto of_all = static_cast<double>(ballots.size());
            ASSERT_NEAR(standing.mean_place * 2 * of_all,
                        2 * items * of_all - static_cast<double>(standing.twice_points), 1e-9);
            const auto level =
                std::ranges::count(standings, standing.twice_points, &BordaStanding::twice_points);
            ASSERT_EQ(standing.tied, level > 1);
        }
        const auto above = std::ranges::count_if(
            standings, [&](const auto& other) { return other.twice_points > standing.twice_points; });
        ASSERT_EQ(standing.rank, above + 1);
        if (i > 0) {
            ASSERT_LT(std::pair(-standings[i - 1].twice_points, standings[i - 1].item),
                      std::pair(-standing.twice_points, standing.item));
        }
    }
    std::ranges::sort(seen);
    for (int item = 0; item < items; ++item)
        ASSERT_EQ(seen.at(static_cast<std::size_t>(item)), item);
    // Whoever ties or leaves out, a ballot gives 0 + 1 + … + n − 1 points.
    ASSERT_EQ(sum, static_cast<std::int64_t>(ballots.size()) * items * (items - 1));
}

/// Every way to fill in up to `most` ballots on so many items.
void expect_as_defined_for_all(int items, std::size_t most, std::size_t ways) {
    const Ballots all = every_ballot(items);
    ASSERT_EQ(all.size(), ways);
    std::vector<int> chosen;
    every_distribution(chosen, most, static_cast<int>(ways), [&](const std::vector<int>& numbers) {
        Ballots ballots;
        for (int number : numbers)
            ballots.push_back(all.at(static_cast<std::size_t>(number) - 1));
        ASSERT_NO_FATAL_FAILURE(expect_as_defined(items, ballots)) << testing::PrintToString(ballots);
    });
}

// So many ballots are there: of n items choose those ranked, then a weak order of them (1, 1, 3, 13, 75).
TEST(BordaCount, IsTheNumberOfDuelsWonForEveryProfileOfFewItems) {
    ASSERT_NO_FATAL_FAILURE(expect_as_defined_for_all(1, 3, 2));
    ASSERT_NO_FATAL_FAILURE(expect_as_defined_for_all(2, 4, 6));
    ASSERT_NO_FATAL_FAILURE(expect_as_defined_for_all(3, 3, 26));
    ASSERT_NO_FATAL_FAILURE(expect_as_defined_for_all(4, 2, 150));
}

TEST(BordaCount, DoesNotDependOnTheOrderOfTheBallots) {
    const Ballots ballots{{{0}, {1, 2}}, {{3}, {0}}, {{2}, {3}, {1}, {0}}};
    const Ballots backwards(ballots.rbegin(), ballots.rend());
    EXPECT_EQ(borda_count(4, ballots), borda_count(4, backwards));
}

}
}
