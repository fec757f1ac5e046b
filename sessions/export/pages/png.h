#pragma once

#include <string>

#include "sessions/export/pages/cairo_object.h"

namespace plenary::record {

struct PngSize {
    int wide = 0;
    int high = 0;
};
/// As its header says, in pixels; nothing is decoded. Zero for what is no PNG.
PngSize size_of_png(const std::string& png);

/// A surface of its pixels; one with an error status where it is damaged. Its size should be known to be
/// harmless before.
Owned<cairo_surface_t> open_png(const std::string& png);

std::string write_png(cairo_surface_t& surface);

}
