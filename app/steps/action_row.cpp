#include "app/steps/action_row.h"

#include <algorithm>
#include <array>

#include "app/ui/fit.h"
#include "app/ui/item_map.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float lowest = 86;
constexpr float above_and_below = 20;
constexpr float number_width = 79;
constexpr float number_side = 24;
constexpr float who_width = 220;
constexpr float when_width = 210;
constexpr float between_cells = 24;
constexpr float cross_width = 64;
constexpr float origin_size = 20;
constexpr float above_origin = 4;

constexpr std::array cells{ActionCell::text, ActionCell::who, ActionCell::when};

bool is_heading(const ActionScene& scene, const Card& card) {
    return scene.view.snapshot.heading(card.id);
}

ui::TextStyle style_of(const ActionScene& scene, const Card& card, ActionCell cell) {
    ui::TextStyle style = row_text(scene);
    if (is_heading(scene, card))
        style.weight = ui::Weight::bold;
    if (cell == ActionCell::when)
        style.colour = scene.canvas().theme().ink_2;
    return style;
}

std::string_view hint_of(ActionCell cell) {
    return cell == ActionCell::text ? "What will be done?" : cell == ActionCell::who ? "Who?" : "By when?";
}

ui::Box& box_of(ActionRowParts& parts, ActionCell cell) {
    return cell == ActionCell::text ? parts.text : cell == ActionCell::who ? parts.who : parts.when;
}

float text_height(const ActionScene& scene, const Card& card, ActionCell cell, float width) {
    const ui::TextStyle style = style_of(scene, card, cell);
    const float line = style.size * style.leading;
    const ActionEdit& edit = scene.state.edit;
    if (edit.types(card.id, cell))
        return std::max(edit.height(), line);
    return std::max(line, ui::text_size(scene.canvas(), edit.text(scene.view, card, cell), style, width).y);
}

ui::TextStyle origin_style(const ActionScene& scene) {
    return {
        .size = scene.px(origin_size), .weight = ui::Weight::medium, .colour = scene.canvas().theme().ink_2};
}

/// How high what is written in a row is, and how high the step's own text.
struct Written {
    float all = 0;
    float text = 0;
    std::string origin;
};

Written written_in(const ActionScene& scene, const Card& card, ActionRowParts parts) {
    Written written;
    for (const ActionCell cell : cells) {
        const float high = text_height(scene, card, cell, box_of(parts, cell).width());
        written.all = std::max(written.all, high);
        if (cell == ActionCell::text)
            written.text = high;
    }
    written.origin = origin_text(scene.view.snapshot, card);
    if (!written.origin.empty()) {
        const ui::TextStyle style = origin_style(scene);
        written.all =
            std::max(written.all, written.text + scene.px(above_origin) + style.size * style.leading);
    }
    return written;
}

bool is_selected(const ActionScene& scene, const Card& card) {
    return scene.can_change() && scene.state.edit.selects(card.id);
}

/// The parts that are written in, cut to what is written: all cells begin on the same line.
ActionRowParts written_parts(const ActionScene& scene, const Card& card, ui::Box row,
                             const Written& written) {
    row = row.centred(row.width(), written.all);
    return parts_of_row(scene, row, is_selected(scene, card));
}

}

ui::TextStyle row_text(const ActionScene& scene) {
    return {.size = scene.px(26), .weight = ui::Weight::medium, .colour = scene.canvas().theme().ink};
}

float row_radius(const ActionScene& scene) {
    return scene.px(16);
}

ActionRowParts parts_of_row(const ActionScene& scene, ui::Box row, bool selected) {
    // In a narrow table it is the step that needs the room.
    const float who = std::min(scene.px(who_width), row.width() * 0.21F);
    const float when = std::max(std::min(scene.px(when_width), row.width() * 0.2F),
                                selected ? scene.px(cross_width + 70) : 0);
    ActionRowParts parts;
    if (selected)
        parts.cross = ui::Box{row}.cut_right(scene.px(cross_width));
    parts.number = row.cut_left(scene.px(number_width));
    parts.number.cut_left(scene.px(number_side));
    parts.when = row.cut_right(when);
    parts.when.cut_right(scene.px(selected ? cross_width : number_side));
    parts.who = row.cut_right(who);
    parts.who.cut_right(scene.px(between_cells));
    parts.text = row;
    parts.text.cut_right(scene.px(between_cells));
    return parts;
}

ActionCell cell_at(const ActionScene& scene, ui::Box row, float x) {
    const ActionRowParts parts = parts_of_row(scene, row, false);
    if (x >= parts.when.x0)
        return ActionCell::when;
    return x >= parts.who.x0 ? ActionCell::who : ActionCell::text;
}

float row_height(const ActionScene& scene, const Card& card) {
    const ActionRowParts parts = parts_of_row(scene, scene.table, is_selected(scene, card));
    const float written = written_in(scene, card, parts).all;
    return std::max(scene.px(lowest), written + scene.px(2 * above_and_below));
}

void draw_row(const ActionScene& scene, const Card& card, ui::Box row, int number) {
    ui::Canvas& canvas = scene.canvas();
    const ui::Theme& theme = canvas.theme();
    const ActionEdit& edit = scene.state.edit;
    const bool lifted = scene.state.hand.holds(action_id(card.id));
    if (lifted)
        ui::shadow(canvas, row, ui::faded(theme.shadow, 1.6F), scene.px(26), scene.px(40), scene.px(-14));
    const bool marked = lifted || is_selected(scene, card);
    const bool heading = is_heading(scene, card);
    ui::panel(canvas, row, heading ? theme.wash : theme.surface, marked ? theme.spruce : theme.line,
              scene.px(marked ? 4 : 2), row_radius(scene));

    const Written written = written_in(scene, card, parts_of_row(scene, row, is_selected(scene, card)));
    ActionRowParts parts = written_parts(scene, card, row, written);
    const ui::TextStyle quiet = style_of(scene, card, ActionCell::when);
    if (!heading)
        ui::line(canvas, ui::Box{parts.number}.cut_top(quiet.size * quiet.leading), std::to_string(number),
                 quiet);
    for (const ActionCell cell : cells) {
        if (heading && cell != ActionCell::text)
            continue;
        const ui::Box box = box_of(parts, cell);
        const std::string_view text = edit.text(scene.view, card, cell);
        const char* name = cell == ActionCell::text ? ":text" : cell == ActionCell::who ? ":who" : ":when";
        ui::mark(action_id(card.id) + name, box, text);
        if (edit.types(card.id, cell))
            continue;
        ui::TextStyle style = style_of(scene, card, cell);
        if (!text.empty()) {
            ui::text(canvas, box.min(), box.width(), text, style);
        } else if (scene.can_change()) {
            style.colour = theme.ink_2;
            style.weight = ui::Weight::regular;
            ui::text(canvas, box.min(), box.width(), hint_of(cell), style);
        }
    }
    if (written.origin.empty())
        return;
    const ui::TextStyle style = origin_style(scene);
    // Half a line more than the one it is given, so that rounding does not take it for too little.
    const ui::Box box = ui::Box::at({parts.text.x0, parts.text.y0 + written.text + scene.px(above_origin)},
                                    {parts.text.width(), style.size * style.leading * 1.5F});
    ui::mark(action_id(card.id) + ":origin", box, written.origin);
    ui::fitted_text(canvas, box, written.origin, style, style.size, ui::Align::left, ui::Stand::top);
}

void draw_row_field(ActionScene& scene, const Card& card, ui::Box row) {
    ActionEdit& edit = scene.state.edit;
    const Written written = written_in(scene, card, parts_of_row(scene, row, true));
    ActionRowParts parts = written_parts(scene, card, row, written);
    for (const ActionCell cell : cells) {
        if (!edit.types(card.id, cell))
            continue;
        ui::Box box = box_of(parts, cell);
        const ui::TextStyle style = style_of(scene, card, cell);
        box.y1 = box.y0 + std::max(edit.height(), style.size * style.leading);
        edit.type(scene.view, card, box, style, hint_of(cell), !is_heading(scene, card));
        return;
    }
}

}
