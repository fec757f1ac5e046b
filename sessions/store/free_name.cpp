#include "sessions/store/free_name.h"

#include "sessions/model/path_text.h"
#include "sessions/store/backups.h"
#include "sessions/store/library.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

/// Neither a session nor the backups of one that is gone.
bool is_free(const fs::path& file) {
    std::error_code none;
    return !fs::exists(fs::symlink_status(file, none)) && !fs::exists(backups_folder(file), none);
}

}

fs::path free_name(const fs::path& folder, const std::string& stem) {
    fs::path file = folder / path_from_utf8(stem + session_extension);
    for (int number = 2; !is_free(file); ++number)
        file = folder / path_from_utf8(stem + " (" + std::to_string(number) + ")" + session_extension);
    return file;
}

}
