#pragma once

#include "app/steps/slide_list.h"
#include "app/steps/view.h"
#include "app/ui/box.h"
#include "app/ui/scroll.h"

namespace plenary {

struct SlideUi {
    SlideListUi list;
    ui::Scroll scroll; ///< of a picture with more text than the stage holds
};

/// A drawn slide: diagram, timeline, quotation, list or ladder.
Footer draw_slide(const View& view, ui::Box area, SlideUi& state);

}
