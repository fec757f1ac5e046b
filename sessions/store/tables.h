#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <concepts>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sessions/store/rows.h"

namespace plenary {

// Reading and writing of rows by their Mapping. These throw: SQLite::Exception when the disk or the
// library fails, Damage when a row is not what was once written. The store catches both.

/// A row or a file that cannot be what the program wrote.
struct Damage {
    std::string sentence; ///< what is wrong, to go after "the file is damaged: "
};

/// A value as SQLite stores it.
using Stored = std::variant<std::monostate, std::int64_t, std::string_view, Blob>;

template <std::integral Value>
Stored to_stored(Value value) {
    return static_cast<std::int64_t>(value);
}
template <class Tag>
Stored to_stored(Id<Tag> id) {
    return id.value;
}
template <class Word>
requires std::is_enum_v<Word> Stored to_stored(Word word) {
    return words_of(word).at(static_cast<std::size_t>(word));
}
inline Stored to_stored(const std::string& text) {
    return std::string_view(text);
}
inline Stored to_stored(const Blob& blob) {
    return blob;
}
template <class Value>
Stored to_stored(const std::optional<Value>& value) {
    return value ? to_stored(*value) : Stored();
}

template <class Wanted>
const Wanted& stored_as(const Stored& stored) {
    if (auto* value = std::get_if<Wanted>(&stored))
        return *value;
    throw Damage{"a value is of the wrong kind"};
}

template <std::integral Value>
void from_stored(const Stored& stored, Value& value) {
    auto number = stored_as<std::int64_t>(stored);
    if (number < std::int64_t{std::numeric_limits<Value>::min()}
        || number > std::int64_t{std::numeric_limits<Value>::max()})
        throw Damage{"a number is out of range"};
    value = static_cast<Value>(number);
}
template <class Tag>
void from_stored(const Stored& stored, Id<Tag>& id) {
    id.value = stored_as<std::int64_t>(stored);
}
template <class Word>
requires std::is_enum_v<Word>
void from_stored(const Stored& stored, Word& value) {
    auto text = stored_as<std::string_view>(stored);
    const auto words = words_of(Word{});
    auto at = std::find(words.begin(), words.end(), text);
    if (at == words.end())
        throw Damage{"it holds the word “" + std::string(text) + "”, which is not one of Plenary's"};
    value = static_cast<Word>(at - words.begin());
}
inline void from_stored(const Stored& stored, std::string& text) {
    text = stored_as<std::string_view>(stored);
}
inline void from_stored(const Stored& stored, Blob& blob) {
    blob = stored_as<Blob>(stored);
}
template <class Value>
void from_stored(const Stored& stored, std::optional<Value>& value) {
    value.reset();
    if (!std::holds_alternative<std::monostate>(stored))
        from_stored(stored, value.emplace());
}

/// Sees what SQLite's own check does not: a flipped bit in a text or a number. FNV-1a over the
/// table's name and each value with its kind.
class Checksum {
public:
    explicit Checksum(std::string_view table) { add(table); }
    void add(const Stored& stored);
    std::int64_t value() const { return static_cast<std::int64_t>(sum_); }

private:
    void add(std::string_view bytes);
    std::uint64_t sum_ = 0xcbf29ce484222325;
};

void bind_value(SQLite::Statement& statement, int index, const Stored& stored);
/// A text is valid until the statement's next step.
Stored stored_column(const SQLite::Statement& statement, int index);

/// `"id", "place"`
std::string column_list(const std::vector<const char*>& names);

template <class Row>
std::vector<const char*> column_names() {
    std::vector<const char*> names;
    const Row row{};
    Mapping<Row>::fields(row, [&](const char* name, const auto&) { names.push_back(name); });
    return names;
}

inline std::string quoted(const char* name) {
    return '"' + std::string(name) + '"';
}

/// Selects the rows of a table by ascending key, or as `rest` has it.
template <class Row>
std::string select_text(std::string rest = "") {
    auto names = column_names<Row>();
    if (rest.empty())
        rest = "ORDER BY " + quoted(names.front());
    return "SELECT " + column_list(names) + ", checksum FROM " + quoted(Mapping<Row>::table) + " " + rest;
}

/// Contract: `statement` has select_text<Row>() and stands on a row. A checksum over columns that are not
/// known here says nothing.
enum class Sums { checked, over_unknown_columns };
template <class Row>
Row read_row(const SQLite::Statement& statement, Sums sums = Sums::checked) {
    Row row;
    Checksum checksum(Mapping<Row>::table);
    int index = 0;
    Mapping<Row>::fields(row, [&](const char*, auto& value) {
        const Stored stored = stored_column(statement, index++);
        checksum.add(stored);
        from_stored(stored, value);
    });
    if (sums == Sums::checked && stored_as<std::int64_t>(stored_column(statement, index)) != checksum.value())
        throw Damage{std::string("a row of its table “") + Mapping<Row>::table + "” was altered"};
    return row;
}

/// Writes and deletes rows of one kind with statements that are prepared once.
template <class Row>
class RowWriter {
public:
    explicit RowWriter(const SQLite::Database& database)
        : upsert_(database, upsert_text()),
          erase_(database, "DELETE FROM " + quoted(Mapping<Row>::table) + " WHERE "
                               + quoted(column_names<Row>().front()) + " = ?") {}

    void put(const Row& row) {
        Checksum checksum(Mapping<Row>::table);
        int index = 1;
        Mapping<Row>::fields(row, [&](const char*, const auto& value) {
            const Stored stored = to_stored(value);
            checksum.add(stored);
            bind_value(upsert_, index++, stored);
        });
        upsert_.bind(index, checksum.value());
        run(upsert_);
    }

    void erase(const Row& row) {
        bind_value(erase_, 1, to_stored(row.id));
        run(erase_);
    }

private:
    /// An update where the row is there, so that a changeset records an update: a replacement would
    /// be a deletion and an insertion.
    static std::string upsert_text() {
        auto names = column_names<Row>();
        names.push_back("checksum");
        std::string marks, updates;
        for (auto name : names) {
            marks += marks.empty() ? "?" : ", ?";
            updates += (updates.empty() ? "" : ", ") + quoted(name) + " = excluded." + quoted(name);
        }
        return "INSERT INTO " + quoted(Mapping<Row>::table) + " (" + column_list(names) + ") VALUES (" + marks
               + ") ON CONFLICT (" + quoted(names.front()) + ") DO UPDATE SET " + updates;
    }

    static void run(SQLite::Statement& statement) {
        // A statement that failed must be reset too, or the transaction could not be rolled back.
        struct Reset {
            SQLite::Statement& statement;
            ~Reset() { statement.tryReset(); }
        } reset{statement};
        statement.exec();
    }

    SQLite::Statement upsert_;
    SQLite::Statement erase_;
};

template <class Row>
void read_table(const SQLite::Database& database, Table<Row>& table, Sums sums = Sums::checked) {
    table = {};
    SQLite::Statement select(database, select_text<Row>());
    while (select.executeStep())
        table.put(read_row<Row>(select, sums));
}

/// Keeps a file's tables equal to those of a session.
class SessionWriter {
public:
    explicit SessionWriter(const SQLite::Database& database);
    ~SessionWriter();

    /// Contract: the file's tables hold `before`. Rows that both share are not looked at.
    void write(const Session& before, const Session& after);

private:
    struct Writers;
    std::unique_ptr<Writers> writers_;
};

/// The session without its plan and its pictures.
Session load_tables(const SQLite::Database& database);

/// What its slides show. Contract: what write_pictures() writes into has none yet.
SharedPictures load_pictures(const SQLite::Database& database);
void write_pictures(const SQLite::Database& database, const SharedPictures& pictures);

/// Replaces the tables that undo and redo work on.
void load_content_tables(const SQLite::Database& database, Session& session);

}
