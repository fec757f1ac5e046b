#include "sessions/pictures/picture_pixels.h"

#include <algorithm>
#include <cstring>

#include "sessions/pictures/decode_picture.h"

namespace plenary {

namespace {

/// As cairo has it, a colour is already as faint as its pixel is; on the screen it is not.
std::uint8_t unfaded(std::uint32_t colour, std::uint32_t opacity) {
    return static_cast<std::uint8_t>(std::min<std::uint32_t>(255, (colour * 255 + opacity / 2) / opacity));
}

}

Result<PicturePixels> picture_pixels(const std::string& file, int wide, int high) {
    const auto decoded =
        decode_picture(file, {.wide = std::max(1, wide), .high = std::max(1, high), .grow = true});
    if (!decoded)
        return tl::unexpected(decoded.error());
    const unsigned char* rows = decoded->rows();
    if (rows == nullptr)
        return problem("There is not enough memory for this picture. Close another program.");
    const bool has_opacity = cairo_image_surface_get_format(decoded->surface.get()) == CAIRO_FORMAT_ARGB32;
    PicturePixels pixels{.wide = decoded->wide, .high = decoded->high, .opaque = true, .bytes = {}};
    pixels.bytes.resize(static_cast<std::size_t>(pixels.wide) * static_cast<std::size_t>(pixels.high) * 4);
    std::uint8_t* to = pixels.bytes.data();
    for (int y = 0; y < pixels.high; ++y)
        for (int x = 0; x < pixels.wide; ++x, to += 4) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, rows + static_cast<std::ptrdiff_t>(y) * decoded->stride() + x * 4,
                        sizeof pixel);
            const std::uint32_t opacity = has_opacity ? pixel >> 24U : 255;
            to[3] = static_cast<std::uint8_t>(opacity);
            pixels.opaque = pixels.opaque && opacity == 255;
            for (unsigned i = 0; i < 3; ++i) {
                const std::uint32_t colour = pixel >> (16U - 8 * i) & 0xffU;
                to[i] = opacity == 255 ? static_cast<std::uint8_t>(colour)
                        : opacity == 0 ? 0
                                       : unfaded(colour, opacity);
            }
        }
    return pixels;
}

}
