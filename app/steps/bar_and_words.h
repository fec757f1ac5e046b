#pragma once

#include <functional>
#include <string_view>

#include "app/ui/canvas.h"

namespace plenary {

/// What a vote says about one card: a bar, and beside it, or under it where there is no room, the words.
/// Sizes in design pixels.
struct BarAndWords {
    std::string_view words;
    float size = 23; ///< of the words
    float bar_wide = 190;
    float bar_high = 20;
    bool ticked = false; ///< a tick before the words points the card out

    float height(ui::Canvas& canvas, float width) const;
    void draw(ui::Canvas& canvas, ui::Box box, const std::function<void(ui::Box)>& draw_bar) const;
    /// Where there is nothing to draw a bar of.
    void draw_words(ui::Canvas& canvas, ui::Box box) const;

private:
    ui::TextStyle style(const ui::Canvas& canvas) const;
    float before_words(const ui::Canvas& canvas) const;
    bool fits_beside(ui::Canvas& canvas, float width) const;
};

}
