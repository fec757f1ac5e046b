#pragma once

#include "app/steps/slide_diagram.h"
#include "app/steps/slide_image.h"
#include "app/steps/slide_list.h"
#include "app/steps/view.h"
#include "app/ui/box.h"
#include "app/ui/scroll.h"

namespace plenary {

struct SlideUi {
    DiagramUi diagram;
    SlideListUi list;
    ImageUi image;
    ui::Scroll scroll; ///< of a timeline or an idea with more text than the stage holds
};

/// A slide: diagram, timeline, quotation, list, ladder or picture.
Footer draw_slide(const View& view, ui::Box area, SlideUi& state);

}
