#include "app/shell/display_density.h"

#include <algorithm>

namespace plenary::shell {
namespace {

// 1920 pixels on a wall display 1.3 m wide; finer than any desktop counts them.
constexpr float coarsest = 1.5f;
constexpr float finest = 12;

std::optional<float> density(int pixels, int millimetres) {
    if (pixels <= 0 || millimetres <= 0)
        return {};
    const float density = static_cast<float>(pixels) / static_cast<float>(millimetres);
    if (density < coarsest || density > finest)
        return {};
    return density;
}

}

std::optional<float> pixels_per_mm(const DisplaySize& display) {
    const auto across = density(display.width, display.width_mm);
    const auto down = density(display.height, display.height_mm);
    if (!across || !down)
        return {};
    return std::min(*across, *down);
}

}
