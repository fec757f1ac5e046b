// Pictures as people bring them, as the bytes of a file.
#pragma once

#include <string>

namespace test_support {

// One colour, with a transparent border where there can be one.
std::string png_of(int wide, int high);
std::string jpeg_of(int wide, int high);
// Its left half red and its right half blue.
std::string two_coloured_jpeg_of(int wide, int high);
// In four inks, as printers want it: its left half red and its right half blue; none is 255, as Adobe's
// programs write it.
std::string two_coloured_jpeg_for_printing(int wide, int high);
// The same kind without Adobe's part, where all of an ink is 255: its left half a light red, its right half a
// dark green blue.
std::string two_coloured_jpeg_in_plain_inks(int wide, int high);
// The JPEG with Exif data in it: how the camera was held, 1 to 8, and words of whoever made it.
std::string with_exif(const std::string& jpeg, int orientation, const std::string& words);
// With this as its size, which may be nothing, and a view box of two to one.
std::string svg_of(const std::string& size);

}
