#include "app/steps/slide_list.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

using namespace std::chrono_literals;

constexpr auto glide_time = 320ms;
constexpr auto glide_apart = 70ms; ///< between lines that come together

// Design pixels.
constexpr float inset = 64; ///< narrower than the stage: lines of this length are read at a glance
constexpr float gap = 18;
constexpr float radius = 20;
constexpr float side = 34;
constexpr float above_and_below = 16;
constexpr float number_width = 78;
constexpr float highest_row = 150;
constexpr float lowest_row = 60; ///< the place of the next line can be pressed
constexpr float glide = 44;
constexpr float name_over_text = 4;
constexpr float name_to_text = 32;
constexpr float rule_to_text = 28; ///< of a pair
constexpr float tightest_gap = 6;

constexpr float headings_height = 44; ///< over pairs
constexpr float pairs_gap = 12;

constexpr float name_share = 0.36F; ///< of the words' width, where the text is beside the name
constexpr float pair_share = 0.45F; ///< the same of pairs

constexpr float largest = 1.45F; ///< of the usual sizes, where there are few lines
constexpr float smallest = 0.55F;
constexpr float step = 0.05F;
constexpr float roomy = 0.85F; ///< how full the area is at most when the sizes are more than the usual

/// The sizes of the text on all rows, so that no row looks more important than another.
struct RowText {
    bool beside = false; ///< the text stands beside the name: lower rows, for many lines
    bool pairs = false;
    ui::TextStyle number;
    ui::TextStyle name;
    ui::TextStyle text;

    float share() const { return pairs ? pair_share : name_share; }
};

RowText pair_text(ui::Canvas& canvas, float scale) {
    const ui::Theme& theme = canvas.theme();
    const float size = canvas.px(std::max(34 * scale, 23.0F));
    return {.beside = true,
            .pairs = true,
            .number = {},
            .name = {.size = size, .weight = ui::Weight::bold, .colour = theme.ink, .leading = 1.25F},
            .text = {.size = size, .weight = ui::Weight::medium, .colour = theme.ink, .leading = 1.25F}};
}

RowText row_text(ui::Canvas& canvas, float scale, bool beside) {
    const ui::Theme& theme = canvas.theme();
    return {.beside = beside,
            .number = {.size = canvas.px(std::max(38 * scale, 24.0F)),
                       .weight = ui::Weight::semibold,
                       .colour = theme.spruce},
            .name = {.size = canvas.px(std::max(36 * scale, 24.0F)),
                     .weight = ui::Weight::bold,
                     .colour = theme.ink,
                     .leading = 1.22F},
            .text = {.size = canvas.px(std::max((beside ? 31 : 28) * scale, 22.0F)),
                     .weight = ui::Weight::medium,
                     .colour = theme.ink_2,
                     .leading = 1.28F}};
}

float words_width(ui::Canvas& canvas, float row_width, const RowText& look) {
    return row_width - canvas.px(2 * side + (look.pairs ? 0 : number_width));
}

float name_width(ui::Canvas& canvas, float width, const RowText& look) {
    return look.beside ? width * look.share() - canvas.px(look.pairs ? 2 * rule_to_text : name_to_text)
                       : width;
}

float text_width(float width, const RowText& look) {
    return look.beside ? width * (1 - look.share()) : width;
}

/// What name and text need, without the space around them.
float words_height(ui::Canvas& canvas, float width, const ListSlide::Item& item, const RowText& look) {
    const float name = ui::text_size(canvas, item.name, look.name, name_width(canvas, width, look)).y;
    if (item.text.empty())
        return name;
    const float text = ui::text_size(canvas, item.text, look.text, text_width(width, look)).y;
    return look.beside ? std::max(name, text) : name + canvas.px(name_over_text) + text;
}

struct Rows {
    RowText look;
    std::vector<float> heights;
    float whole = 0;
    float gap = 0;
    float highest = 0; ///< what a row may grow to
};

Rows rows_at(ui::Canvas& canvas, float width, const SlideLines& slide, float scale, bool beside,
             float between) {
    const RowText look = slide.pairs ? pair_text(canvas, scale) : row_text(canvas, scale, beside);
    Rows rows{
        look, {}, -canvas.px(between), canvas.px(between), canvas.px(highest_row * std::max(scale, 1.0F))};
    for (const ListSlide::Item& item : slide.items) {
        const float high = words_height(canvas, words_width(canvas, width, look), item, look)
                           + canvas.px(2 * above_and_below * scale);
        rows.heights.push_back(std::max(high, canvas.px(lowest_row)));
        rows.whole += rows.heights.back() + rows.gap;
    }
    return rows;
}

/// The largest that fit, if any do.
std::optional<Rows> fitting_rows(ui::Canvas& canvas, ui::Box area, const SlideLines& slide, bool beside) {
    const float wide = slide.pairs ? pairs_gap : gap;
    for (float scale = largest; scale > smallest - step / 2; scale -= step) {
        const float most = scale > 1 ? area.height() * roomy : area.height();
        for (const float between : {wide * scale, tightest_gap}) {
            Rows rows = rows_at(canvas, area.width(), slide, scale, beside, between);
            if (rows.whole <= most)
                return rows;
        }
    }
    return {};
}

Rows rows_in(ui::Canvas& canvas, ui::Box area, const SlideLines& slide) {
    const std::optional<Rows> beside = fitting_rows(canvas, area, slide, true);
    const std::optional<Rows> under = slide.pairs ? std::nullopt : fitting_rows(canvas, area, slide, false);
    if (under && (!beside || under->look.name.size >= beside->look.name.size))
        return *under;
    if (beside)
        return *beside;
    // It scrolls anyway, so it need not be small.
    return rows_at(canvas, area.width(), slide, 0.9F, slide.pairs, slide.pairs ? pairs_gap : gap);
}

/// Where every line stands, shown or not, from the top of the list; as large as the area allows.
struct Places {
    RowText look;
    std::vector<ui::Box> boxes;
    float height = 0;
};

Places places(ui::Canvas& canvas, ui::Box area, const SlideLines& slide) {
    const Rows rows = rows_in(canvas, area, slide);
    // What is left over goes to the rows, evenly, up to a height that still looks like a row.
    const auto count = static_cast<float>(rows.heights.size());
    const float spare = std::max(0.0F, (area.height() - rows.whole) / count);
    Places found{rows.look, {}, 0};
    for (const float needed : rows.heights) {
        const float high = std::max(needed, std::min(needed + spare, rows.highest));
        found.boxes.push_back({area.x0, found.height, area.x1, found.height + high});
        found.height += high + rows.gap;
    }
    found.height -= rows.gap;
    return found;
}

void draw_row(ui::Canvas& canvas, ui::Box row, int number, const ListSlide::Item& item, const RowText& look,
              float came) {
    const ui::Theme& theme = canvas.theme();
    row = row.moved(0, canvas.px(glide) * (1 - came));
    ui::mark("slide:line:" + std::to_string(number), row, item.name);
    if (came < 1)
        ui::shadow(canvas, row, ui::faded(theme.shadow, 2 * came * (1 - came)), canvas.px(6), canvas.px(22),
                   0);
    ui::panel(canvas, row, ui::faded(theme.surface, came), ui::faded(theme.line, came), canvas.px(2),
              canvas.px(radius));
    ui::Box words = row.inset(canvas.px(side), 0);
    const auto seen = [&](ui::TextStyle style) {
        style.colour = ui::faded(style.colour, came);
        return style;
    };
    if (!look.pairs)
        ui::line(canvas, words.cut_left(canvas.px(number_width)), std::to_string(number), seen(look.number));
    const float high = words_height(canvas, words.width(), item, look);
    if (look.pairs) {
        const float x = words.x0 + words.width() * look.share() - canvas.px(rule_to_text);
        ui::fill(canvas,
                 {x - canvas.px(2), row.y0 + canvas.px(above_and_below), x + canvas.px(2),
                  row.y1 - canvas.px(above_and_below)},
                 ui::faded(theme.spruce, came), canvas.px(2));
    }
    words = words.centred(words.width(), high);
    const float name = name_width(canvas, words.width(), look);
    const float used = ui::text(canvas, words.min(), name, item.name, seen(look.name));
    if (item.text.empty())
        return;
    ImVec2 corner{words.x0, words.y0 + used + canvas.px(name_over_text)};
    if (look.beside) // on the base line of the name
        corner = {words.x0 + words.width() * look.share(),
                  words.y0 + (look.name.size * look.name.leading - look.text.size * look.text.leading) / 2};
    ui::text(canvas, corner, text_width(words.width(), look), item.text, seen(look.text));
}

/// The place of a line to come; the next one brings it on when it is pressed.
void draw_place(const View& view, ui::Box place, int number, int shown, int count, const RowText& look) {
    ui::Canvas& canvas = view.canvas;
    if (number > shown + 1) {
        ui::dashed_outline(canvas, place, ui::faded(canvas.theme().line, 0.6F), canvas.px(2),
                           canvas.px(radius));
        return;
    }
    const std::string words = shown == 0        ? "Show the first of " + std::to_string(count)
                              : number == count ? "Show the last"
                                                : "Show the next";
    ui::TextStyle quiet = look.text;
    quiet.size = (look.text.size + look.name.size) / 2;
    if (ui::invitation(canvas, "slide:place", place, words, quiet, canvas.px(radius)))
        view.post(ShowLines{view.step, shown + 1});
}

void draw_headings(ui::Canvas& canvas, ui::Box row, const SlideLines& slide) {
    const ui::TextStyle style{
        .size = canvas.px(26), .weight = ui::Weight::semibold, .colour = canvas.theme().spruce};
    row = row.inset(canvas.px(side), 0);
    const float right = row.width() * (1 - pair_share);
    ui::line(canvas, row.cut_right(right), slide.right, style);
    row.cut_right(canvas.px(name_to_text));
    ui::line(canvas, row, slide.left, style);
}

int lines_shown(const View& view, int count) {
    if (view.finished())
        return count;
    const Progress* progress = view.snapshot.session().progress.find(view.step);
    return progress == nullptr ? 0 : std::clamp(progress->shown, 0, count);
}

Footer footer(const View& view, int shown, int count) {
    Footer foot;
    if (view.finished() || shown >= count)
        return foot;
    foot.note = std::to_string(shown) + " of " + std::to_string(count);
    const auto show = [&view](int lines) {
        return [&view, lines] { view.post(ShowLines{view.step, lines}); };
    };
    if (count - shown > 1)
        foot.actions.push_back({.id = "slide:all", .words = "Show all", .press = show(count)});
    foot.actions.push_back(
        {.id = "slide:next", .words = "Show next", .primary = true, .press = show(shown + 1)});
    return foot;
}

}

Footer draw_slide_list(const View& view, ui::Box area, const SlideLines& slide, SlideListUi& state) {
    ui::Canvas& canvas = view.canvas;
    const int count = static_cast<int>(slide.items.size());
    const int shown = lines_shown(view, count);
    area = area.inset(canvas.px(inset), 0);
    area.cut_top(canvas.px(12));
    if (!slide.left.empty() || !slide.right.empty())
        draw_headings(canvas, area.cut_top(canvas.px(headings_height)), slide);
    const Places found = places(canvas, area, slide);

    if (state.shown && shown != *state.shown) {
        state.first_new = std::min(shown, *state.shown);
        state.since = canvas.now();
    }
    if (!state.shown)
        state.first_new = shown;
    state.shown = shown;

    const ui::Box page = ui::begin_scroll(canvas, "slide:scroll", area, state.scroll, found.height);
    for (int i = 0; i < count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const ui::Box place = found.boxes[at].moved(0, page.y0);
        if (i >= shown) {
            if (!view.finished())
                draw_place(view, place, i + 1, shown, count, found.look);
            continue;
        }
        const auto wait = glide_apart * std::max(0, i - state.first_new);
        const float came =
            i < state.first_new ? 1.0F : ui::eased(canvas.travel(state.since + wait, glide_time));
        draw_row(canvas, place, i + 1, slide.items[at], found.look, came);
        if (came < 1 && i + 1 == shown)
            state.scroll.show(place);
    }
    ui::end_scroll(canvas, state.scroll);
    return footer(view, shown, count);
}

}
