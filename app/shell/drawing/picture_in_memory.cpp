#include "app/shell/drawing/picture_in_memory.h"

#include "app/shell/drawing/rasteriser.h"

#include <algorithm>

namespace plenary::shell {

void PictureInMemory::begin(int width, int height) {
    if (width == texels_.width && height == texels_.height)
        return;
    texels_.width = width;
    texels_.height = height;
    texels_.colours.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
}

void PictureInMemory::draw(const DamageList& list, int width, int height) {
    begin(width, height);
    draw_triangles(list, texels_);
}

void PictureInMemory::take(const KeptPicture& other, std::span<const PixelBox> parts) {
    begin(other.width(), other.height());
    const Texels& from = static_cast<const PictureInMemory&>(other).texels_;
    for (const PixelBox& part : parts)
        for (int y = part.y0; y < part.y1; ++y) {
            const std::size_t first = static_cast<std::size_t>(y) * static_cast<std::size_t>(from.width)
                                      + static_cast<std::size_t>(part.x0);
            std::copy_n(from.colours.data() + first, part.width(), texels_.colours.data() + first);
        }
}

}
