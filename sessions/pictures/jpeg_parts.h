#pragma once

#include <string_view>

namespace plenary {

/// How a camera was held, 1 to 8, as the Exif data of a JPEG have it; 1, upright, where they do not say.
int jpeg_orientation(std::string_view file);

/// Whether Adobe's part is in it, with which the inks of a JPEG for printing are told the other way round:
/// none is 255.
bool has_adobe_part(std::string_view file);

/// Whether there is nothing in a JPEG but what it takes to show it: no place, no time, no name, no preview.
bool is_bare_jpeg(std::string_view file);

}
