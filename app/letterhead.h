#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "sessions/model/result.h"

namespace plenary {

/// Where the logo of records is kept among the program's data, as logo_from() made it.
std::filesystem::path logo_file(const std::filesystem::path& data);

/// What is kept there; null where there is none, or it is not as it was kept.
std::shared_ptr<const std::string> kept_logo(const std::filesystem::path& data);

/// Takes a picture for the logo from now on. It is copied, so that it need not stay where it is.
Result<void> keep_logo(const std::filesystem::path& picture, const std::filesystem::path& data);

}
