#pragma once

#include <optional>

#include "sessions/model/chance.h"
#include "sessions/model/lot_clumps.h"

namespace plenary {

/// What became of the search for a division in which nobody shares a group with whom they may not.
struct Search {
    enum class Outcome { found, impossible, gave_up };

    Outcome outcome = Outcome::gave_up;
    Division division; ///< if one was found
    int nodes = 0;
};

/// Any division that keeps the clumps apart which are to be, and each of them may be the one; the repeats
/// are not looked at. Exact, unless it gives up after this many nodes.
Search find_division(const Clumps& clumps, Chance& chance, int most_nodes);

/// Looks at every division and gives one of those with the fewest repeats, each as likely as any other;
/// nothing if none keeps apart what is to be. For few clumps only: the work is exponential in them.
std::optional<Division> best_division(const Clumps& clumps, Chance& chance, LotWork& work);

}
