#include "tests/support/program_folder.h"

#include <cstdlib>
#include <stdexcept>

namespace test_support {

std::filesystem::path fresh_folder(const std::string& name) {
    // mkdtemp() puts what is free in place of the last six letters.
    std::string folder = (std::filesystem::temp_directory_path() / ("plenary-" + name + "-XXXXXX")).string();
    if (mkdtemp(folder.data()) == nullptr)
        throw std::runtime_error("No folder could be made in " + folder + ".");
    return folder;
}

}
