#include "sessions/export/html_votes.h"

#include <algorithm>

#include "sessions/export/html_items.h"

namespace plenary::record {

namespace {

using Look = VoteTable::Look;

std::string class_of(const VoteTable::Column& column) {
    switch (column.look) {
    case Look::words: return "written";
    case Look::word: return "word";
    case Look::said: return "said";
    case Look::figure: return "figure";
    case Look::share: return column.title.size() <= 2 ? "share of-scale" : "share";
    case Look::bar: break;
    }
    return "long";
}

/// None, or one of four shades, each dark enough to be told from the next on paper.
std::string shade(const VoteTable::Cell& cell) {
    const int quarter = (std::clamp(cell.percent, 0, 100) + 24) / 25;
    return "shade-" + std::to_string(quarter) + (cell.middle ? " middle" : "");
}

class Table {
public:
    Table(HtmlWriter& out, const VoteTable& table) : out_(out), table_(table) {}

    void write() {
        if (!table_.title.empty())
            out_.line("h3", {}, table_.title);
        body();
        if (table_.has_middles)
            out_.line("p", {{"class", "quiet"}}, "Outlined: where the median lies.");
    }

private:
    void body() {
        const auto scrolled = out_.block("div", {{"class", "scrolled"}});
        const auto element = out_.block("table", {{"class", "votes"}});
        head();
        for (const VoteTable::Row& row : table_.rows) {
            // What belongs together stays on one page.
            const auto together = out_.block("tbody", {{"class", row.chosen ? "chosen" : "other"}});
            if (table_.has_sides())
                by_side(row);
            else
                beside_the_card(row);
        }
    }

    void head() {
        const auto head = out_.block("thead");
        const auto row = out_.block("tr");
        out_.line("th", {{"scope", "col"}}, table_.cards);
        for (const VoteTable::Column& column : table_.columns)
            out_.line("th", {{"scope", "col"}, {"class", class_of(column)}}, column.title);
    }

    void beside_the_card(const VoteTable::Row& row) {
        const auto element = out_.block("tr");
        {
            const auto card = out_.block("th", {{"scope", "row"}});
            write_item(out_, row.item);
        }
        auto column = table_.columns.begin();
        for (const VoteTable::Line& line : row.lines)
            for (const VoteTable::Cell& each : line.cells)
                cell(each, *column++);
    }

    /// The card has the width to itself, and a line for each side follows.
    void by_side(const VoteTable::Row& row) {
        const std::string width = std::to_string(1 + table_.columns.size() - row.last.size());
        const std::string height = std::to_string(1 + row.lines.size());
        {
            const auto element = out_.block("tr", {{"class", "card"}});
            {
                const auto card = out_.block("th", {{"scope", "rowgroup"}, {"colspan", width}});
                write_item(out_, row.item);
            }
            auto column = table_.columns.end() - static_cast<std::ptrdiff_t>(row.last.size());
            for (const VoteTable::Cell& each : row.last)
                cell(each, *column++, height);
        }
        for (const VoteTable::Line& line : row.lines) {
            const auto element =
                out_.block("tr", {{"class", &line == &row.lines.back() ? "side last" : "side"}});
            out_.line("th", {{"scope", "row"}, {"dir", "auto"}}, line.side);
            auto column = table_.columns.begin();
            for (const VoteTable::Cell& each : line.cells)
                cell(each, *column++);
        }
    }

    void cell(const VoteTable::Cell& cell, const VoteTable::Column& column, std::string_view height = "1") {
        const auto element = out_.line(
            "td", {{"class", class_of(column) + (cell.quiet ? " quiet" : "")}, {"rowspan", height}});
        if (column.look == Look::share) {
            out_.inside("span", {{"class", shade(cell)}}, cell.text.text);
        } else if (column.look == Look::bar) {
            out_.inside("span", {}, cell.text.text);
            const std::string width = "width:" + std::to_string(std::clamp(cell.percent, 0, 100)) + "%";
            const auto room = out_.inside("span", {{"class", "room"}, {"aria-hidden", "true"}});
            out_.inside("span", {{"class", "bar"}, {"style", width}}, "");
        } else if (cell.text.theirs) {
            out_.inside("bdi", {}, cell.text.text);
        } else {
            out_.text(cell.text.text);
        }
    }

    HtmlWriter& out_;
    const VoteTable& table_;
};

}

void write_vote_table(HtmlWriter& out, const VoteTable& table) {
    Table(out, table).write();
}

}
