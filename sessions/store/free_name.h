#pragma once

#include <filesystem>
#include <string>

namespace plenary {

/// A session file of the folder that is not there yet, and of which no backups lie there either:
/// "STEM.plenary", else "STEM (2).plenary" and so on.
std::filesystem::path free_name(const std::filesystem::path& folder, const std::string& stem);

}
