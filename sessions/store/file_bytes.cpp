#include <algorithm>
#include <fstream>
#include <iterator>

#include "sessions/store/file_parts.h"
#include "sessions/store/page_scan.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

/// Larger is no session.
constexpr sqlite3_int64 most_bytes = sqlite3_int64{1} << 30;

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The bytes of the file itself. Throws SQLite::Exception.
std::string bytes_through(const SQLite::Database& database) {
    sqlite3_file* raw = raw_file(database);
    sqlite3_int64 size = 0;
    database.check(raw->pMethods->xFileSize(raw, &size));
    if (size > most_bytes)
        database.check(SQLITE_TOOBIG);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    if (size > 0)
        database.check(raw->pMethods->xRead(raw, bytes.data(), static_cast<int>(size), 0));
    return bytes;
}

/// What changes where a log is begun anew, or a file is written without one: while all of this stays as it
/// is, the file with its log is one state of it.
struct Generation {
    std::string header;
    std::string log_header;
    bool writing = false; ///< without a log
    bool operator==(const Generation&) const = default;
};

Generation generation_of(const SQLite::Database& database, const fs::path& file) {
    constexpr std::size_t log_header_size = 32;
    Generation now{.header = std::string(header_size, '\0'),
                   .log_header = std::string(log_header_size, '\0'),
                   .writing = has_content(beside(file, "-journal"))};
    sqlite3_file* raw = raw_file(database);
    database.check(raw->pMethods->xRead(raw, now.header.data(), header_size, 0));
    std::ifstream log(beside(file, "-wal"), std::ios::binary);
    log.read(now.log_header.data(), log_header_size);
    return now;
}

/// The file first: what is carried over from the log into it meanwhile still stands in the log, too. Throws
/// SQLite::Exception.
std::optional<std::string> bytes_of_one_state(const fs::path& file) {
    const SQLite::Database database(full_name(file), SQLite::OPEN_READONLY);
    const Generation before = generation_of(database, file);
    std::string bytes = bytes_through(database);
    const std::string log = content_of(beside(file, "-wal"));
    if (before.writing || generation_of(database, file) != before)
        return {};
    return with_commits(std::move(bytes), log, BrokenFrame::ends_the_log);
}

std::unique_ptr<SQLite::Database> in_memory(std::string bytes) {
    // There is no log any more, and none could be written.
    constexpr std::size_t write_version_at = 18;
    bytes.replace(write_version_at, 2, "\x01\x01");
    auto database = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE);
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    auto* owned = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size()));
    if (owned == nullptr)
        database->check(SQLITE_NOMEM);
    std::ranges::copy(bytes, owned);
    // Frees what it was handed, also where it fails.
    database->check(sqlite3_deserialize(database->getHandle(), "main", owned, size, size,
                                        SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY));
    distrust(*database);
    return database;
}

}

Result<FileBytes> bytes_of_file(const fs::path& file) {
    std::error_code failure;
    if (!fs::is_regular_file(fs::status(file, failure)))
        return problem("There is no file " + quoted_name(file) + ".");
    try {
        const SQLite::Database database(full_name(file), SQLite::OPEN_READONLY);
        sqlite3_file* raw = raw_file(database);
        database.check(raw->pMethods->xLock(raw, SQLITE_LOCK_SHARED));
        return FileBytes{.file = bytes_through(database), .log = content_of(beside(file, "-wal"))};
    } catch (const SQLite::Exception& failed) {
        return problem_opening(file, failed);
    }
}

Hindrance hindrance_of(const fs::path& file) {
    const auto header = header_of(file);
    if (!header)
        return Hindrance::none;
    if (is_newer(*header))
        return Hindrance::newer;
    if (is_read_only(file))
        return Hindrance::read_only;
    try {
        const SQLite::Database database(full_name(file), SQLite::OPEN_READWRITE);
        sqlite3_file* raw = raw_file(database);
        database.check(raw->pMethods->xLock(raw, SQLITE_LOCK_SHARED));
        // It is opened for reading where it cannot be opened for writing.
        return sqlite3_db_readonly(database.getHandle(), "main") != 0 ? Hindrance::read_only
                                                                      : Hindrance::none;
    } catch (const SQLite::Exception& failure) {
        return (failure.getErrorCode() & 0xff) == SQLITE_BUSY ? Hindrance::open_elsewhere : Hindrance::none;
    }
}

Result<std::unique_ptr<SQLite::Database>> copy_in_memory(const fs::path& file) {
    constexpr int tries = 20;
    if (auto header = header_of(file); !header)
        return tl::unexpected(header.error());
    try {
        for (int i = 0; i < tries; ++i)
            if (auto bytes = bytes_of_one_state(file); bytes && bytes->size() >= header_size)
                return in_memory(std::move(*bytes));
        return problem(quoted_name(file) + " is being written by another program just now. Try again.");
    } catch (const SQLite::Exception& failure) {
        return problem_opening(file, failure);
    }
}

}
