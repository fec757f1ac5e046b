#pragma once

#include <chrono>
#include <optional>

#include "app/steps/view.h"
#include "app/ui/box.h"

namespace plenary {

struct BreakUi {
    /// When the break ends, to the millisecond. Worked out once and kept while it stays true, as two
    /// clocks that are read one after the other would let it sway about a full minute.
    std::optional<WallTime> ends;
};

/// Until the minute that the room was told; below zero when that has passed.
std::chrono::milliseconds left_of_break(const View& view, BreakUi& state);

/// When the room comes back, readable from the door.
Footer draw_break(const View& view, ui::Box area, BreakUi& state);

}
