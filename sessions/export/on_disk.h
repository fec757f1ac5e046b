#pragma once

#include <filesystem>

namespace plenary {

/// Waits until all of a file, or the names in a folder, are on the disk and not only on their way there.
/// Returns whether they are.
bool is_on_disk(const std::filesystem::path& path);

}
