#include "sessions/export/ladder_svg.h"

#include <algorithm>

#include "sessions/export/words.h"
#include "sessions/model/text.h"
#include "sessions/model/words.h"

namespace plenary::record {

namespace {

// Units of the picture, which is as wide as the page.
constexpr int width = 720;
constexpr int row = 46;
constexpr int names = 290;
constexpr int gap = 8;
constexpr int letter = 7; ///< the width of an average letter of a flag

struct Place {
    int x;
    int y;
    int wide;
    int high;
};

std::string number(int value) {
    return std::to_string(value);
}

class Picture {
public:
    Picture(HtmlWriter& out, const LadderOverview& overview)
        : out_(out), overview_(overview), height_(row * static_cast<int>(overview.rungs.size()) + 8),
          column_(std::min(150, (width - names) / std::max(1, overview.layout.columns))) {}

    void write() const {
        const std::string box = "0 0 " + number(width) + " " + number(height_);
        const auto svg = out_.block("svg", {{"class", "overview"}, {"viewBox", box}, {"role", "img"}});
        out_.line("title", {}, title());
        for (int rung = 1; rung <= static_cast<int>(overview_.rungs.size()); ++rung)
            write_rung(rung);
        for (const Overview::Mark& mark : overview_.layout.marks)
            write_mark(mark);
    }

private:
    std::string title() const {
        std::string text = "All pieces on one ladder.";
        for (const Overview::Mark& mark : overview_.layout.marks) {
            text += " " + overview_.pieces.at(mark.piece).text + ":";
            text += mark.now ? " on rung " + number(*mark.now) : " not placed";
            text += mark.want ? ", wanted on rung " + number(*mark.want) + "." : ".";
        }
        return text;
    }

    int bottom_of(int rung) const { return height_ - 4 - row * (rung - 1); }

    Place place_of(const Overview::Mark& mark, int rung) const {
        return {width - column_ * (overview_.layout.columns - mark.column) + gap / 2,
                bottom_of(rung) - row + 7, column_ - gap, row - 14};
    }

    void write_rung(int rung) const {
        const std::string y = number(bottom_of(rung));
        out_.line("line", {{"class", "wood"}, {"x1", "0"}, {"y1", y}, {"x2", number(width)}, {"y2", y}}, "");
        const std::string middle = number(bottom_of(rung) - row / 2 + 5);
        out_.line("text", {{"class", "number"}, {"x", "8"}, {"y", middle}}, number(rung));
        constexpr std::size_t most_letters = (names - 44) / letter;
        out_.line("text", {{"x", "36"}, {"y", middle}},
                  shortened(overview_.rungs[static_cast<std::size_t>(rung - 1)], most_letters));
    }

    void write_flag(const Overview::Mark& mark, int rung, std::string_view kind) const {
        const Place at = place_of(mark, rung);
        const Item& piece = overview_.pieces.at(mark.piece);
        const auto colour = piece.colour ? word_of(*piece.colour) : std::string_view("sand");
        const std::string what = std::string(kind) + " " + std::string(colour);
        out_.line("rect",
                  {{"class", what},
                   {"x", number(at.x)},
                   {"y", number(at.y)},
                   {"width", number(at.wide)},
                   {"height", number(at.high)},
                   {"rx", "6"}},
                  "");
        const auto letters = static_cast<std::size_t>(std::max(1, (at.wide - 12) / letter));
        out_.line("text", {{"class", "flag"}, {"x", number(at.x + 6)}, {"y", number(at.y + at.high / 2 + 4)}},
                  shortened(piece.text, letters));
    }

    void write_mark(const Overview::Mark& mark) const {
        if (mark.want && mark.want != mark.now) {
            if (mark.now) {
                const Place from = place_of(mark, *mark.now);
                const Place to = place_of(mark, *mark.want);
                const bool up = *mark.want > *mark.now;
                const std::string x = number(from.x + from.wide / 2);
                out_.line("line",
                          {{"class", "way"},
                           {"x1", x},
                           {"y1", number(up ? from.y : from.y + from.high)},
                           {"x2", x},
                           {"y2", number(up ? to.y + to.high : to.y)}},
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
    int column_;
};

}

void write_ladder_picture(HtmlWriter& out, const LadderOverview& overview) {
    Picture(out, overview).write();
}

}
