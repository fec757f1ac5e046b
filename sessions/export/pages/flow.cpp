#include "sessions/export/pages/flow.h"

#include <algorithm>

namespace plenary::record {

namespace {

/// A row that is lower goes to the next page whole.
constexpr double low_row = 120;
/// Lines that stay together at the beginning and the end of a row that breaks.
constexpr std::size_t together = 2;
constexpr double rule_thick = 0.6;

double high_of(const FlowCell& cell, std::size_t from = 0) {
    double high = 0;
    for (std::size_t line = from; line < cell.lines.size(); ++line)
        high += cell.lines[line].high + (line == from ? 0 : cell.lines[line].before);
    return high;
}

/// Writes pages from top to bottom.
class Paginator {
public:
    Paginator(const Flow& flow, std::vector<Landing>& landings, double high)
        : flow_(flow), landings_(landings), high_(high) {}

    std::vector<Page> write() {
        pages_.emplace_back();
        for (std::size_t row = 0; row < flow_.rows.size(); ++row) {
            if (!at_top() && y_ + flow_.rows[row].before + needed(row) > high_)
                new_page(flow_.rows[row].header);
            place(flow_.rows[row]);
        }
        return std::move(pages_);
    }

private:
    bool at_top() const { return y_ <= top_; }

    /// How much room a row asks for to begin on this page: with those it has to stay with, as far as one page
    /// holds them, and the beginning of what may break.
    double needed(std::size_t row) const {
        double sum = 0;
        for (std::size_t at = row; at < flow_.rows.size(); ++at) {
            const FlowRow& one = flow_.rows[at];
            const bool last = !one.keep_with_next && !one.heading;
            const double more = (at == row ? 0 : one.before) + (last ? beginning_of(one) : one.high());
            if (sum + more > high_)
                return std::max(sum, beginning_of(flow_.rows[row]));
            sum += more;
            if (last)
                break;
        }
        return sum;
    }

    /// All of a low row; of one that may break, what has to stay together at its beginning.
    static double beginning_of(const FlowRow& row) {
        if (row.high() <= low_row)
            return row.high();
        double high = 0;
        for (const FlowCell& cell : row.cells) {
            const std::size_t first = cell.lines.size() <= 2 * together - 1 ? cell.lines.size() : together;
            double sum = 0;
            for (std::size_t line = 0; line < first; ++line)
                sum += cell.lines[line].high + (line == 0 ? 0 : cell.lines[line].before);
            high = std::max(high, sum);
        }
        return row.pad_above + high;
    }

    void new_page(std::size_t header) {
        pages_.emplace_back();
        y_ = 0;
        top_ = 0;
        if (header != 0) {
            put(flow_.headers[header - 1], 0);
            top_ = y_;
        }
    }

    void place(const FlowRow& row) {
        if (!at_top())
            y_ += row.before;
        for (Landing landing : row.landings) {
            landing.page = pages_.size() - 1;
            landing.y = text_area.y + y_;
            landings_.push_back(std::move(landing));
        }
        put(row, row.header);
    }

    void put(const FlowRow& row, std::size_t header) {
        if (y_ + row.high() <= high_ + 0.01) {
            std::vector<std::size_t> ends;
            for (const FlowCell& cell : row.cells)
                ends.push_back(cell.lines.size());
            put_part(row, std::vector<std::size_t>(row.cells.size(), 0), ends, true);
            return;
        }
        std::vector<std::size_t> begins(row.cells.size(), 0);
        for (bool done = false; !done;) {
            const auto ends = what_fits(row, begins);
            done = true;
            for (std::size_t cell = 0; cell < ends.size(); ++cell)
                done = done && ends[cell] == row.cells[cell].lines.size();
            put_part(row, begins, ends, done);
            begins = ends;
            if (!done)
                new_page(header);
        }
    }

    /// For each cell the line before which the page ends. On a page with nothing else one line always fits.
    std::vector<std::size_t> what_fits(const FlowRow& row, const std::vector<std::size_t>& begins) const {
        const double room = high_ - y_ - row.pad_above - row.pad_below;
        std::vector<std::size_t> ends;
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            const auto& lines = row.cells[at].lines;
            std::size_t end = begins[at];
            double high = 0;
            while (end < lines.size()) {
                high += lines[end].high + (end == begins[at] ? 0 : lines[end].before);
                if (high > room + 0.01)
                    break;
                ++end;
            }
            if (end < lines.size() && lines.size() - end < together && end > begins[at] + together)
                end = lines.size() - together;
            if (end == begins[at] && end < lines.size() && at_top())
                ++end;
            ends.push_back(end);
        }
        return ends;
    }

    void put_part(const FlowRow& row, const std::vector<std::size_t>& begins,
                  const std::vector<std::size_t>& ends, bool last) {
        double high = 0;
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            double sum = 0;
            for (std::size_t line = begins[at]; line < ends[at]; ++line)
                sum += row.cells[at].lines[line].high
                       + (line == begins[at] ? 0 : row.cells[at].lines[line].before);
            high = std::max(high, sum);
        }
        high += row.pad_above + row.pad_below;
        const double top = text_area.y + y_;
        if (row.ground)
            panel({text_area.x, top, text_area.wide, high}, {.fill = row.ground, .radius = 4});
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            double y = top + row.pad_above;
            const FlowCell& cell = row.cells[at];
            for (std::size_t line = begins[at]; line < ends[at]; ++line) {
                y += line == begins[at] ? 0 : cell.lines[line].before;
                for (PlacedBox box : cell.lines[line].boxes) {
                    box.at = box.at.moved(text_area.x + cell.x, y);
                    pages_.back().boxes.push_back(std::move(box));
                }
                y += cell.lines[line].high;
            }
        }
        if (row.rule && last)
            panel({text_area.x, top + high - rule_thick, text_area.wide, rule_thick}, {.fill = row.rule});
        y_ += high;
    }

    void panel(Rect at, Panel what) { pages_.back().boxes.push_back({at, what, 0}); }

    const Flow& flow_;
    std::vector<Landing>& landings_;
    double high_;
    std::vector<Page> pages_;
    double y_ = 0;   ///< from the top of the text
    double top_ = 0; ///< where what belongs on the page begins, under a header that stands again
};

}

double FlowRow::high() const {
    double high = 0;
    for (const FlowCell& cell : cells)
        high = std::max(high, high_of(cell));
    return pad_above + high + pad_below;
}

std::vector<Page> paginate(const Flow& flow, std::vector<Landing>& landings, double high) {
    return Paginator(flow, landings, high).write();
}

}
