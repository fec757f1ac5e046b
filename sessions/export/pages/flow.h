#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sessions/export/pages/page.h"

namespace plenary::record {

/// The smallest thing that a page break leaves whole: a line of a text, a bar, a picture. Its boxes stand
/// from the left of its cell and its own top.
struct FlowLine {
    double before = 0; ///< between it and the line above in its cell
    double high = 0;
    std::vector<PlacedBox> boxes{};
};

struct FlowCell {
    double x = 0; ///< from the left of the text
    std::vector<FlowLine> lines{};
};

/// What stands side by side: one cell for a paragraph, several for a row of a table.
struct FlowRow {
    double before = 0;    ///< between it and the row above; dropped at the top of a page
    double pad_above = 0; ///< inside its ground and rules
    double pad_below = 0;
    std::vector<FlowCell> cells{};
    std::optional<Rgb> ground{};
    std::optional<Rgb> rule{}; ///< under it
    bool heading = false;      ///< never the last on a page
    bool keep_with_next = false;
    std::size_t header = 0;             ///< in Flow::headers, from 1: stands again on top of each page
    std::vector<Landing> landings = {}; ///< the page and place are filled in

    double high() const;
};

struct Flow {
    std::vector<FlowRow> rows;
    std::vector<FlowRow> headers;
};

/// Puts the rows on pages: what keeps together stays so where a page can hold it, no heading is left behind
/// at the foot of one, a row breaks only when it is long, and then leaves two lines on either side. `high`:
/// of a page's text.
std::vector<Page> paginate(const Flow& flow, std::vector<Landing>& landings, double high = text_area.high);

}
