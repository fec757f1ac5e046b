#include "app/stage/people_chip.h"

#include <algorithm>

#include "app/ui/chip.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float high = 60;
constexpr float side = 22;
constexpr float marker_room = 46;
constexpr float marker_across = 36;
constexpr std::string_view gone = "left";

ui::TextStyle gone_style(const ui::Canvas& canvas) {
    return {.size = canvas.px(20), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2};
}

float gone_width(ui::Canvas& canvas) {
    return ui::text_size(canvas, gone, gone_style(canvas)).x + canvas.px(12);
}

}

ImVec2 person_chip_size(ui::Canvas& canvas, const PersonChipLook& look, float most) {
    float wide = ui::text_size(canvas, look.name, ui::chip_text(canvas)).x + canvas.px(2 * side) + 1;
    if (look.group)
        wide += canvas.px(marker_room);
    if (look.left)
        wide += gone_width(canvas);
    return {std::min(wide, most), canvas.px(high)};
}

void draw_person_chip(ui::Canvas& canvas, ui::Box box, const PersonChipLook& look) {
    const ui::Theme& theme = canvas.theme();
    const float radius = ui::chip_radius(canvas);
    if (look.lifted)
        ui::shadow(canvas, box, ui::faded(theme.shadow, 1.6F), canvas.px(18), canvas.px(30), canvas.px(-10));
    const bool marked = look.selected || look.lifted;
    ui::panel(canvas, box, look.left ? theme.paper : theme.surface, marked ? theme.spruce : theme.line,
              canvas.px(marked ? 4 : 2), radius);
    if (look.hovered)
        ui::fill(canvas, box, ui::faded(theme.ink, 0.05F), radius);
    ui::Box inner = box.inset(canvas.px(side), 0);
    if (look.group) {
        inner.x0 = box.x0 + canvas.px(12);
        const ui::Box place = inner.cut_left(canvas.px(marker_across));
        ui::group_marker(canvas, place.centre(), place.width(), look.group, look.left ? 0.5F : 1);
        inner.cut_left(canvas.px(10));
    }
    ui::TextStyle style = ui::chip_text(canvas);
    if (look.left) {
        style.colour = theme.ink_2;
        ui::line(canvas, inner.cut_right(gone_width(canvas)), gone, gone_style(canvas), ui::Align::right);
    }
    ui::line(canvas, inner, look.name, style);
}

}
