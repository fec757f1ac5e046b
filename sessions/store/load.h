#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <utility>

#include "sessions/model/result.h"
#include "sessions/model/session.h"
#include "sessions/store/file.h"
#include "sessions/store/tables.h"

namespace plenary {

// These throw Damage or SQLite::Exception.

/// The session that a file holds, plan and pictures included. Every row was checked against its checksum, and
/// what was read fits together.
Session load_session(const SQLite::Database& database);
/// The same without its pictures, for whoever lists or compares many: they are most of what a file holds.
Session load_session_without_pictures(const SQLite::Database& database);

/// The text of the plan that the session was begun from.
std::string load_plan_text(const SQLite::Database& database);

/// Looks at everything else: the file's structure, and every line of the journal.
void check_thoroughly(SQLite::Database& database);

/// When something was last done in the session.
WallTime last_change(const SQLite::Database& database);

/// Whether a name of somebody who was here can be had back by undo or redo.
bool history_holds_names(const SQLite::Database& database);

/// What `read` returns, or the sentence for why the file could not be read.
template <class Read>
auto reading(const std::filesystem::path& file, Read&& read) -> Result<decltype(read())> {
    try {
        return std::forward<Read>(read)();
    } catch (const Damage& damage) {
        return problem_damaged(file, damage.sentence);
    } catch (const SQLite::Exception& failure) {
        return problem_opening(file, failure);
    }
}

}
