#include "sessions/export/pages/png.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace plenary::record {

namespace {

/// What cairo has yet to read.
struct Unread {
    std::string_view bytes;
};

cairo_status_t read_on(void* from, unsigned char* to, unsigned length) {
    std::string_view& bytes = static_cast<Unread*>(from)->bytes;
    if (bytes.size() < length)
        return CAIRO_STATUS_READ_ERROR;
    std::memcpy(to, bytes.data(), length);
    bytes.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
}

}

PngSize size_of_png(const std::string& png) {
    // The header comes first, after the signature of eight bytes, its length and its name.
    constexpr std::size_t size_at = 16;
    if (png.size() < size_at + 8 || !png.starts_with("\x89PNG\r\n\x1a\n"))
        return {};
    const auto number = [&png](std::size_t at) {
        unsigned value = 0;
        for (std::size_t byte = at; byte < at + 4; ++byte)
            value = value << 8U | static_cast<unsigned char>(png[byte]);
        return static_cast<int>(std::min(value, 0x7FFFFFFFU));
    };
    return {number(size_at), number(size_at + 4)};
}

Owned<cairo_surface_t> open_png(const std::string& png) {
    Unread unread{png};
    return Owned<cairo_surface_t>(cairo_image_surface_create_from_png_stream(read_on, &unread));
}

std::string write_png(cairo_surface_t& surface) {
    std::string png;
    cairo_surface_write_to_png_stream(&surface, append, &png);
    return png;
}

}
