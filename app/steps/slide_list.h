#pragma once

#include <optional>
#include <span>
#include <string_view>

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

/// What stands on the lines.
struct SlideLines {
    std::span<const ListSlide::Item> items;
    bool pairs = false;       ///< the text beside the name, of like weight, and no numbers
    std::string_view left{};  ///< of pairs: over the names
    std::string_view right{}; ///< and over the texts
};

/// Lines that come on one by one, each to the place that was kept for it.
Footer draw_slide_list(const View& view, ui::Box area, const SlideLines& slide, SlideListUi& state);

}
