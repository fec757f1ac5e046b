#include "sessions/model/lot_clumps.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <unordered_map>

namespace plenary {

namespace {

using Indices = std::unordered_map<PersonId, std::size_t>;

Indices indices_of(const std::vector<Person>& people) {
    Indices indices;
    for (const Person& person : people)
        indices.emplace(person.id, indices.size());
    assert(indices.size() == people.size());
    return indices;
}

void add_bonds(const Indices& indices, const std::vector<PersonPair>& pairs, bool together,
               std::vector<Bond>& bonds) {
    for (const PersonPair& pair : pairs) {
        assert(pair.one != pair.other);
        const auto one = indices.find(pair.one);
        const auto other = indices.find(pair.other);
        if (one == indices.end() || other == indices.end())
            continue;
        const auto [first, second] = std::minmax(one->second, other->second);
        const Bond bond{first, second, together};
        if (std::ranges::find(bonds, bond) == bonds.end())
            bonds.push_back(bond);
    }
}

std::vector<IndexSet> bound(std::size_t people, std::span<const Bond> bonds, bool together) {
    std::vector<IndexSet> sets(people, 0);
    for (const Bond& bond : bonds) {
        if (bond.together != together)
            continue;
        sets[bond.one] |= only(bond.other);
        sets[bond.other] |= only(bond.one);
    }
    return sets;
}

/// For each person the first of those whom a chain of bonds connects with them (union-find).
std::vector<std::size_t> firsts_of(std::size_t people, std::span<const Bond> bonds) {
    std::vector<std::size_t> first(people);
    std::iota(first.begin(), first.end(), std::size_t{0});
    const auto find = [&first](std::size_t person) {
        while (first[person] != person)
            person = first[person] = first[first[person]];
        return person;
    };
    for (const Bond& bond : bonds) {
        if (!bond.together)
            continue;
        const auto [one, other] = std::minmax({find(bond.one), find(bond.other)});
        first[other] = one;
    }
    for (std::size_t person = 0; person < people; ++person)
        first[person] = find(person);
    return first;
}

void add_earlier(const LotTerms& terms, const std::vector<std::size_t>& clump, Clumps& clumps) {
    const Indices indices = indices_of(terms.people);
    for (const EarlierPairing& earlier : terms.earlier) {
        assert(earlier.times >= 0 && earlier.pair.one != earlier.pair.other);
        const auto one = indices.find(earlier.pair.one);
        const auto other = indices.find(earlier.pair.other);
        if (one == indices.end() || other == indices.end() || earlier.times == 0)
            continue;
        const std::size_t a = clump[one->second];
        const std::size_t b = clump[other->second];
        if (a == b)
            continue;
        clumps.met[a][b] += earlier.times;
        clumps.met[b][a] += earlier.times;
        clumps.has_met[a] |= only(b);
        clumps.has_met[b] |= only(a);
    }
}

}

std::vector<Bond> bonds_of(const LotTerms& terms) {
    const Indices indices = indices_of(terms.people);
    std::vector<Bond> bonds;
    add_bonds(indices, terms.together, true, bonds);
    add_bonds(indices, terms.apart, false, bonds);
    return bonds;
}

std::vector<IndexSet> kept_apart(std::size_t people, std::span<const Bond> bonds) {
    return bound(people, bonds, false);
}

std::vector<IndexSet> kept_together(std::size_t people, std::span<const Bond> bonds) {
    return bound(people, bonds, true);
}

std::vector<int> group_sizes(std::size_t people, int groups) {
    const int all = static_cast<int>(people);
    std::vector<int> sizes(static_cast<std::size_t>(groups), all / groups);
    for (int larger = 0; larger < all % groups; ++larger)
        ++sizes[static_cast<std::size_t>(larger)];
    return sizes;
}

Clumps clumps_of(const LotTerms& terms, std::span<const Bond> bonds) {
    const std::size_t people = terms.people.size();
    const auto first = firsts_of(people, bonds);
    Clumps clumps{.group_sizes = group_sizes(people, number_of_groups(terms.shape, people))};
    std::vector<std::size_t> clump(people);
    for (std::size_t person = 0; person < people; ++person) {
        if (first[person] == person) {
            clump[person] = clumps.count();
            clumps.people.push_back(0);
            clumps.sizes.push_back(0);
        } else {
            clump[person] = clump[first[person]];
        }
        clumps.people[clump[person]] |= only(person);
        ++clumps.sizes[clump[person]];
    }
    clumps.apart.assign(clumps.count(), 0);
    for (const Bond& bond : bonds) {
        if (bond.together)
            continue;
        clumps.apart[clump[bond.one]] |= only(clump[bond.other]);
        clumps.apart[clump[bond.other]] |= only(clump[bond.one]);
    }
    clumps.met.assign(clumps.count(), std::vector<int>(clumps.count(), 0));
    clumps.has_met.assign(clumps.count(), 0);
    add_earlier(terms, clump, clumps);
    return clumps;
}

int repeats_of(const Clumps& clumps, const Division& division) {
    int twice = 0;
    for (const IndexSet group : division)
        for_each_in(group, [&](std::size_t one) {
            for_each_in(group & clumps.has_met[one],
                        [&](std::size_t other) { twice += clumps.met[one][other]; });
        });
    return twice / 2;
}

}
