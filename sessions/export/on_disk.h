#pragma once

#include <filesystem>
#include <string_view>

namespace plenary {

/// Waits until all of a file, or the names in a folder, are on the disk and not only on their way there.
/// Returns whether they are.
bool is_on_disk(const std::filesystem::path& path);

/// Writes a file, in a folder that is made where there is none, and waits until all of it is on the disk.
/// Returns whether it is.
bool write_to_disk(const std::filesystem::path& file, std::string_view content);

}
