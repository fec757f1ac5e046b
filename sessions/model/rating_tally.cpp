#include "sessions/model/rating_tally.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdlib>
#include <numeric>

#include "sessions/model/text.h"

namespace plenary {

RatingTally rating_tally(std::span<const SideRating> votes, int points) {
    std::vector<int> overall;
    std::array<std::vector<int>, 3> of_side;
    for (const SideRating& vote : votes) {
        assert(vote.side >= 0 && vote.side <= 2);
        overall.push_back(vote.rating);
        of_side.at(static_cast<std::size_t>(vote.side)).push_back(vote.rating);
    }
    RatingTally result{tally(overall, points), tally(of_side[1], points), tally(of_side[2], points), {}};
    if (result.first.votes > 0 && result.second.votes > 0)
        result.twice_gap = std::abs(twice_median(result.first) - twice_median(result.second));
    return result;
}

std::vector<std::size_t> by_gap(std::span<const RatingTally> statements) {
    std::vector<std::size_t> order(statements.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // Nothing compares as less than any number.
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return statements[one].twice_gap > statements[other].twice_gap;
    });
    return order;
}

std::string middle_text(const Tally& tally) {
    return tally.votes == 0 ? "–" : halves_text(twice_median(tally));
}

std::string gap_text(const RatingTally& statement) {
    return statement.twice_gap ? halves_text(*statement.twice_gap) : "–";
}

}
