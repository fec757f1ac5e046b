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
    /// The same for something in the list at the moment the keyboard's focus comes to it.
    void follow_focus(const Hit& hit, Box box) {
        if (hit.focused && focus_ != hit.id)
            show(box);
        if (hit.focused || focus_ == hit.id)
            focus_ = hit.focused ? hit.id : 0;
    }

private:
    friend Box begin_scroll(Canvas&, std::string_view, Box, Scroll&, float);
    friend void end_scroll(Canvas&, Scroll&);
    friend bool drag_scroll(Canvas&, Scroll&, const Hit&);
    friend void pull_scroll(Canvas&, Scroll&, ImVec2);
    friend void key_scroll(Canvas&, Scroll&);
    void go(Canvas& canvas, float to);

    std::string id_;
    Box area_;
    float furthest_ = 0;
    std::optional<Box> wanted_;
    ImVec2 pressed_at_{};
    float pressed_offset_ = 0;
    bool dragging_ = false;
    ImGuiID focus_ = 0;
};

/// Everything until end_scroll() is drawn into the returned box, as high as the content, and seen and
/// pressed only where it lies in the area. Scrolls by the wheel, by a finger on the empty ground, and
/// by a finger on whatever is handed to drag_scroll(). A list that fits does not scroll.
Box begin_scroll(Canvas& canvas, std::string_view id, Box area, Scroll& scroll, float content_height);
void end_scroll(Canvas& canvas, Scroll& scroll);

/// For something in the list that a finger can go down on: when it moves up or down there, more than
/// sideways, it scrolls the list. True when the press has become that, so that its end is no tap.
bool drag_scroll(Canvas& canvas, Scroll& scroll, const Hit& hit);

/// The list follows the keyboard's focus to a button in this box of it.
void follow_button(const Canvas& canvas, Scroll& scroll, std::string_view button, Box box);

/// What a hand holds at this point, near the top or the bottom of the list, pulls the list along.
void pull_scroll(Canvas& canvas, Scroll& scroll, ImVec2 point);

/// By the arrows up and down, for a list in which they choose nothing.
void key_scroll(Canvas& canvas, Scroll& scroll);

}
