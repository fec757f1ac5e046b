#pragma once

#include <array>

#include "sessions/export/pages/page.h"
#include "sessions/model/session.h"

namespace plenary::record {

// The stage's colours in its paper look, for what stands on pages and in pictures as it stood there.

constexpr Rgb card_colour(Colour colour) {
    constexpr std::array<Rgb, colour_count> colours{rgb(0xFFE39A), rgb(0xC6E3F7), rgb(0xCDECD4),
                                                    rgb(0xFAD3D6), rgb(0xDFD7F6), rgb(0xEBE3D4)};
    return colours.at(static_cast<std::size_t>(colour));
}

/// Contract: the group is one of A to L.
constexpr Rgb mark_colour(GroupId group) {
    constexpr std::array<Rgb, most_groups> colours{
        rgb(0x0B5C8A), rgb(0xB4570E), rgb(0x1B6B3A), rgb(0x6A3FA0), rgb(0xA32440), rgb(0x3D4A5C),
        rgb(0x7A5200), rgb(0x00695C), rgb(0x8A2D7C), rgb(0x3F4DB0), rgb(0x5C6B00), rgb(0x7B3F2B)};
    return colours.at(static_cast<std::size_t>(group.value - 1));
}

inline constexpr Rgb wall_ground = rgb(0xF6F3EC);
inline constexpr Rgb lane_ground = rgb(0xFBFAF6);
inline constexpr Rgb heading_ground = rgb(0xECE7DB);
inline constexpr Rgb quiet_card_ink = rgb(0x4A5263);

/// So much of one colour, from 0 to 1, over another.
constexpr Rgb mixed(const Rgb& over, double share, const Rgb& ground) {
    const auto mix = [share](double a, double b) { return a * share + b * (1 - share); };
    return {mix(over.red, ground.red), mix(over.green, ground.green), mix(over.blue, ground.blue)};
}

}
