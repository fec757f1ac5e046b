#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <filesystem>

#include "sessions/model/result.h"
#include "sessions/model/session.h"

namespace plenary {

/// While a session changes, a copy of it is kept this often.
inline constexpr std::chrono::minutes between_backups(30);
inline constexpr std::size_t most_backups = 10;
/// A command that takes as many cards away at once is preceded by a backup.
inline constexpr std::size_t cards_of_a_bulk_delete = 5;

/// Where the backups of a session lie, beside it: "backups/NAME". They are sessions like any other, but a
/// list of the folder's sessions does not name them.
std::filesystem::path backups_folder(const std::filesystem::path& session);

/// Copies of a session as it was, the newest ten of them: "0007 2026-11-25 12.31.plenary".
class Backups {
public:
    explicit Backups(const std::filesystem::path& session) : folder_(backups_folder(session)) {}

    /// A copy of all that is committed. To be called between transactions of this connection, which may be
    /// the only one that has the file open. A failure leaves none.
    Result<void> make(SQLite::Database& database, WallTime now) const;
    /// The same where the newest backup does not hold what the file does.
    Result<void> make_if_changed(SQLite::Database& database, WallTime now) const;

    /// Takes them all away, where the session must not be kept as it was. A problem where one is left.
    Result<void> remove_all() const;

private:
    std::filesystem::path folder_;
};

}
