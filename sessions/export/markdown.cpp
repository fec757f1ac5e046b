#include "sessions/export/formats.h"
#include "sessions/export/markdown_text.h"
#include "sessions/export/words.h"

namespace plenary::record {

namespace {

std::string plain(const Sentence& sentence) {
    std::string text;
    for (const Words& words : sentence)
        text += words.text;
    return text;
}

std::string emphasised(const Sentence& sentence) {
    return "*" + markdown_line(plain(sentence)) + "*";
}

/// What is said about a card after its words, each on a line of its own: its group, its remarks.
std::vector<std::string> remarks(const Item& item) {
    std::vector<std::string> lines;
    if (item.group)
        lines.push_back("*" + group_text(item.group)
                        + (item.group_name.empty() ? "" : " · " + markdown_line(item.group_name)) + "*");
    for (const Sentence& remark : item.remarks)
        lines.push_back(emphasised(remark));
    return lines;
}

class MarkdownReport {
public:
    std::string write(const Report& report) {
        if (!report.letterhead.organisation.empty())
            paragraph(markdown_line(report.letterhead.organisation));
        heading(1, report.title);
        paragraph(markdown_line(plain(report.subtitle)));
        if (!report.so_far.empty())
            paragraph("**" + markdown_line(plain(report.so_far)) + "**");
        for (const Fact& fact : report.facts)
            out_ += "- **" + markdown_line(fact.value) + "** " + markdown_line(fact.label) + "\n";
        out_ += "\n";
        for (const Section& section : report.sections) {
            heading(2, section.heading);
            if (!section.source.empty())
                paragraph(emphasised(section.source));
            for (const Part& part : section.parts)
                std::visit([this](const auto& kind) { write_part(kind); }, part);
        }
        if (!report.steps.empty())
            steps(report.steps);
        if (!report.closing.empty())
            paragraph("*" + markdown_line(report.closing) + "*");
        out_.pop_back();
        return std::move(out_);
    }

private:
    void heading(std::size_t level, const std::string& text) {
        out_ += std::string(level, '#') + " " + markdown_line(text) + "\n\n";
    }

    void paragraph(const std::string& markdown) { out_ += markdown + "\n\n"; }

    void write_part(const Statements& statements) {
        for (const Sentence& statement : statements)
            paragraph(markdown_line(plain(statement)));
    }

    void write_part(const ItemList& list) { write_list(list, 3); }

    void write_list(const ItemList& list, std::size_t level) {
        if (!list.title.empty())
            heading(level, list.title);
        items(list.items, list.numbered, 0);
        if (!list.items.empty())
            out_ += "\n";
        if (!list.covered.empty())
            paragraph("*" + list.covered + "*");
    }

    void items(const std::vector<Item>& items_of, bool numbered, std::size_t indent) {
        int number = 0;
        for (const Item& item : items_of) {
            const std::string marker = numbered ? std::to_string(++number) + ". " : "- ";
            const std::size_t inner = indent + marker.size();
            out_ += std::string(indent, ' ') + marker;
            if (!item.label.empty())
                out_ += "**" + item.label + ":** ";
            out_ += item.heading ? "**" + markdown_line(item.text) + "**" : markdown_block(item.text, inner);
            for (const std::string& remark : remarks(item))
                out_ += "\\\n" + std::string(inner, ' ') + remark;
            out_ += "\n";
            items(item.under, false, inner);
        }
    }

    void write_part(const ActionTable& actions) {
        row({"Step", "Who", "By"});
        row({"---", "---", "---"});
        for (const Action& action : actions)
            if (action.item.heading)
                row({"**" + item_cell(action.item) + "**", "", ""});
            else
                row({item_cell(action.item), action.who.empty() ? "*Nobody yet*" : markdown_cell(action.who),
                     action.when.empty() ? "*No date yet*" : markdown_cell(action.when)});
        out_ += "\n";
    }

    /// A card in a table, where there are no lists.
    static std::string item_cell(const Item& item) {
        std::string cell = item.label.empty() ? "" : "**" + item.label + ":** ";
        cell += markdown_cell(item.text);
        for (const std::string& remark : remarks(item))
            cell += " <br>" + remark;
        for (const Item& hanging : item.under)
            cell += " <br>– " + item_cell(hanging);
        return cell;
    }

    /// What the picture shows, from the highest rung down.
    void write_part(const LadderOverview& overview) {
        for (int rung = static_cast<int>(overview.rungs.size()); rung >= 1; --rung)
            for (const Overview::Mark& mark : overview.layout.marks) {
                if (mark.now != rung && mark.want != rung)
                    continue;
                const std::string piece = markdown_line(overview.pieces.at(mark.piece).text);
                out_ += "- Rung " + std::to_string(rung) + ": "
                        + (mark.now == rung ? piece : "*" + piece + ", " + overview.ghost + " here*") + "\n";
            }
        out_ += "\n";
    }

    void write_part(const Verdict& verdict) {
        const std::string words = markdown_line(plain(verdict.words));
        paragraph(verdict.reached ? "**" + words + "**" : words);
    }

    void write_part(const Illustration& illustration) {
        paragraph("*Picture: " + markdown_line(illustration.told) + "*");
        if (!illustration.caption.empty())
            paragraph(markdown_line(illustration.caption));
    }

    void write_part(const VoteTable& table) {
        if (!table.title.empty())
            heading(3, table.title);
        std::vector<std::string> titles{table.cards};
        std::vector<std::string> rules{"---"};
        if (table.has_sides()) {
            titles.push_back(table.sides);
            rules.emplace_back("---");
        }
        for (const VoteTable::Column& column : table.columns) {
            titles.push_back(column.title);
            rules.emplace_back(is_worded(column.look) ? "---" : "---:");
        }
        row(titles);
        row(rules);
        for (const VoteTable::Row& card : table.rows)
            for (std::size_t line = 0; line < card.lines.size(); ++line)
                row(line_cells(card, line, titles.size()));
        out_ += "\n";
        if (table.has_middles)
            paragraph("Bold: where the median lies.");
    }

    static std::string cell_words(const VoteTable::Cell& cell) {
        return cell.text.theirs ? markdown_cell(cell.text.text) : cell.text.text;
    }

    static std::vector<std::string> line_cells(const VoteTable::Row& card, std::size_t line,
                                               std::size_t columns) {
        std::vector<std::string> cells;
        cells.push_back(line == 0 ? item_cell(card.item) : "");
        if (card.lines.size() > 1)
            cells.push_back(markdown_cell(card.lines[line].side));
        for (const VoteTable::Cell& cell : card.lines[line].cells) {
            const std::string words = cell_words(cell);
            cells.push_back(cell.middle && !words.empty() ? "**" + words + "**" : words);
        }
        if (line == 0)
            for (const VoteTable::Cell& cell : card.last)
                cells.push_back(cell_words(cell));
        cells.resize(columns);
        return cells;
    }

    void write_part(const Placing& placing) {
        heading(3, placing.piece.text + ": " + placing.verdict);
        for (const std::string& remark : remarks(placing.piece))
            paragraph(remark);
        for (const Sentence& statement : placing.statements)
            paragraph(markdown_line(plain(statement)));
        if (!placing.rounds.empty())
            votes(placing);
        for (const ItemList& list : placing.reasons)
            write_list(list, 4);
    }

    void votes(const Placing& placing) {
        std::vector<std::string> titles{"Rung", "Name"};
        std::vector<std::string> rules{"---:", "---"};
        for (const auto& round : placing.rounds) {
            titles.push_back(capitalised(round.name));
            rules.emplace_back("---:");
        }
        row(titles);
        row(rules);
        for (const auto& rung : placing.rungs) {
            const std::string name = markdown_cell(rung.name);
            std::vector<std::string> cells{std::to_string(rung.number),
                                           rung.agreed ? "**" + name + "**" : name};
            for (int count : rung.votes)
                cells.push_back(count == 0 ? "" : std::to_string(count));
            row(cells);
        }
        out_ += "\n";
        for (const auto& round : placing.rounds)
            out_ += "- " + capitalised(round.name) + ": " + markdown_line(round.figures) + "\n";
        out_ += "\n";
    }

    void steps(const std::vector<StepLine>& lines) {
        heading(2, "The session, step by step");
        row({"", "Began", "Step", "Planned", "Took", "What came of it"});
        row({"---:", "---", "---", "---", "---", "---"});
        for (const StepLine& line : lines)
            row({line.number == 0 ? "–" : std::to_string(line.number), line.began.empty() ? "–" : line.began,
                 markdown_cell(line.title), line.planned, line.took.empty() ? "–" : line.took,
                 outcome_text(line)});
        out_ += "\n";
    }

    void row(const std::vector<std::string>& cells) {
        out_ += "|";
        for (const std::string& cell : cells)
            out_ += " " + cell + " |";
        out_ += "\n";
    }

    std::string out_;
};

}

std::string markdown_report(const Report& report) {
    return MarkdownReport().write(report);
}

}
