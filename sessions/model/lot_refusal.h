#pragma once

#include <optional>
#include <span>
#include <string>

#include "sessions/model/lot_clumps.h"

namespace plenary {

/// Why bonds cannot be kept where that has a simple reason: the same people together and apart, more
/// together than a group holds, more all apart from each other than there are groups.
std::optional<std::string> simple_reason(const LotTerms& terms, std::span<const Bond> bonds);

/// Bonds that have no simple reason and still cannot all be kept, thinned out until each of those left is
/// needed for that, and named. Where a search gives up, its bond stays among them.
std::string bonds_in_the_way(const LotTerms& terms, std::vector<Bond> bonds, const LotEffort& effort);

/// That nobody can know from here whether there is a division.
std::string no_division_found(const LotTerms& terms);

}
