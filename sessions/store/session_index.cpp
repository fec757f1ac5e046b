#include "sessions/store/session_index.h"

#include <sqlite3.h>
#include <utf8proc.h>

#include <algorithm>
#include <functional>
#include <system_error>
#include <utility>

#include "sessions/model/path_text.h"
#include "sessions/model/text.h"
#include "sessions/store/file.h"

namespace plenary {

namespace fs = std::filesystem;

namespace {

/// Grows whenever the tables change, or what is read from a session for them.
constexpr int index_version = 3;
/// Says in the header that it is one of ours: "Plnz", a session's and one.
constexpr int index_application_id = 0x506C6E7A;
/// For another Plenary that writes at the moment.
constexpr int patience_ms = 500;

constexpr auto schema = R"(
    CREATE TABLE session (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL,
        problem TEXT NOT NULL, title TEXT NOT NULL, course TEXT NOT NULL, number INTEGER NOT NULL, place TEXT NOT NULL, started INTEGER NOT NULL,
        changed INTEGER NOT NULL, finished INTEGER NOT NULL, step INTEGER NOT NULL,
        step_number INTEGER NOT NULL, steps INTEGER NOT NULL, people INTEGER NOT NULL,
        cards INTEGER NOT NULL, names INTEGER NOT NULL, names_in_history INTEGER NOT NULL,
        picture TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE words USING fts5(
        file, title, place, groups, cards, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
)";

bool is_searchable(utf8proc_category_t category) {
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO)
           || (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

/// Chinese and Japanese are written without spaces: there each character counts as a word.
bool stands_alone(char32_t letter) {
    return (letter >= 0x3040 && letter <= 0x30FF) || (letter >= 0x3400 && letter <= 0x9FFF)
           || (letter >= 0xF900 && letter <= 0xFAFF) || (letter >= 0x20000 && letter <= 0x3FFFF);
}

/// Calls `visit` with each character of a text, as it is written and as a number.
void for_each_character(std::string_view text, const std::function<void(std::string_view, char32_t)>& visit) {
    std::size_t at = 0;
    for (const char32_t letter : characters_of(text)) {
        std::size_t end = at + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            ++end;
        visit(text.substr(at, end - at), letter);
        at = end;
    }
}

/// With a space around each character that stands alone.
std::string set_apart(std::string_view text) {
    constexpr unsigned char first_byte_of_such = 0xE3;
    if (std::ranges::all_of(text,
                            [](char byte) { return static_cast<unsigned char>(byte) < first_byte_of_such; }))
        return std::string(text);
    std::string apart;
    for_each_character(text, [&](std::string_view character, char32_t letter) {
        const std::string_view space = stands_alone(letter) ? " " : "";
        apart.append(space).append(character).append(space);
    });
    return apart;
}

/// Words as they are compared.
std::string searchable(std::string_view text) {
    return set_apart(folded(text));
}

std::optional<SQLite::Database> open_index(const std::string& name) {
    std::optional<SQLite::Database> database;
    database.emplace(name, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, patience_ms);
    // What is lost with the power is read again from the sessions.
    database->exec("PRAGMA synchronous = OFF; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY");
    const int version = database->execAndGet("PRAGMA user_version").getInt();
    const int application = database->execAndGet("PRAGMA application_id").getInt();
    const bool made_already = database->execAndGet("SELECT count(*) FROM sqlite_schema").getInt() > 0;
    if (made_already) {
        if (version != index_version || application != index_application_id)
            return {};
        return database;
    }
    SQLite::Transaction transaction(*database, SQLite::TransactionBehavior::EXCLUSIVE);
    if (database->execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0) {
        database->exec("PRAGMA application_id = " + std::to_string(index_application_id));
        database->exec(schema);
        database->exec("PRAGMA user_version = " + std::to_string(index_version));
    }
    transaction.commit();
    return database;
}

std::string stamp_of_one(const fs::path& file) {
    std::error_code failure;
    const auto size = fs::file_size(file, failure);
    if (failure)
        return {};
    const auto time = fs::last_write_time(file, failure);
    return std::to_string(size) + " " + std::to_string(time.time_since_epoch().count());
}

}

std::string file_stamp(const fs::path& file) {
    std::string stamp = stamp_of_one(file);
    for (const char* suffix : {"-wal", "-journal"}) {
        if (const std::string more = stamp_of_one(beside(file, suffix)); !more.empty())
            stamp += std::string(" ") + suffix + " " + more;
    }
    return stamp;
}

std::string search_query(std::string_view typed) {
    std::string query;
    std::string word;
    bool says_something = false;
    const auto end_word = [&] {
        // In quotation marks a word is no operator, and what it is quoted with is doubled.
        if (says_something)
            query += (query.empty() ? "\"" : " \"") + set_apart(word) + "\"*";
        word.clear();
        says_something = false;
    };
    for_each_character(folded(typed), [&](std::string_view character, char32_t letter) {
        const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(letter));
        if (category == UTF8PROC_CATEGORY_ZS || letter < 0x20) {
            end_word();
        } else {
            says_something = says_something || is_searchable(category);
            word += letter == '"' ? "\"\"" : character;
        }
    });
    end_word();
    return query;
}

SessionIndex::SessionIndex(const fs::path& file) {
    std::error_code none;
    if (!file.empty())
        fs::create_directories(file.parent_path(), none);
    for (int attempt = 0; attempt < 2 && !database_ && !file.empty(); ++attempt) {
        try {
            database_ = open_index(utf8(fs::absolute(file)));
        } catch (const SQLite::Exception& failure) {
            // Another Plenary is making it, or reads all sessions at the moment.
            if ((failure.getErrorCode() & 0xff) == SQLITE_BUSY)
                break;
        }
        if (!database_)
            remove_file(file);
    }
    if (!database_)
        database_ = open_index(":memory:");
}

std::map<std::string, SessionIndex::Known> SessionIndex::known() {
    std::map<std::string, Known> known;
    SQLite::Statement select(*database_,
                             "SELECT name, stamp, problem, title, course, place, number, started, changed, "
                             "finished, step, step_number, steps, people, cards, names, names_in_history, "
                             "picture FROM session");
    while (select.executeStep()) {
        int column = 0;
        const auto text = [&] { return select.getColumn(column++).getString(); };
        const auto number = [&] { return select.getColumn(column++).getInt64(); };
        std::string name = text();
        Known& one = known[std::move(name)];
        one.stamp = text();
        SessionEntry& entry = one.entry;
        entry.problem = text();
        entry.title = text();
        entry.course = text();
        entry.place = text();
        entry.number = static_cast<int>(number());
        entry.started = number();
        entry.changed = number();
        entry.finished = number();
        entry.step = StepId{number()};
        entry.step_number = static_cast<int>(number());
        entry.steps = static_cast<int>(number());
        entry.people = static_cast<int>(number());
        entry.cards = static_cast<int>(number());
        entry.names = static_cast<int>(number());
        entry.names_in_history = number() != 0;
        entry.picture = read_picture(text());
    }
    return known;
}

void SessionIndex::begin() {
    if (!transaction_)
        transaction_.emplace(*database_, SQLite::TransactionBehavior::IMMEDIATE);
}

void SessionIndex::put(const std::string& name, const std::string& stamp, const EntryReading& reading) {
    begin();
    take_out(name);
    const SessionEntry& entry = reading.entry;
    SQLite::Statement insert(
        *database_, "INSERT INTO session (name, stamp, problem, title, course, place, number, started, "
                    "changed, finished, step, step_number, steps, people, cards, names, names_in_history, "
                    "picture) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    int column = 1;
    for (const std::string& text : {name, stamp, entry.problem, entry.title, entry.course, entry.place})
        insert.bind(column++, text);
    for (const std::int64_t number :
         {std::int64_t{entry.number}, entry.started, entry.changed, entry.finished, entry.step.value,
          std::int64_t{entry.step_number}, std::int64_t{entry.steps}, std::int64_t{entry.people},
          std::int64_t{entry.cards}, std::int64_t{entry.names}, std::int64_t{entry.names_in_history}})
        insert.bind(column++, number);
    insert.bind(column, picture_text(entry.picture));
    insert.exec();
    SQLite::Statement words(
        *database_, "INSERT INTO words (rowid, file, title, place, groups, cards) VALUES (?, ?, ?, ?, ?, ?)");
    words.bind(1, database_->getLastInsertRowid());
    words.bind(2, searchable(utf8(entry.file.stem())));
    words.bind(3, searchable(entry.title));
    words.bind(4, searchable(entry.place));
    words.bind(5, searchable(reading.groups));
    words.bind(6, searchable(reading.cards));
    words.exec();
}

bool SessionIndex::take_out(const std::string& name) {
    SQLite::Statement select(*database_, "SELECT id FROM session WHERE name = ?");
    select.bind(1, name);
    if (!select.executeStep())
        return false;
    const std::int64_t id = select.getColumn(0).getInt64();
    select.reset();
    for (const char* text : {"DELETE FROM words WHERE rowid = ?", "DELETE FROM session WHERE id = ?"}) {
        SQLite::Statement erase(*database_, text);
        erase.bind(1, id);
        erase.exec();
    }
    return true;
}

void SessionIndex::erase(const std::string& name) {
    begin();
    erased_ = take_out(name) || erased_;
}

std::vector<std::string> SessionIndex::find(const std::string& query) {
    std::vector<std::string> names;
    if (query.empty())
        return names;
    SQLite::Statement select(*database_, "SELECT name FROM session WHERE id IN "
                                         "(SELECT rowid FROM words WHERE words MATCH ?) ORDER BY name");
    select.bind(1, query);
    while (select.executeStep())
        names.push_back(select.getColumn(0).getString());
    return names;
}

void SessionIndex::commit() {
    if (!transaction_)
        return;
    // Else the words of a session that was thrown away would lie in the file for a good while yet.
    if (std::exchange(erased_, false))
        database_->exec("INSERT INTO words (words) VALUES ('optimize')");
    transaction_->commit();
    transaction_.reset();
}

}
