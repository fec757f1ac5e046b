#pragma once

#include "sessions/export/pages/page.h"

using cairo_t = struct _cairo;

namespace plenary::record {

/// Fills the shape by which a group is known: as on the stage.
void paint_group_shape(cairo_t& cairo, const Rect& at, const GroupShape& shape);

/// Where the letter stands on it, and how large it is, so that it lies within the shape.
struct LetterPlace {
    double middle; ///< of its height, from the top of the shape
    double size;
};
LetterPlace letter_place(GroupId group, double across);

}
