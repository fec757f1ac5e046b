// Folders for one run of a test.
#pragma once

#include <filesystem>
#include <string>

namespace test_support {

// An empty folder that nobody else has, for the caller to remove. `name` says in its name what it is for.
// Throws where none can be made.
std::filesystem::path fresh_folder(const std::string& name);

}
