#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sessions/model/result.h"

namespace plenary {

/// By its name alone: the ending of a PNG, a JPEG or an SVG.
bool may_be_picture(const std::filesystem::path& file);

/// The names by which a slide can show the files in a plan's folder and in those right inside it, in order.
std::vector<std::string> pictures_beside(const std::filesystem::path& folder);

/// Copies a picture from anywhere into a plan's folder, which is made where there is none, under its own name
/// or one like it, and returns that. One that lies there already is not copied, and none is written over.
Result<std::string> copy_picture_beside(const std::filesystem::path& picture,
                                        const std::filesystem::path& folder);

}
