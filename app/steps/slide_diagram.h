#pragma once

#include "app/ui/canvas.h"
#include "app/ui/scroll.h"
#include "sessions/model/plan.h"

namespace plenary {

/// A person in the middle and, around them in half rings, the layers of what surrounds them. Where the
/// rings would be too narrow for their words, the words stand beside them.
void draw_diagram(ui::Canvas& canvas, ui::Box area, const DiagramSlide& slide, ui::Scroll& scroll);

}
