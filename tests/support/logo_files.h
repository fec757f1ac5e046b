// Pictures as people bring them, as the bytes of a file.
#pragma once

#include <string>

namespace test_support {

// One colour, with a transparent border where there can be one.
std::string png_of(int wide, int high);
std::string jpeg_of(int wide, int high);
// With this as its size, which may be nothing, and a view box of two to one.
std::string svg_of(const std::string& size);

}
