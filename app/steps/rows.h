#pragma once

#include <span>
#include <string_view>

#include "app/ui/canvas.h"
#include "app/ui/shapes.h"

namespace plenary {

/// Large rows with a number, a text and something at the right: ground rules, aims. As large as fits,
/// down to a floor; below that the list scrolls.
struct RowSizes {
    float height = 0; ///< of a row with one line
    float gap = 0;
    float text = 0; ///< size
    float number = 0;
    float side = 0;       ///< from the row's edge to what is in it
    float number_gap = 0; ///< from the row's inner edge to its text
    float right = 0;      ///< what is kept free at the right
    float below = 0;      ///< what is kept free under the text
    float air = 0;        ///< above and below what is in it, together
    float radius = 0;

    float text_width(float row_width) const { return row_width - 2 * side - number_gap - right; }
    ui::TextStyle text_style(const ui::Canvas& canvas) const;
    /// What a row needs for a text of this height.
    float row_height(float text_height) const;
};

/// The largest sizes at which rows with these texts, and `more` rows of one line, fit into the area.
/// `right` is what each row keeps free at its right, in design pixels at full size.
RowSizes fit_rows(ui::Canvas& canvas, ui::Box area, std::span<const std::string_view> texts, int more,
                  float tallest, float right);

/// What rows ask for, in design pixels at full size.
struct RowWishes {
    int more = 0;       ///< rows of one line beside those with the texts
    float tallest = 0;  ///< of a row with one line
    float right = 0;    ///< kept free in each row at its right
    float below = 0;    ///< and under its text
    bool dense = false; ///< more shall fit before the list scrolls: rows down to 60, their text to 26
};
RowSizes fit_rows(ui::Canvas& canvas, ui::Box area, std::span<const std::string_view> texts,
                  const RowWishes& wishes);

/// Of a row's width, what is neither for its text nor kept free at its right: the same at every size.
float around_row_text(const ui::Canvas& canvas);

/// The part of the step's area that rows stand in.
ui::Box rows_area(const ui::Canvas& canvas, ui::Box area);

struct RowLook {
    int number = 1; ///< zero: none is shown
    std::string_view text;
    ImU32 ground = 0;
    ImU32 border = 0;
    float border_width = 0;
    bool lifted = false;
    bool typing = false; ///< its text is being typed: leave the place for it empty
};

void draw_row(ui::Canvas& canvas, ui::Box row, const RowSizes& sizes, const RowLook& look);
/// Where the row's text stands.
ui::Box row_text_box(ui::Canvas& canvas, ui::Box row, const RowSizes& sizes, std::string_view text);

}
