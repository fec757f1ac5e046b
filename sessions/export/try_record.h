#pragma once

#include <filesystem>

#include "sessions/model/result.h"

namespace plenary {

/// Whether records can be saved in this folder, found out by saving a small one, reading it back and
/// removing it. Makes the folder where there is none. Waits for the disk.
Result<void> try_record(const std::filesystem::path& folder);

}
