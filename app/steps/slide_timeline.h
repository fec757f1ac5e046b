#pragma once

#include "app/ui/canvas.h"
#include "app/ui/scroll.h"
#include "sessions/model/plan.h"

namespace plenary {

/// Entries on a line of years, above and below it in turn; where they are too many for that, in rows
/// beside an upright line.
void draw_timeline(ui::Canvas& canvas, ui::Box area, const TimelineSlide& slide, ui::Scroll& scroll);

}
