#include "app/rehearsal.h"

#include <random>
#include <string>
#include <system_error>

#include "sessions/model/path_text.h"

namespace plenary {

Result<Rehearsal> Rehearsal::begin() {
    std::error_code error;
    const auto folder = std::filesystem::temp_directory_path(error)
                        / ("plenary-rehearsal-" + std::to_string(std::random_device{}()));
    if (error || !std::filesystem::create_directory(folder, error))
        return problem("A rehearsal needs a folder for a while, and " + utf8(folder)
                       + " cannot be made: check that there is room on the disk.");
    return Rehearsal(folder);
}

Rehearsal::~Rehearsal() {
    std::error_code error;
    if (!folder_.empty())
        std::filesystem::remove_all(folder_, error);
}

}
