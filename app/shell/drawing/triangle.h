// Which pixels a triangle covers, and what of its texture and colours lies at each.
#pragma once

#include "app/shell/drawing/damage.h"
#include "app/shell/drawing/pixel_rows.h"

#include "imgui.h"

#include <array>
#include <optional>
#include <span>

namespace plenary::shell {

// 256ths of a pixel.
struct Corner {
    std::int64_t x = 0, y = 0;
    bool operator==(const Corner&) const = default;
};
using Corners = std::array<Corner, 3>;

Corners corners_of(std::span<const ImDrawVert, 3> vertices);

// An upright box, which is most of what is drawn, as two triangles.
struct UprightBox {
    Corner begin, end;
    bool operator==(const UprightBox&) const = default;

    // Of which the triangle is one half, if it is.
    static std::optional<UprightBox> of(const Corners& corners);
    // Whether the two triangles, each a half of this box, are not the same half of it.
    bool is_made_of(const Corners& one, const Corners& other) const;
    // The pixels whose middles are in the box.
    PixelBox pixels() const;
};

// Which pixels of a row, whose middles are in a triangle.
struct Stretch {
    int begin = 0, end = 0;
};

// The three edges, each with the side on which the triangle is.
class Edges {
public:
    // Nothing where the triangle has no area.
    static std::optional<Edges> of(Corners corners);

    Stretch in_row(int y, int begin, int end) const;

private:
    // Inside where across * x + down * y + at_origin >= 0, in 256ths of a pixel.
    struct Edge {
        std::int64_t across = 0, down = 0, at_origin = 0;
    };
    std::array<Edge, 3> edges_;
};

// A value that grows evenly over a triangle.
struct Plane {
    int x = 0, y = 0; // of a pixel, the same for the whole triangle
    Fixed there = 0;  // at its middle
    Fixed across = 0, down = 0;

    // Through the three values, which are at the corners.
    static Plane through(const Corners& corners, const std::array<double, 3>& values);
    bool operator==(const Plane&) const = default;
    Fixed at(int px, int py) const { return there + across * (px - x) + down * (py - y); }
};

}
