#pragma once

#include <optional>

#include "sessions/export/pages/picture.h"
#include "sessions/workshop/snapshot.h"

namespace plenary::record {

/// A board, its themes or a brainstorm as the room sees it on the stage, and whole: as wide as that is, as
/// high as the cards take, with every lane unfolded. Of covered cards it says only how many there are.
/// Nothing where no card is there.
std::optional<Picture> board_picture(const Snapshot& snapshot, StepId step);

}
