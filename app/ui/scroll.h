#pragma once

#include <optional>
#include <string>

#include "app/ui/canvas.h"

namespace plenary::ui {

/// Where a list that is longer than its place has been scrolled to. Kept by the view between frames.
struct Scroll {
    float offset = 0; ///< pixels of the content that are above the area

    /// Brings this box, where it is now, into view at the next frame: what the focus is on, or what
    /// is being typed.
    void show(Box box) { wanted_ = box; }

private:
    friend Box begin_scroll(Canvas&, std::string_view, Box, Scroll&, float);
    friend void end_scroll(Canvas&, Scroll&);
    friend bool drag_scroll(Canvas&, Scroll&, const Hit&);

    std::string id_;
    Box area_;
    float furthest_ = 0;
    std::optional<Box> wanted_;
    float pressed_y_ = 0;
    float pressed_offset_ = 0;
    bool dragging_ = false;
};

/// Everything until end_scroll() is drawn into the returned box, as high as the content, and seen and
/// pressed only where it lies in the area. Scrolls by the wheel, by a finger on the empty ground, and
/// by a finger on whatever is handed to drag_scroll(). A list that fits does not scroll.
Box begin_scroll(Canvas& canvas, std::string_view id, Box area, Scroll& scroll, float content_height);
void end_scroll(Canvas& canvas, Scroll& scroll);

/// For something in the list that is tapped but never dragged itself: a finger that moves on it scrolls.
/// True when the press has become that, so that its end is no tap.
bool drag_scroll(Canvas& canvas, Scroll& scroll, const Hit& hit);

}
