#pragma once

#include <cstdint>
#include <vector>

#include "sessions/export/pages/page.h"

namespace plenary::record {

/// A page as it is seen: four bytes for each pixel (red, green, blue, 255), row after row from the top.
struct PagePixels {
    int wide = 0;
    int high = 0;
    std::vector<std::uint8_t> bytes;
};

/// A page painted so many pixels wide, at most `most_pixels_wide`.
PagePixels paint_page(const Page& page, int wide);

/// More than a display has.
inline constexpr int most_pixels_wide = 4000;

}
