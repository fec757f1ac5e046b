#include "app/steps/rows.h"

#include <array>
#include <string>

namespace plenary {
namespace {

/// Rows lose their air before their text becomes small.
struct Density {
    float text;
    float air;
    float in_row; ///< of the text's size
};

/// Steps from the full size to the floor, at which the text is 28 design pixels, and on from there for rows
/// that may be dense.
constexpr std::array densities{Density{1, 1, 0.9F},           Density{0.94F, 0.8836F, 0.9F},
                               Density{0.88F, 0.7744F, 0.9F}, Density{0.82F, 0.6724F, 0.9F},
                               Density{0.77F, 0.5929F, 0.9F}, Density{0.735F, 0.5402F, 0.9F},
                               Density{0.71F, 0.4F, 0.7F},    Density{0.685F, 0.22F, 0.5F}};
constexpr std::size_t steps_to_floor = 6;

constexpr float row_side = 32;
constexpr float row_number_gap = 74;
constexpr float lowest = 72;
constexpr float lowest_dense = 60;

RowSizes sizes_at(const ui::Canvas& canvas, Density density, const RowWishes& wishes) {
    return {.height = std::max(canvas.px(wishes.tallest) * density.air,
                               canvas.px(wishes.dense ? lowest_dense : lowest)),
            .gap = canvas.px(20) * density.air,
            .text = canvas.px(38) * density.text,
            .number = canvas.px(34) * density.text,
            .side = canvas.px(row_side),
            .number_gap = canvas.px(row_number_gap),
            .right = canvas.px(wishes.right),
            .below = canvas.px(wishes.below),
            .air = canvas.px(38) * density.text * density.in_row,
            .radius = canvas.px(20)};
}

}

ui::TextStyle RowSizes::text_style(const ui::Canvas& canvas) const {
    return {.size = text, .weight = ui::Weight::semibold, .colour = canvas.theme().ink, .leading = 1.22F};
}

float RowSizes::row_height(float text_height) const {
    return std::max(height, text_height + below + air);
}

float around_row_text(const ui::Canvas& canvas) {
    return canvas.px(2 * row_side + row_number_gap);
}

ui::Box rows_area(const ui::Canvas& canvas, ui::Box area) {
    const float side = std::min(canvas.px(120), area.width() * 0.0625F);
    return {area.x0 + side, area.y0 + canvas.px(20), area.x1 - side,
            std::max(area.y0 + canvas.px(20), area.y1 - canvas.px(24))};
}

RowSizes fit_rows(ui::Canvas& canvas, ui::Box area, std::span<const std::string_view> texts,
                  const RowWishes& wishes) {
    RowSizes sizes;
    const std::size_t steps = wishes.dense ? densities.size() : steps_to_floor;
    for (std::size_t step = 0; step < steps; ++step) {
        sizes = sizes_at(canvas, densities.at(step), wishes);
        float needed = static_cast<float>(wishes.more) * (sizes.height + sizes.gap) - sizes.gap;
        for (const std::string_view text : texts)
            needed +=
                sizes.gap
                + sizes.row_height(
                    ui::text_size(canvas, text, sizes.text_style(canvas), sizes.text_width(area.width())).y);
        if (needed <= area.height())
            break;
    }
    return sizes;
}

RowSizes fit_rows(ui::Canvas& canvas, ui::Box area, std::span<const std::string_view> texts, int more,
                  float tallest, float right) {
    return fit_rows(canvas, area, texts, {.more = more, .tallest = tallest, .right = right});
}

ui::Box row_text_box(ui::Canvas& canvas, ui::Box row, const RowSizes& sizes, std::string_view text) {
    const float wide = sizes.text_width(row.width());
    const float high = ui::text_size(canvas, text, sizes.text_style(canvas), wide).y;
    return ui::Box::at({row.x0 + sizes.side + sizes.number_gap, row.centre().y - (high + sizes.below) / 2},
                       {wide, high});
}

void draw_row(ui::Canvas& canvas, ui::Box row, const RowSizes& sizes, const RowLook& look) {
    const ui::Theme& theme = canvas.theme();
    if (look.lifted)
        ui::shadow(canvas, row, ui::faded(theme.shadow, 1.6F), canvas.px(26), canvas.px(40), canvas.px(-14));
    ui::panel(canvas, row, look.ground, look.border, look.border_width, sizes.radius);
    const ui::Box text = row_text_box(canvas, row, sizes, look.text);
    const ui::Box number =
        ui::Box::at({row.x0 + sizes.side, text.y0}, {sizes.number_gap - canvas.px(12), sizes.text * 1.22F});
    if (look.number > 0)
        ui::line(canvas, number, std::to_string(look.number),
                 {.size = sizes.number, .weight = ui::Weight::semibold, .colour = theme.ink_2});
    if (!look.typing)
        ui::text(canvas, text.min(), text.width(), look.text, sizes.text_style(canvas));
}

}
