#pragma once

#include <span>

#include "app/ui/canvas.h"

namespace plenary::ui {

// Drawing without behaviour. Lengths are pixels: callers pass canvas.px(…).

void fill(Canvas& canvas, Box box, ImU32 colour, float radius = 0);
/// Of the same box only the lower end, as far as it can be seen under one that covers all but a line of it.
void lower_edge(Canvas& canvas, Box box, ImU32 colour, float radius);
/// A border of this thickness inside the box.
void outline(Canvas& canvas, Box box, ImU32 colour, float thickness, float radius = 0);
void dashed_outline(Canvas& canvas, Box box, ImU32 colour, float thickness, float radius);
/// A filled box with a border: panels, rows.
void panel(Canvas& canvas, Box box, ImU32 filling, ImU32 border, float thickness, float radius);

/// The soft shadow under a box, `drop` below it, blurred this far, `spread` larger (or smaller) than it. What
/// lies under `hidden` is not drawn: whatever is drawn over it there is opaque.
void shadow(Canvas& canvas, Box box, ImU32 colour, float drop, float blur, float spread, Box hidden = {});

/// Of a box with round corners, what is filled whole.
Box inside_corners(Box box, float radius);

/// The text on as many lines as it needs in this width, from `corner` down. Returns the height used.
float text(Canvas& canvas, ImVec2 corner, float width, std::string_view words, const TextStyle& style,
           Align align = Align::left);
/// Its size without drawing it.
ImVec2 text_size(Canvas& canvas, std::string_view words, const TextStyle& style, float width = unbroken);
/// One line, its middle on the middle of the box. Shrinks, down to three quarters, to fit the width;
/// then it ends in an ellipsis. Returns the width drawn.
float line(Canvas& canvas, Box box, std::string_view words, TextStyle style, Align align = Align::left);

/// Circle, triangle, square, diamond, hexagon, star, … with the group's letter, this many pixels
/// across: the same for a group everywhere. `left` fades it, for a vote of an earlier round.
void group_marker(Canvas& canvas, ImVec2 centre, float across, GroupId group, float left = 1);

/// A disc for side 1 and a diamond for side 2, in its colour: the same for a side everywhere. In a large one
/// there is room for a figure.
void side_mark(Canvas& canvas, ImVec2 centre, float across, int side, std::string_view figure = {});

void tick(Canvas& canvas, ImVec2 centre, float across, ImU32 colour);
enum class Way { left, right, up, down };
void arrow(Canvas& canvas, ImVec2 centre, float across, ImU32 colour, Way way);
void plus(Canvas& canvas, ImVec2 centre, float across, ImU32 colour);
void minus(Canvas& canvas, ImVec2 centre, float across, ImU32 colour);
void cross(Canvas& canvas, ImVec2 centre, float across, ImU32 colour);
/// Three dots, one above the other, that say: there is more to choose here.
void more(Canvas& canvas, ImVec2 centre, float across, ImU32 colour);
/// Six dots that say: take me here and move me.
void grip(Canvas& canvas, ImVec2 centre, float across, ImU32 colour);
/// A ring, filled clockwise from the top by `part` (0 to 1).
void ring(Canvas& canvas, ImVec2 centre, float across, float part, ImU32 filled, ImU32 rest);
/// Where the keyboard's focus is.
void focus_ring(Canvas& canvas, Box box, float radius);

}
