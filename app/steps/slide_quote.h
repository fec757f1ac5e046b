#pragma once

#include "app/ui/canvas.h"
#include "app/ui/scroll.h"
#include "sessions/model/plan.h"

namespace plenary {

/// One idea, large, and whose it is. Without quotation marks: a plan may tell the idea in words of
/// its own.
void draw_quote(ui::Canvas& canvas, ui::Box area, const QuoteSlide& slide, ui::Scroll& scroll);

}
