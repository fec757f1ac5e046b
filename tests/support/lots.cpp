#include "tests/support/lots.h"

#include <array>

namespace test_support {

std::vector<Person> some_people(std::size_t count) {
    constexpr std::array names{"Amina", "Ben", "Chloé", "Dev", "Eve", "Finn", "Grace", "Hugo"};
    std::vector<Person> people;
    for (std::size_t i = 0; i < count; ++i)
        people.push_back({PersonId{static_cast<std::int64_t>(i) + 1},
                          i < names.size() ? names[i] : "P" + std::to_string(i + 1)});
    return people;
}

PersonPair pair_of(int one, int other) {
    return {PersonId{one}, PersonId{other}};
}

std::string groups_text(const Lot& lot) {
    std::string text;
    for (const auto& group : lot.groups) {
        text += text.empty() ? "" : " |";
        for (const PersonId person : group)
            text += (text.empty() ? "" : " ") + std::to_string(person.value);
    }
    return text;
}

void remember(const Lot& lot, std::vector<EarlierPairing>& earlier) {
    for (const auto& group : lot.groups)
        for (std::size_t i = 0; i < group.size(); ++i)
            for (std::size_t j = i + 1; j < group.size(); ++j)
                earlier.push_back({.pair = {group[i], group[j]}});
}

LotTerms full_room(std::uint64_t seed) {
    LotTerms terms{.people = some_people(40), .shape = GroupSize{5}};
    for (terms.seed = 1; terms.seed <= 3; ++terms.seed)
        remember(*draw_lot(LotTerms{.people = terms.people, .shape = terms.shape, .seed = terms.seed}),
                 terms.earlier);
    terms.apart = {pair_of(1, 2),  pair_of(1, 3),  pair_of(2, 3),
                   pair_of(7, 21), pair_of(9, 30), pair_of(9, 31)};
    terms.together = {pair_of(4, 5), pair_of(5, 6), pair_of(12, 13), pair_of(20, 40)};
    terms.seed = seed;
    return terms;
}

LotTerms well_acquainted_room(std::uint64_t seed) {
    LotTerms terms = full_room(seed);
    for (int one = 1; one <= 40; ++one)
        for (int other = one + 1; other <= 40; ++other)
            terms.earlier.push_back({pair_of(one, other)});
    return terms;
}

}
