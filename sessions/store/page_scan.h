#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sessions/store/tables.h"

namespace plenary {

// The rows that lie on the pages of an SQLite file, read without SQLite, which gives up where a page above
// them is damaged. Nothing in the file is believed: every number is checked before it is followed.

/// A row as it lies there. Whether it is what was once written, its checksum tells.
struct ScannedRow {
    std::int64_t rowid = 0;
    std::size_t page = 0;
    bool among_rows = false;    ///< its page says that rows lie on it; else it may be anything
    std::vector<Stored> values; ///< texts are parts of `record`; the key's is empty, as `rowid` stands for it
    std::unique_ptr<const std::string> record;
};

struct PageScan {
    /// Those that the file's trees lead to stand behind the others, and later pages behind earlier ones.
    std::vector<ScannedRow> rows;
    std::size_t unread_cells = 0; ///< entries of a page of rows that are no rows
    std::size_t pages = 0;
    std::size_t lost_pages = 0;     ///< blank, or of no kind that there is, or behind the end of the file
    bool knows_what_is_free = true; ///< else rows may be among them that had been deleted
};

PageScan scan_pages(std::string_view bytes);

/// The file with the commits that lie beside it in a write-ahead log. A frame of the log that is not what was
/// written is left out, to save what stands behind it; or it ends the log, as it does for SQLite, so that
/// what is read is what was true after one of the commits.
enum class BrokenFrame { is_left_out, ends_the_log };
std::string with_commits(std::string bytes, std::string_view log,
                         BrokenFrame broken = BrokenFrame::is_left_out);

}
