#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sessions/store/library.h"

namespace plenary {

/// What tells one state of a session file from another: size and time of change, also of what lies beside it
/// after a crash. Empty where there is no such file.
std::string file_stamp(const std::filesystem::path& file);

/// What was typed, as a query that finds the sessions in which each word, or the beginning of one, occurs.
/// Nothing in it is syntax. Empty where nothing that can be found was typed.
std::string search_query(std::string_view typed);

/// What is known of session files without opening them, and where which words occur. A file of its own that
/// can be thrown away: it holds nothing that the sessions do not say themselves.
///
/// Every function but the constructor throws SQLite::Exception where the file is damaged or the disk fails;
/// the index is then to be opened anew.
class SessionIndex {
public:
    struct Known {
        std::string stamp;
        SessionEntry entry;
    };

    /// Opens the index, or makes a new one in place of a file that is no index of this version. Where none
    /// can be written, or `file` is empty, it is kept in memory.
    explicit SessionIndex(const std::filesystem::path& file);

    /// By the names under which they were put in, without their `file`.
    std::map<std::string, Known> known();
    void put(const std::string& name, const std::string& stamp, const EntryReading& reading);
    void erase(const std::string& name);
    /// The names of the sessions that a search_query() finds, in order.
    std::vector<std::string> find(const std::string& query);

    /// What was put in and erased since the last call is on disk from here on, and then in the next search
    /// of another program too.
    void commit();

private:
    void begin();
    /// Whether it was there.
    bool take_out(const std::string& name);

    std::optional<SQLite::Database> database_;
    std::optional<SQLite::Transaction> transaction_;
    bool erased_ = false;
};

}
