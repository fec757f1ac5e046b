#include "sessions/export/pages/page_pixels.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "sessions/export/pages/cairo_object.h"
#include "sessions/export/pages/painter.h"

namespace plenary::record {

PagePixels paint_page(const Page& page, int wide) {
    PagePixels pixels;
    pixels.wide = std::clamp(wide, 1, most_pixels_wide);
    const double scale = pixels.wide / page_wide;
    pixels.high = std::max(1, static_cast<int>(std::lround(page_high * scale)));
    const Owned<cairo_surface_t> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels.wide, pixels.high));
    const Owned<cairo_t> cairo(cairo_create(surface.get()));
    cairo_scale(cairo.get(), scale, scale);
    cairo_set_source_rgb(cairo.get(), 1, 1, 1);
    cairo_paint(cairo.get());
    for (const PlacedBox& box : page.boxes)
        paint_box(*cairo, box);
    cairo_surface_flush(surface.get());
    const unsigned char* rows = cairo_image_surface_get_data(surface.get());
    if (rows == nullptr)
        return {};
    const int stride = cairo_image_surface_get_stride(surface.get());
    pixels.bytes.reserve(static_cast<std::size_t>(pixels.wide) * static_cast<std::size_t>(pixels.high) * 4);
    for (int y = 0; y < pixels.high; ++y)
        for (int x = 0; x < pixels.wide; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, rows + static_cast<std::ptrdiff_t>(y) * stride + x * 4, sizeof pixel);
            for (const unsigned shift : {16U, 8U, 0U})
                pixels.bytes.push_back(static_cast<std::uint8_t>(pixel >> shift));
            pixels.bytes.push_back(255);
        }
    return pixels;
}

}
