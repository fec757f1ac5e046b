#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "sessions/model/id.h"
#include "sessions/model/result.h"
#include "sessions/model/session.h"

namespace plenary {

/// The most people that a lot divides into groups.
inline constexpr std::size_t most_people_in_a_lot = 60;

struct PersonPair {
    PersonId one;
    PersonId other;
    bool operator==(const PersonPair&) const = default;
};

/// How often two people were in the same group before; pairings of the same two add up.
struct EarlierPairing {
    PersonPair pair;
    int times = 1;
    bool operator==(const EarlierPairing&) const = default;
};

struct GroupCount {
    int groups = 2;
    bool operator==(const GroupCount&) const = default;
};
struct GroupSize {
    int people = 4;
    bool operator==(const GroupSize&) const = default;
};
using GroupShape = std::variant<GroupCount, GroupSize>;

/// What is asked of a lot. Pairs that name somebody who is not among the people are left out of account;
/// a pair of one person with themselves is a bug of the caller, and so is a person who is there twice.
struct LotTerms {
    std::vector<Person> people;
    GroupShape shape = GroupCount{};
    std::vector<PersonPair> together; ///< in one group, and so are those whom a chain of pairs connects
    std::vector<PersonPair> apart;    ///< never in one group
    std::vector<EarlierPairing> earlier;
    std::uint64_t seed = 0;
};

/// How hard is tried, in counts and never in time, so that a slow computer draws the same groups.
struct LotEffort {
    /// Up to so many clumps (people and those kept together with them), every division is looked at.
    std::size_t clumps_tried_in_full = 10;
    int nodes = 20'000;     ///< one search for a division that meets the terms takes so many steps at most
    int starts = 16;        ///< divisions that are made better one after another
    int exchanges = 15'000; ///< tried on each of them
};

/// What a lot took.
struct LotWork {
    int nodes = 0;     ///< steps of searches
    int exchanges = 0; ///< exchanges between two groups that were tried
    bool operator==(const LotWork&) const = default;
};

struct Lot {
    /// The first groups are the larger ones, by one, where the people cannot be divided evenly. In each
    /// group people stand in the order in which they were given.
    std::vector<std::vector<PersonId>> groups;
    int repeats = 0;        ///< over all pairs in one group: how often they were in one before
    int repeated_pairs = 0; ///< pairs in one group who were in one before, however often
    std::uint64_t seed = 0;
    LotWork work;
    bool operator==(const Lot&) const = default;
};

/// How many groups so many people make, one or more of them. For a size, the number for which the sizes of
/// the groups are nearest to it, the greater number where two are as near; at most most_groups.
int number_of_groups(const GroupShape& shape, std::size_t people);

/// Divides people into groups by lot, with as few repeats as can be found. The same terms give the same
/// groups everywhere, and another seed gives others. Without pairs of any kind this is a plain shuffle, every
/// division as likely as any other. Where every division is looked at, the repeats are the fewest there are,
/// and those divisions that have no more are equally likely; otherwise any of the good ones may come up, but
/// not all of them equally often.
///
/// A problem names those whose pairs cannot be kept, or says that no division was found where the effort
/// did not suffice to know.
Result<Lot> draw_lot(const LotTerms& terms, const LotEffort& effort = {});

}
