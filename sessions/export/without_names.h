#pragma once

#include "sessions/workshop/snapshot.h"

namespace plenary::record {

/// What stands for the owner of an action whose name is left out: that there is one is still told.
inline constexpr std::string_view owner_left_out = "Name left out";

/// The same session at this moment with a number for the name of every person, and no owner named. What is
/// made from it can give away no name but one that somebody wrote on a card.
Snapshot without_names(const Snapshot& snapshot, const ClockReading& now);

}
