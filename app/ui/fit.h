#pragma once

#include <string_view>

#include "app/ui/canvas.h"
#include "app/ui/shapes.h"

namespace plenary::ui {

/// How a text goes into a box whose size is given by the picture around it.
struct Fit {
    TextStyle style;     ///< with the size that was found
    float height = 0;    ///< of the lines that are drawn
    std::size_t end = 0; ///< bytes that are drawn, before the ellipsis where `ended`
    bool ended = false;  ///< even at the floor there was more text than room
};

/// From style.size down to `floor_size`, the largest at which the text fits without breaking a word;
/// else the largest at which it fits at all; else the floor and as many lines as fit.
Fit fit(Canvas& canvas, ImVec2 size, std::string_view words, const TextStyle& style, float floor_size);

/// No word is too long for the width.
bool keeps_words_whole(Canvas& canvas, std::string_view words, const TextStyle& style, float width);

enum class Stand { top, middle, bottom };

/// Draws the text so and returns the box that its lines took. An ellipsis ends what had to be left out.
/// Centred lines are broken to be of like length.
Box fitted_text(Canvas& canvas, Box box, std::string_view words, const TextStyle& style, float floor_size,
                Align align = Align::left, Stand stand = Stand::middle);

}
