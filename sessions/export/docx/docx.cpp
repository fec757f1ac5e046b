#include <algorithm>
#include <array>

#include "sessions/export/docx/docx_styles.h"
#include "sessions/export/docx/word_writer.h"
#include "sessions/export/formats.h"
#include "sessions/export/words.h"
#include "sessions/export/zip_package.h"
#include "sessions/model/local_time.h"

namespace plenary::record {

namespace {

constexpr std::array<std::string_view, colour_count> stripes{"FFE39A", "C6E3F7", "CDECD4",
                                                             "FAD3D6", "DFD7F6", "EBE3D4"};

/// What a card says, with its label before it and its group behind.
std::vector<WordRun> item_runs(const Item& item) {
    std::vector<WordRun> runs;
    if (!item.label.empty())
        runs.push_back({item.label + "  ", "Label"});
    runs.push_back({item.text, {}, item.heading});
    if (item.group)
        runs.push_back(
            {"  (" + group_text(item.group) + (item.group_name.empty() ? "" : " · " + item.group_name) + ")",
             "Label"});
    return runs;
}

std::vector<WordRun> remark_runs(const Item& item) {
    std::vector<WordRun> runs;
    for (const Sentence& remark : item.remarks) {
        if (!runs.empty())
            runs.push_back({"  ·  "});
        for (WordRun& run : word_runs(remark))
            runs.push_back(std::move(run));
    }
    return runs;
}

class DocxReport {
public:
    WordWriter::Document write(const Report& report) {
        letterhead(report.letterhead);
        out_.paragraph({{report.title}}, {.style = "Title"});
        out_.paragraph(word_runs(report.subtitle), {.style = "Subtitle"});
        if (!report.so_far.empty())
            out_.paragraph(word_runs(report.so_far), {.style = "SoFar"});
        std::vector<WordRun> facts;
        for (const Fact& fact : report.facts) {
            facts.push_back({fact.value + " ", {}, true});
            facts.push_back({fact.label + (&fact == &report.facts.back() ? "" : "   ·   "), "Quiet"});
        }
        out_.paragraph(facts);
        for (const Section& section : report.sections) {
            out_.paragraph({{section.heading}}, {.style = "Heading1"});
            if (!section.source.empty())
                out_.paragraph(word_runs(section.source), {.style = "Remark", .keep_with_next = true});
            for (const Part& part : section.parts)
                std::visit([this](const auto& kind) { write_part(kind); }, part);
        }
        if (!report.steps.empty())
            steps(report.steps);
        if (!report.closing.empty())
            out_.paragraph({{report.closing, "Quiet"}});
        return out_.take();
    }

private:
    void letterhead(const Letterhead& head) {
        if (head.logo)
            out_.logo(*head.logo, head.organisation.empty() ? "Logo" : "Logo of " + head.organisation);
        if (!head.organisation.empty())
            out_.paragraph({{head.organisation}}, {.style = "Letterhead"});
    }

    void write_part(const Statements& statements) {
        for (const Sentence& statement : statements)
            out_.paragraph(word_runs(statement));
    }

    void write_part(const ItemList& list) { write_list(list, "Heading2"); }

    void write_list(const ItemList& list, std::string_view heading) {
        if (!list.title.empty())
            out_.paragraph({{list.title}}, {.style = heading});
        items(list.items, list.numbered ? out_.numbered_list() : WordWriter::bullets, 0);
        if (!list.covered.empty())
            out_.paragraph({{list.covered, "Quiet"}});
    }

    void items(const std::vector<Item>& items_of, int list, int level) {
        for (const Item& item : items_of) {
            const auto stripe =
                item.colour ? stripes[static_cast<std::size_t>(*item.colour)] : std::string_view();
            out_.paragraph(item_runs(item),
                           {.style = list == WordWriter::bullets ? "ListBullet" : "ListNumber",
                            .list = list,
                            .level = level,
                            .stripe = stripe,
                            .keep_with_next = !item.remarks.empty()});
            if (const auto remarks = remark_runs(item); !remarks.empty())
                out_.paragraph(remarks, {.style = "Remark", .level = level + 1, .stripe = stripe});
            items(item.under, WordWriter::bullets, level + 1);
        }
    }

    /// A card in a table, where there are no lists.
    void item_in_cell(const Item& item, int level = 0) {
        out_.paragraph(item_runs(item), {.level = level});
        if (const auto remarks = remark_runs(item); !remarks.empty())
            out_.paragraph(remarks, {.style = "Remark", .level = level});
        for (const Item& hanging : item.under)
            item_in_cell(hanging, level + 1);
    }

    void cell(const std::vector<WordRun>& runs, const WordCell& look = {}) {
        out_.begin_cell(look);
        out_.paragraph(runs, {.align = look.align});
        out_.end_cell();
    }

    void write_part(const ActionTable& actions) {
        out_.begin_table({5800, 2200, 1638});
        out_.header_row({"Step", "Who", "By"});
        for (const Action& action : actions) {
            out_.begin_row();
            out_.begin_cell({.columns = action.item.heading ? 3 : 1});
            item_in_cell(action.item);
            out_.end_cell();
            if (!action.item.heading) {
                cell({action.who.empty() ? WordRun{"Nobody yet", "Quiet"} : WordRun{action.who}});
                cell({action.when.empty() ? WordRun{"No date yet", "Quiet"} : WordRun{action.when}});
            }
            out_.end_row();
        }
        out_.end_table();
    }

    void write_part(const LadderOverview& overview) { out_.picture(picture_of(overview)); }

    void write_part(const Illustration& illustration) {
        out_.illustration(*illustration.bytes, illustration.told);
        if (!illustration.caption.empty())
            out_.paragraph({{illustration.caption, "Quiet"}});
    }

    void write_part(const Verdict& verdict) {
        out_.paragraph(word_runs(verdict.words), {.style = verdict.reached ? "Verdict" : "Normal"});
    }

    void write_part(const VoteTable& table) {
        if (!table.title.empty())
            out_.paragraph({{table.title}}, {.style = "Heading2"});
        const std::size_t side = table.has_sides() ? 1 : 0;
        out_.begin_table(widths_of(table));
        std::vector<std::string> titles{table.cards};
        if (side > 0)
            titles.push_back(table.sides);
        for (const VoteTable::Column& column : table.columns)
            titles.push_back(column.title);
        out_.header_row(titles);
        for (const VoteTable::Row& row : table.rows)
            for (std::size_t line = 0; line < row.lines.size(); ++line)
                vote_line(table, row, line, titles.size());
        out_.end_table();
        if (table.has_middles)
            out_.paragraph({{"Bold: where the median lies.", "Quiet"}});
    }

    /// Figures are narrow, and words share the rest.
    static std::vector<int> widths_of(const VoteTable& table) {
        std::vector<int> weights{table.columns.size() > 6 || table.has_sides() ? 30 : 44};
        if (table.has_sides())
            weights.push_back(22);
        for (const VoteTable::Column& column : table.columns) {
            const bool short_title = column.title.size() <= 2;
            switch (column.look) {
            case VoteTable::Look::words: weights.push_back(24); break;
            case VoteTable::Look::word:
            case VoteTable::Look::said: weights.push_back(15); break;
            default: weights.push_back(short_title ? 6 : column.title.size() <= 4 ? 10 : 14);
            }
        }
        int sum = 0;
        for (const int weight : weights)
            sum += weight;
        int left = WordWriter::text_wide;
        for (int& weight : weights) {
            weight = weight * WordWriter::text_wide / sum;
            left -= weight;
        }
        weights.front() += left;
        return weights;
    }

    void vote_line(const VoteTable& table, const VoteTable::Row& row, std::size_t line, std::size_t columns) {
        out_.begin_row();
        out_.begin_cell({.fill = row.chosen ? "DCEBEA" : ""});
        if (line == 0)
            item_in_cell(row.item);
        out_.end_cell();
        std::size_t written = 1;
        if (table.has_sides()) {
            cell({{row.lines[line].side}});
            ++written;
        }
        auto column = table.columns.begin();
        for (const VoteTable::Cell& one : row.lines[line].cells) {
            vote_cell(one, *column++);
            ++written;
        }
        if (line == 0)
            for (const VoteTable::Cell& one : row.last) {
                vote_cell(one, *column++);
                ++written;
            }
        for (; written < columns; ++written)
            cell({});
        out_.end_row();
    }

    void vote_cell(const VoteTable::Cell& one, const VoteTable::Column& column) {
        cell({{one.text.text, one.quiet ? "Quiet" : "", one.middle}},
             {.align = is_worded(column.look) ? "" : "center"});
    }

    void write_part(const Placing& placing) {
        out_.paragraph({{placing.piece.text + ": " + placing.verdict},
                        {placing.piece.group ? "  (" + group_text(placing.piece.group) + ")" : "", "Label"}},
                       {.style = "Heading2"});
        if (const auto remarks = remark_runs(placing.piece); !remarks.empty())
            out_.paragraph(remarks, {.style = "Remark"});
        for (const Sentence& statement : placing.statements)
            out_.paragraph(word_runs(statement));
        if (!placing.rounds.empty())
            votes(placing);
        for (const ItemList& list : placing.reasons)
            write_list(list, "Heading3");
    }

    /// The rungs with their votes as numbers; the most have the darkest ground.
    void votes(const Placing& placing) {
        static constexpr std::array<std::string_view, 4> shades{"", "DCEBEA", "BFD6D5", "86B4B2"};
        const int rounds = static_cast<int>(placing.rounds.size());
        const int count = std::min(1200, 5000 / rounds);
        std::vector<int> widths{900, WordWriter::text_wide - 900 - count * rounds};
        std::vector<std::string> titles{"Rung", ""};
        for (const auto& round : placing.rounds) {
            widths.push_back(count);
            titles.push_back(capitalised(round.name));
        }
        out_.begin_table(widths);
        out_.header_row(titles);
        const int full = most_votes(placing);
        for (const Placing::RungLine& rung : placing.rungs) {
            out_.begin_row();
            cell({{std::to_string(rung.number), "Quiet", true}});
            std::vector<WordRun> name{{rung.name, {}, rung.agreed}};
            if (rung.wanted)
                name.push_back({"  wanted", "Label"});
            cell(name);
            for (const int number : rung.votes) {
                const auto shade = static_cast<std::size_t>((std::min(number, full) * 3 + full - 1) / full);
                cell({{number == 0 ? "" : std::to_string(number)}},
                     {.fill = shades[shade], .align = "center"});
            }
            out_.end_row();
        }
        out_.end_table();
        for (const auto& round : placing.rounds)
            out_.paragraph({{capitalised(round.name) + ": " + round.figures + ".", "Quiet"}});
    }

    void steps(const std::vector<StepLine>& lines) {
        out_.paragraph({{"The session, step by step"}}, {.style = "Heading1"});
        out_.begin_table({560, 900, 3600, 1100, 1100, 2378});
        out_.header_row({"", "Began", "Step", "Planned", "Took", "What came of it"});
        for (const StepLine& line : lines) {
            out_.begin_row();
            cell({{line.number == 0 ? "–" : std::to_string(line.number), "Quiet"}});
            cell({{line.began.empty() ? "–" : line.began, "Quiet"}});
            cell({{line.title}});
            cell({{line.planned, "Quiet"}});
            cell({{line.took.empty() ? "–" : line.took}});
            cell({{outcome_text(line), "Quiet"}});
            out_.end_row();
        }
        out_.end_table();
    }

    WordWriter out_;
};

std::string core_properties(const Report& report, WallTime made) {
    XmlWriter out;
    {
        const auto root = out.element(
            "cp:coreProperties",
            {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
             {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
             {"xmlns:dcterms", "http://purl.org/dc/terms/"},
             {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
        out.element("dc:title", {}, report.title);
        out.element("dc:creator", {}, "Plenary");
        out.element("dc:language", {}, "en-GB");
        const std::string time = utc_text(made);
        out.element("dcterms:created", {{"xsi:type", "dcterms:W3CDTF"}}, time);
        out.element("dcterms:modified", {{"xsi:type", "dcterms:W3CDTF"}}, time);
    }
    return out.take();
}

/// The title at the left and the number of the page at the right.
std::string footer(const Report& report) {
    XmlWriter out;
    {
        const auto root = out.element(
            "w:ftr", {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}});
        const auto paragraph = out.element("w:p");
        {
            const auto properties = out.element("w:pPr");
            out.empty("w:pStyle", {{"w:val", "Footer"}});
        }
        {
            const auto run = out.element("w:r");
            out.element("w:t", {{"xml:space", "preserve"}}, shortened(report.title, 80));
            out.empty("w:tab");
        }
        const auto field = out.element("w:fldSimple", {{"w:instr", " PAGE "}});
        const auto run = out.element("w:r");
        out.element("w:t", {}, "1");
    }
    return out.take();
}

}

std::string docx_report(const Report& report, WallTime made) {
    WordWriter::Document document = DocxReport().write(report);
    std::vector<PackagePart> parts{{"[Content_Types].xml", std::string(docx_content_types)},
                                   {"_rels/.rels", std::string(docx_relationships)},
                                   {"word/document.xml", std::move(document.body)},
                                   {"word/_rels/document.xml.rels", std::move(document.relationships)},
                                   {"word/styles.xml", std::string(docx_styles)},
                                   {"word/numbering.xml", std::move(document.numbering)},
                                   {"word/settings.xml", std::string(docx_settings)},
                                   {"word/footer1.xml", footer(report)},
                                   {"docProps/core.xml", core_properties(report, made)}};
    for (std::size_t at = 0; at < document.pictures.size(); ++at) {
        std::string name = "word/" + word_picture_name(at + 1, document.pictures[at]);
        parts.push_back({std::move(name), std::move(document.pictures[at])});
    }
    return zip_package(parts, made);
}

}
