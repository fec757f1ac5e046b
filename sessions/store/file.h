#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "sessions/model/result.h"

namespace plenary {

// How a session file is reached. All access goes through SQLite, the look at its header too: on POSIX
// systems a program that opens and closes a file on its own drops every lock it has on that file, also
// that of a session which is open in another of its windows.

/// What SQLite keeps beside a file: "-wal", "-journal"; the file itself for "".
std::filesystem::path beside(const std::filesystem::path& file, const char* suffix);

/// Of the schema that a file's first bytes name; nothing where they are none of an SQLite file.
std::optional<std::uint32_t> schema_version_in(std::string_view header);

/// “name.plenary”, for a sentence.
std::string quoted_name(const std::filesystem::path& file);

/// Why SQLite failed, to go after "Not saved: ", with what to do about it: "the disk is full. Free …".
std::string reason(const SQLite::Exception& failure);

/// What to say when opening failed with an exception.
tl::unexpected<Problem> problem_opening(const std::filesystem::path& file, const SQLite::Exception& failure);
tl::unexpected<Problem> problem_damaged(const std::filesystem::path& file, const std::string& what);

/// A session file that is read and not changed. While it lives, nobody can change the file.
struct FileReader {
    /// Keeps others from writing where `database` takes no locks of its own.
    std::unique_ptr<SQLite::Database> guard;
    std::unique_ptr<SQLite::Database> database;
};

/// Refused if there is no such file, if it is not a session or a newer program's, or if it is open
/// elsewhere. Leaves the file and everything beside it as they are, and can read what nobody may write,
/// with one exception: after a crash, what was committed last lies in a second file, and reading both
/// as one needs permission to write.
Result<FileReader> open_to_read(const std::filesystem::path& file);

/// The bytes of a file that need be no session any more, and those of the commits that lie beside it.
/// Refused if there is no such file, if it is too large to be a session, or if it is open elsewhere.
struct FileBytes {
    std::string file;
    std::string log;
};
Result<FileBytes> bytes_of_file(const std::filesystem::path& file);

/// What keeps a file that may well be a sound session from being worked on.
enum class Hindrance { none, newer, read_only, open_elsewhere };
/// Changes nothing.
Hindrance hindrance_of(const std::filesystem::path& file);

/// A copy in memory, as the last commit left the file, also while another program writes it: nothing is
/// locked, written or waited for. A newer program's file is not refused. Nothing in the copy is to be
/// believed before it was checked.
Result<std::unique_ptr<SQLite::Database>> copy_in_memory(const std::filesystem::path& file);

/// Makes a new session file: the schema, and what `fill` writes, in one transaction. Refused if the
/// file exists. A failure leaves no file.
Result<void> create_file(const std::filesystem::path& file,
                         const std::function<void(SQLite::Database&)>& fill);

/// A new file with everything that is committed in this one, as small as can be; refused if the file exists,
/// unless it is to be replaced, as one that is not open may be. A failure leaves what was there.
enum class Existing { is_refused, is_replaced };
Result<void> copy_into(SQLite::Database& database, const std::filesystem::path& to,
                       Existing existing = Existing::is_refused);

/// Takes away a file and what SQLite may have left beside it. Contract: it is not open.
void remove_file(const std::filesystem::path& file);

/// Opens a session file for this connection alone. Refused like a reading, and if it is read-only.
/// The file and what lies beside it stay as they are until allow_changes().
Result<std::unique_ptr<SQLite::Database>> open_to_write(const std::filesystem::path& file);

/// To be called once the content has proved sound: brings the schema up to date, too. Throws
/// SQLite::Exception.
void allow_changes(SQLite::Database& database);

/// What SQLite's own check of the file finds, or nothing. Throws SQLite::Exception.
std::string fault_in(SQLite::Database& database);

}
