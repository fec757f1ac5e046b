#pragma once

#include <string>
#include <vector>

#include "sessions/model/lot.h"

namespace test_support {

using namespace plenary;

/// So many people with ids from 1 on: Amina, Ben, Chloé, Dev, Eve, Finn, Grace, Hugo, and then P9, P10, …
std::vector<Person> some_people(std::size_t count);

PersonPair pair_of(int one, int other);

/// "1 4 5 | 2 3 6": the ids of each group.
std::string groups_text(const Lot& lot);

/// Adds that the people of each group have met.
void remember(const Lot& lot, std::vector<EarlierPairing>& earlier);

/// 40 people in groups of 5 who were divided three times before, with 10 pairs that are to be apart or
/// together now.
LotTerms full_room(std::uint64_t seed);
/// The same where everybody has met everybody, so that no lot is without repeats.
LotTerms well_acquainted_room(std::uint64_t seed);

}
