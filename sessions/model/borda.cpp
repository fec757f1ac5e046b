#include "sessions/model/borda.h"

#include <algorithm>
#include <cassert>

namespace plenary {

namespace {

/// Twice the place on which `sharing` items stand that come after `before` others.
int twice_shared_place(int before, int sharing) {
    return 2 * before + sharing + 1;
}

/// Twice the place of every item on one ballot, and the standings of those it ranks told of it.
std::vector<int> twice_places(const RankedPlaces& ballot, std::vector<BordaStanding>& standings) {
    std::vector<int> places(standings.size());
    int before = 0;
    for (const std::vector<int>& tied : ballot) {
        assert(!tied.empty());
        const int place = twice_shared_place(before, static_cast<int>(tied.size()));
        for (int item : tied) {
            const auto at = static_cast<std::size_t>(item);
            assert(item >= 0 && at < places.size() && places[at] == 0);
            places[at] = place;
            BordaStanding& standing = standings[at];
            const bool first = standing.twice_best_place == 0;
            standing.twice_best_place = first ? place : std::min(standing.twice_best_place, place);
            standing.twice_worst_place = std::max(standing.twice_worst_place, place);
        }
        before += static_cast<int>(tied.size());
    }
    const int left = static_cast<int>(places.size()) - before;
    std::replace(places.begin(), places.end(), 0, twice_shared_place(before, left));
    return places;
}

void give_ranks(std::vector<BordaStanding>& sorted) {
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const bool as_before = i > 0 && sorted[i - 1].twice_points == sorted[i].twice_points;
        const bool as_next = i + 1 < sorted.size() && sorted[i + 1].twice_points == sorted[i].twice_points;
        sorted[i].rank = as_before ? sorted[i - 1].rank : static_cast<int>(i) + 1;
        sorted[i].tied = as_before || as_next;
    }
}

}

std::vector<BordaStanding> borda_count(int items, std::span<const RankedPlaces> ballots) {
    std::vector<BordaStanding> standings(static_cast<std::size_t>(items));
    for (int item = 0; item < items; ++item)
        standings[static_cast<std::size_t>(item)].item = item;
    if (ballots.empty())
        return standings;

    for (const RankedPlaces& ballot : ballots) {
        const std::vector<int> places = twice_places(ballot, standings);
        for (std::size_t i = 0; i < places.size(); ++i)
            standings[i].twice_points += 2 * items - places[i];
    }
    for (BordaStanding& standing : standings)
        standing.mean_place =
            items - static_cast<double>(standing.twice_points) / (2 * static_cast<double>(ballots.size()));
    std::stable_sort(standings.begin(), standings.end(),
                     [](const auto& a, const auto& b) { return a.twice_points > b.twice_points; });
    give_ranks(standings);
    return standings;
}

}
