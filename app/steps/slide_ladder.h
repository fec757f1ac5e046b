#pragma once

#include "app/ui/canvas.h"
#include "sessions/model/plan.h"

namespace plenary {

/// A ladder with the bands of its rungs beside it.
void draw_ladder_slide(ui::Canvas& canvas, ui::Box area, const Ladder& ladder);

}
