#include "sessions/store/look.h"

#include <algorithm>

#include "sessions/model/path_text.h"
#include "sessions/store/archive.h"
#include "sessions/store/file.h"
#include "sessions/store/free_name.h"
#include "sessions/store/load.h"
#include "sessions/store/schema.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

bool is_newer(SQLite::Database& database) {
    return database.execAndGet("PRAGMA user_version").getInt64() > std::int64_t{session_schema_version};
}

/// What a newer program does with its journal is its own.
void check_what_is_known(SQLite::Database& database) {
    if (!is_newer(database))
        check_thoroughly(database);
    else if (const auto fault = fault_in(database); !fault.empty())
        throw Damage{"SQLite reports “" + fault + "”"};
}

Result<Looked> read_from(SQLite::Database& database, const fs::path& file) {
    auto looked = reading(file, [&] {
        check_what_is_known(database);
        Looked read{.session = load_session(database), .saved = last_change(database)};
        read.saved = std::max(read.saved, read.session.where().started);
        return read;
    });
    if (!looked && is_newer(database))
        return problem(quoted_name(file)
                       + " was made by a newer Plenary, and holds what this one cannot read. "
                         "Update Plenary to open it.");
    return looked;
}

}

Result<Looked> look_at_session(const fs::path& file) {
    auto database = copy_in_memory(file);
    if (!database)
        return tl::unexpected(database.error());
    return read_from(**database, file);
}

Result<fs::path> copy_what_is_looked_at(const fs::path& file, const fs::path& folder) {
    auto database = copy_in_memory(file);
    if (!database)
        return tl::unexpected(database.error());
    if (is_newer(**database))
        return problem(quoted_name(file) + " was made by a newer Plenary. Update Plenary to work on it.");
    if (auto sound = read_from(**database, file); !sound)
        return tl::unexpected(sound.error());
    if (auto made = make_folder(folder); !made)
        return tl::unexpected(made.error());
    const fs::path to = free_name(folder, utf8(file.stem()));
    if (auto copied = copy_into(**database, to); !copied)
        return tl::unexpected(copied.error());
    return to;
}

}
