#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "sessions/model/lot.h"

namespace plenary {

/// Which people or clumps: bit i for the one with index i.
using IndexSet = std::uint64_t;
static_assert(most_people_in_a_lot <= 64);

constexpr IndexSet only(std::size_t index) {
    return IndexSet{1} << index;
}
constexpr bool holds(IndexSet set, std::size_t index) {
    return (set & only(index)) != 0;
}

template <class Do>
constexpr void for_each_in(IndexSet set, const Do& with) {
    for (; set != 0; set &= set - 1)
        with(static_cast<std::size_t>(std::countr_zero(set)));
}

/// What two people, by their indices among all, are to be.
struct Bond {
    std::size_t one;
    std::size_t other;
    bool together;
    bool operator==(const Bond&) const = default;
};

/// The bonds among people who are there, each once, those that keep together first.
std::vector<Bond> bonds_of(const LotTerms& terms);

/// The people, for each of them those who are to be apart from them.
std::vector<IndexSet> kept_apart(std::size_t people, std::span<const Bond> bonds);
/// The same for together, pairs as they were asked for and not what follows from them.
std::vector<IndexSet> kept_together(std::size_t people, std::span<const Bond> bonds);

/// How many people each group has, the larger ones first.
std::vector<int> group_sizes(std::size_t people, int groups);

/// What is left to decide once those who are to be together are clumps that stay whole.
struct Clumps {
    std::vector<IndexSet> people; ///< of each clump; clumps stand in the order of their first person
    std::vector<int> sizes;
    std::vector<IndexSet> apart;       ///< for each clump, the clumps that may not be in its group
    std::vector<std::vector<int>> met; ///< how often the people of two clumps met before
    std::vector<IndexSet> has_met;     ///< for each clump, the clumps for which that is not 0
    std::vector<int> group_sizes;

    std::size_t count() const { return people.size(); }
};

/// Clumps of these bonds only, which may be fewer than those of the terms.
Clumps clumps_of(const LotTerms& terms, std::span<const Bond> bonds);

/// The clumps of each group.
using Division = std::vector<IndexSet>;

/// How often people of different clumps who share a group met before.
int repeats_of(const Clumps& clumps, const Division& division);

}
