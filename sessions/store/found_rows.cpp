#include "sessions/store/found_rows.h"

#include <algorithm>
#include <set>

#include "sessions/store/old_votes.h"
#include "sessions/store/schema.h"

namespace plenary {

namespace {

/// A table of any version of the schema, by its name. The first column is the key, the last the checksum.
struct KnownTable {
    std::string name;
    std::size_t columns = 0;
};

std::vector<KnownTable> tables_in(const SQLite::Database& database) {
    std::vector<KnownTable> tables;
    SQLite::Statement select(database,
                             "SELECT m.name, count(*) FROM sqlite_schema m, pragma_table_info(m.name) "
                             "WHERE m.type = 'table' GROUP BY m.name");
    while (select.executeStep())
        tables.push_back(
            {select.getColumn(0).getString(), static_cast<std::size_t>(select.getColumn(1).getInt())});
    return tables;
}

bool is_sound(const ScannedRow& row, const std::string& table) {
    const auto* written = std::get_if<std::int64_t>(&row.values.back());
    if (!written)
        return false;
    Checksum checksum(table);
    checksum.add(Stored(row.rowid));
    for (std::size_t i = 1; i + 1 < row.values.size(); ++i)
        checksum.add(row.values[i]);
    return checksum.value() == *written;
}

class SortingOut {
public:
    explicit SortingOut(const PageScan& scan) : scan_(scan), database_(":memory:", SQLite::OPEN_READWRITE) {
        // The old tables for votes are still there beside those that took their place.
        for (std::size_t version = 0; version < session_schema_steps.size(); ++version) {
            if (version + 1 == with_choices)
                older_ = names(tables_in(database_));
            database_.exec(session_schema_steps.at(version));
        }
        tables_ = tables_in(database_);
    }

    FoundRows run() {
        SQLite::Transaction transaction(database_);
        std::vector<const ScannedRow*> altered;
        for (const auto& row : scan_.rows) {
            if (const KnownTable* table = table_of(row))
                put(row, *table);
            else
                altered.push_back(&row);
        }
        for (const ScannedRow* row : altered)
            look_at_altered(*row);
        inserts_.clear();
        settle_old_votes();
        database_.exec("PRAGMA user_version = " + std::to_string(session_schema_version));
        transaction.commit();
        found_.session = load_tables(database_);
        found_.session.pictures = load_pictures(database_);
        read_plan_and_journal();
        return std::move(found_);
    }

private:
    static std::set<std::string> names(const std::vector<KnownTable>& tables) {
        std::set<std::string> names;
        for (const auto& table : tables)
            names.insert(table.name);
        return names;
    }

    const KnownTable* table_of(const ScannedRow& row) const {
        for (const auto& table : tables_)
            if (table.columns == row.values.size() && is_sound(row, table.name))
                return &table;
        return nullptr;
    }

    SQLite::Statement& insert_into(const KnownTable& table) {
        auto& insert = inserts_[table.name];
        if (!insert) {
            std::string marks = "?";
            for (std::size_t i = 1; i < table.columns; ++i)
                marks += ", ?";
            insert = std::make_unique<SQLite::Statement>(database_, "INSERT OR REPLACE INTO "
                                                                        + quoted(table.name.c_str())
                                                                        + " VALUES (" + marks + ")");
        }
        insert->tryReset();
        return *insert;
    }

    void put(const ScannedRow& row, const KnownTable& table) {
        SQLite::Statement& insert = insert_into(table);
        insert.bind(1, row.rowid);
        for (std::size_t i = 1; i < row.values.size(); ++i)
            bind_value(insert, static_cast<int>(i + 1), row.values[i]);
        try {
            insert.exec();
        } catch (const SQLite::Exception&) {
            // Not even with the right sum can a row be of a kind that its table forbids.
            ++found_.altered[table.name];
            return;
        }
        ++found_.sound;
        ++on_page_[row.page][table.name];
        if (!older_.contains(table.name))
            newer_rows_ = true;
    }

    /// Rows of one page are of one table; where none of them is sound, the number of columns may tell.
    void look_at_altered(const ScannedRow& row) {
        if (!row.among_rows && !on_page_.contains(row.page))
            return;
        const auto* kind = std::get_if<std::string_view>(&row.values.front());
        if (row.values.size() == 5 && kind && (*kind == "table" || *kind == "index"))
            return;
        std::string name;
        if (const auto found = on_page_.find(row.page); found != on_page_.end()) {
            name = std::ranges::max_element(found->second, {}, [](const auto& each) {
                       return each.second;
                   })->first;
        } else {
            const auto fits = [&](const KnownTable& table) { return table.columns == row.values.size(); };
            if (std::ranges::count_if(tables_, fits) == 1)
                name = std::ranges::find_if(tables_, fits)->name;
        }
        if (row.values.size() == 3 && row.rowid == 1)
            take_altered_plan(row);
        ++found_.altered[name];
    }

    void take_altered_plan(const ScannedRow& row) {
        const auto* text = std::get_if<std::string_view>(&row.values[1]);
        if (!text || text->find("[[step]]") == std::string_view::npos)
            return;
        found_.plan_text = std::string(*text);
        found_.plan_is_sound = false;
    }

    /// Rows under a newer schema mean that these tables were emptied long ago.
    void settle_old_votes() {
        if (newer_rows_)
            return;
        database_.exec("DELETE FROM vote WHERE rung IS NULL OR round NOT IN (SELECT id FROM round);"
                       "DELETE FROM dots WHERE ballot NOT IN (SELECT id FROM ballot)");
        try {
            carry_votes_over(database_, with_choices - 1);
        } catch (const Damage&) {
            found_.old_votes_lost = true;
        }
    }

    void read_plan_and_journal() {
        SQLite::Statement plan(database_, select_text<PlanText>());
        if (plan.executeStep()) {
            found_.plan_text = read_row<PlanText>(plan).text;
            found_.plan_is_sound = true;
        }
        SQLite::Statement journal(database_, select_text<JournalRow>());
        while (journal.executeStep())
            found_.journal.push_back(read_row<JournalRow>(journal));
    }

    const PageScan& scan_;
    SQLite::Database database_;
    std::vector<KnownTable> tables_;
    std::map<std::string, std::unique_ptr<SQLite::Statement>> inserts_;
    std::set<std::string> older_;
    bool newer_rows_ = false;
    std::map<std::size_t, std::map<std::string, std::size_t>> on_page_;
    FoundRows found_;
};

}

FoundRows sort_out(const PageScan& scan) {
    return SortingOut(scan).run();
}

}
