#pragma once

#include "app/ui/canvas.h"
#include "sessions/model/plan.h"

namespace plenary {

/// A picture from a file; where there is none, its name and what it would show.
void draw_image(ui::Canvas& canvas, ui::Box area, const ImageSlide& slide);

}
