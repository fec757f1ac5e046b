#pragma once

#include "app/steps/view.h"
#include "app/ui/box.h"

namespace plenary {

struct SlideUi {};

/// A drawn slide: diagram, timeline, quotation, list or ladder.
Footer draw_slide(const View& view, ui::Box area, SlideUi& state);

}
