#include <algorithm>
#include <array>

#include "app/steps/rating_scene.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr std::array text_sizes{34.0F, 31.0F, 28.0F, 26.0F, 24.0F};
constexpr std::array key_sizes{84.0F, 76.0F, 70.0F, 64.0F, 60.0F};
constexpr float key_gap = 12;
constexpr float narrowest_keys = 360;
constexpr float row_gap = 10;
constexpr float row_side = 24;
constexpr float row_radius = 16;
constexpr float after_header = 8;

/// Beside more keys than take this much of a row there is no room for its words: they stand above.
constexpr float most_of_row = 0.62F;

/// How rows stand that are as large as fits, down to a floor; below that the list scrolls.
struct Sizes {
    float text = 0;
    float words = 0;      ///< the width of a statement
    float key = 0;        ///< the height of a key
    float wide = 0;       ///< and its width
    float gap = 0;        ///< between keys
    float keys = 0;       ///< the width of all that stand side by side
    float pad = 0;        ///< above and below what is in a row
    int a_line = 0;       ///< keys that stand side by side
    int lines = 1;        ///< of keys
    bool stacked = false; ///< a statement stands above its keys

    float keys_height() const { return static_cast<float>(lines) * (key + gap) - gap; }
};

Sizes sizes_at(const RatingScene& scene, float width, float text, float key) {
    Sizes sizes{.text = scene.px(text),
                .key = scene.px(key),
                .gap = scene.px(key_gap),
                .pad = scene.px(key / 6 - 4),
                .a_line = scene.step.points};
    const float inner = width - 2 * scene.px(row_side);
    const float least = static_cast<float>(scene.step.points) * (sizes.key + sizes.gap) - sizes.gap;
    sizes.keys = std::max(scene.px(narrowest_keys), least);
    sizes.stacked = sizes.keys > inner * most_of_row;
    if (sizes.stacked) {
        sizes.keys = inner;
        const float smallest = scene.px(key_sizes.back()) + sizes.gap;
        const int fitting = std::max(1, static_cast<int>((inner + sizes.gap) / smallest));
        sizes.lines = (scene.step.points + fitting - 1) / fitting;
        sizes.a_line = (scene.step.points + sizes.lines - 1) / sizes.lines;
    }
    sizes.wide = (sizes.keys + sizes.gap) / static_cast<float>(sizes.a_line) - sizes.gap;
    sizes.words = sizes.stacked ? inner : inner - sizes.keys - scene.px(row_side);
    return sizes;
}

ui::TextStyle text_style(const RatingScene& scene, const Sizes& sizes) {
    return {.size = sizes.text,
            .weight = ui::Weight::semibold,
            .colour = scene.canvas().theme().ink,
            .leading = 1.2F};
}

float row_height(const RatingScene& scene, const Sizes& sizes, const Card& card) {
    const float text = ui::text_size(scene.canvas(), card.text, text_style(scene, sizes), sizes.words).y;
    return sizes.stacked ? text + sizes.keys_height() + 3 * sizes.pad
                         : std::max(text + 2 * scene.px(10), sizes.key + 2 * sizes.pad);
}

float list_height(const RatingScene& scene, const Sizes& sizes, const std::vector<const Card*>& statements) {
    float high = -scene.px(row_gap);
    for (const Card* card : statements)
        high += row_height(scene, sizes, *card) + scene.px(row_gap);
    return high;
}

Sizes smallest_sizes(const RatingScene& scene, float width) {
    return sizes_at(scene, width, text_sizes.back(), key_sizes.back());
}

/// The words as large as fits, then the keys.
Sizes fit_points(const RatingScene& scene, ui::Box list, const std::vector<const Card*>& statements) {
    for (const float text : text_sizes)
        for (const float key : key_sizes) {
            const Sizes sizes = sizes_at(scene, list.width(), text, key);
            if (list_height(scene, sizes, statements) <= list.height())
                return sizes;
        }
    return smallest_sizes(scene, list.width());
}

/// The words for the ends keep their place over the keys while the rows scroll.
float header_height(const RatingScene& scene, float width) {
    const float words = end_words_height(scene, smallest_sizes(scene, width).keys);
    return words > 0 ? words + scene.px(after_header) : 0;
}

void draw_key(const RatingScene& scene, ui::Box box, int value, const PointLook& look, const ui::Hit& hit) {
    ui::Canvas& canvas = scene.canvas();
    const ui::Theme& theme = canvas.theme();
    const float round = scene.px(14);
    ui::fill(canvas, box, look.chosen ? theme.spruce : look.ticked ? theme.spruce_wash : theme.wash, round);
    if (hit.hovered)
        ui::fill(canvas, box, ui::faded(theme.ink, hit.held ? 0.16F : 0.07F), round);
    if (!look.chosen)
        ui::outline(canvas, box, look.ticked ? theme.spruce : theme.edge, scene.px(2), round);
    ui::line(canvas, box, std::to_string(value),
             {.size = std::min(box.height(), box.width()) * 0.46F,
              .weight = ui::Weight::bold,
              .colour = look.chosen ? theme.on_spruce : theme.ink},
             ui::Align::centre);
    if (look.ticked)
        ui::tick(canvas, {box.x1 - scene.px(15), box.y0 + scene.px(14)}, scene.px(16),
                 look.chosen ? theme.on_spruce : theme.spruce);
}

/// The place of a point's key among all of a row.
ui::Box key_box(ui::Box keys, const Sizes& sizes, int value) {
    const int line = (value - 1) / sizes.a_line;
    const int column = (value - 1) % sizes.a_line;
    return ui::Box::at({keys.x0 + static_cast<float>(column) * (sizes.wide + sizes.gap),
                        keys.y0 + static_cast<float>(line) * (sizes.key + sizes.gap)},
                       {sizes.wide, sizes.key});
}

void draw_keys(RatingScene& scene, ui::Box keys, const Sizes& sizes, CardId card,
               const std::function<PointLook(RatedPoint)>& look_of, std::optional<RatedPoint>& tapped) {
    for (int value = 1; value <= scene.step.points; ++value) {
        const ui::Box box = key_box(keys, sizes, value);
        const std::string id = statement_id(card) + ":" + std::to_string(value);
        const ui::Hit hit = scene.canvas().hit_by_hand(id, box);
        const bool scrolled = ui::drag_scroll(scene.canvas(), scene.state.points, hit);
        const PointLook look = look_of({card, value});
        draw_key(scene, box, value, look, hit);
        ui::mark(id + ":state", box, look.chosen ? "chosen" : look.ticked ? "counted" : "");
        if (hit.clicked && !scrolled)
            tapped = RatedPoint{card, value};
    }
}

/// Draws one row; a key that is tapped goes into `tapped`.
void draw_row_of_points(RatingScene& scene, ui::Box row, const Sizes& sizes, const Card& card,
                        const std::function<PointLook(RatedPoint)>& look_of,
                        std::optional<RatedPoint>& tapped) {
    ui::Canvas& canvas = scene.canvas();
    RatingUi& state = scene.state;
    const ui::Theme& theme = canvas.theme();
    const bool at = state.at == card.id;
    ui::panel(canvas, row, theme.surface, at ? theme.spruce : theme.line, scene.px(at ? 4 : 2),
              scene.px(row_radius));
    ui::Box inner = row.inset(scene.px(row_side), sizes.pad);
    ui::Box keys = sizes.stacked ? inner.cut_bottom(sizes.keys_height()) : inner.cut_right(sizes.keys);
    keys = keys.centred(keys.width(), sizes.keys_height());
    const ui::TextStyle style = text_style(scene, sizes);
    const float text_high = ui::text_size(canvas, card.text, style, sizes.words).y;
    const float text_y = sizes.stacked ? inner.y0 : inner.centre().y - text_high / 2;
    ui::text(canvas, {inner.x0, text_y}, sizes.words, card.text, style);
    ui::mark(statement_id(card.id) + ":text", ui::Box::at({inner.x0, text_y}, {sizes.words, text_high}),
             card.text);
    draw_keys(scene, keys, sizes, card.id, look_of, tapped);
    const ui::Hit hit = canvas.hit_by_hand(statement_id(card.id), row);
    const bool scrolled = ui::drag_scroll(canvas, state.points, hit);
    if ((hit.clicked && !scrolled) || (tapped && tapped->card == card.id))
        state.at = card.id;
    if (at && std::exchange(state.follow_at, false)) {
        state.points.show(row);
        canvas.want_next_frame();
    }
}

}

float points_height(const RatingScene& scene, float width, const std::vector<const Card*>& statements) {
    return header_height(scene, width) + list_height(scene, smallest_sizes(scene, width), statements);
}

std::optional<RatedPoint> draw_points(RatingScene& scene, ui::Box area,
                                      const std::vector<const Card*>& statements,
                                      const std::function<PointLook(RatedPoint)>& look_of,
                                      PointsScroll scrolls) {
    const bool alone = scrolls == PointsScroll::alone;
    ui::Box header = area.cut_top(header_height(scene, area.width())).inset(scene.px(row_side), 0);
    header.cut_bottom(scene.px(after_header));
    const Sizes sizes = alone ? fit_points(scene, area, statements) : smallest_sizes(scene, area.width());
    draw_end_words(scene, sizes.stacked ? header : header.cut_right(sizes.keys));

    std::optional<RatedPoint> tapped;
    if (alone)
        area = ui::begin_scroll(scene.canvas(), "points:list", area, scene.state.points,
                                list_height(scene, sizes, statements));
    for (const Card* card : statements) {
        const ui::Box row = area.cut_top(row_height(scene, sizes, *card));
        area.cut_top(scene.px(row_gap));
        draw_row_of_points(scene, row, sizes, *card, look_of, tapped);
    }
    if (alone)
        ui::end_scroll(scene.canvas(), scene.state.points);
    return tapped;
}

const Card& statement_at(RatingScene& scene, const std::vector<const Card*>& statements) {
    const auto found = std::ranges::find(statements, scene.state.at, &Card::id);
    if (found != statements.end())
        return **found;
    scene.state.at = statements.front()->id;
    return *statements.front();
}

void go_on(RatingScene& scene, const std::vector<const Card*>& statements, int by) {
    const auto found = std::ranges::find(statements, statement_at(scene, statements).id, &Card::id);
    const auto last = static_cast<std::ptrdiff_t>(statements.size()) - 1;
    const auto at = std::clamp<std::ptrdiff_t>(found - statements.begin() + by, 0, last);
    scene.state.at = statements[static_cast<std::size_t>(at)]->id;
    scene.state.follow_at = true;
}

}
