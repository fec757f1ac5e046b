#include "sessions/export/pages/table_rows.h"

#include <algorithm>
#include <numeric>

#include "sessions/export/pages/item_rows.h"

namespace plenary::record {

namespace {

using Look = VoteTable::Look;

// Points.
constexpr double cell_pad = 3.8; ///< at the left and right of a cell's words
constexpr double row_pad = 5.2;  ///< above and below them
constexpr double share_high = 17;
constexpr double bar_high = 11;

/// Columns from the left edge of the text to its right, as wide as they are told.
class Columns {
public:
    explicit Columns(std::vector<double> wide) : wide_(std::move(wide)) {}

    double left(std::size_t column) const {
        return std::accumulate(wide_.begin(), wide_.begin() + static_cast<std::ptrdiff_t>(column), 0.0);
    }
    double wide(std::size_t column) const { return wide_[column]; }
    double words_left(std::size_t column) const { return left(column) + cell_pad; }
    double words_wide(std::size_t column) const { return wide_[column] - 2 * cell_pad; }

private:
    std::vector<double> wide_;
};

/// A table whose rows are told apart by hairlines, under a header that each page has again.
class Table {
public:
    Table(FlowWriter& writer, Columns columns)
        : writer_(writer), columns_(std::move(columns)), element_(writer.element(Tag::table)) {}

    const Columns& columns() const { return columns_; }
    FlowWriter& writer() const { return writer_; }

    void header(const std::vector<std::string>& titles, const std::vector<Align>& aligned, double before) {
        const std::size_t row = writer_.element(Tag::row, element_);
        FlowRow flow = bare_row();
        flow.before = before;
        for (std::size_t at = 0; at < titles.size(); ++at) {
            FlowCell cell{.x = columns_.words_left(at)};
            if (!titles[at].empty())
                writer_.add_text(cell, {{titles[at], table_head}}, columns_.words_wide(at),
                                 writer_.element(Tag::head, row), aligned[at]);
            flow.cells.push_back(std::move(cell));
        }
        flow.keep_with_next = true;
        header_ = writer_.add_header(flow);
        writer_.add(std::move(flow));
    }

    std::size_t begin_row() { return writer_.element(Tag::row, element_); }
    FlowCell cell(std::size_t column) const { return {.x = columns_.words_left(column)}; }
    FlowRow bare_row() const {
        return {.pad_above = row_pad, .pad_below = row_pad, .rule = hairline, .header = header_};
    }
    void add(FlowRow row) { writer_.add(std::move(row)); }

    FlowCell words(std::size_t column, std::size_t row, const std::string& text, const Type& type,
                   Align align = Align::start) const {
        FlowCell made = cell(column);
        if (!text.empty())
            writer_.add_text(made, {{text, type}}, columns_.words_wide(column),
                             writer_.element(Tag::cell, row), align);
        return made;
    }

private:
    FlowWriter& writer_;
    Columns columns_;
    std::size_t element_;
    std::size_t header_ = 0;
};

FlowCell owner(const Table& table, std::size_t column, std::size_t row, const std::string& words,
               const char* if_empty) {
    return words.empty() ? table.words(column, row, if_empty, in_colour(table_type, quiet_ink))
                         : table.words(column, row, words, table_type);
}

class VoteRows {
public:
    VoteRows(FlowWriter& writer, const VoteTable& votes) : votes_(votes), table_(writer, columns_of(votes)) {}

    void write() {
        std::vector<std::string> titles{votes_.cards};
        std::vector<Align> aligned{Align::start};
        for (const VoteTable::Column& column : votes_.columns) {
            titles.push_back(column.title);
            aligned.push_back(align_of(column));
        }
        table_.header(titles, aligned, 4);
        for (const VoteTable::Row& row : votes_.rows) {
            if (votes_.has_sides())
                by_side(row);
            else
                beside_the_card(row);
        }
        if (votes_.has_middles)
            table_.writer().paragraph({{"Outlined: where the median lies.", small_type}}, 4);
    }

private:
    static Align align_of(const VoteTable::Column& column) {
        return column.look == Look::share    ? Align::centre
               : column.look == Look::figure ? Align::right
                                             : Align::start;
    }

    /// Written words share what figures leave, and the card keeps most of it; where it has the width to
    /// itself, less is left to what stands under it.
    static Columns columns_of(const VoteTable& votes) {
        std::vector<double> wide(votes.columns.size() + 1, 0);
        double left = text_area.wide;
        int written = 0;
        const double squeeze = votes.columns.size() > 8 ? 0.85 : 1;
        for (std::size_t at = 0; at < votes.columns.size(); ++at) {
            const auto& column = votes.columns[at];
            double width = 0;
            switch (column.look) {
            case Look::words: ++written; break;
            case Look::word:
            case Look::said: width = 84; break;
            case Look::figure: width = column.title.size() > 8 ? 72 : 48; break;
            case Look::share:
                width = column.title.size() <= 2 ? 24 : column.title.size() > 8 ? 62 : 46;
                break;
            case Look::bar: width = 130; break;
            }
            wide[at + 1] = width * squeeze;
            left -= width * squeeze;
        }
        const double each = written == 0        ? 0
                            : votes.has_sides() ? left * 0.74 / written
                                                : left * 0.7 / (written + 0.4);
        for (std::size_t at = 0; at < votes.columns.size(); ++at)
            if (votes.columns[at].look == Look::words)
                wide[at + 1] = each;
        wide[0] = left - each * written;
        return Columns(std::move(wide));
    }

    FlowRow row_of(const VoteTable::Row& row) const {
        FlowRow flow = table_.bare_row();
        if (row.chosen)
            flow.ground = spruce_wash;
        return flow;
    }

    FlowCell card(const VoteTable::Row& row, std::size_t element, std::size_t columns) const {
        FlowCell cell = table_.cell(0);
        const double width = table_.columns().left(columns) - 2 * cell_pad;
        add_item(table_.writer(), cell, row.item, width, table_.writer().element(Tag::head, element),
                 row.chosen ? table_bold : table_type);
        return cell;
    }

    void beside_the_card(const VoteTable::Row& row) {
        const std::size_t element = table_.begin_row();
        FlowRow flow = row_of(row);
        flow.cells.push_back(card(row, element, 1));
        for (const VoteTable::Line& line : row.lines)
            add_cells(flow, line.cells, 0, element);
        table_.add(std::move(flow));
    }

    /// The card has the width to itself, and a line for each side follows.
    void by_side(const VoteTable::Row& row) {
        const std::size_t element = table_.begin_row();
        const std::size_t last = votes_.columns.size() - row.last.size();
        FlowRow flow = row_of(row);
        flow.cells.push_back(card(row, element, last + 1));
        add_cells(flow, row.last, last, element);
        flow.rule.reset();
        flow.pad_below = 1;
        flow.keep_with_next = true;
        table_.add(std::move(flow));
        for (const VoteTable::Line& line : row.lines) {
            const bool end = &line == &row.lines.back();
            const std::size_t side_element = table_.begin_row();
            FlowRow side = row_of(row);
            side.pad_above = 1;
            side.pad_below = end ? row_pad : 1;
            if (!end)
                side.rule.reset();
            side.keep_with_next = !end;
            FlowCell name{.x = table_.columns().words_left(0) + 10};
            table_.writer().add_text(name, {{line.side, in_colour(table_type, quiet_ink)}},
                                     table_.columns().words_wide(0) - 10,
                                     table_.writer().element(Tag::head, side_element));
            side.cells.push_back(std::move(name));
            add_cells(side, line.cells, 0, side_element);
            table_.add(std::move(side));
        }
    }

    void add_cells(FlowRow& flow, const std::vector<VoteTable::Cell>& cells, std::size_t first,
                   std::size_t row) const {
        for (std::size_t at = 0; at < cells.size(); ++at)
            flow.cells.push_back(cell(cells[at], first + at, row));
    }

    FlowCell cell(const VoteTable::Cell& cell, std::size_t at, std::size_t row) const {
        const VoteTable::Column& column = votes_.columns[at];
        Type type = cell.quiet ? in_colour(table_type, quiet_ink) : table_type;
        switch (column.look) {
        case Look::share: return share(cell, at + 1, row);
        case Look::bar: return bar(cell, at + 1, row);
        case Look::word:
            if (!cell.quiet)
                type = in_colour(table_bold, spruce);
            break;
        case Look::figure: type = table_bold; break;
        case Look::words:
        case Look::said: break;
        }
        return table_.words(at + 1, row, cell.text.text, type, align_of(column));
    }

    /// A number on a ground that is the darker the more there are.
    FlowCell share(const VoteTable::Cell& cell, std::size_t column, std::size_t row) const {
        static constexpr Rgb shades[] = {rgb(0xF6F3EC), rgb(0xDCEBEA), rgb(0xBFD6D5), rgb(0x86B4B2),
                                         rgb(0x0B5D5E)};
        const auto quarter = static_cast<std::size_t>((std::clamp(cell.percent, 0, 100) + 24) / 25);
        const double wide = table_.columns().wide(column) - 2;
        FlowCell made{.x = table_.columns().left(column) + 1};
        FlowLine line{.high = share_high};
        line.boxes.push_back({{0, -1.5, wide, share_high}, Panel{.fill = shades[quarter], .radius = 3}, 0});
        if (cell.middle)
            line.boxes.push_back(
                {{1.6, 0.1, wide - 3.2, share_high - 3.2},
                 Panel{.fill = {}, .outline = quarter == 4 ? white : spruce, .radius = 2, .stroke = 1.2},
                 0});
        if (!cell.text.text.empty()) {
            const Type type = in_colour(table_bold, quarter == 4 ? white : quarter == 0 ? quiet_ink : ink);
            const auto set =
                table_.writer().typesetter().set_line({cell.text.text, type}, wide, Align::centre);
            line.boxes.push_back(table_.writer().line_box(set, 0, -1.5 + (share_high - set->high(0)) / 2,
                                                          wide, table_.writer().element(Tag::cell, row)));
        }
        made.lines.push_back(std::move(line));
        return made;
    }

    FlowCell bar(const VoteTable::Cell& cell, std::size_t column, std::size_t row) const {
        static constexpr double figure = 30;
        FlowCell made = table_.words(column, row, cell.text.text, table_bold);
        const double room = table_.columns().words_wide(column) - figure;
        const double wide = room * std::clamp(cell.percent, 0, 100) / 100;
        if (wide > 0 && !made.lines.empty()) {
            FlowLine& line = made.lines.front();
            line.boxes.push_back({{figure, (line.high - bar_high) / 2, wide, bar_high},
                                  Panel{.fill = spruce, .radius = 2},
                                  0});
        }
        return made;
    }

    const VoteTable& votes_;
    Table table_;
};

}

void write_actions(FlowWriter& writer, const ActionTable& actions) {
    Table table(writer, Columns({text_area.wide * 0.62, text_area.wide * 0.22, text_area.wide * 0.16}));
    table.header({"Step", "Who", "By"}, {Align::start, Align::start, Align::start}, 0);
    for (const Action& action : actions) {
        const std::size_t row = table.begin_row();
        FlowRow flow = table.bare_row();
        FlowCell card = table.cell(0);
        const double width =
            action.item.heading ? text_area.wide - 2 * cell_pad : table.columns().words_wide(0);
        add_item(writer, card, action.item, width, writer.element(Tag::cell, row));
        flow.cells.push_back(std::move(card));
        if (!action.item.heading) {
            flow.cells.push_back(owner(table, 1, row, action.who, "Nobody yet"));
            flow.cells.push_back(owner(table, 2, row, action.when, "No date yet"));
        }
        table.add(std::move(flow));
    }
}

void write_votes(FlowWriter& writer, const VoteTable& table) {
    if (!table.title.empty())
        writer.heading(Tag::h3, {{table.title, bold_type}}, 10, 2, {.level = 0});
    VoteRows(writer, table).write();
}

void write_steps(FlowWriter& writer, const std::vector<StepLine>& steps,
                 const std::map<StepId, std::string>& places) {
    Table table(writer, Columns({26, 42, 200, 52, 52, text_area.wide - 372}));
    const std::vector<Align> aligned(6, Align::start);
    table.header({"", "Began", "Step", "Planned", "Took", "What came of it"}, aligned, 0);
    for (const StepLine& line : steps) {
        const std::size_t row = table.begin_row();
        const auto or_dash = [](const std::string& words) {
            return words.empty() ? std::string("–") : words;
        };
        const Type quiet = in_colour(table_type, quiet_ink);
        FlowRow flow = table.bare_row();
        flow.cells.push_back(
            table.words(0, row, line.number == 0 ? "–" : std::to_string(line.number), quiet));
        flow.cells.push_back(table.words(1, row, or_dash(line.began), quiet));
        FlowCell title = table.cell(2);
        const auto place = places.find(line.step);
        const std::size_t cell =
            writer.element(Tag::cell, row, {}, place == places.end() ? "" : place->second);
        writer.add_text(title, {{line.title, table_type}}, table.columns().words_wide(2), cell);
        flow.cells.push_back(std::move(title));
        flow.cells.push_back(table.words(3, row, line.planned, quiet));
        flow.cells.push_back(table.words(4, row, or_dash(line.took), table_type));
        flow.cells.push_back(table.words(5, row, outcome_text(line), quiet));
        table.add(std::move(flow));
    }
}

}
