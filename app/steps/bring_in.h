#pragma once

#include <cstddef>
#include <functional>
#include <set>

#include "app/steps/view.h"
#include "app/steps/wall.h"
#include "app/ui/scroll.h"

namespace plenary {

/// What is being chosen in the panel that brings in cards of earlier steps.
struct BringInUi {
    bool open = false;
    StepId from;             ///< whose cards are shown; zero: the steps are
    std::set<CardId> chosen; ///< of that step
    std::size_t top = 3;     ///< how many by dots
    ui::Scroll list;

    void start();
};

/// "Bring in", before the step's other actions, where an earlier step has cards for it; `rare`: among those
/// behind the three dots.
void add_bring_in_action(const View& view, BringInUi& state, Footer& footer, bool rare);

/// Draws the step by `draw`, and over it, while it is open, the panel. All that is chosen there goes to the
/// end of `lane` as one command; meanwhile keys and presses are not for the step.
void draw_with_bring_in(const View& view, LaneId lane, BringInUi& state, const std::function<void()>& draw);

/// Where they go on a wall: the lane that was last written into, else the first; zero if it has none.
LaneId lane_to_bring_into(const Snapshot& snapshot, StepId step, const WallUi& wall);

}
