#pragma once

#include "sessions/model/chance.h"
#include "sessions/model/lot_clumps.h"

namespace plenary {

/// Exchanges clumps between two groups at a time, so many times, and gives the division with the fewest
/// repeats on the way; earlier if one has none. What is apart stays apart and sizes stay as they are.
Division with_fewer_repeats(const Clumps& clumps, const Division& start, Chance& chance, int exchanges,
                            LotWork& work);

}
