#include "app/steps/rows.h"

#include <array>
#include <string>

namespace plenary {
namespace {

/// Steps from the full size to the floor, at which the text is 28 design pixels.
constexpr std::array scales{1.0F, 0.94F, 0.88F, 0.82F, 0.77F, 0.735F};

RowSizes sizes_at(const ui::Canvas& canvas, float scale, float tallest, float right) {
    // Rows lose their air before their text becomes small.
    const float air = scale * scale;
    return {.height = std::max(canvas.px(tallest) * air, canvas.px(72)),
            .gap = canvas.px(20) * air,
            .text = canvas.px(38) * scale,
            .number = canvas.px(34) * scale,
            .side = canvas.px(32),
            .number_gap = canvas.px(74),
            .right = canvas.px(right),
            .radius = canvas.px(20)};
}

}

ui::TextStyle RowSizes::text_style(const ui::Canvas& canvas) const {
    return {.size = text, .weight = ui::Weight::semibold, .colour = canvas.theme().ink, .leading = 1.22F};
}

float RowSizes::row_height(float text_height) const {
    return std::max(height, text_height + text * 0.9F);
}

ui::Box rows_area(const ui::Canvas& canvas, ui::Box area) {
    const float side = std::min(canvas.px(120), area.width() * 0.0625F);
    return {area.x0 + side, area.y0 + canvas.px(20), area.x1 - side,
            std::max(area.y0 + canvas.px(20), area.y1 - canvas.px(24))};
}

RowSizes fit_rows(ui::Canvas& canvas, ui::Box area, std::span<const std::string_view> texts, int more,
                  float tallest, float right) {
    RowSizes sizes;
    for (const float scale : scales) {
        sizes = sizes_at(canvas, scale, tallest, right);
        float needed = static_cast<float>(more) * (sizes.height + sizes.gap) - sizes.gap;
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

ui::Box row_text_box(ui::Canvas& canvas, ui::Box row, const RowSizes& sizes, std::string_view text) {
    const float wide = sizes.text_width(row.width());
    const float high = ui::text_size(canvas, text, sizes.text_style(canvas), wide).y;
    return ui::Box::at({row.x0 + sizes.side + sizes.number_gap, row.centre().y - high / 2}, {wide, high});
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
