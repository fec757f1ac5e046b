#pragma once

#include <string>
#include <vector>

#include "sessions/workshop/snapshot.h"

namespace plenary::record {

/// One table as RFC 4180 has it, in UTF-8 with the mark by which a spreadsheet knows that.
struct CsvTable {
    std::string name; ///< "cards"
    std::string content;
};

/// What may be seen of the session in tables for a spreadsheet: cards, votes of the revealed rounds, actions,
/// times, and people where there are names. A cell that a spreadsheet would take for a formula has an
/// apostrophe before it.
std::vector<CsvTable> csv_tables(const Snapshot& snapshot, const ClockReading& now);

/// One cell. Separate for the sake of its tests.
std::string csv_cell(std::string_view text);

}
