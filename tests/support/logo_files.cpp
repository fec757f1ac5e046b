#include "tests/support/logo_files.h"

#include <cairo.h>
#include <turbojpeg.h>

#include <array>
#include <stdexcept>
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

namespace {

std::string jpeg_from(const std::vector<unsigned char>& pixels, int wide, int high, int format = TJPF_RGB) {
    tjhandle jpeg = tjInitCompress();
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    tjCompress2(jpeg, pixels.data(), wide, 0, high, format, &bytes, &size, TJSAMP_444, 90, 0);
    std::string file(reinterpret_cast<const char*>(bytes), size);
    tjFree(bytes);
    tjDestroy(jpeg);
    return file;
}

using Inks = std::array<unsigned char, 4>;

std::string jpeg_in_inks(int wide, int high, const Inks& left, const Inks& right) {
    std::vector<unsigned char> pixels;
    for (int pixel = 0; pixel < wide * high; ++pixel)
        for (const unsigned char ink : pixel % wide < wide / 2 ? left : right)
            pixels.push_back(ink);
    return jpeg_from(pixels, wide, high, TJPF_CMYK);
}

std::size_t bytes_of_pixels(int wide, int high) {
    return static_cast<std::size_t>(wide) * static_cast<std::size_t>(high) * 3;
}

}

std::string jpeg_of(int wide, int high) {
    return jpeg_from(std::vector<unsigned char>(bytes_of_pixels(wide, high), 90), wide, high);
}

std::string two_coloured_jpeg_of(int wide, int high) {
    std::vector<unsigned char> pixels(bytes_of_pixels(wide, high), 0);
    for (std::size_t pixel = 0; pixel * 3 < pixels.size(); ++pixel) {
        const bool left = static_cast<int>(pixel % static_cast<std::size_t>(wide)) < wide / 2;
        pixels[pixel * 3 + (left ? 0 : 2)] = 255;
    }
    return jpeg_from(pixels, wide, high);
}

std::string two_coloured_jpeg_for_printing(int wide, int high) {
    return jpeg_in_inks(wide, high, {255, 0, 0, 255}, {0, 0, 255, 255});
}

// The library keeps inks as brightness and shades of it. Without Adobe's part these are taken for the inks.
std::string two_coloured_jpeg_in_plain_inks(int wide, int high) {
    std::string jpeg = jpeg_in_inks(wide, high, {255, 255, 255, 0}, {0, 0, 0, 0});
    const std::size_t at = jpeg.find(std::string("\xFF\xEE\0\x0E", 4) + "Adobe");
    if (at == std::string::npos)
        throw std::runtime_error("There is no part of Adobe's in the JPEG.");
    jpeg.erase(at, 16);
    return jpeg;
}

std::string with_exif(const std::string& jpeg, int orientation, const std::string& words) {
    // One entry, the orientation, in a list at byte 8; the words are where readers do not look.
    std::string exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
    exif += static_cast<char>(orientation);
    exif += std::string("\0\0\0\0\0\0", 6) + words;
    const std::size_t length = exif.size() + 2;
    std::string part{'\xFF', '\xE1', static_cast<char>(length >> 8U), static_cast<char>(length & 255U)};
    return jpeg.substr(0, 2) + part + exif + jpeg.substr(2);
}

std::string svg_of(const std::string& size) {
    return "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" " + size
           + " viewBox=\"0 0 200 100\"><rect width=\"200\" height=\"100\" fill=\"teal\"/></svg>";
}

}
