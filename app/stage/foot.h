#pragma once

#include <functional>

#include "app/steps/view.h"
#include "app/ui/box.h"

namespace plenary {

/// What the facilitator can do on every step.
struct FootMoves {
    std::function<void()> back;
    std::function<void()> forward;
    std::function<void()> menu;
    std::function<void(StepId)> go;
};

struct FootUi {
    bool more = false; ///< the step's rarer actions are shown
};

/// The facilitator's hand: menu, back, the session's strip with a segment per step, as wide as its
/// minutes, what the step offers, undo, forward.
void draw_foot(const View& view, ui::Box area, const Footer& footer, const FootMoves& moves, FootUi& state);

}
