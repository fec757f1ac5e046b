#pragma once

#include <algorithm>
#include <imgui.h>

namespace plenary::ui {

/// A rectangle in pixels. Layouts are made by cutting pieces off its sides: each cut_… returns the
/// piece and keeps the rest. Cutting more than there is leaves an empty rest, never a negative one.
struct Box {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;

    static Box at(ImVec2 corner, ImVec2 size) {
        return {corner.x, corner.y, corner.x + size.x, corner.y + size.y};
    }

    float width() const { return x1 - x0; }
    float height() const { return y1 - y0; }
    ImVec2 min() const { return {x0, y0}; }
    ImVec2 max() const { return {x1, y1}; }
    ImVec2 size() const { return {width(), height()}; }
    ImVec2 centre() const { return {(x0 + x1) / 2, (y0 + y1) / 2}; }
    bool holds(ImVec2 point) const { return point.x >= x0 && point.x < x1 && point.y >= y0 && point.y < y1; }
    bool meets(const Box& other) const {
        return x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1;
    }

    Box cut_left(float w) {
        Box piece{x0, y0, std::min(x0 + w, x1), y1};
        x0 = piece.x1;
        return piece;
    }
    Box cut_right(float w) {
        Box piece{std::max(x1 - w, x0), y0, x1, y1};
        x1 = piece.x0;
        return piece;
    }
    Box cut_top(float h) {
        Box piece{x0, y0, x1, std::min(y0 + h, y1)};
        y0 = piece.y1;
        return piece;
    }
    Box cut_bottom(float h) {
        Box piece{x0, std::max(y1 - h, y0), x1, y1};
        y1 = piece.y0;
        return piece;
    }
    Box inset(float dx, float dy) const {
        return {x0 + dx, y0 + dy, std::max(x1 - dx, x0 + dx), std::max(y1 - dy, y0 + dy)};
    }
    Box inset(float d) const { return inset(d, d); }
    Box moved(float dx, float dy) const { return {x0 + dx, y0 + dy, x1 + dx, y1 + dy}; }
    /// A box of this size around the same centre.
    Box centred(float w, float h) const {
        const ImVec2 c = centre();
        return {c.x - w / 2, c.y - h / 2, c.x + w / 2, c.y + h / 2};
    }
    bool operator==(const Box&) const = default;
};

}
