#include "sessions/store/file.h"
#include "sessions/store/old_votes.h"

#include "sessions/model/path_text.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>

#include "sessions/store/file_parts.h"
#include "sessions/store/open_note.h"
#include "sessions/store/schema.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

/// How long a session is waited for that another program has in its hands, such as a list of sessions
/// being drawn up, before it counts as open elsewhere.
constexpr int patience_ms = 250;

bool may_be_written(const fs::path& path) {
    using fs::perms;
    std::error_code failure;
    const auto permissions = fs::status(path, failure).permissions();
    return failure
           || (permissions & (perms::owner_write | perms::group_write | perms::others_write)) != perms::none;
}

/// Whether there are commits that are not in the file itself yet, left by a crash.
bool has_commits_beside(const fs::path& file) {
    return has_content(beside(file, "-wal")) || has_content(beside(file, "-journal"));
}

tl::unexpected<Problem> problem_read_only(const fs::path& file) {
    return problem(quoted_name(file)
                   + " is read-only. Copy it to a folder where you can write, then open the copy.");
}

constexpr std::string_view magic("SQLite format 3\0", 16);

/// Of four bytes. Contract: they are there.
std::uint32_t number_at(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (const char byte : bytes.substr(at, 4))
        number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

/// Whether this is a session we can read.
Result<void> check_header(const fs::path& file) {
    const auto header = header_of(file);
    if (!header)
        return tl::unexpected(header.error());
    if (is_newer(*header))
        return problem(quoted_name(file) + " was made by a newer Plenary. Update Plenary to open it.");
    return {};
}

/// A name that SQLite opens without locks, and without looking for commits beside the file.
std::string immutable_name(const fs::path& file) {
    std::string name = utf8(fs::absolute(file).generic_u8string());
    std::string uri = name.starts_with('/') ? "file:" : "file:/";
    for (const char letter : name) {
        static constexpr char hex[] = "0123456789ABCDEF";
        const auto byte = static_cast<unsigned char>(letter);
        if (letter == '%' || letter == '?' || letter == '#')
            uri.append({'%', hex[byte >> 4], hex[byte & 15]});
        else
            uri += letter;
    }
    return uri + "?immutable=1";
}

/// Takes the schema from this version to ours, within the transaction that is open.
void bring_up_to_date(SQLite::Database& database, std::size_t version) {
    for (; version < session_schema_steps.size(); ++version) {
        database.exec(session_schema_steps.at(version));
        if (version + 1 == with_choices)
            carry_votes_over(database, static_cast<std::uint32_t>(version));
    }
    database.exec("PRAGMA user_version = " + std::to_string(session_schema_version));
}

/// Waits until a finished file is on the disk and not just on its way: it is about to take another's place.
void put_on_disk(const fs::path& file) {
    const SQLite::Database database(full_name(file), SQLite::OPEN_READWRITE);
    sqlite3_file* raw = raw_file(database);
    database.check(raw->pMethods->xSync(raw, SQLITE_SYNC_FULL));
}

/// With an exclusive lock, taken before anything is read, SQLite needs no shared memory beside the file
/// and a second opener is refused at once.
std::unique_ptr<SQLite::Database> open_alone(const fs::path& file) {
    auto database = std::make_unique<SQLite::Database>(full_name(file), SQLite::OPEN_READWRITE, patience_ms);
    distrust(*database);
    // Closing would put commits that lie beside the file into it.
    configure(*database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, has_commits_beside(file));
    database->exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF");
    // Not COMMIT: the transaction itself puts a size right that the file's header has wrong.
    database->exec("BEGIN EXCLUSIVE; ROLLBACK");
    return database;
}

}

std::string full_name(const fs::path& file) {
    return utf8(fs::absolute(file));
}

bool has_content(const fs::path& file) {
    std::error_code none;
    const auto size = fs::file_size(file, none);
    return !none && size > 0;
}

sqlite3_file* raw_file(const SQLite::Database& database) {
    sqlite3_file* file = nullptr;
    database.check(sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file));
    return file;
}

Result<std::string> header_of(const fs::path& file) {
    constexpr std::size_t application_id_at = 68;

    std::error_code failure;
    const auto status = fs::status(file, failure);
    if (!fs::exists(status))
        return problem("There is no file " + quoted_name(file) + ".");
    if (fs::is_directory(status))
        return problem(quoted_name(file) + " is a folder, not a session.");
    if (!fs::is_regular_file(status))
        return problem(quoted_name(file) + " is not a Plenary session.");

    const auto size = fs::file_size(file, failure);
    if (!failure && size == 0)
        return problem(quoted_name(file) + " is empty: no session was ever saved in it.");
    if (!failure && size < header_size)
        return problem(quoted_name(file) + " is not a Plenary session.");

    std::string header(header_size, '\0');
    try {
        const SQLite::Database database(full_name(file), SQLite::OPEN_READONLY);
        sqlite3_file* raw = raw_file(database);
        database.check(raw->pMethods->xRead(raw, header.data(), header_size, 0));
    } catch (const SQLite::Exception&) {
        return problem(quoted_name(file) + " cannot be read. You may not have permission to open it.");
    }
    const auto version = schema_version_in(header);
    if (!version || number_at(header, application_id_at) != session_application_id)
        return problem(quoted_name(file) + " is not a Plenary session.");
    return header;
}

bool is_newer(std::string_view header) {
    return *schema_version_in(header) > session_schema_version;
}

void configure(SQLite::Database& database, int option, int value) {
    database.check(sqlite3_db_config(database.getHandle(), option, value, nullptr));
}

void distrust(SQLite::Database& database) {
    configure(database, SQLITE_DBCONFIG_DEFENSIVE, 1);
    configure(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
}

bool is_read_only(const fs::path& file) {
    return !may_be_written(file) || !may_be_written(fs::absolute(file).parent_path());
}

fs::path beside(const fs::path& file, const char* suffix) {
    fs::path path = file;
    path += suffix;
    return path;
}

std::optional<std::uint32_t> schema_version_in(std::string_view header) {
    constexpr std::size_t user_version_at = 60;
    if (!header.starts_with(magic) || header.size() < user_version_at + 4)
        return {};
    return number_at(header, user_version_at);
}

std::string quoted_name(const fs::path& file) {
    return "“" + utf8(file.filename()) + "”";
}

std::string reason(const SQLite::Exception& failure) {
    // The low byte is the kind of failure; the rest tells its variants apart.
    switch (failure.getErrorCode() & 0xff) {
    case SQLITE_FULL: return "the disk is full. Free some space.";
    case SQLITE_IOERR: return "the disk cannot be read or written. Check that it is still connected.";
    case SQLITE_READONLY: return "the file has become read-only. Check the disk and the file's permissions.";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return "the file was damaged while it was open.";
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "another program is using the file.";
    case SQLITE_CANTOPEN:
        return "a file cannot be made there. Check that the folder exists and lets you write.";
    case SQLITE_NOMEM: return "the computer is out of memory. Close another program.";
    default: return std::string("SQLite reports “") + failure.what() + "”.";
    }
}

tl::unexpected<Problem> problem_damaged(const fs::path& file, const std::string& what) {
    return problem(quoted_name(file) + " is damaged: " + what + ". The file has not been changed.");
}

tl::unexpected<Problem> problem_opening(const fs::path& file, const SQLite::Exception& failure) {
    switch (failure.getErrorCode() & 0xff) {
    case SQLITE_BUSY: {
        const std::string who = who_has_open(file);
        return problem(quoted_name(file) + " is open in another window or program"
                       + (who.empty() ? "." : ": " + who + "."));
    }
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY: return problem_read_only(file);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR: return problem_damaged(file, std::string("SQLite reports “") + failure.what() + "”");
    case SQLITE_TOOBIG: return problem(quoted_name(file) + " is too large to be a session.");
    default: return problem(quoted_name(file) + " cannot be opened: " + reason(failure));
    }
}

Result<FileReader> open_to_read(const fs::path& file) {
    if (auto header = check_header(file); !header)
        return tl::unexpected(header.error());
    try {
        FileReader reader;
        reader.guard = std::make_unique<SQLite::Database>(full_name(file), SQLite::OPEN_READONLY);
        sqlite3_file* raw = raw_file(*reader.guard);
        reader.guard->check(raw->pMethods->xLock(raw, SQLITE_LOCK_SHARED));
        if (has_commits_beside(file)) {
            if (is_read_only(file))
                return problem(quoted_name(file)
                               + " was not closed, and its folder is read-only. Copy it and “"
                               + utf8(beside(file, "-wal").filename())
                               + "” to a folder where you can write, then open the copy.");
            reader.guard.reset();
            reader.database = open_alone(file);
        } else {
            reader.database = std::make_unique<SQLite::Database>(immutable_name(file),
                                                                 SQLite::OPEN_READONLY | SQLite::OPEN_URI);
            distrust(*reader.database);
        }
        return reader;
    } catch (const SQLite::Exception& failure) {
        return problem_opening(file, failure);
    }
}

Result<void> create_file(const fs::path& file, const std::function<void(SQLite::Database&)>& fill) {
    // Only whoever really made the file may fill it, or take it away again.
    if (std::FILE* made = std::fopen(full_name(file).c_str(), "wx"))
        std::fclose(made);
    else if (errno == EEXIST)
        return problem(quoted_name(file) + " exists already. Choose another name.");
    else
        return problem(quoted_name(file)
                       + " cannot be made there. Check that the folder exists and lets you write.");
    try {
        SQLite::Database database(full_name(file), SQLite::OPEN_READWRITE, patience_ms);
        distrust(database);
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::EXCLUSIVE);
        database.exec("PRAGMA application_id = " + std::to_string(session_application_id));
        bring_up_to_date(database, 0);
        fill(database);
        transaction.commit();
        return {};
    } catch (const SQLite::Exception& failure) {
        remove_file(file);
        return problem(quoted_name(file) + " cannot be made: " + reason(failure));
    }
}

Result<void> copy_into(SQLite::Database& database, const fs::path& to, Existing existing) {
    std::error_code none;
    if (existing == Existing::is_refused && fs::exists(fs::symlink_status(to, none)))
        return problem(quoted_name(to) + " exists already. Choose another name.");
    fs::path part = to;
    part += ".part";
    fs::remove(part, none);
    try {
        SQLite::Statement vacuum(database, "VACUUM INTO ?");
        vacuum.bind(1, utf8(fs::absolute(part)));
        vacuum.exec();
        if (existing == Existing::is_replaced)
            put_on_disk(part);
    } catch (const SQLite::Exception& failure) {
        fs::remove(part, none);
        return problem(quoted_name(to) + " cannot be made: " + reason(failure));
    }
    // What lay beside the old one would be taken for the new one's.
    if (existing == Existing::is_replaced)
        for (const char* suffix : {"-wal", "-journal"})
            fs::remove(beside(to, suffix), none);
    std::error_code failure;
    fs::rename(part, to, failure);
    if (failure) {
        fs::remove(part, none);
        return problem(quoted_name(to) + " cannot be made there. Check that the folder lets you write.");
    }
    return {};
}

void remove_file(const fs::path& file) {
    std::error_code none;
    for (const char* suffix : {"", "-journal", "-wal"})
        fs::remove(beside(file, suffix), none);
}

Result<std::unique_ptr<SQLite::Database>> open_to_write(const fs::path& file) {
    if (auto header = check_header(file); !header)
        return tl::unexpected(header.error());
    if (is_read_only(file))
        return problem_read_only(file);
    try {
        auto database = open_alone(file);
        if (sqlite3_db_readonly(database->getHandle(), "main") != 0)
            return problem_read_only(file);
        return database;
    } catch (const SQLite::Exception& failure) {
        return problem_opening(file, failure);
    }
}

void allow_changes(SQLite::Database& database) {
    configure(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0);
    // A copy comes without a write-ahead log; the file's header then changes here for the first time.
    database.execAndGet("PRAGMA journal_mode = WAL");
    const auto version = database.execAndGet("PRAGMA user_version").getUInt();
    if (version == session_schema_version)
        return;
    SQLite::Transaction transaction(database);
    bring_up_to_date(database, version);
    transaction.commit();
}

std::string fault_in(SQLite::Database& database) {
    // The quick one would not see that an index names the wrong rows: undo goes by one.
    std::string found = database.execAndGet("PRAGMA integrity_check(1)").getString();
    return found == "ok" ? std::string() : found;
}

}
