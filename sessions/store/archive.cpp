#include "sessions/store/archive.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <string>

#include "sessions/model/path_text.h"
#include "sessions/store/backups.h"
#include "sessions/store/brought.h"
#include "sessions/store/file.h"
#include "sessions/store/free_name.h"
#include "sessions/store/library.h"
#include "sessions/store/open_note.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

Result<fs::path> copied_to(const fs::path& from, fs::path to) {
    if (auto copied = copy_session(from, to); !copied)
        return tl::unexpected(copied.error());
    return to;
}

}

Result<void> make_folder(const fs::path& folder) {
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure)
        return problem("The folder " + utf8(folder) + " cannot be made: " + failure.message() + ".");
    return {};
}

fs::path archive_folder(const fs::path& sessions) {
    return sessions / "archive";
}

Result<void> check_not_open(const fs::path& file) {
    try {
        const SQLite::Database database(utf8(fs::absolute(file)), SQLite::OPEN_READONLY);
        sqlite3_file* raw = nullptr;
        database.check(sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &raw));
        database.check(raw->pMethods->xLock(raw, SQLITE_LOCK_SHARED));
    } catch (const SQLite::Exception& failure) {
        if ((failure.getErrorCode() & 0xff) == SQLITE_BUSY)
            return problem_opening(file, failure);
    }
    return {};
}

Result<fs::path> move_session(const fs::path& file, const fs::path& folder) {
    if (auto closed = check_not_open(file); !closed)
        return tl::unexpected(closed.error());
    if (auto made = make_folder(folder); !made)
        return tl::unexpected(made.error());
    remove_open_note(file);
    fs::path to = free_name(folder, utf8(file.stem()));
    std::error_code failure;
    // What was committed last may lie beside the file, and goes ahead of it: alone it is no session yet.
    for (const char* suffix : {"-journal", "-wal", ""}) {
        if (!fs::exists(beside(file, suffix), failure) && *suffix != '\0')
            continue;
        fs::rename(beside(file, suffix), beside(to, suffix), failure);
        if (failure)
            return problem(quoted_name(file) + " cannot be moved to " + utf8(folder) + ": "
                           + failure.message() + ".");
    }
    move_origin(file, to);
    if (const fs::path backups = backups_folder(file); fs::exists(backups, failure)) {
        fs::create_directories(backups_folder(to).parent_path(), failure);
        fs::rename(backups, backups_folder(to), failure);
        if (failure)
            return problem(quoted_name(file) + " was moved to " + utf8(folder) + ", but its backups stay in "
                           + utf8(backups) + ": " + failure.message() + ".");
    }
    return to;
}

Result<fs::path> duplicate_session(const fs::path& file) {
    return copied_to(file, free_name(file.parent_path(), utf8(file.stem()) + " copy"));
}

Result<fs::path> copy_session_into(const fs::path& file, const fs::path& folder) {
    if (auto made = make_folder(folder); !made)
        return tl::unexpected(made.error());
    return copied_to(file, free_name(folder, utf8(file.stem())));
}

}
