#pragma once

#include <optional>

#include "app/steps/view.h"
#include "app/ui/box.h"
#include "app/ui/scroll.h"

namespace plenary {

struct SlideListUi {
    std::optional<int> shown; ///< at the last frame; nothing before the first
    int first_new = 0;        ///< the lines from this one on came with the last change
    ui::SteadyTime since{};
    ui::Scroll scroll;
};

/// Lines that come on one by one, each to the place that was kept for it.
Footer draw_slide_list(const View& view, ui::Box area, const ListSlide& slide, SlideListUi& state);

}
