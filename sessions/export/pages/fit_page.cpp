#include <algorithm>
#include <limits>

#include "sessions/export/pages/page_layout.h"
#include "sessions/model/text.h"

namespace plenary::record {

namespace {

constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
constexpr std::size_t long_title = 200;

/// How much of a record is kept.
struct Measure {
    std::size_t actions = all;  ///< of each table of them
    std::size_t pieces = all;   ///< the same
    std::size_t letters = all;  ///< of each text
    std::size_t sections = all; ///< from the first
    bool pictures = true;
    bool notes = true; ///< where an action came from, and what hangs under it
};

/// Takes from a record what a measure leaves out, and counts it.
class Cut {
public:
    Cut(const Report& report, const Measure& measure) : report_(report), measure_(measure) {
        if (measure.letters != all)
            shorten(report_.title, long_title);
        for (std::size_t at = 0; at < report_.sections.size(); ++at)
            cut(report_.sections[at], at < measure.sections);
        std::erase_if(report_.sections, [](const Section& section) { return section.parts.empty(); });
        if (const std::string left = left_out(); !left.empty())
            report_.closing = "Left out to fit this page: " + left + ". The full record has it all.";
    }

    Report take() { return std::move(report_); }

private:
    struct Count {
        std::size_t kept = 0;
        std::size_t of = 0;
    };

    void cut(Section& section, bool kept) {
        if (!measure_.pictures || !kept)
            pictures_ += std::erase_if(
                section.parts, [](const Part& part) { return std::holds_alternative<LadderOverview>(part); });
        for (Part& part : section.parts) {
            if (auto* actions = std::get_if<ActionTable>(&part))
                cut_actions(*actions, kept ? measure_.actions : 0);
            if (auto* table = std::get_if<VoteTable>(&part))
                cut_pieces(*table, kept ? measure_.pieces : 0);
            if (auto* verdict = std::get_if<Verdict>(&part))
                for (Words& words : verdict->words)
                    shorten(words.text);
        }
        if (!kept)
            for (const Part& part : section.parts)
                decisions_ += std::holds_alternative<Verdict>(part) ? 1 : 0;
        std::erase_if(section.parts, [kept](const Part& part) {
            const auto* actions = std::get_if<ActionTable>(&part);
            const auto* table = std::get_if<VoteTable>(&part);
            return !kept || (actions && actions->empty()) || (table && table->rows.empty());
        });
    }

    void cut_actions(ActionTable& actions, std::size_t rows) {
        actions_.of += actions.size();
        actions.resize(std::min(actions.size(), rows));
        actions_.kept += actions.size();
        for (Action& action : actions) {
            cut_item(action.item);
            shorten(action.who);
            shorten(action.when);
        }
    }

    void cut_pieces(VoteTable& table, std::size_t rows) {
        pieces_.of += table.rows.size();
        table.rows.resize(std::min(table.rows.size(), rows));
        pieces_.kept += table.rows.size();
        for (VoteTable::Row& row : table.rows) {
            cut_item(row.item);
            for (VoteTable::Line& line : row.lines)
                for (VoteTable::Cell& cell : line.cells)
                    shorten(cell.text.text);
        }
    }

    void cut_item(Item& item) {
        shorten(item.text);
        if (measure_.notes)
            return;
        notes_ += item.remarks.size() + item.under.size();
        item.remarks.clear();
        item.under.clear();
    }

    void shorten(std::string& text) { shorten(text, measure_.letters); }
    void shorten(std::string& text, std::size_t letters) {
        if (letters == all || text.size() <= letters)
            return;
        std::string shorter = shortened(text, letters);
        ends_ += shorter != text ? 1 : 0;
        text = std::move(shorter);
    }

    std::string left_out() const {
        std::string text;
        const auto add = [&text](const std::string& words) { text += (text.empty() ? "" : ", ") + words; };
        if (decisions_ > 0)
            add(counted(decisions_, "decision", "decisions"));
        if (pieces_.kept < pieces_.of)
            add(std::to_string(pieces_.of - pieces_.kept) + " of "
                + counted(pieces_.of, "piece of work", "pieces of work"));
        if (actions_.kept < actions_.of)
            add(std::to_string(actions_.of - actions_.kept) + " of "
                + counted(actions_.of, "action", "actions"));
        if (notes_ > 0)
            add("what the actions came from");
        if (ends_ > 0)
            add("the "
                + std::string(ends_ == 1 ? "end of 1 long text"
                                         : "ends of " + std::to_string(ends_) + " long texts"));
        if (pictures_ > 0)
            add("the picture of the ladder");
        return text;
    }

    Report report_;
    const Measure& measure_;
    Count actions_;
    Count pieces_;
    std::size_t decisions_ = 0;
    std::size_t pictures_ = 0;
    std::size_t notes_ = 0;
    std::size_t ends_ = 0;
};

bool fits(const Report& report) {
    return lay_out_pages(report).pages.size() == 1;
}

std::size_t most_rows(const Report& report) {
    std::size_t most = 0;
    for (const Section& section : report.sections)
        for (const Part& part : section.parts) {
            if (const auto* actions = std::get_if<ActionTable>(&part))
                most = std::max(most, actions->size());
            if (const auto* table = std::get_if<VoteTable>(&part))
                most = std::max(most, table->rows.size());
        }
    return most;
}

/// The largest number from `least` to `most` with which the record fits; one less than `least` where none
/// does.
template <class With>
std::size_t largest_that_fits(const Report& report, std::size_t least, std::size_t most, const With& with) {
    std::size_t low = least - 1;
    for (std::size_t high = most; low < high;) {
        const std::size_t middle = (low + high + 1) / 2;
        if (fits(Cut(report, with(middle)).take()))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

}

Report fitted_to_one_page(const Report& report) {
    for (const Measure& measure :
         {Measure{}, Measure{.pictures = false}, Measure{.pictures = false, .notes = false},
          Measure{.letters = 160, .pictures = false, .notes = false}}) {
        Report cut = Cut(report, measure).take();
        if (fits(cut))
            return cut;
    }
    // First fewer rows, so that what stays can be read; then shorter ones, then fewer sections.
    const std::size_t most = most_rows(report);
    for (const std::size_t letters : {std::size_t{160}, std::size_t{60}}) {
        Measure measure{.letters = letters, .pictures = false, .notes = false};
        const auto both = [&measure](std::size_t number) {
            measure.actions = measure.pieces = number;
            return measure;
        };
        const std::size_t number = largest_that_fits(report, 1, most, both);
        if (number == 0)
            continue;
        // What one of them leaves free is for the other.
        const auto actions = [&measure](std::size_t more) {
            measure.actions = more;
            return measure;
        };
        measure = both(number);
        measure = actions(largest_that_fits(report, number, most, actions));
        const auto pieces = [&measure](std::size_t more) {
            measure.pieces = more;
            return measure;
        };
        return Cut(report, pieces(largest_that_fits(report, number, most, pieces))).take();
    }
    const auto sections = [](std::size_t number) {
        return Measure{
            .actions = 1, .pieces = 1, .letters = 60, .sections = number, .pictures = false, .notes = false};
    };
    return Cut(report, sections(largest_that_fits(report, 1, report.sections.size(), sections))).take();
}

}
