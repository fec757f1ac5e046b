#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sessions/model/session.h"
#include "sessions/store/page_scan.h"

namespace plenary {

/// What the rows of a damaged file say, whatever version of the schema they were written under.
struct FoundRows {
    Session session; ///< without its plan; nothing in it need fit together
    std::optional<std::string> plan_text;
    bool plan_is_sound = true; ///< else the text was altered, and words in it may be wrong
    std::vector<JournalRow> journal;
    std::map<std::string, std::size_t>
        altered; ///< rows of each table that are there and not what was written
    std::size_t sound = 0;
    bool old_votes_lost = false; ///< those of an older schema, because they contradict themselves
};

/// A row tells by its checksum which table it is of and that it is sound, so that this needs no table of
/// tables. Throws SQLite::Exception and Damage.
FoundRows sort_out(const PageScan& scan);

}
