// How large things are in the room: what a display says of its size, and whether it can be believed.
#pragma once

#include <optional>

namespace plenary::shell {

// A display as it describes itself. Pixels are those in which the pointer is told where it is; on a display
// with small pixels the desktop may count several of the panel's as one.
struct DisplaySize {
    int width = 0, height = 0;       // in pixels
    int width_mm = 0, height_mm = 0; // 0 where it does not say
};

// Pixels to a millimetre; nothing where the display does not say, or says what no display could be: some
// projectors report their picture's shape, or the size of a telephone, as millimetres.
std::optional<float> pixels_per_mm(const DisplaySize& display);

}
