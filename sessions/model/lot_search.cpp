#include "sessions/model/lot_search.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace plenary {

namespace {

using Outcome = Search::Outcome;

/// Places the clumps that something is asked of, the one with the fewest groups left to it first; the
/// others fit in wherever there are seats.
class Backtracking {
public:
    Backtracking(const Clumps& clumps, Chance& chance, int most_nodes)
        : clumps_(clumps), chance_(chance), most_nodes_(most_nodes), free_(clumps.group_sizes),
          forbidden_(free_.size(), 0), division_(free_.size(), 0) {
        for (std::size_t clump = 0; clump < clumps.count(); ++clump)
            (clumps.sizes[clump] > 1 || clumps.apart[clump] != 0 ? asked_ : others_).push_back(clump);
        // What is equally urgent is placed in an order by lot.
        chance_.shuffle(asked_);
        chance_.shuffle(others_);
    }

    Search run() {
        IndexSet left = 0;
        for (const std::size_t clump : asked_)
            left |= only(clump);
        const Outcome outcome = place(left);
        if (outcome == Outcome::found)
            seat_others();
        return {outcome, division_, nodes_};
    }

private:
    bool fits(std::size_t clump, std::size_t group) const {
        return clumps_.sizes[clump] <= free_[group] && !holds(forbidden_[group], clump);
    }

    std::vector<std::size_t> groups_for(std::size_t clump) const {
        std::vector<std::size_t> groups;
        for (std::size_t group = 0; group < free_.size(); ++group)
            if (fits(clump, group))
                groups.push_back(group);
        return groups;
    }

    std::size_t most_urgent(IndexSet left) const {
        struct Urgency {
            std::size_t groups;
            int people;
            int apart;
            auto operator<=>(const Urgency&) const = default;
        };
        std::optional<Urgency> least;
        std::size_t chosen = 0;
        for (const std::size_t clump : asked_) {
            if (!holds(left, clump))
                continue;
            const Urgency urgency{groups_for(clump).size(), -clumps_.sizes[clump],
                                  -std::popcount(clumps_.apart[clump] & left)};
            if (!least || urgency < *least) {
                least = urgency;
                chosen = clump;
            }
        }
        return chosen;
    }

    /// A group by lot, each seat as likely as any other, taken out of the list.
    std::size_t draw(std::vector<std::size_t>& groups) {
        int seats = 0;
        for (const std::size_t group : groups)
            seats += free_[group];
        auto seat = static_cast<int>(chance_.below(static_cast<std::size_t>(seats)));
        auto at = groups.begin();
        for (; seat >= free_[*at]; ++at)
            seat -= free_[*at];
        const std::size_t group = *at;
        groups.erase(at);
        return group;
    }

    Outcome place(IndexSet left) {
        if (left == 0)
            return Outcome::found;
        if (nodes_ >= most_nodes_)
            return Outcome::gave_up;
        ++nodes_;
        const std::size_t clump = most_urgent(left);
        const IndexSet later = left & ~only(clump);
        std::vector<std::size_t> groups = groups_for(clump);
        std::vector<std::size_t> in_vain;
        while (!groups.empty()) {
            const std::size_t group = draw(groups);
            // Where a group takes in the same clumps as one that was tried, it fails like that one.
            const bool alike = std::ranges::any_of(in_vain, [&](std::size_t tried) {
                return free_[tried] == free_[group]
                       && (forbidden_[tried] & later) == (forbidden_[group] & later);
            });
            if (alike)
                continue;
            const Outcome outcome = place_in(group, clump, later);
            if (outcome != Outcome::impossible)
                return outcome;
            in_vain.push_back(group);
        }
        return Outcome::impossible;
    }

    Outcome place_in(std::size_t group, std::size_t clump, IndexSet later) {
        const IndexSet forbidden = forbidden_[group];
        free_[group] -= clumps_.sizes[clump];
        forbidden_[group] |= clumps_.apart[clump];
        division_[group] |= only(clump);
        const Outcome outcome = place(later);
        if (outcome == Outcome::impossible) {
            free_[group] += clumps_.sizes[clump];
            forbidden_[group] = forbidden;
            division_[group] &= ~only(clump);
        }
        return outcome;
    }

    void seat_others() {
        auto next = others_.begin();
        for (std::size_t group = 0; group < free_.size(); ++group)
            for (; free_[group] > 0; --free_[group])
                division_[group] |= only(*next++);
    }

    const Clumps& clumps_;
    Chance& chance_;
    int most_nodes_;
    int nodes_ = 0;
    std::vector<int> free_;           ///< seats in each group
    std::vector<IndexSet> forbidden_; ///< clumps that may not join the group
    Division division_;
    std::vector<std::size_t> asked_;
    std::vector<std::size_t> others_;
};

/// Goes through all divisions, groups of one size taken for alike as long as they are empty, and leaves a
/// branch once it repeats more than the best.
class Enumeration {
public:
    Enumeration(const Clumps& clumps, Chance& chance)
        : clumps_(clumps), chance_(chance), free_(clumps.group_sizes), division_(free_.size(), 0) {}

    std::optional<Division> run() {
        place(0, 0);
        return best_;
    }
    int nodes() const { return nodes_; }

private:
    bool is_like_an_earlier(std::size_t group) const {
        for (std::size_t earlier = 0; earlier < group; ++earlier)
            if (division_[earlier] == 0 && free_[earlier] == free_[group])
                return true;
        return false;
    }

    int repeats_with(IndexSet group, std::size_t clump) const {
        int repeats = 0;
        for_each_in(group, [&](std::size_t other) { repeats += clumps_.met[clump][other]; });
        return repeats;
    }

    void place(std::size_t clump, int repeats) {
        ++nodes_;
        if (clump == clumps_.count()) {
            keep(repeats);
            return;
        }
        for (std::size_t group = 0; group < free_.size(); ++group) {
            const bool fits =
                clumps_.sizes[clump] <= free_[group] && (clumps_.apart[clump] & division_[group]) == 0;
            if (!fits || (division_[group] == 0 && is_like_an_earlier(group)))
                continue;
            const int so_far = repeats + repeats_with(division_[group], clump);
            if (so_far > fewest_)
                continue;
            free_[group] -= clumps_.sizes[clump];
            division_[group] |= only(clump);
            place(clump + 1, so_far);
            division_[group] &= ~only(clump);
            free_[group] += clumps_.sizes[clump];
        }
    }

    /// The i-th of those that are equally good takes the place of the one kept with the chance 1 : i,
    /// which leaves each with the same chance in the end.
    void keep(int repeats) {
        if (repeats < fewest_)
            equally_good_ = 0;
        fewest_ = repeats;
        ++equally_good_;
        if (chance_.below(equally_good_) == 0)
            best_ = division_;
    }

    const Clumps& clumps_;
    Chance& chance_;
    std::vector<int> free_;
    Division division_;
    int nodes_ = 0;
    int fewest_ = std::numeric_limits<int>::max();
    std::size_t equally_good_ = 0;
    std::optional<Division> best_;
};

/// Groups of one size change places, so that the first person is not always in the first group.
void shuffle_alike(const std::vector<int>& sizes, Division& division, Chance& chance) {
    const auto larger =
        std::ranges::find_if(sizes, [&](int size) { return size != sizes.front(); }) - sizes.begin();
    Division first(division.begin(), division.begin() + larger);
    Division second(division.begin() + larger, division.end());
    chance.shuffle(first);
    chance.shuffle(second);
    std::ranges::copy(second, std::ranges::copy(first, division.begin()).out);
}

}

Search find_division(const Clumps& clumps, Chance& chance, int most_nodes) {
    // A search that began badly may need ages for what another finds at once, so short ones go first.
    constexpr int shortest = 16;
    int nodes = 0;
    for (int part = shortest; part > 2; part /= 2) {
        Search search = Backtracking(clumps, chance, most_nodes / part).run();
        search.nodes += nodes;
        if (search.outcome != Outcome::gave_up)
            return search;
        nodes = search.nodes;
    }
    Search search = Backtracking(clumps, chance, most_nodes - nodes).run();
    search.nodes += nodes;
    return search;
}

std::optional<Division> best_division(const Clumps& clumps, Chance& chance, LotWork& work) {
    Enumeration enumeration(clumps, chance);
    std::optional<Division> best = enumeration.run();
    work.nodes += enumeration.nodes();
    if (best)
        shuffle_alike(clumps.group_sizes, *best, chance);
    return best;
}

}
