// The displays that a desktop is spread over, as plain values, and which is which once they have changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace plenary::shell {

// A rectangle of the desktop, in the units in which windows and the pointer are placed.
struct Area {
    int x = 0, y = 0, width = 0, height = 0;

    bool operator==(const Area&) const = default;
    int right() const { return x + width; }
    int bottom() const { return y + height; }
    std::int64_t size() const { return std::int64_t{width} * height; }
    bool same_size(const Area& other) const { return width == other.width && height == other.height; }
    bool same_corner(const Area& other) const { return x == other.x && y == other.y; }
    bool holds(const Area& other) const {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }
    Area moved(int dx, int dy) const { return {x + dx, y + dy, width, height}; }
};

// What both cover; without size where they do not meet.
Area common(const Area& a, const Area& b);

// One display as it describes itself.
struct Display {
    std::string name;                // of its socket or its make; two may have the same
    Area area;                       // what it shows of the desktop, as large as its mode is now
    int width_mm = 0, height_mm = 0; // 0 where it does not say
    float scale = 1;                 // pixels for each unit of the desktop
    bool primary = false;            // where the desktop has its panel

    bool operator==(const Display&) const = default;
};

// Most of a desktop has one or two, and their order says nothing but which was plugged in later.
using Displays = std::vector<Display>;

// The display that shows most of an area; if none shows any of it, the nearest. Nothing without displays.
std::optional<std::size_t> display_of(const Area& area, const Displays& displays);

// How much of an area is on displays, on one or across several. Never less than 0, never more than its size.
std::int64_t visible(const Area& area, const Displays& displays);

// For each display of `before`, where it is in `now`; nothing for one that is gone. A display is known by
// its name and size; by its name alone when its mode has changed; and of several with the same name, by its
// place. No two are taken for the same one, so a twin that is left is not mistaken for the one that went.
std::vector<std::optional<std::size_t>> follow(const Displays& before, const Displays& now);

// Those of `now` that none of `before` has become.
std::vector<std::size_t> appeared(const Displays& before, const Displays& now);

}
