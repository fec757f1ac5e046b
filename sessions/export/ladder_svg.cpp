#include "sessions/export/ladder_svg.h"

#include <algorithm>
#include <cmath>

#include "sessions/export/words.h"
#include "sessions/model/ladder_places.h"
#include "sessions/model/text.h"
#include "sessions/model/words.h"

namespace plenary::record {

namespace {

// Units of the picture, which is as wide as the page.
constexpr int width = 720;
constexpr int row = 46;
constexpr int letter = 7; ///< the width of an average letter of a flag
constexpr int wood = 4;   ///< from the foot of a row to the middle of its wood
constexpr OverviewPlaces::Sizes sizes{
    .kept_by_name = 0.4F, .widest_column = 150, .column_gap = 8, .highest_flag = 32};

std::string number(float value) {
    return std::to_string(std::lround(value));
}

class Picture {
public:
    Picture(HtmlWriter& out, const LadderOverview& overview)
        : out_(out), overview_(overview), height_(row * static_cast<int>(overview.rungs.size()) + 2 * wood),
          rows_(rows_of(height_, static_cast<int>(overview.rungs.size()))),
          places_(rows_, overview.layout.columns, sizes) {}

    void write() const {
        const std::string box = "0 0 " + std::to_string(width) + " " + std::to_string(height_);
        const auto svg = out_.block("svg", {{"class", "overview"}, {"viewBox", box}, {"role", "img"}});
        out_.line("title", {}, told(overview_));
        for (int rung = 1; rung <= static_cast<int>(overview_.rungs.size()); ++rung)
            write_rung(rung);
        for (const Overview::Mark& mark : overview_.layout.marks)
            write_mark(mark);
    }

private:
    static std::vector<Area> rows_of(int height, int rungs) {
        return ladder_rows({0, wood, width, static_cast<float>(height - wood)}, rungs, row);
    }

    void write_rung(int rung) const {
        const Area& at = rows_[static_cast<std::size_t>(rung - 1)];
        const std::string y = number(at.y1);
        out_.line("line",
                  {{"class", "wood"}, {"x1", "0"}, {"y1", y}, {"x2", std::to_string(width)}, {"y2", y}}, "");
        const std::string middle = number((at.y0 + at.y1) / 2 + 5);
        out_.line("text", {{"class", "number"}, {"x", "8"}, {"y", middle}}, std::to_string(rung));
        const auto most_letters = static_cast<std::size_t>((places_.left() - 44) / letter);
        out_.line("text", {{"x", "36"}, {"y", middle}},
                  shortened(overview_.rungs[static_cast<std::size_t>(rung - 1)], most_letters));
    }

    void write_flag(const Overview::Mark& mark, int rung, std::string_view kind) const {
        const Area at = places_.flag(mark.column, rung);
        const Item& piece = overview_.pieces.at(mark.piece);
        const auto colour = piece.colour ? word_of(*piece.colour) : std::string_view("sand");
        const std::string what = std::string(kind) + " " + std::string(colour);
        out_.line("rect",
                  {{"class", what},
                   {"x", number(at.x0)},
                   {"y", number(at.y0)},
                   {"width", number(at.x1 - at.x0)},
                   {"height", number(at.y1 - at.y0)},
                   {"rx", "6"}},
                  "");
        const auto letters = static_cast<std::size_t>(std::max(1.0F, (at.x1 - at.x0 - 12) / letter));
        out_.line("text",
                  {{"class", "flag"}, {"x", number(at.x0 + 6)}, {"y", number((at.y0 + at.y1) / 2 + 4)}},
                  shortened(piece.text, letters));
    }

    void write_mark(const Overview::Mark& mark) const {
        if (mark.want && mark.want != mark.now) {
            if (mark.now) {
                const auto way = places_.way(mark.column, *mark.now, *mark.want);
                out_.line("line",
                          {{"class", "way"},
                           {"x1", number(way.x)},
                           {"y1", number(way.from)},
                           {"x2", number(way.x)},
                           {"y2", number(way.to)}},
                          "");
            }
            write_flag(mark, *mark.want, "ghost");
        }
        if (mark.now)
            write_flag(mark, *mark.now, "here");
    }

    HtmlWriter& out_;
    const LadderOverview& overview_;
    int height_;
    std::vector<Area> rows_;
    OverviewPlaces places_;
};

}

void write_ladder_picture(HtmlWriter& out, const LadderOverview& overview) {
    Picture(out, overview).write();
}

}
