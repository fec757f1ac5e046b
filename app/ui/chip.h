#pragma once

#include <string_view>

#include "app/ui/canvas.h"
#include "app/ui/shapes.h"

namespace plenary::ui {

/// What a few words stand in, among others of their kind: a name, a partner, a value. As high as a
/// fingertip; longer words wrap and the chip grows.
struct ChipLook {
    std::string_view words;
    float right = 0; ///< kept free at the right, for a cross
    bool selected = false;
    bool lifted = false;
    bool typing = false; ///< its words are being typed: leave the place for them empty
};

TextStyle chip_text(const Canvas& canvas);
/// What a chip with these words needs, no wider than `most`.
ImVec2 chip_size(Canvas& canvas, std::string_view words, float most, float right = 0);
/// What a chip needs whose words take this height.
float chip_height(const Canvas& canvas, float text_height);
/// Where the words stand whose height this is.
Box chip_text_box(const Canvas& canvas, Box chip, float text_height, float right = 0);
float chip_radius(const Canvas& canvas);
void draw_chip(Canvas& canvas, Box box, const ChipLook& look);

/// Places chips one after another, in rows, from the top left of a list that starts at 0, 0.
class ChipRows {
public:
    ChipRows(const Canvas& canvas, float width);

    Box next(ImVec2 size);
    /// Of the rows so far, at least one.
    float height() const { return y_ + std::max(tallest_, row_); }

private:
    float width_;
    float gap_;
    float row_;
    float x_ = 0;
    float y_ = 0;
    float tallest_ = 0;
};

}
