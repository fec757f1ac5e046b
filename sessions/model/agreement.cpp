#include "sessions/model/agreement.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace plenary {

namespace {

/// Neighbouring rungs, lowest and highest included.
struct Run {
    int lowest = 0;
    int highest = 0;

    int distance(int rung) const { return std::max({lowest - rung, rung - highest, 0}); }
};

int count(const Tally& tally, Run run) {
    int votes = 0;
    for (int rung = std::max(run.lowest, 1); rung <= run.highest; ++rung)
        if (rung <= static_cast<int>(tally.on_rung.size()))
            votes += tally.on_rung[static_cast<std::size_t>(rung - 1)];
    return votes;
}

bool agrees(const Tally& tally, std::span<const int> sorted) {
    const std::size_t aside = sorted.size() / 4;
    const Run middle{sorted[aside], sorted[sorted.size() - 1 - aside]};
    const auto holds_most = [&](Run run) { return 2 * count(tally, run) > tally.votes; };
    if (middle.lowest == middle.highest)
        return holds_most({middle.lowest - 1, middle.lowest})
               || holds_most({middle.lowest, middle.lowest + 1});
    return middle.highest - middle.lowest == 1 && holds_most(middle);
}

std::vector<Run> peaks(const std::vector<int>& on_rung) {
    std::vector<Run> found;
    for (std::size_t from = 0; from < on_rung.size();) {
        std::size_t to = from;
        while (to + 1 < on_rung.size() && on_rung[to + 1] == on_rung[from])
            ++to;
        const int before = from == 0 ? 0 : on_rung[from - 1];
        const int after = to + 1 == on_rung.size() ? 0 : on_rung[to + 1];
        if (on_rung[from] > before && on_rung[from] > after)
            found.push_back({static_cast<int>(from + 1), static_cast<int>(to + 1)});
        from = to + 1;
    }
    return found;
}

bool has_two_camps(const Tally& tally) {
    const std::vector<Run> found = peaks(tally.on_rung);
    if (found.size() != 2 || found[1].lowest - found[0].highest < 3)
        return false;
    int lower = 0;
    int upper = 0;
    for (int rung = tally.lowest; rung <= tally.highest; ++rung) {
        const int votes = count(tally, {rung, rung});
        const int to_lower = found[0].distance(rung);
        const int to_upper = found[1].distance(rung);
        lower += to_lower < to_upper ? votes : 0;
        upper += to_upper < to_lower ? votes : 0;
    }
    return 4 * lower > tally.votes && 4 * upper > tally.votes;
}

bool is_tied(const Tally& tally) {
    const int most = *std::max_element(tally.on_rung.begin(), tally.on_rung.end());
    const auto first = std::find(tally.on_rung.begin(), tally.on_rung.end(), most);
    const auto last = std::find(tally.on_rung.rbegin(), tally.on_rung.rend(), most).base();
    return most >= 2 && std::any_of(first, last, [&](int votes) { return votes != most; });
}

Tally::Word word(const Tally& tally, std::span<const int> sorted) {
    if (sorted.size() < 2)
        return Tally::Word::none;
    if (agrees(tally, sorted))
        return Tally::Word::agreed;
    if (has_two_camps(tally))
        return Tally::Word::two_camps;
    return is_tied(tally) ? Tally::Word::tied : Tally::Word::spread;
}

/// What the layer comes to that lies on the `filled` rungs with at least `level` votes.
double layer_agreement(std::span<const int> on_rung, int level, int filled) {
    const int rungs = static_cast<int>(on_rung.size());
    if (filled == 1)
        return 1;
    if (filled == rungs)
        return 0;
    int beside = 0;
    int between = 0;
    int below = 0;
    for (int votes : on_rung) {
        if (votes >= level) {
            ++below;
            continue;
        }
        const int above = filled - below;
        beside += below * (below - 1) / 2 + above * (above - 1) / 2;
        between += below * above;
    }
    const double unimodality = static_cast<double>((rungs - 2) * beside - (rungs - 1) * between)
                               / ((rungs - 2) * (beside + between));
    return unimodality * (rungs - filled) / (rungs - 1);
}

std::string between(int low, int high) {
    return low == high ? std::to_string(low) : std::to_string(low) + "–" + std::to_string(high);
}

}

Tally tally(std::span<const int> votes, int height) {
    Tally result;
    result.votes = static_cast<int>(votes.size());
    result.on_rung.resize(static_cast<std::size_t>(height));
    if (votes.empty())
        return result;

    std::vector<int> sorted(votes.begin(), votes.end());
    std::sort(sorted.begin(), sorted.end());
    assert(sorted.front() >= 1 && sorted.back() <= height);
    for (int rung : sorted)
        ++result.on_rung[static_cast<std::size_t>(rung - 1)];

    result.lowest = sorted.front();
    result.highest = sorted.back();
    result.median_low = sorted[(sorted.size() - 1) / 2];
    result.median_high = sorted[sorted.size() / 2];
    result.word = word(result, sorted);
    result.agreement = agreement_a(result.on_rung);
    return result;
}

double agreement_a(std::span<const int> on_rung) {
    std::vector<int> levels(on_rung.begin(), on_rung.end());
    std::sort(levels.begin(), levels.end());
    const int votes = std::accumulate(levels.begin(), levels.end(), 0);
    double agreement = 0;
    int reached = 0;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const int filled = static_cast<int>(levels.size() - i);
        const int in_layer = (levels[i] - reached) * filled;
        if (in_layer > 0)
            agreement +=
                layer_agreement(on_rung, levels[i], filled) * (static_cast<double>(in_layer) / votes);
        reached = levels[i];
    }
    return agreement;
}

int twice_median(const Tally& tally) {
    return tally.median_low + tally.median_high;
}

std::string median_text(const Tally& tally) {
    return tally.votes == 0 ? "–" : between(tally.median_low, tally.median_high);
}

std::string range_text(const Tally& tally) {
    return tally.votes == 0 ? "–" : between(tally.lowest, tally.highest);
}

std::string agreement_text(const Tally& tally) {
    if (tally.votes < 2)
        return "–";
    const long hundredths = std::lround(tally.agreement * 100);
    const std::string digits = std::to_string(100 + std::abs(hundredths) % 100).substr(1);
    return (hundredths < 0 ? "−" : "") + std::to_string(std::abs(hundredths) / 100) + "." + digits;
}

std::string word_text(const Tally& tally) {
    switch (tally.word) {
    case Tally::Word::none: return "";
    case Tally::Word::agreed: return "agreed";
    case Tally::Word::spread: return "spread";
    case Tally::Word::two_camps: return "two camps";
    case Tally::Word::tied: return "tied";
    }
    return "";
}

}
