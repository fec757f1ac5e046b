#include "sessions/store/tables.h"

#include "sessions/store/old_votes.h"
#include "sessions/store/schema.h"

namespace plenary {

void Checksum::add(std::string_view bytes) {
    for (char byte : bytes) {
        sum_ ^= static_cast<unsigned char>(byte);
        sum_ *= 0x100000001b3;
    }
}

void Checksum::add(const Stored& stored) {
    // The kind counts too, and a closing byte that no UTF-8 holds keeps neighbours apart.
    const char kind = static_cast<char>(stored.index());
    add(std::string_view(&kind, 1));
    if (auto* number = std::get_if<std::int64_t>(&stored)) {
        for (int shift = 0; shift < 64; shift += 8) {
            const char byte = static_cast<char>(static_cast<std::uint64_t>(*number) >> shift & 0xff);
            add(std::string_view(&byte, 1));
        }
    } else if (auto* text = std::get_if<std::string_view>(&stored)) {
        add(*text);
    } else if (auto* blob = std::get_if<Blob>(&stored)) {
        add(std::string_view(blob->bytes));
    }
    add(std::string_view("\xff"));
}

void bind_value(SQLite::Statement& statement, int index, const Stored& stored) {
    if (auto* number = std::get_if<std::int64_t>(&stored))
        statement.bind(index, *number);
    else if (auto* text = std::get_if<std::string_view>(&stored))
        statement.bind(index, std::string(*text));
    else if (auto* blob = std::get_if<Blob>(&stored))
        statement.bind(index, blob->bytes.data(), static_cast<int>(blob->bytes.size()));
    else
        statement.bind(index);
}

Stored stored_column(const SQLite::Statement& statement, int index) {
    const SQLite::Column column = statement.getColumn(index);
    if (column.isInteger())
        return column.getInt64();
    if (column.isText()) {
        const char* text = column.getText();
        return std::string_view(text, static_cast<std::size_t>(column.getBytes()));
    }
    if (column.isBlob()) {
        const auto* bytes = static_cast<const char*>(column.getBlob());
        const auto size = static_cast<std::size_t>(column.getBytes());
        return Blob{size == 0 ? std::string() : std::string(bytes, size)};
    }
    if (column.isNull())
        return {};
    throw Damage{"a value is of the wrong kind"};
}

std::string column_list(const std::vector<const char*>& names) {
    std::string list;
    for (auto name : names)
        list += (list.empty() ? "" : ", ") + quoted(name);
    return list;
}

namespace {

/// Both tables are sorted by id, so one walk finds what was put in, replaced and taken out.
template <class Row>
void write_differences(RowWriter<Row>& writer, const Table<Row>& before, const Table<Row>& after) {
    auto old_row = before.rows().begin();
    auto new_row = after.rows().begin();
    const auto old_end = before.rows().end();
    const auto new_end = after.rows().end();
    while (old_row != old_end || new_row != new_end) {
        if (new_row == new_end || (old_row != old_end && (*old_row)->id < (*new_row)->id)) {
            writer.erase(**old_row++);
        } else if (old_row == old_end || (*new_row)->id < (*old_row)->id) {
            writer.put(**new_row++);
        } else {
            if (*old_row != *new_row && !(**old_row == **new_row))
                writer.put(**new_row);
            ++old_row;
            ++new_row;
        }
    }
}

}

struct SessionWriter::Writers {
    explicit Writers(const SQLite::Database& database) : all(database) {}

    template <class... Row>
    struct Each : RowWriter<Row>... {
        explicit Each(const SQLite::Database& database) : RowWriter<Row>(database)... {}
    };
    Each<Details, Person, Group, Lane, Card, LaneState, Cover, Heading, MergedCard, Sorting, Agreement, Want,
         GroupName, Member, Absence, Pairing, DrawnLot, LotMember, AgendaEntry, Round, Candidate, Ballot,
         Choice, Progress, StepLook, AddedStep, StepClock, SessionClock, EarlierSession, EarlierDecision,
         EarlierLadder, EarlierTally, ActionMark, AskedAgain, Flow>
        all;
};

namespace {

/// Whether a table has more columns than those and the checksum.
bool has_more_columns(const SQLite::Database& database, const char* table, std::size_t columns) {
    SQLite::Statement count(database, "SELECT count(*) FROM pragma_table_info(?)");
    count.bind(1, table);
    count.executeStep();
    return count.getColumn(0).getInt64() > static_cast<std::int64_t>(columns) + 1;
}

int version_of(const SQLite::Database& database) {
    SQLite::Statement pragma(database, "PRAGMA user_version");
    pragma.executeStep();
    return pragma.getColumn(0).getInt();
}

/// Of a file of this version, which may be older than the table or newer than this program.
template <class Row>
void read_as_of(const SQLite::Database& database, int version, Table<Row>& table) {
    if (version < since<Row>)
        return;
    const bool more = version > static_cast<int>(session_schema_version)
                      && has_more_columns(database, Mapping<Row>::table, column_names<Row>().size());
    read_table(database, table, more ? Sums::over_unknown_columns : Sums::checked);
}

}

SessionWriter::SessionWriter(const SQLite::Database& database)
    : writers_(std::make_unique<Writers>(database)) {}

SessionWriter::~SessionWriter() = default;

void SessionWriter::write(const Session& before, const Session& after) {
    for_each_table([&]<class Row>(Table<Row> Session::*table) {
        write_differences<Row>(writers_->all, before.*table, after.*table);
    });
}

Session load_tables(const SQLite::Database& database) {
    Session session;
    const int version = version_of(database);
    for_each_table([&](auto table) { read_as_of(database, version, session.*table); });
    read_old_votes(database, static_cast<std::uint32_t>(version), session);
    return session;
}

SharedPictures load_pictures(const SQLite::Database& database) {
    Table<PictureRow> rows;
    read_as_of(database, version_of(database), rows);
    Pictures pictures;
    for (const auto& row : rows.rows())
        if (row->bytes.bytes.empty() == row->fault.empty()
            || !pictures.emplace(row->file, Picture{row->bytes.bytes, row->fault}).second)
            throw Damage{"its pictures contradict one another"};
    return pictures;
}

void write_pictures(const SQLite::Database& database, const SharedPictures& pictures) {
    RowWriter<PictureRow> writer(database);
    std::int64_t id = 0;
    for (const auto& [file, picture] : *pictures)
        writer.put({.id = ++id, .file = file, .bytes = {picture.bytes}, .fault = picture.fault});
}

void load_content_tables(const SQLite::Database& database, Session& session) {
    for_each_content_table([&](auto table) { read_table(database, session.*table); });
}

}
