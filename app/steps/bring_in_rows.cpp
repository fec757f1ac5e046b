#include "app/steps/bring_in_rows.h"

#include "app/ui/button.h"
#include "app/ui/item_map.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float side = 8;
constexpr float radius = 14;

ui::TextStyle words_style(const ui::Canvas& canvas, bool enabled = true) {
    return {.size = canvas.px(26),
            .weight = ui::Weight::semibold,
            .colour = enabled ? canvas.theme().ink : canvas.theme().ink_2};
}

ui::TextStyle quiet_style(const ui::Canvas& canvas) {
    return {.size = canvas.px(21), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2};
}

}

bool BringInRows::pressed(const std::string& id, ui::Box box, bool enabled) {
    ImGui::BeginDisabled(!enabled);
    const ui::Hit hit = canvas_.hit(id, box);
    ImGui::EndDisabled();
    scroll_.follow_focus(hit, box);
    const bool scrolled = ui::drag_scroll(canvas_, scroll_, hit);
    if (hit.hovered && enabled)
        ui::fill(canvas_, box, canvas_.theme().wash, canvas_.px(radius));
    if (hit.focused)
        ui::focus_ring(canvas_, box.inset(canvas_.px(4)), canvas_.px(radius));
    return enabled && hit.clicked && !scrolled;
}

bool BringInRows::link(const std::string& id, const std::string& words, const std::string& detail) {
    ui::Box box = column_.cut_top(canvas_.px(row_height));
    const bool chosen = pressed(id, box, true);
    box = box.inset(canvas_.px(side), 0);
    ui::arrow(canvas_, box.cut_right(canvas_.px(28)).centre(), canvas_.px(18), canvas_.theme().ink_2,
              ui::Way::right);
    box.cut_right(canvas_.px(12));
    const ui::Box count = box.cut_right(ui::text_size(canvas_, detail, quiet_style(canvas_)).x);
    ui::line(canvas_, count, detail, quiet_style(canvas_));
    box.cut_right(canvas_.px(16));
    ui::line(canvas_, box, words, words_style(canvas_));
    ui::mark(id + ":words", box, words);
    return chosen;
}

bool BringInRows::draw_choice(const BringInChoice& choice, ui::Box box) {
    const bool chosen = pressed(choice.id, box, choice.enabled);
    box = box.inset(canvas_.px(side), 0);
    const ui::Box tick = box.cut_left(canvas_.px(40));
    if (choice.enabled)
        ui::draw_round_tick(canvas_, tick.centre(), canvas_.px(40), choice.on, false);
    else
        ui::tick(canvas_, tick.centre(), canvas_.px(18), canvas_.theme().ink_2);
    if (choice.on)
        ui::mark(choice.id + ":chosen", tick);
    box.cut_left(canvas_.px(20));
    if (!choice.detail.empty()) {
        box = box.centred(box.width(), canvas_.px(62));
        const ui::Box detail = box.cut_bottom(canvas_.px(27));
        ui::line(canvas_, detail, choice.detail, quiet_style(canvas_));
        ui::mark(choice.id + ":detail", detail, choice.detail);
    }
    ui::line(canvas_, box, choice.words, words_style(canvas_, choice.enabled));
    ui::mark(choice.id + ":words", box, choice.words);
    return chosen;
}

bool BringInRows::choice(const BringInChoice& choice) {
    return draw_choice(choice, column_.cut_top(canvas_.px(row_height)));
}

BringInRows::Pressed BringInRows::choice_of_number(const BringInChoice& choice, bool can_be_less,
                                                   bool can_be_more) {
    ui::Box row = column_.cut_top(canvas_.px(row_height));
    const ui::Box more = row.cut_right(canvas_.px(60));
    row.cut_right(canvas_.px(8));
    const ui::Box less = row.cut_right(canvas_.px(60));
    row.cut_right(canvas_.px(8));
    Pressed pressed{.row = draw_choice(choice, row)};
    if (ui::symbol_button(canvas_, choice.id + ":less", less.centred(less.width(), canvas_.px(60)),
                          ui::Symbol::minus, ui::Rank::quiet, can_be_less))
        pressed.number = -1;
    if (ui::symbol_button(canvas_, choice.id + ":more", more.centred(more.width(), canvas_.px(60)),
                          ui::Symbol::plus, ui::Rank::quiet, can_be_more))
        pressed.number = 1;
    return pressed;
}

}
