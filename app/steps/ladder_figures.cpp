#include "app/steps/ladder_scene.h"

#include <array>

#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float tile_height = 100;
constexpr float tile_gap = 14;
constexpr float tile_side = 16;
constexpr float radius = 14;

void draw_tile(const LadderScene& scene, ui::Box box, std::string_view id, const std::string& figure,
               std::string_view caption) {
    ui::Canvas& canvas = scene.canvas();
    const ui::Theme& theme = canvas.theme();
    ui::panel(canvas, box, theme.surface, theme.line, scene.px(2), scene.px(radius));
    ui::mark(id, box.min(), box.max(), figure);
    ui::Box inner = box.inset(std::min(scene.px(tile_side), box.width() * 0.1F), scene.px(10));
    ui::line(canvas, inner.cut_bottom(scene.px(28)), caption,
             {.size = scene.px(20), .weight = ui::Weight::medium, .colour = theme.ink_2});
    ui::line(canvas, inner, figure, {.size = scene.px(40), .weight = ui::Weight::bold, .colour = theme.ink});
}

}

ui::Box draw_figures(const LadderScene& scene, ui::Box column) {
    ui::Canvas& canvas = scene.canvas();
    const LadderStanding& standing = scene.standing;
    ui::Box row = column.cut_top(scene.px(tile_height));
    const float gap = std::min(scene.px(tile_gap), row.width() * 0.03F);
    const float wide = (row.width() - 2 * gap) / 3;
    const auto tile = [&](std::string_view id, const std::string& figure, std::string_view caption) {
        draw_tile(scene, row.cut_left(wide), id, figure, caption);
        row.cut_left(gap);
    };
    tile("figure:median", median_text(standing.tally), "median");
    tile("figure:spread", range_text(standing.tally), "spread");
    tile("figure:since", since_first_text(standing), "since first");

    const std::string sentence = agreement_sentence(standing.tally);
    if (!sentence.empty()) {
        column.cut_top(scene.px(14));
        const ui::TextStyle style{
            .size = scene.px(22), .weight = ui::Weight::semibold, .colour = canvas.theme().ink};
        const float high = ui::text(canvas, column.min(), column.width(), sentence, style);
        const ui::Box words = column.cut_top(high);
        ui::mark("figure:word", words.min(), words.max(), sentence);
    }
    column.cut_top(scene.px(20));
    return column;
}

}
