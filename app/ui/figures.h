#pragma once

#include "app/ui/shapes.h"

namespace plenary::ui {

/// One line like line(), but every figure as wide as the widest: a clock that ticks does not shake.
/// Shrinks as far as it must to fit the box, both ways. Returns the width drawn.
float figures(Canvas& canvas, Box box, std::string_view words, TextStyle style, Align align = Align::left);
float figures_width(Canvas& canvas, std::string_view words, const TextStyle& style);

}
