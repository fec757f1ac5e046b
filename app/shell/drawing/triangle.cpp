#include "app/shell/drawing/triangle.h"

#include <algorithm>
#include <cmath>

namespace plenary::shell {
namespace {

constexpr std::int64_t pixel = 256;
constexpr std::int64_t middle = pixel / 2;

// Rounds down where the divisor is positive, as whole numbers do only above zero.
constexpr std::int64_t floor_divided(std::int64_t value, std::int64_t by) {
    return value >= 0 ? value / by : -((by - 1 - value) / by);
}

// The first pixel whose middle is there or beyond.
constexpr int first_pixel(std::int64_t at) {
    return static_cast<int>(floor_divided(at + middle - 1, pixel));
}

std::int64_t in_256ths(float at) {
    constexpr float furthest = 1 << 20; // and what is no number
    return std::llround(std::fmin(std::fmax(at, -furthest), furthest) * static_cast<float>(pixel));
}

// Beyond the largest, and what is no number, are those of slivers, which nobody sees. Where both a place and
// the way to it from the furthest corner are within these, no sum of them is too large.
constexpr double largest_place = 1 << 20, largest_step = 1 << 9;

Fixed fixed(double value, double largest) {
    return std::llround(std::ldexp(std::fmin(std::fmax(value, -largest), largest), fraction_bits));
}

}

Corners corners_of(std::span<const ImDrawVert, 3> vertices) {
    Corners corners;
    for (std::size_t i = 0; i < 3; ++i)
        corners[i] = {in_256ths(vertices[i].pos.x), in_256ths(vertices[i].pos.y)};
    return corners;
}

std::optional<UprightBox> UprightBox::of(const Corners& corners) {
    const auto [left, right] = std::minmax({corners[0].x, corners[1].x, corners[2].x});
    const auto [top, bottom] = std::minmax({corners[0].y, corners[1].y, corners[2].y});
    if (left == right || top == bottom)
        return {};
    for (const Corner& corner : corners)
        if ((corner.x != left && corner.x != right) || (corner.y != top && corner.y != bottom))
            return {};
    if (corners[0] == corners[1] || corners[1] == corners[2] || corners[2] == corners[0])
        return {};
    return UprightBox{{left, top}, {right, bottom}};
}

bool UprightBox::is_made_of(const Corners& one, const Corners& other) const {
    // The corner of the box that the triangle does not reach.
    const auto missing = [this](const Corners& corners) {
        return Corner{2 * (begin.x + end.x) - corners[0].x - corners[1].x - corners[2].x,
                      2 * (begin.y + end.y) - corners[0].y - corners[1].y - corners[2].y};
    };
    const Corner first = missing(one), second = missing(other);
    return first.x + second.x == begin.x + end.x && first.y + second.y == begin.y + end.y;
}

PixelBox UprightBox::pixels() const {
    return {first_pixel(begin.x), first_pixel(begin.y), first_pixel(end.x), first_pixel(end.y)};
}

std::optional<Edges> Edges::of(Corners corners) {
    const auto area = [&] {
        return (corners[1].x - corners[0].x) * (corners[2].y - corners[0].y)
               - (corners[1].y - corners[0].y) * (corners[2].x - corners[0].x);
    };
    if (area() == 0)
        return {};
    if (area() < 0)
        std::swap(corners[1], corners[2]);
    Edges edges;
    for (std::size_t i = 0; i < 3; ++i) {
        const Corner& from = corners[i];
        const Corner& to = corners[(i + 1) % 3];
        Edge& edge = edges.edges_[i];
        edge.across = from.y - to.y;
        edge.down = to.x - from.x;
        edge.at_origin = -(edge.across * from.x + edge.down * from.y);
        // A middle on an edge belongs to the triangle of which that is the left edge or the upper one.
        const bool ours = edge.across > 0 || (edge.across == 0 && edge.down > 0);
        edge.at_origin -= ours ? 0 : 1;
    }
    return edges;
}

Stretch Edges::in_row(int y, int begin, int end) const {
    const std::int64_t py = y * pixel + middle;
    for (const Edge& edge : edges_) {
        // Where across * (256 x + 128) + rest >= 0.
        const std::int64_t rest = edge.down * py + edge.at_origin + edge.across * middle;
        const std::int64_t step = edge.across * pixel;
        if (step == 0 && rest < 0)
            return {};
        if (step > 0) // x >= -rest / step
            begin = static_cast<int>(std::clamp<std::int64_t>(-floor_divided(rest, step), begin, end));
        if (step < 0) // x <= rest / -step
            end = static_cast<int>(std::clamp<std::int64_t>(floor_divided(rest, -step) + 1, begin, end));
    }
    return {begin, end};
}

// The two gradients by Cramer's rule; the same for both halves of a box, whose first corner is the same.
Plane Plane::through(const Corners& corners, const std::array<double, 3>& values) {
    constexpr double unit = pixel;
    Plane plane{.x = static_cast<int>(floor_divided(corners[0].x, pixel)),
                .y = static_cast<int>(floor_divided(corners[0].y, pixel))};
    const auto x = [&](std::size_t i) { return static_cast<double>(corners[i].x - corners[0].x) / unit; };
    const auto y = [&](std::size_t i) { return static_cast<double>(corners[i].y - corners[0].y) / unit; };
    const double area = x(1) * y(2) - x(2) * y(1);
    const double one = values[1] - values[0], other = values[2] - values[0];
    // A drift that is rounding only: over a whole screen a fraction of a texel.
    constexpr double least = 1e-5;
    const auto grows = [](double gradient) { return std::abs(gradient) < least ? 0 : gradient; };
    const double across = grows((one * y(2) - other * y(1)) / area);
    const double down = grows((other * x(1) - one * x(2)) / area);
    const double to_x = plane.x + 0.5 - static_cast<double>(corners[0].x) / unit;
    const double to_y = plane.y + 0.5 - static_cast<double>(corners[0].y) / unit;
    plane.there = fixed(values[0] + across * to_x + down * to_y, largest_place);
    plane.across = fixed(across, largest_step);
    plane.down = fixed(down, largest_step);
    return plane;
}

}
