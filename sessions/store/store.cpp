#include "sessions/store/store.h"

#include <SQLiteCpp/Savepoint.h>
#include <sqlite3.h>

#include <cassert>

#include "sessions/store/file.h"
#include "sessions/store/load.h"

namespace plenary {

namespace {

const char* kind_name(JournalKind kind) {
    switch (kind) {
    case JournalKind::content: return "content";
    case JournalKind::vote: return "vote";
    case JournalKind::flow: return "flow";
    }
    return "";
}

/// Notes every change to the tables that undo works on, while it lives.
class Recorder {
public:
    explicit Recorder(SQLite::Database& database) : database_(database) {
        database_.check(sqlite3session_create(database_.getHandle(), "main", &session_));
        for_each_content_table([&]<class Row>(Table<Row> Session::*) {
            database_.check(sqlite3session_attach(session_, Mapping<Row>::table));
        });
    }
    ~Recorder() { sqlite3session_delete(session_); }
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    /// Nothing if nothing changed in the end.
    std::optional<Blob> changes() {
        int size = 0;
        void* bytes = nullptr;
        database_.check(sqlite3session_changeset(session_, &size, &bytes));
        const std::unique_ptr<void, decltype(&sqlite3_free)> owner(bytes, sqlite3_free);
        if (size == 0)
            return {};
        return Blob{std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size))};
    }

private:
    SQLite::Database& database_;
    sqlite3_session* session_ = nullptr;
};

Blob inverse(SQLite::Database& database, const Blob& changes) {
    int size = 0;
    void* bytes = nullptr;
    database.check(
        sqlite3changeset_invert(static_cast<int>(changes.bytes.size()), changes.bytes.data(), &size, &bytes));
    const std::unique_ptr<void, decltype(&sqlite3_free)> owner(bytes, sqlite3_free);
    return Blob{std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size))};
}

int give_up_on_conflict(void*, int, sqlite3_changeset_iter*) {
    return SQLITE_CHANGESET_ABORT;
}

}

Result<Session> read_session(const std::filesystem::path& file) {
    auto reader = open_to_read(file);
    if (!reader)
        return tl::unexpected(reader.error());
    return reading(file, [&] {
        check_thoroughly(*reader->database);
        return load_session(*reader->database);
    });
}

Result<Store::Opened> Store::create(const std::filesystem::path& file, const std::string& plan_text,
                                    const Session& session) {
    auto created = create_file(file, [&](SQLite::Database& database) {
        RowWriter<PlanText>(database).put({1, plan_text});
        SessionWriter(database).write(Session{}, session);
        write_pictures(database, session.pictures);
    });
    if (!created)
        return tl::unexpected(created.error());
    auto opened = open(file);
    if (!opened)
        remove_file(file);
    return opened;
}

Result<Store::Opened> Store::open(const std::filesystem::path& file, const BeforeChanges& before_changes) {
    auto database = open_to_write(file);
    if (!database)
        return tl::unexpected(database.error());
    return reading(file, [&] {
        check_thoroughly(**database);
        Session session = load_session(**database);
        std::string plan_text = load_plan_text(**database);
        if (before_changes)
            before_changes(**database);
        allow_changes(**database);
        std::unique_ptr<Store> store(new Store(file, std::move(*database)));
        Next next = store->next_in_history();
        return Opened{std::move(store), std::move(session), std::move(next), std::move(plan_text)};
    });
}

Store::Store(std::filesystem::path file, std::unique_ptr<SQLite::Database> database)
    : file_(std::move(file)), database_(std::move(database)), session_writer_(*database_),
      journal_writer_(*database_) {}

Store::~Store() = default;

Result<void> Store::rewrite(const Session& before, const Session& after) {
    try {
        database_->exec("PRAGMA secure_delete = ON");
        SQLite::Transaction transaction(*database_);
        write(before, after);
        drop_history();
        transaction.commit();
        // What was overwritten goes from the log, and what pages that are in use still carry, from the file.
        database_->exec("PRAGMA wal_checkpoint(TRUNCATE)");
        database_->exec("VACUUM");
        database_->exec("PRAGMA wal_checkpoint(TRUNCATE)");
        return {};
    } catch (const SQLite::Exception& failure) {
        return problem("Not done: " + reason(failure));
    } catch (const Damage&) {
        return problem("Not done: the file was damaged while it was open.");
    }
}

void Store::drop_history() {
    std::vector<JournalRow> rows;
    {
        SQLite::Statement select(*database_, select_text<JournalRow>());
        while (select.executeStep())
            rows.push_back(read_row<JournalRow>(select));
    }
    for (JournalRow& row : rows) {
        if (!row.changes)
            continue;
        row.changes = Blob{};
        row.state = JournalState::dropped;
        journal_writer_.put(row);
    }
}

Result<void> Store::copy_to(const std::filesystem::path& to) {
    return copy_into(*database_, to);
}

Result<void> Store::back_up(const Backups& backups, WallTime now) {
    return backups.make(*database_, now);
}

Result<void> Store::in_one_transaction(const std::function<void()>& work) {
    try {
        SQLite::Transaction transaction(*database_);
        work();
        transaction.commit();
        return {};
    } catch (const SQLite::Exception& failure) {
        return problem("Not saved: " + reason(failure));
    } catch (const Damage&) {
        return problem("Not saved: the file was damaged while it was open.");
    }
}

void Store::write(const Session& before, const Session& after) {
    session_writer_.write(before, after);
}

void Store::write(const Session& before, const Session& after, const JournalEntry& entry) {
    if (entry.kind != JournalKind::content) {
        write(before, after);
        if (!(before == after))
            append(entry, kind_name(entry.kind), {});
        return;
    }
    Recorder recorder(*database_);
    write(before, after);
    if (auto changes = recorder.changes()) {
        drop_what_was_undone();
        append(entry, kind_name(entry.kind), std::move(changes));
    }
}

void Store::append(const JournalEntry& entry, const char* kind, std::optional<Blob> changes) {
    const std::int64_t id = database_->execAndGet("SELECT ifnull(max(id), 0) + 1 FROM journal").getInt64();
    journal_writer_.put({id, entry.at, kind, entry.label, JournalState::done, std::move(changes)});
}

void Store::drop_what_was_undone() {
    while (auto row = next_to(Direction::redo)) {
        row->state = JournalState::dropped;
        journal_writer_.put(*row);
    }
}

std::optional<JournalRow> Store::next_to(Direction direction) {
    SQLite::Statement select(
        *database_,
        select_text<JournalRow>(direction == Direction::undo
                                    ? "WHERE kind = 'content' AND state = 'done' ORDER BY id DESC LIMIT 1"
                                    : "WHERE state = 'undone' ORDER BY id LIMIT 1"));
    if (!select.executeStep())
        return {};
    return read_row<JournalRow>(select);
}

Store::Next Store::next_in_history() {
    Next next;
    if (auto row = next_to(Direction::undo))
        next.undo = row->label;
    if (auto row = next_to(Direction::redo))
        next.redo = row->label;
    return next;
}

Result<Store::Restored> Store::undo(const Session& now, WallTime at, const Judge& judge) {
    return restore(now, at, judge, Direction::undo);
}

Result<Store::Restored> Store::redo(const Session& now, WallTime at, const Judge& judge) {
    return restore(now, at, judge, Direction::redo);
}

Result<Store::Restored> Store::restore(const Session& now, WallTime at, const Judge& judge,
                                       Direction direction) {
    const std::string verb = direction == Direction::undo ? "undo" : "redo";
    auto row = next_to(direction);
    if (!row)
        return problem("There is nothing to " + verb + ".");

    SQLite::Savepoint savepoint(*database_, "restoring");
    if (!apply(*row, direction)) {
        savepoint.rollback();
        return problem("Cannot " + verb + " “" + row->label + "”: it was changed since.");
    }
    Restored restored{now, verb + " " + row->label};
    load_content_tables(*database_, restored.session);
    if (auto judged = judge(now, restored.session); !judged) {
        savepoint.rollback();
        return tl::unexpected(judged.error());
    }
    row->state = direction == Direction::undo ? JournalState::undone : JournalState::done;
    journal_writer_.put(*row);
    append({JournalKind::content, row->label, at}, verb.c_str(), {});
    savepoint.release();
    return restored;
}

bool Store::apply(const JournalRow& row, Direction direction) {
    assert(row.changes);
    Blob changes = direction == Direction::undo ? inverse(*database_, *row.changes) : *row.changes;
    const int result = sqlite3changeset_apply(database_->getHandle(), static_cast<int>(changes.bytes.size()),
                                              changes.bytes.data(), nullptr, give_up_on_conflict, nullptr);
    if (result == SQLITE_ABORT)
        return false;
    database_->check(result);
    return true;
}

}
