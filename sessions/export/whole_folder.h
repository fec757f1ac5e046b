#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "sessions/model/result.h"

namespace plenary {

/// A folder that is to come into being.
struct NewFolder {
    std::filesystem::path into; ///< made where there is none
    std::string name;           ///< a safe file name
    std::string what;           ///< is written, for a sentence: "The record"
};

/// Makes a folder that is there whole or not at all, and says where it is: `fill` writes what belongs into it
/// under a name that begins with a dot, and returns whether the content of all of that is on the disk. A
/// folder that is there already stays, and the new one gets a number.
Result<std::filesystem::path>
make_whole_folder(const NewFolder& folder, const std::function<bool(const std::filesystem::path&)>& fill);

/// "NAME" in this folder, or "NAME (2)" and so on where something is called that.
std::filesystem::path free_folder(const std::filesystem::path& into, const std::string& name);

}
