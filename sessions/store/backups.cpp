#include "sessions/store/backups.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "sessions/model/local_time.h"
#include "sessions/model/path_text.h"
#include "sessions/store/file.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

struct Numbered {
    std::int64_t number = 0;
    fs::path file;
    auto operator<=>(const Numbered&) const = default;
};

/// Oldest first. They count on, so that no clock that was set mixes them up.
std::vector<Numbered> backups_in(const fs::path& folder) {
    std::vector<Numbered> backups;
    std::error_code failure;
    for (fs::directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure)) {
        const std::string name = utf8(at->path().filename());
        std::int64_t number = 0;
        const auto [rest, fault] = std::from_chars(name.data(), name.data() + name.size(), number);
        if (fault == std::errc() && *rest == ' ' && at->path().extension() == ".plenary")
            backups.push_back({number, at->path()});
    }
    std::ranges::sort(backups);
    return backups;
}

/// Tells one state of a session from another: all that is done has a line in the journal.
std::pair<std::int64_t, std::int64_t> state_of(const SQLite::Database& database) {
    SQLite::Statement version(database, "PRAGMA user_version");
    version.executeStep();
    SQLite::Statement newest(database, "SELECT ifnull(max(id), 0) FROM journal");
    newest.executeStep();
    return {version.getColumn(0).getInt64(), newest.getColumn(0).getInt64()};
}

bool holds_the_same(const fs::path& backup, const SQLite::Database& database) {
    const auto reader = open_to_read(backup);
    if (!reader)
        return false;
    try {
        return state_of(*reader->database) == state_of(database);
    } catch (const SQLite::Exception&) {
        return false;
    }
}

std::string backup_name(std::int64_t number, WallTime now) {
    std::string time = clock_text(now);
    std::ranges::replace(time, ':', '.');
    std::string digits = std::to_string(number);
    digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
    return digits + " " + date_text(now) + " " + time + ".plenary";
}

}

fs::path backups_folder(const fs::path& session) {
    return session.parent_path() / "backups" / session.stem();
}

Result<void> Backups::make(SQLite::Database& database, WallTime now) const {
    std::error_code failure;
    fs::create_directories(folder_, failure);
    if (failure)
        return problem("No backup was made: the folder " + utf8(folder_) + " cannot be made. Work goes on.");
    auto backups = backups_in(folder_);
    const std::int64_t number = backups.empty() ? 1 : backups.back().number + 1;
    if (auto copied = copy_into(database, folder_ / path_from_utf8(backup_name(number, now))); !copied)
        return problem("No backup was made, but work goes on. " + copied.error().sentence);
    for (std::size_t i = 0; i + most_backups <= backups.size(); ++i)
        fs::remove(backups[i].file, failure);
    return {};
}

Result<void> Backups::make_if_changed(SQLite::Database& database, WallTime now) const {
    const auto backups = backups_in(folder_);
    if (!backups.empty() && holds_the_same(backups.back().file, database))
        return {};
    return make(database, now);
}

Result<void> Backups::remove_all() const {
    std::error_code failure;
    fs::remove_all(folder_, failure);
    if (failure)
        return problem("The backups in " + utf8(folder_) + " cannot be removed. Remove them by hand.");
    fs::remove(folder_.parent_path(), failure);
    return {};
}

}
