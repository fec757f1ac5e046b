#include "sessions/model/lot.h"

#include <algorithm>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/chance.h"
#include "tests/support/lots.h"

namespace plenary {
namespace {

using namespace test_support;

/// As if there were too many people to look at every division.
constexpr LotEffort by_exchanges{.clumps_tried_in_full = 0, .exchanges = 2000};

std::map<PersonId, std::size_t> group_of_each(const Lot& lot) {
    std::map<PersonId, std::size_t> groups;
    for (std::size_t group = 0; group < lot.groups.size(); ++group)
        for (const PersonId person : lot.groups[group])
            groups[person] = group;
    return groups;
}

void expect_everybody_once_and_even_sizes(const LotTerms& terms, const Lot& lot) {
    std::size_t seats = 0;
    for (const auto& group : lot.groups) {
        seats += group.size();
        EXPECT_GE(group.size() + 1, lot.groups.front().size());
        EXPECT_LE(group.size(), lot.groups.front().size());
        EXPECT_TRUE(std::ranges::is_sorted(group));
    }
    EXPECT_EQ(seats, terms.people.size());
    EXPECT_EQ(group_of_each(lot).size(), terms.people.size());
}

void expect_bonds_kept(const LotTerms& terms, const Lot& lot) {
    auto group = group_of_each(lot);
    for (const PersonPair& pair : terms.together)
        EXPECT_EQ(group.at(pair.one), group.at(pair.other));
    for (const PersonPair& pair : terms.apart)
        EXPECT_NE(group.at(pair.one), group.at(pair.other));
}

void expect_right_counts(const LotTerms& terms, const Lot& lot) {
    auto group = group_of_each(lot);
    std::map<std::pair<PersonId, PersonId>, int> times;
    for (const EarlierPairing& earlier : terms.earlier)
        times[std::minmax(earlier.pair.one, earlier.pair.other)] += earlier.times;
    int repeats = 0;
    int pairs = 0;
    for (const auto& [pair, met] : times)
        if (group.at(pair.first) == group.at(pair.second)) {
            repeats += met;
            pairs += met > 0 ? 1 : 0;
        }
    EXPECT_EQ(lot.repeats, repeats);
    EXPECT_EQ(lot.repeated_pairs, pairs);
}

PersonPair some_pair(std::size_t people, Chance& chance) {
    const std::size_t one = chance.below(people);
    const std::size_t other = (one + 1 + chance.below(people - 1)) % people;
    return pair_of(static_cast<int>(one) + 1, static_cast<int>(other) + 1);
}

/// People, groups and pairs by lot; some can be had and some cannot.
LotTerms some_terms(std::uint64_t seed) {
    Chance chance(seed);
    const std::size_t people = 2 + chance.below(59);
    LotTerms terms{.people = some_people(people), .seed = seed};
    const std::size_t most = std::min<std::size_t>(people, 12);
    terms.shape = GroupCount{1 + static_cast<int>(chance.below(most))};
    if (chance.below(2) == 0)
        terms.shape = GroupSize{1 + static_cast<int>(chance.below(people))};
    for (std::size_t left = chance.below(1 + people / 3); left > 0; --left)
        terms.apart.push_back(some_pair(people, chance));
    for (std::size_t left = chance.below(1 + people / 6); left > 0; --left)
        terms.together.push_back(some_pair(people, chance));
    for (std::size_t left = chance.below(people * 3); left > 0; --left)
        terms.earlier.push_back({some_pair(people, chance), static_cast<int>(chance.below(4))});
    return terms;
}

TEST(Lot, KeepsPairsAndEvenSizesWhateverIsAsked) {
    int divided = 0;
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        SCOPED_TRACE(seed);
        const LotTerms terms = some_terms(seed);
        const auto lot = draw_lot(terms, {.exchanges = 500});
        if (!lot) {
            EXPECT_FALSE(terms.apart.empty() && terms.together.empty()) << lot.error().sentence;
            continue;
        }
        ++divided;
        EXPECT_EQ(lot->groups.size(),
                  static_cast<std::size_t>(number_of_groups(terms.shape, terms.people.size())));
        EXPECT_EQ(lot->seed, seed);
        expect_everybody_once_and_even_sizes(terms, *lot);
        expect_bonds_kept(terms, *lot);
        expect_right_counts(terms, *lot);
    }
    EXPECT_GT(divided, 200);
}

TEST(Lot, MakesTheNumberOfGroupsWhoseSizesAreNearest) {
    const auto groups = [](int size, std::size_t people) {
        return number_of_groups(GroupSize{size}, people);
    };
    EXPECT_EQ(groups(4, 12), 3);
    EXPECT_EQ(groups(4, 13), 3);
    EXPECT_EQ(groups(4, 10), 3) << "4, 3 and 3 are nearer than 5 and 5";
    EXPECT_EQ(groups(4, 9), 2) << "5 and 4 are nearer than 3, 3 and 3";
    EXPECT_EQ(groups(5, 12), 3) << "4 and 6 are as near, and in smaller groups more is said";
    EXPECT_EQ(groups(30, 12), 1);
    EXPECT_EQ(groups(2'000'000'000, 60), 1);
    EXPECT_EQ(groups(1, 5), 5);
    EXPECT_EQ(groups(2, 40), 12) << "there are no more letters";
    EXPECT_EQ(number_of_groups(GroupCount{7}, 40), 7);
}

TEST(Lot, GivesTheSameForTheSameSeedAndOthersForOthers) {
    EXPECT_EQ(*draw_lot(full_room(5)), *draw_lot(full_room(5)));
    std::set<std::string> lots;
    for (std::uint64_t seed = 1; seed <= 20; ++seed)
        lots.insert(groups_text(*draw_lot(full_room(seed))));
    EXPECT_EQ(lots.size(), 20U);
}

TEST(Lot, DoesNotDependOnTheOrderOrTheDoublingOfPairs) {
    LotTerms terms = full_room(5);
    const auto before = *draw_lot(terms);
    terms.apart.push_back({terms.apart.front().other, terms.apart.front().one});
    std::ranges::reverse(terms.apart);
    std::ranges::reverse(terms.together);
    std::ranges::reverse(terms.earlier);
    EXPECT_EQ(*draw_lot(terms), before);
}

TEST(Lot, LeavesOutOfAccountWhoIsNotThere) {
    LotTerms terms{.people = some_people(6), .shape = GroupCount{1}};
    terms.apart = {pair_of(1, 77)};
    terms.together = {pair_of(78, 2)};
    terms.earlier = {{pair_of(3, 79), 4}};
    const auto lot = draw_lot(terms);
    ASSERT_TRUE(lot);
    EXPECT_EQ(groups_text(*lot), "1 2 3 4 5 6");
    EXPECT_EQ(lot->repeats, 0);
}

TEST(Lot, CountsMeetingsOfThoseWhoAreKeptTogetherToo) {
    LotTerms terms{.people = some_people(4), .shape = GroupCount{2}};
    terms.together = {pair_of(1, 2)};
    terms.earlier = {{pair_of(1, 2), 3}, {pair_of(3, 4), 1}, {pair_of(2, 3), 5}};
    const auto lot = draw_lot(terms);
    ASSERT_TRUE(lot);
    EXPECT_EQ(lot->repeats, 4);
    EXPECT_EQ(lot->repeated_pairs, 2);
}

/// How often each two people shared a group over many seeds.
std::map<std::pair<PersonId, PersonId>, int> meetings(LotTerms terms, std::uint64_t seeds,
                                                      const LotEffort& effort) {
    std::vector<EarlierPairing> shared;
    for (terms.seed = 0; terms.seed < seeds; ++terms.seed)
        remember(*draw_lot(terms, effort), shared);
    std::map<std::pair<PersonId, PersonId>, int> times;
    for (const EarlierPairing& pairing : shared)
        ++times[{pairing.pair.one, pairing.pair.other}];
    return times;
}

// The bounds are four standard deviations.

TEST(Lot, BringsEveryPairTogetherAboutAsOften) {
    const LotTerms terms{.people = some_people(6), .shape = GroupCount{3}};
    for (const LotEffort& effort : {LotEffort{}, by_exchanges}) {
        const auto times = meetings(terms, 2000, effort);
        EXPECT_EQ(times.size(), 15U);
        for (const auto& [pair, met] : times)
            EXPECT_NEAR(met, 2000 / 5, 72) << pair.first.value << " and " << pair.second.value;
    }
}

TEST(Lot, BringsEveryPairTogetherAboutAsOftenInUnevenGroups) {
    // 14 people in groups of 4, 4, 3 and 3 are 18 pairs of 91.
    const auto times = meetings({.people = some_people(14), .shape = GroupCount{4}}, 2000, {});
    EXPECT_EQ(times.size(), 91U);
    for (const auto& [pair, met] : times)
        EXPECT_NEAR(met, 2000 * 18 / 91, 72) << pair.first.value << " and " << pair.second.value;
}

TEST(Lot, SendsEverybodyIntoEveryGroupAboutAsOften) {
    LotTerms terms{.people = some_people(6), .shape = GroupCount{3}};
    std::map<std::pair<PersonId, std::size_t>, int> times;
    for (terms.seed = 0; terms.seed < 2000; ++terms.seed)
        for (const auto& place : group_of_each(*draw_lot(terms)))
            ++times[place];
    EXPECT_EQ(times.size(), 18U);
    for (const auto& [place, often] : times)
        EXPECT_NEAR(often, 2000 / 3, 85);
}

TEST(Lot, GivesEveryEquallyGoodDivisionForSomeSeed) {
    // Of the 90 ways to make three pairs with letters, those with 1 and 2 (18), with 3 and 4 (18) and with
    // both (6) go, which leaves 60.
    LotTerms terms{.people = some_people(6), .shape = GroupCount{3}};
    terms.apart = {pair_of(1, 2)};
    terms.earlier = {{pair_of(3, 4), 1}};
    for (const LotEffort& effort : {LotEffort{}, by_exchanges}) {
        std::set<std::string> lots;
        for (terms.seed = 0; terms.seed < 2000; ++terms.seed)
            lots.insert(groups_text(*draw_lot(terms, effort)));
        EXPECT_EQ(lots.size(), 60U);
    }
}

TEST(Lot, MeetsItsBoundOfWorkInAFullRoom) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const auto lot = draw_lot(full_room(seed));
        ASSERT_TRUE(lot);
        EXPECT_LE(lot->work.nodes, 100);
        EXPECT_LE(lot->work.exchanges, 20'000);
        EXPECT_EQ(lot->repeats, 3) << "three of those who are to be together met before";
        expect_everybody_once_and_even_sizes(full_room(seed), *lot);
        expect_bonds_kept(full_room(seed), *lot);
    }
}

TEST(Lot, StopsAfterAllItsStartsWhereRepeatsCannotBeHelped) {
    const auto lot = draw_lot(well_acquainted_room(1), {.starts = 3, .exchanges = 1000});
    ASSERT_TRUE(lot);
    EXPECT_EQ(lot->work.exchanges, 3000);
    EXPECT_EQ(lot->repeated_pairs, 80);
}

TEST(Lot, StaysAsItWasForAFixedSeed) {
    EXPECT_EQ(groups_text(*draw_lot({.people = some_people(8), .shape = GroupCount{3}, .seed = 2026})),
              "1 4 7 | 2 5 8 | 3 6");
    EXPECT_EQ(groups_text(*draw_lot({.people = some_people(14), .shape = GroupCount{4}, .seed = 2026})),
              "1 6 9 10 | 5 7 8 12 | 4 11 14 | 2 3 13");
    EXPECT_EQ(groups_text(*draw_lot(full_room(2026))),
              "7 17 24 33 37 | 2 22 25 31 38 | 8 16 23 28 30 | 9 11 18 29 36 | 3 15 21 32 39 | 4 5 6 34 35 | "
              "1 19 20 27 40 | 10 12 13 14 26");
}

}
}
