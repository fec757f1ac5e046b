#include "tests/support/logo_files.h"

#include <cairo.h>
#include <turbojpeg.h>

#include <vector>

namespace test_support {

std::string png_of(int wide, int high) {
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, wide, high);
    cairo_t* cairo = cairo_create(surface);
    cairo_set_source_rgb(cairo, 0.04, 0.36, 0.37);
    cairo_rectangle(cairo, 1, 1, wide - 2, high - 2);
    cairo_fill(cairo);
    cairo_destroy(cairo);
    std::string png;
    cairo_surface_write_to_png_stream(
        surface,
        [](void* to, const unsigned char* data, unsigned length) {
            static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
            return CAIRO_STATUS_SUCCESS;
        },
        &png);
    cairo_surface_destroy(surface);
    return png;
}

std::string jpeg_of(int wide, int high) {
    const std::vector<unsigned char> pixels(
        static_cast<std::size_t>(wide) * static_cast<std::size_t>(high) * 3, 90);
    tjhandle jpeg = tjInitCompress();
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    tjCompress2(jpeg, pixels.data(), wide, 0, high, TJPF_RGB, &bytes, &size, TJSAMP_444, 90, 0);
    std::string file(reinterpret_cast<const char*>(bytes), size);
    tjFree(bytes);
    tjDestroy(jpeg);
    return file;
}

std::string svg_of(const std::string& size) {
    return "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" " + size
           + " viewBox=\"0 0 200 100\"><rect width=\"200\" height=\"100\" fill=\"teal\"/></svg>";
}

}
