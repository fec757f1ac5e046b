#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "sessions/model/result.h"
#include "sessions/model/session.h"
#include "sessions/store/backups.h"
#include "sessions/store/tables.h"
#include "sessions/workshop/command.h"

namespace plenary {

/// Reads a session without changing its file, also one that is read-only. Refused if the file is not a
/// session, is newer than this program, is damaged, or is open elsewhere.
Result<Session> read_session(const std::filesystem::path& file);

/// A command as the journal keeps it.
struct JournalEntry {
    JournalKind kind;
    std::string label; ///< "move card"
    WallTime at;
};

/// A session file that this program writes, and nobody else while it is open. It holds no session
/// itself: it is told what one was and what it is now, and writes the rows that differ.
class Store {
public:
    /// What undo and redo would take up next; empty where there is nothing.
    struct Next {
        std::string undo;
        std::string redo;
    };

    struct Opened {
        std::unique_ptr<Store> store;
        Session session;
        Next next;
        std::string plan_text; ///< of the plan that the session was begun from
    };

    /// Makes a new file that holds `session`. Refused if the file exists or cannot be written; then no
    /// file is left behind. Contract: `plan_text` reads as the session's plan.
    static Result<Opened> create(const std::filesystem::path& file, const std::string& plan_text,
                                 const Session& session);

    /// Opens a file for writing. Refused like read_session(), and if the file is read-only; a file that
    /// is refused stays as it was, byte for byte. `before_changes` gets the file once it has proved sound and
    /// before anything in it is changed, as by a newer schema.
    using BeforeChanges = std::function<void(SQLite::Database&)>;
    static Result<Opened> open(const std::filesystem::path& file, const BeforeChanges& before_changes = {});

    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    const std::filesystem::path& file() const { return file_; }

    /// Makes the file hold `after` and nothing else: no history, and not a byte of what was taken out, in the
    /// file or beside it. Nothing can be undone any more. Contract: its tables are those of `before`. A
    /// failure leaves one or the other.
    Result<void> rewrite(const Session& before, const Session& after);

    /// A new file with all that is committed here. A failure leaves none.
    Result<void> copy_to(const std::filesystem::path& to);
    Result<void> back_up(const Backups& backups, WallTime now);

    /// Runs `work`, which may call the functions below, and commits what it wrote: all of it, or where
    /// the disk fails none, with a problem ("Not saved: …").
    Result<void> in_one_transaction(const std::function<void()>& work);

    // To be called within in_one_transaction(). A failing disk ends the transaction by an exception,
    // which goes no further than there.

    /// Makes the file's tables those of `after`. Contract: they are those of `before`.
    void write(const Session& before, const Session& after);
    /// The same for a command, with a line in the journal. A change of content goes on the undo stack,
    /// and what could be redone no longer can.
    void write(const Session& before, const Session& after, const JournalEntry& entry);

    /// Takes back the newest change of content that is not undone, or does the oldest undone one again:
    /// the session that comes of it. Refused, with nothing changed, if there is none, if the rows have
    /// changed in another way since, or if `judge` refuses the session.
    struct Restored {
        Session session;
        std::string label; ///< "undo move card"
    };
    using Judge = std::function<Result<void>(const Session& now, const Session& restored)>;
    Result<Restored> undo(const Session& now, WallTime at, const Judge& judge);
    Result<Restored> redo(const Session& now, WallTime at, const Judge& judge);

    Next next_in_history();

private:
    Store(std::filesystem::path file, std::unique_ptr<SQLite::Database> database);

    enum class Direction { undo, redo };
    Result<Restored> restore(const Session& now, WallTime at, const Judge& judge, Direction direction);
    std::optional<JournalRow> next_to(Direction direction);
    /// Whether the changes of a journal row could be applied; where not, nothing was.
    bool apply(const JournalRow& row, Direction direction);
    void append(const JournalEntry& entry, const char* kind, std::optional<Blob> changes);
    void drop_what_was_undone();
    /// What was done is still listed; what it changed is not.
    void drop_history();

    std::filesystem::path file_;
    std::unique_ptr<SQLite::Database> database_;
    SessionWriter session_writer_;
    RowWriter<JournalRow> journal_writer_;
};

}
