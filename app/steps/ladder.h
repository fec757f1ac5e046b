#pragma once

#include "app/steps/view.h"
#include "app/ui/box.h"

namespace plenary {

struct LadderUi {};

/// Pieces of work, blind votes in rounds, the reveal, the agreed rung and why.
Footer draw_ladder(const View& view, ui::Box area, LadderUi& state);

}
