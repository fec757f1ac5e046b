#pragma once

#include <filesystem>
#include <string>

#include "sessions/model/result.h"

namespace plenary {

/// At most so large is a logo kept, in pixels: sharp on paper at the size that a record gives it.
inline constexpr int logo_most_wide = 1000;
inline constexpr int logo_most_high = 400;

/// A picture of an organisation as a record shows it: made smaller where it is large, and always a PNG, so
/// that no record carries along what else was in the file. `file` holds a PNG, JPEG or SVG; the problem says
/// what is wrong with it.
Result<std::string> logo_from(const std::string& file);

/// Whether this can be what logo_from() made: a PNG that is no larger than that.
bool is_logo(const std::string& png);

/// The same as logo_from() from a file of at most 20 MB.
Result<std::string> read_logo(const std::filesystem::path& file);

}
