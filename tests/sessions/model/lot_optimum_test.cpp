// Small lots against every division there is, each looked at by itself.

#include <algorithm>
#include <limits>
#include <optional>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/chance.h"
#include "tests/support/lots.h"

namespace plenary {
namespace {

using namespace test_support;

using GroupOfEach = std::vector<std::size_t>;

std::size_t index(PersonId person) {
    return static_cast<std::size_t>(person.value) - 1;
}

bool kept(const LotTerms& terms, const GroupOfEach& group) {
    const auto same = [&](const PersonPair& pair) {
        return group[index(pair.one)] == group[index(pair.other)];
    };
    return std::ranges::all_of(terms.together, same) && std::ranges::none_of(terms.apart, same);
}

int repeats(const LotTerms& terms, const GroupOfEach& group) {
    int times = 0;
    for (const EarlierPairing& earlier : terms.earlier)
        if (group[index(earlier.pair.one)] == group[index(earlier.pair.other)])
            times += earlier.times;
    return times;
}

/// Tries every group for the person who comes next.
void fill(const LotTerms& terms, std::vector<std::size_t>& seats, GroupOfEach& group,
          std::optional<int>& fewest) {
    if (group.size() == terms.people.size()) {
        if (kept(terms, group))
            fewest = std::min(fewest.value_or(std::numeric_limits<int>::max()), repeats(terms, group));
        return;
    }
    for (std::size_t choice = 0; choice < seats.size(); ++choice) {
        if (seats[choice] == 0)
            continue;
        --seats[choice];
        group.push_back(choice);
        fill(terms, seats, group, fewest);
        group.pop_back();
        ++seats[choice];
    }
}

/// The fewest repeats of any division, or nothing if none keeps the pairs.
std::optional<int> fewest_repeats(const LotTerms& terms) {
    const auto groups = static_cast<std::size_t>(number_of_groups(terms.shape, terms.people.size()));
    std::vector<std::size_t> seats(groups, 0);
    for (std::size_t person = 0; person < terms.people.size(); ++person)
        ++seats[person % groups];
    GroupOfEach group;
    std::optional<int> fewest;
    fill(terms, seats, group, fewest);
    return fewest;
}

PersonId called(const LotTerms& terms, const std::string& name) {
    return std::ranges::find(terms.people, name, &Person::name)->id;
}

/// The terms with only those pairs that a sentence names: "…: Amina and Ben together; … apart. Leave …".
LotTerms named_in(const std::string& sentence, const LotTerms& terms) {
    LotTerms named{.people = terms.people, .shape = terms.shape};
    const auto begin = sentence.find(": ") + 2;
    std::istringstream words(sentence.substr(begin, sentence.find('.') - begin));
    std::string one;
    std::string joint;
    std::string other;
    std::string how;
    while (words >> one >> joint >> other >> how)
        (how.front() == 't' ? named.together : named.apart)
            .push_back({called(terms, one), called(terms, other)});
    return named;
}

void expect_each_is_needed(const LotTerms& terms, std::vector<PersonPair> LotTerms::*pairs) {
    for (std::size_t i = 0; i < (terms.*pairs).size(); ++i) {
        LotTerms fewer = terms;
        (fewer.*pairs).erase((fewer.*pairs).begin() + static_cast<std::ptrdiff_t>(i));
        EXPECT_TRUE(fewest_repeats(fewer));
    }
}

/// Draws with this effort and compares; says whether the refusal was one that names bonds in the way.
bool agrees_with_every_division(const LotTerms& terms, const LotEffort& effort) {
    const auto lot = draw_lot(terms, effort);
    const auto fewest = fewest_repeats(terms);
    EXPECT_EQ(lot.has_value(), fewest.has_value()) << (lot ? groups_text(*lot) : lot.error().sentence);
    if (lot && fewest) {
        EXPECT_EQ(lot->repeats, *fewest);
    }
    if (lot || lot.error().sentence.find("Not all of this") != 0)
        return false;
    const LotTerms named = named_in(lot.error().sentence, terms);
    EXPECT_GE(named.apart.size() + named.together.size(), 2U);
    EXPECT_FALSE(fewest_repeats(named)) << lot.error().sentence;
    expect_each_is_needed(named, &LotTerms::apart);
    expect_each_is_needed(named, &LotTerms::together);
    return true;
}

constexpr LotEffort by_exchanges{.clumps_tried_in_full = 0, .starts = 8, .exchanges = 400};

/// Every way to say of each two of so many people: nothing, together, or apart.
void expect_agreement_on_all_pairs(std::size_t people, int groups) {
    const std::size_t pairs = people * (people - 1) / 2;
    std::size_t ways = 1;
    for (std::size_t i = 0; i < pairs; ++i)
        ways *= 3;
    for (std::size_t way = 0; way < ways; ++way) {
        LotTerms terms{.people = some_people(people), .shape = GroupCount{groups}, .seed = way};
        std::size_t rest = way;
        for (int one = 1; one <= static_cast<int>(people); ++one)
            for (int other = one + 1; other <= static_cast<int>(people); ++other, rest /= 3)
                if (rest % 3 > 0)
                    (rest % 3 == 1 ? terms.together : terms.apart).push_back(pair_of(one, other));
        SCOPED_TRACE(way);
        agrees_with_every_division(terms, {});
        agrees_with_every_division(terms, by_exchanges);
    }
}

TEST(LotOptimum, KnowsOfAllPairsAmongUpToFourPeopleWhetherTheyCanBeKept) {
    for (int people = 1; people <= 4; ++people)
        for (int groups = 1; groups <= people; ++groups)
            expect_agreement_on_all_pairs(static_cast<std::size_t>(people), groups);
}

LotTerms small_terms(std::uint64_t seed) {
    Chance chance(seed);
    const std::size_t people = 5 + chance.below(4);
    LotTerms terms{.people = some_people(people), .seed = seed};
    terms.shape = GroupCount{1 + static_cast<int>(chance.below(std::min<std::size_t>(people, 5)))};
    const std::size_t apart = chance.below(3) * chance.below(4);
    const std::size_t together = chance.below(4);
    const std::size_t density = chance.below(4);
    for (int one = 1; one <= static_cast<int>(people); ++one)
        for (int other = one + 1; other <= static_cast<int>(people); ++other) {
            const PersonPair pair = pair_of(one, other);
            if (chance.below(12) < apart)
                terms.apart.push_back(pair);
            else if (chance.below(20) < together)
                terms.together.push_back(pair);
            if (chance.below(4) < density)
                terms.earlier.push_back({pair, 1 + static_cast<int>(chance.below(3))});
        }
    return terms;
}

TEST(LotOptimum, FindsTheFewestRepeatsAmongUpToEightPeople) {
    int named = 0;
    for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
        SCOPED_TRACE(seed);
        const LotTerms terms = small_terms(seed);
        named += agrees_with_every_division(terms, {}) ? 1 : 0;
        agrees_with_every_division(terms, by_exchanges);
    }
    EXPECT_GT(named, 50) << "too few of the lots try the naming of pairs";
}

}
}
