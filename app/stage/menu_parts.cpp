#include "app/stage/menu_parts.h"

#include <string>

#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float radius = 14;
constexpr float between_choices = 10;

ui::TextStyle words_style(const ui::Canvas& canvas, ImU32 colour) {
    return {.size = canvas.px(26), .weight = ui::Weight::semibold, .colour = colour};
}

ui::TextStyle quiet_style(const ui::Canvas& canvas) {
    return {.size = canvas.px(20), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2};
}

/// A knob at the right of its track when it is on, at the left when it is off.
void draw_switch(ui::Canvas& canvas, ui::Box box, bool on) {
    const ui::Theme& theme = canvas.theme();
    const float high = canvas.px(34);
    const ui::Box track = box.centred(canvas.px(60), high);
    ui::panel(canvas, track, on ? theme.spruce : theme.surface, on ? theme.spruce : theme.ink_2, canvas.px(3),
              high / 2);
    const float x = on ? track.x1 - high / 2 : track.x0 + high / 2;
    canvas.list().AddCircleFilled({x, track.centre().y}, high * 0.3F, on ? theme.on_spruce : theme.ink_2);
}

}

bool MenuColumn::pressed(const ui::Hit& hit, ui::Box box) {
    scroll_.follow_focus(hit, box);
    const bool scrolled = ui::drag_scroll(canvas_, scroll_, hit);
    return hit.clicked && !scrolled;
}

void MenuColumn::caption(std::string_view words) {
    ui::line(canvas_, column_.cut_top(canvas_.px(caption_height)).inset(canvas_.px(side), 0), words,
             quiet_style(canvas_));
}

bool MenuColumn::row(const MenuRow& row) {
    const ui::Theme& theme = canvas_.theme();
    ui::Box box = column_.cut_top(canvas_.px(row_height));
    ImGui::BeginDisabled(!row.enabled);
    const ui::Hit hit = canvas_.hit(row.id, box);
    ImGui::EndDisabled();
    const bool chosen = pressed(hit, box);
    if (hit.hovered && row.enabled)
        ui::fill(canvas_, box, theme.wash, canvas_.px(radius));
    if (hit.focused)
        ui::focus_ring(canvas_, box.inset(canvas_.px(4)), canvas_.px(radius));
    box = box.inset(canvas_.px(side), 0);
    const float keys_wide = ui::text_size(canvas_, row.keys, quiet_style(canvas_)).x;
    ui::line(canvas_, box.cut_right(keys_wide), row.keys, quiet_style(canvas_));
    box.cut_right(canvas_.px(16));
    ui::line(canvas_, box, row.words,
             words_style(canvas_, row.enabled ? theme.ink : ui::faded(theme.ink_2, 0.6F)));
    return row.enabled && chosen;
}

bool MenuColumn::toggle(std::string_view id, std::string_view words, bool on) {
    const ui::Theme& theme = canvas_.theme();
    ui::Box box = column_.cut_top(canvas_.px(row_height));
    const ui::Hit hit = canvas_.hit(id, box);
    const bool chosen = pressed(hit, box);
    if (hit.hovered)
        ui::fill(canvas_, box, theme.wash, canvas_.px(radius));
    if (hit.focused)
        ui::focus_ring(canvas_, box.inset(canvas_.px(4)), canvas_.px(radius));
    box = box.inset(canvas_.px(side), 0);
    draw_switch(canvas_, box.cut_right(canvas_.px(60)), on);
    box.cut_right(canvas_.px(12));
    const std::string_view state = on ? "On" : "Off";
    const ui::Box said = box.cut_right(canvas_.px(44));
    ui::line(canvas_, said, state, quiet_style(canvas_), ui::Align::right);
    ui::mark(std::string(id) + ":state", said.min(), said.max(), state);
    ui::line(canvas_, box, words, words_style(canvas_, theme.ink));
    return chosen;
}

bool MenuColumn::ground(std::string_view id, ui::Box box, bool present) {
    const ui::Theme& theme = canvas_.theme();
    const ui::Hit hit = canvas_.hit(id, box);
    const bool chosen = pressed(hit, box);
    const ImU32 colour = present ? theme.spruce_wash : theme.wash;
    ui::panel(canvas_, box, hit.hovered ? ui::over(ui::faded(theme.ink, 0.07F), colour) : colour,
              present ? theme.spruce : theme.edge, canvas_.px(present ? 4 : 2), canvas_.px(radius));
    if (hit.focused)
        ui::focus_ring(canvas_, box, canvas_.px(radius));
    return chosen;
}

bool MenuColumn::option(std::string_view id, std::string_view words, std::string_view meaning, bool present) {
    const ui::Theme& theme = canvas_.theme();
    const ui::Box box = column_.cut_top(canvas_.px(option_height)).inset(canvas_.px(side), canvas_.px(4));
    const bool chosen = ground(id, box, present);
    ui::Box inner = box.inset(canvas_.px(20), canvas_.px(6));
    if (present) {
        ui::tick(canvas_, {inner.x1 - canvas_.px(12), inner.centre().y}, canvas_.px(24), theme.ink);
        ui::mark(std::string(id) + ":present", box.min(), box.max(), words);
    }
    inner.cut_right(canvas_.px(36));
    ui::line(canvas_, inner.cut_top(inner.height() * 0.54F), words, words_style(canvas_, theme.ink));
    ui::line(canvas_, inner, meaning, quiet_style(canvas_));
    return chosen;
}

bool MenuColumn::choice(std::string_view id, std::string_view words, int at, int count, bool present) {
    const ui::Theme& theme = canvas_.theme();
    ui::Box line = ui::Box{column_}.cut_top(canvas_.px(choice_height)).inset(canvas_.px(side), canvas_.px(4));
    const float gap = canvas_.px(between_choices);
    const float wide = (line.width() - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
    line.cut_left((wide + gap) * static_cast<float>(at));
    const ui::Box box = line.cut_left(wide);
    const bool chosen = ground(id, box, present);
    const ui::TextStyle style{.size = canvas_.px(23), .weight = ui::Weight::semibold, .colour = theme.ink};
    const float tick = canvas_.px(20);
    ui::Box inner = box.inset(canvas_.px(10), 0);
    if (present) {
        const float both = std::min(inner.width(), ui::text_size(canvas_, words, style).x + tick * 1.6F);
        inner = inner.centred(both, inner.height());
        ui::tick(canvas_, {inner.x0 + tick / 2, inner.centre().y}, tick, theme.ink);
        inner.cut_left(tick * 1.6F);
        ui::mark(std::string(id) + ":present", box.min(), box.max(), words);
    }
    ui::line(canvas_, inner, words, style, ui::Align::centre);
    return chosen;
}

int MenuColumn::less_or_more(std::string_view less, std::string_view more, std::string_view words,
                             bool can_be_less, bool can_be_more) {
    ui::Box line = column_.cut_top(canvas_.px(row_height)).inset(canvas_.px(side), 0);
    const float target = canvas_.px(row_height);
    const ui::Box right = line.cut_right(target);
    line.cut_right(canvas_.px(between_choices));
    const ui::Box left = line.cut_right(target);
    ui::line(canvas_, line, words, words_style(canvas_, canvas_.theme().ink));
    const bool fewer =
        ui::symbol_button(canvas_, less, left, ui::Symbol::minus, ui::Rank::quiet, can_be_less);
    const bool greater =
        ui::symbol_button(canvas_, more, right, ui::Symbol::plus, ui::Rank::quiet, can_be_more);
    return (greater ? 1 : 0) - (fewer ? 1 : 0);
}

}
