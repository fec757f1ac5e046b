#include "sessions/export/whole_folder.h"

#include <random>
#include <system_error>

#include "sessions/export/on_disk.h"
#include "sessions/model/path_text.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

/// The names in it and in all folders below.
bool names_are_on_disk(const fs::path& folder) {
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(folder, error))
        if (entry.is_directory(error) && !is_on_disk(entry.path()))
            return false;
    return is_on_disk(folder);
}

}

Result<fs::path> make_whole_folder(const NewFolder& folder,
                                   const std::function<bool(const fs::path&)>& fill) {
    const auto& [into, name, what] = folder;
    std::error_code error;
    fs::create_directories(into, error);
    if (!fs::is_directory(into, error))
        return problem("There is no folder " + utf8(into) + ", and it cannot be made. Choose another place.");
    const fs::path part =
        into / path_from_utf8("." + name + ".part-" + std::to_string(std::random_device{}()));
    if (!fs::create_directory(part, error))
        return problem("Nothing may be written in " + utf8(into) + ". Choose another place.");
    const bool whole = fill(part) && names_are_on_disk(part);
    const fs::path done = free_folder(into, name);
    if (whole)
        fs::rename(part, done, error);
    if (whole && !error && is_on_disk(into))
        return done;
    fs::remove_all(part, error);
    return problem(what + " could not be written to the end in " + utf8(into)
                   + ": the disk may be full. Nothing was left there. Make room, or choose another place.");
}

fs::path free_folder(const fs::path& into, const std::string& name) {
    std::error_code error;
    fs::path free = into / path_from_utf8(name);
    for (int number = 2; fs::exists(fs::symlink_status(free, error)); ++number)
        free = into / path_from_utf8(name + " (" + std::to_string(number) + ")");
    return free;
}

}
