#include "sessions/export/pages/ladder_rows.h"

#include <algorithm>
#include <cmath>

#include "sessions/export/pages/colours.h"
#include "sessions/export/pages/item_rows.h"
#include "sessions/export/words.h"
#include "sessions/model/ladder_places.h"

namespace plenary::record {

namespace {

// Points.
constexpr double number_wide = 21;
constexpr double name_wide = 212;
constexpr double bars_at = number_wide + name_wide + 8;
constexpr double bar_high = 12.4;
constexpr double between_rungs = 2.4;
constexpr double count_wide = 60;
constexpr double narrow_count = 26;
constexpr std::size_t most_wide_counts = 3;
constexpr Type rung_type{.size = 9.7, .leading = 1.42};
/// On one line with the name of its rung.
constexpr Type count_type{.size = 9, .colour = quiet_ink, .leading = 1.42 * 9.7 / 9};

/// The rungs of one piece of work with its votes: as bars to look at, and as numbers for everybody.
class Chart {
public:
    Chart(FlowWriter& writer, const Placing& placing)
        : writer_(writer), placing_(placing), full_(most_votes(placing)),
          count_(placing.rounds.size() > most_wide_counts ? narrow_count : count_wide),
          bars_(std::max(40.0,
                         text_area.wide - bars_at - 8 - count_ * static_cast<double>(placing.rounds.size()))),
          table_(writer.element(Tag::table)) {}

    void write() {
        header();
        for (const Placing::RungLine& rung : placing_.rungs)
            row(rung);
    }

private:
    double count_at(std::size_t round) const {
        const auto from_right = static_cast<double>(placing_.rounds.size() - round);
        return text_area.wide - count_ * from_right;
    }

    void header() {
        const std::size_t element = writer_.element(Tag::row, table_);
        FlowRow flow{.before = 4, .pad_below = 1, .keep_with_next = true};
        for (std::size_t round = 0; round < placing_.rounds.size(); ++round) {
            const std::string& name = placing_.rounds[round].name;
            const std::string title = count_ == narrow_count ? std::to_string(round + 1) : capitalised(name);
            FlowCell cell{.x = count_at(round)};
            // Only its beginning is the name of the round; what was asked stands in the sentence below.
            const auto set = writer_.typesetter().set_line({title.substr(0, title.find(" on ")), count_type},
                                                           count_ - 2, Align::right);
            cell.lines.push_back(
                {.high = set->high(0),
                 .boxes = {writer_.line_box(set, 0, 0, count_ - 2, writer_.element(Tag::head, element))}});
            flow.cells.push_back(std::move(cell));
        }
        writer_.add(std::move(flow));
    }

    void row(const Placing::RungLine& rung) {
        const std::size_t element = writer_.element(Tag::row, table_);
        FlowRow flow{.before = between_rungs, .keep_with_next = true};
        FlowCell number;
        Type type = in_colour(rung_type, quiet_ink);
        type.weight = 700;
        writer_.add_text(number, {{std::to_string(rung.number), type}}, number_wide,
                         writer_.element(Tag::head, element));
        flow.cells.push_back(std::move(number));
        FlowCell name{.x = number_wide};
        type = rung_type;
        type.weight = rung.agreed ? 700 : 400;
        std::vector<Run> runs{{isolated({rung.name, true}), type}};
        if (rung.wanted)
            runs.push_back({"   wanted", label_type});
        writer_.add_text(name, runs, name_wide, writer_.element(Tag::cell, element));
        const double high = name.lines.front().high;
        flow.cells.push_back(std::move(name));
        flow.cells.push_back(bars(rung, high));
        for (std::size_t round = 0; round < rung.votes.size(); ++round) {
            if (rung.votes[round] == 0)
                continue;
            FlowCell count{.x = count_at(round)};
            writer_.add_text(count, {{std::to_string(rung.votes[round]), count_type}}, count_ - 2,
                             writer_.element(Tag::cell, element), Align::right);
            flow.cells.push_back(std::move(count));
        }
        writer_.add(std::move(flow));
    }

    /// The first vote pale over the last one dark, each as high as the row where it has it to itself.
    FlowCell bars(const Placing::RungLine& rung, double high) const {
        FlowLine line{.high = high};
        const int first = rung.votes.size() > 1 ? rung.votes.front() : 0;
        const int last = rung.votes.back();
        const double top = (high - bar_high) / 2;
        const double half = (bar_high - 1) / 2;
        if (first > 0)
            line.boxes.push_back(bar(first, top, last > 0 ? half : bar_high, spruce_pale));
        if (last > 0)
            line.boxes.push_back(
                bar(last, first > 0 ? top + half + 1 : top, first > 0 ? half : bar_high, spruce));
        return {.x = bars_at, .lines = {std::move(line)}};
    }

    PlacedBox bar(int votes, double y, double high, Rgb colour) const {
        return {{0, y, bars_ * votes / full_, high}, Panel{.fill = colour, .radius = 2}, 0};
    }

    FlowWriter& writer_;
    const Placing& placing_;
    int full_;
    double count_;
    double bars_;
    std::size_t table_;
};

// The picture of all pieces, in points.
constexpr double rung_high = 26;
constexpr double wood_thick = 3;
constexpr double number_column = 22;
constexpr OverviewPlaces::Sizes sizes{
    .kept_by_name = 0.36F, .widest_column = 120, .column_gap = 6, .highest_flag = 20.5F};
constexpr Rgb wood_colour = rgb(0xB98B55);
constexpr Type flag_type{.size = 7.8, .weight = 600, .leading = 1.15};

class OverviewPicture {
public:
    OverviewPicture(FlowWriter& writer, const LadderOverview& overview)
        : writer_(writer), overview_(overview), rungs_(static_cast<int>(overview.rungs.size())),
          high_(rung_high * rungs_ + wood_thick),
          rows_(
              ladder_rows({0, 0, static_cast<float>(text_area.wide), static_cast<float>(rung_high * rungs_)},
                          rungs_, static_cast<float>(rung_high))),
          places_(rows_, overview.layout.columns, sizes),
          figure_(writer.element(Tag::figure, 0, told(overview))) {}

    void write() {
        for (int rung = rungs_; rung >= 1; --rung)
            draw_rung(rung);
        for (const Overview::Mark& mark : overview_.layout.marks)
            draw_mark(mark);
        writer_.add({.before = 6, .pad_below = 4, .cells = {{.lines = {std::move(line_)}}}});
    }

private:
    static Rect rect(const Area& area) { return {area.x0, area.y0, area.x1 - area.x0, area.y1 - area.y0}; }

    void draw_rung(int rung) {
        line_.high = high_;
        const Area& row = rows_[static_cast<std::size_t>(rung - 1)];
        line_.boxes.push_back({{0, row.y1 - wood_thick / 2, text_area.wide, wood_thick},
                               Panel{.fill = wood_colour, .radius = wood_thick / 2},
                               figure_});
        Type type = rung_type;
        type.weight = 700;
        text({std::to_string(rung), type}, {4, row.y0, number_column - 4, rung_high}, 1);
        type = rung_type;
        type.size = 9.2;
        type.leading = 1.2;
        text({overview_.rungs[static_cast<std::size_t>(rung - 1)], type},
             {number_column, row.y0, places_.left() - number_column - 6, rung_high}, 2);
    }

    void text(const Run& run, Rect at, int most_lines) {
        const auto set = writer_.typesetter().set_lines(run, at.wide, most_lines);
        double y = at.y + (at.high - set->high()) / 2;
        for (std::size_t line = 0; line < set->lines(); ++line) {
            line_.boxes.push_back(
                {{at.x + set->left(line), y, std::min(at.wide, set->wide(line)), set->high(line)},
                 TextLine{set, line},
                 figure_});
            y += set->high(line);
        }
    }

    void draw_flag(const Overview::Mark& mark, int rung, bool ghost) {
        const Rect at = rect(places_.flag(mark.column, rung));
        const Item& piece = overview_.pieces.at(mark.piece);
        const Rgb fill = card_colour(piece.colour.value_or(Colour::sand));
        line_.boxes.push_back({at,
                               ghost ? Panel{.fill = white, .outline = quiet_ink, .radius = 4, .dashed = true}
                                     : Panel{.fill = fill, .radius = 4},
                               figure_});
        const Type type = in_colour(flag_type, ghost ? quiet_ink : ink);
        text({piece.text, type}, {at.x + 5, at.y, at.wide - 10, at.high}, 2);
    }

    void draw_mark(const Overview::Mark& mark) {
        if (mark.want && mark.want != mark.now) {
            if (mark.now)
                draw_way(places_.way(mark.column, *mark.now, *mark.want));
            draw_flag(mark, *mark.want, true);
        }
        if (mark.now)
            draw_flag(mark, *mark.now, false);
    }

    void draw_way(const OverviewPlaces::Way& way) {
        const double top = std::min(way.from, way.to);
        line_.boxes.push_back(
            {{way.x - 1.0, top, 2, std::abs(way.to - way.from)}, Panel{.fill = spruce}, figure_});
    }

    FlowWriter& writer_;
    const LadderOverview& overview_;
    int rungs_;
    double high_;
    std::vector<Area> rows_;
    OverviewPlaces places_;
    std::size_t figure_;
    FlowLine line_;
};

}

void write_placing(FlowWriter& writer, const Placing& placing) {
    static constexpr Type heading{.size = 12, .weight = 700, .leading = 1.35};
    const std::string title = placing.piece.text + ": " + placing.verdict;
    std::vector<Run> runs{{isolated({placing.piece.text, true}), heading}, {": " + placing.verdict, heading}};
    if (placing.piece.group)
        runs.push_back({"   Group\u00A0" + std::string(1, Group{placing.piece.group}.letter())
                            + (placing.piece.group_name.empty() ? "" : " · " + placing.piece.group_name),
                        label_type});
    writer.heading(Tag::h3, runs, 14, 2, {.title = title, .level = 2});
    // What belongs to one piece stays together as far as a page holds it.
    const bool voted = !placing.rounds.empty();
    const auto add = [&](const Sentence& sentence, const Type& type) {
        writer.paragraph(runs_of(sentence, type), 0);
        writer.last_row().keep_with_next = voted;
    };
    for (const Sentence& remark : placing.piece.remarks)
        add(remark, small_type);
    for (const Sentence& statement : placing.statements)
        add(statement, body_type);
    if (voted) {
        Chart(writer, placing).write();
        writer.paragraph({{legend(placing.rounds), in_colour(body_type, quiet_ink)}}, 5);
    }
    for (const ItemList& list : placing.reasons)
        write_list(writer, list, bold_type);
}

void write_overview(FlowWriter& writer, const LadderOverview& overview) {
    OverviewPicture(writer, overview).write();
}

}
