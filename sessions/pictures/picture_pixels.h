#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sessions/model/result.h"

namespace plenary {

/// A picture as it is shown: four bytes for each pixel (red, green, blue, how opaque), row after row from the
/// top.
struct PicturePixels {
    int wide = 0;
    int high = 0;
    bool opaque = true; ///< all of it
    std::vector<std::uint8_t> bytes;
};

/// The bytes of a PNG, JPEG or SVG as large as fits into so many pixels, whole and not distorted. Takes a
/// tenth of a second for a photograph, so it is for a thread that may wait.
Result<PicturePixels> picture_pixels(const std::string& file, int wide, int high);

}
