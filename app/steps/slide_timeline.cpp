#include "app/steps/slide_timeline.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "app/steps/slide_timeline_parts.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float card_gap = 22;
constexpr float widest_card = 440; ///< at scale 1
constexpr float narrowest_card = 190;
constexpr float padding = 24;
constexpr float padding_above = 18;
constexpr float radius = 18;
constexpr float shortest_stem = 52;
constexpr float longest_stem = 96;
constexpr float stem_thick = 4;
constexpr float line_thick = 8;
constexpr float line_end = 46; ///< of the line beyond the first and the last dot
constexpr float nearest_dots = 40;
constexpr int most_years_with_ticks = 60;

/// Entries go above and below the line in turn, the first above.
bool above(std::size_t entry) {
    return entry % 2 == 0;
}

/// The dot of every entry: years stand where time puts them, as far as neighbours leave room; entries
/// of one year share a dot.
std::vector<float> dots(ui::Canvas& canvas, ui::Box area, const TimelineSlide& slide) {
    const float first = area.x0 + canvas.px(line_end);
    const float last = area.x1 - canvas.px(line_end);
    const int from = slide.entries.front().year;
    const auto span = static_cast<float>(slide.entries.back().year - from);
    std::vector<int> years;
    std::vector<float> wanted;
    for (const auto& entry : slide.entries)
        if (years.empty() || entry.year != years.back()) {
            years.push_back(entry.year);
            wanted.push_back(span > 0 ? first + (last - first) * static_cast<float>(entry.year - from) / span
                                      : (first + last) / 2);
        }
    const std::vector<float> places = spread(wanted, canvas.px(nearest_dots), first, last);
    std::vector<float> found;
    for (const auto& entry : slide.entries) {
        const auto at = std::find(years.begin(), years.end(), entry.year) - years.begin();
        found.push_back(places[static_cast<std::size_t>(at)]);
    }
    return found;
}

struct Cards {
    EntryText look;
    float width = 0;
    float words = 0;            ///< width of what stands in a card
    float above = 0, below = 0; ///< heights of all cards on a side
};

/// Cards at this scale; nothing if they do not fit above and below the line.
std::optional<Cards> cards_at(ui::Canvas& canvas, ui::Box area, const TimelineSlide& slide, float scale) {
    Cards cards{.look = entry_text(canvas, scale)};
    const std::size_t half = (slide.entries.size() + 1) / 2;
    const auto most_on_a_side = static_cast<float>(half);
    const float room = (area.width() - canvas.px(card_gap) * (most_on_a_side - 1)) / most_on_a_side;
    cards.width = std::min(canvas.px(widest_card * scale), room);
    if (cards.width < canvas.px(narrowest_card))
        return {};
    cards.words = cards.width - canvas.px(2 * padding * std::min(scale, 1.0F));
    for (std::size_t i = 0; i < slide.entries.size(); ++i) {
        const auto& entry = slide.entries[i];
        if (!ui::keeps_words_whole(canvas, entry.name, cards.look.name, cards.words)
            || !ui::keeps_words_whole(canvas, entry.text, cards.look.text, cards.words))
            return {};
        const float high = canvas.px(padding_above + padding) + cards.look.year.size * cards.look.year.leading
                           + entry_height(canvas, cards.words, entry, cards.look);
        float& side = above(i) ? cards.above : cards.below;
        side = std::max(side, high);
    }
    if (cards.above + cards.below + canvas.px(2 * shortest_stem) > area.height())
        return {};
    return cards;
}

std::optional<Cards> largest_cards(ui::Canvas& canvas, ui::Box area, const TimelineSlide& slide) {
    for (float scale = largest_entry_scale; scale >= smallest_entry_scale - 0.01F; scale -= 0.05F)
        if (auto cards = cards_at(canvas, area, slide, scale))
            return cards;
    return {};
}

/// The left edge of every entry's card: under its dot, as far as the neighbours on its side let it.
std::vector<float> card_lefts(ui::Canvas& canvas, ui::Box area, std::span<const float> dot, float width) {
    std::vector<float> lefts(dot.size());
    for (const bool side : {true, false}) {
        std::vector<std::size_t> entries;
        std::vector<float> wanted;
        for (std::size_t i = 0; i < dot.size(); ++i)
            if (above(i) == side) {
                entries.push_back(i);
                wanted.push_back(dot[i] - width / 2);
            }
        const std::vector<float> places =
            spread(wanted, width + canvas.px(card_gap), area.x0, area.x1 - width);
        for (std::size_t i = 0; i < entries.size(); ++i)
            lefts[entries[i]] = places[i];
    }
    return lefts;
}

void draw_line(ui::Canvas& canvas, ui::Box area, float y, const TimelineSlide& slide,
               std::span<const float> dot) {
    const ui::Theme& theme = canvas.theme();
    const int from = slide.entries.front().year;
    const int span = slide.entries.back().year - from;
    const float half = canvas.px(line_thick / 2);
    if (span > 0 && span <= most_years_with_ticks)
        for (int year = 0; year <= span; ++year) {
            const float x =
                dot.front()
                + (dot.back() - dot.front()) * static_cast<float>(year) / static_cast<float>(span);
            const float high = canvas.px((from + year) % 5 == 0 ? 36 : 22);
            ui::fill(canvas, ui::Box{x, y, x, y}.centred(canvas.px(3), high), theme.spruce_pale,
                     canvas.px(1.5F));
        }
    ui::fill(canvas, {area.x0, y - half, area.x1, y + half}, theme.spruce_pale, half);
}

/// From the dot straight to its card, or in a curve where the card had to stand aside.
void draw_stem(ui::Canvas& canvas, ImVec2 dot, ui::Box card) {
    const bool up = card.y0 < dot.y;
    const float inside = canvas.px(radius + stem_thick);
    const ImVec2 end{std::clamp(dot.x, card.x0 + inside, card.x1 - inside), up ? card.y1 : card.y0};
    const float middle = (dot.y + end.y) / 2;
    const ImU32 colour = canvas.theme().spruce;
    if (end.x == dot.x)
        canvas.list().AddLine(dot, end, colour, canvas.px(stem_thick));
    else
        canvas.list().AddBezierCubic(dot, {dot.x, middle}, {end.x, middle}, end, colour,
                                     canvas.px(stem_thick));
}

void draw_card_of(ui::Canvas& canvas, ui::Box card, const TimelineSlide::Entry& entry, const Cards& cards) {
    const ui::Theme& theme = canvas.theme();
    ui::shadow(canvas, card, theme.shadow, canvas.px(8), canvas.px(18), -canvas.px(8));
    ui::panel(canvas, card, theme.surface, theme.line, canvas.px(2), canvas.px(radius));
    ui::Box words = card.inset((card.width() - cards.words) / 2, 0);
    words.cut_top(canvas.px(padding_above));
    draw_year(canvas, words.cut_top(cards.look.year.size * cards.look.year.leading), entry.year,
              cards.look.year);
    draw_entry(canvas, words, entry, cards.look);
}

}

void draw_timeline(ui::Canvas& canvas, ui::Box area, const TimelineSlide& slide, ui::Scroll& scroll) {
    if (slide.entries.empty())
        return;
    const std::optional<Cards> cards = largest_cards(canvas, area, slide);
    if (!cards) {
        draw_timeline_rows(canvas, area, slide, scroll);
        return;
    }
    const float stem = std::min(canvas.px(longest_stem), (area.height() - cards->above - cards->below) / 2);
    const float spare = area.height() - cards->above - cards->below - 2 * stem;
    const float y = area.y0 + spare / 2 + cards->above + stem;

    const std::vector<float> dot = dots(canvas, area, slide);
    const std::vector<float> lefts = card_lefts(canvas, area, dot, cards->width);
    draw_line(canvas, area, y, slide, dot);
    std::vector<ui::Box> boxes;
    for (std::size_t i = 0; i < dot.size(); ++i) {
        const float top = above(i) ? y - stem - cards->above : y + stem;
        boxes.push_back(ui::Box::at({lefts[i], top}, {cards->width, above(i) ? cards->above : cards->below}));
        draw_stem(canvas, {dot[i], y}, boxes.back());
    }
    for (std::size_t i = 0; i < dot.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        draw_dot(canvas, {dot[i], y});
        ui::mark("dot:" + number, ui::Box{dot[i], y, dot[i], y}.centred(canvas.px(26), canvas.px(26)));
        ui::mark("entry:" + number, boxes[i], slide.entries[i].name);
        draw_card_of(canvas, boxes[i], slide.entries[i], *cards);
    }
}

}
