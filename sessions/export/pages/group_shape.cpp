#include "sessions/export/pages/group_shape.h"

#include <cairo.h>
#include <cmath>
#include <numbers>

#include "sessions/export/pages/colours.h"

namespace plenary::record {

namespace {

constexpr double pi = std::numbers::pi;

/// Corners evenly around, the first at the top or a part of a turn on, alternating between two radii for
/// stars.
void polygon(cairo_t& cairo, double outer, double inner, int corners, double turn = 0) {
    for (int corner = 0; corner < corners; ++corner) {
        const double radius = corner % 2 == 0 ? outer : inner;
        const double angle = 2 * pi * (turn + static_cast<double>(corner) / corners);
        cairo_line_to(&cairo, std::sin(angle) * radius, -std::cos(angle) * radius);
    }
    cairo_close_path(&cairo);
}

void rounded(cairo_t& cairo, double half_wide, double half_high, double radius) {
    cairo_new_sub_path(&cairo);
    for (int corner = 0; corner < 4; ++corner) {
        const double x = (half_wide - radius) * (corner == 0 || corner == 3 ? 1 : -1);
        const double y = (half_high - radius) * (corner < 2 ? 1 : -1);
        cairo_arc(&cairo, x, y, radius, corner * pi / 2, (corner + 1) * pi / 2);
    }
    cairo_close_path(&cairo);
}

void triangle(cairo_t& cairo, double r, double way) {
    cairo_move_to(&cairo, 0, -r * way);
    cairo_line_to(&cairo, r, r * 0.84 * way);
    cairo_line_to(&cairo, -r, r * 0.84 * way);
    cairo_close_path(&cairo);
}

void diamond(cairo_t& cairo, double half, double radius) {
    cairo_save(&cairo);
    cairo_rotate(&cairo, pi / 4);
    const double side = half / std::numbers::sqrt2;
    rounded(cairo, side, side, radius);
    cairo_restore(&cairo);
}

/// A point at the top, from which two straight sides run onto a circle.
void drop(cairo_t& cairo, double r) {
    const double middle = r * 0.14;
    const double point = -r * 1.12;
    const double round = r * 0.86;
    const double touch = std::acos(round / (middle - point));
    cairo_move_to(&cairo, 0, point);
    cairo_arc(&cairo, 0, middle, round, -pi / 2 + touch, pi * 3 / 2 - touch);
    cairo_close_path(&cairo);
}

void outline(cairo_t& cairo, std::int64_t group, double r) {
    switch (group) {
    case 1: rounded(cairo, r, r, r); break;
    case 2: triangle(cairo, r, 1); break;
    case 3: rounded(cairo, r, r, r * 0.45); break;
    case 4: diamond(cairo, r * 1.16, r * 0.22); break;
    case 5: polygon(cairo, r * 1.06, r * 1.06, 6, 1.0 / 12); break;
    case 6: polygon(cairo, r * 1.2, r * 0.72, 10); break;
    case 7: polygon(cairo, r * 1.1, r * 1.1, 5); break;
    case 8: polygon(cairo, r * 1.05, r * 1.05, 8, 1.0 / 16); break;
    case 9:
        rounded(cairo, r, r * 0.56, r * 0.18);
        rounded(cairo, r * 0.56, r, r * 0.18);
        break;
    case 10: triangle(cairo, r, -1); break;
    case 11: drop(cairo, r); break;
    default: rounded(cairo, r * 1.14, r * 0.78, r * 0.78); break;
    }
}

}

void paint_group_shape(cairo_t& cairo, const Rect& at, const GroupShape& shape) {
    const Rgb colour = mark_colour(shape.group);
    cairo_save(&cairo);
    // What was drawn before may have left a point from which a line would lead here.
    cairo_new_path(&cairo);
    cairo_translate(&cairo, at.x + at.wide / 2, at.y + at.high / 2);
    outline(cairo, shape.group.value, at.wide / 2);
    cairo_restore(&cairo);
    cairo_set_source_rgb(&cairo, colour.red, colour.green, colour.blue);
    cairo_fill(&cairo);
}

LetterPlace letter_place(GroupId group, double across) {
    const bool narrow = group.value == 2 || group.value == 10;
    const bool low = group.value == 2 || group.value == 11;
    const double down = low ? 0.14 : group.value == 10 ? -0.12 : 0;
    return {across * (0.5 + down), across * (narrow ? 0.42 : 0.5)};
}

}
