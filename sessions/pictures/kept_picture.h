#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "sessions/model/result.h"

namespace plenary {

/// At most so large is a picture kept, in pixels: as large as a display for a room.
inline constexpr int picture_most_wide = 3840;
inline constexpr int picture_most_high = 2160;

/// The bytes of a file of at most 20 MB. The problem says what to do about it.
Result<std::string> load_picture_file(const std::filesystem::path& file);

/// A picture as a session keeps it, from the bytes of any PNG, JPEG or SVG: upright, no larger than has to
/// be, and without what else was in the file, such as where and when a photograph was taken. A JPEG stays
/// one, all else becomes a PNG. One that was kept before stays as it is, byte for byte.
Result<std::string> kept_picture(const std::string& file);

/// "image/jpeg" or "image/png". Contract: kept_picture() made it.
std::string_view picture_type(const std::string& kept);

}
