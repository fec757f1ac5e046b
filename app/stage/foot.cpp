#include "app/stage/foot.h"

#include <string>

#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

constexpr float button_gap = 16;
/// So much of what the buttons leave may go to the note; the rest is the strip's.
constexpr float part_of_note = 0.8F;

void draw_strip(const View& view, ui::Box area, const FootMoves& moves) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const auto& steps = view.snapshot.plan().steps;
    const float gap = std::min(canvas.px(6), area.width() / static_cast<float>(steps.size()) / 4);
    float minutes = 0;
    for (const Step& step : steps)
        minutes += static_cast<float>(std::max(step.minutes, 2));
    const float a_minute = (area.width() - gap * static_cast<float>(steps.size() - 1)) / minutes;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const StepId step{static_cast<std::int64_t>(i) + 1};
        ui::Box segment = area.cut_left(a_minute * static_cast<float>(std::max(steps[i].minutes, 2)));
        area.cut_left(gap);
        const ui::Hit hit = canvas.hit_by_hand("strip:" + std::to_string(step.value), segment);
        const bool here = step == view.step;
        const float high = canvas.px(here ? 20 : hit.hovered ? 18 : 12);
        const ImU32 colour = here ? theme.spruce : step < view.step ? theme.spruce_pale : theme.wash;
        ui::fill(canvas, segment.centred(segment.width(), high),
                 hit.hovered && !here ? ui::over(ui::faded(theme.spruce, 0.35F), colour) : colour, high / 2);
        ui::outline(canvas, segment.centred(segment.width(), high), theme.edge, canvas.px(1.5F), high / 2);
        if (hit.clicked)
            moves.go(step);
    }
}

/// How much of their width the quiet buttons can have so that all fit.
float part_of_widths(ui::Canvas& canvas, float room, const Footer& footer) {
    float quiet = 0;
    for (const FooterAction& action : footer.actions) {
        const float wide = ui::button_size(canvas, action.words).x;
        quiet += action.primary ? 0 : wide;
        room -= canvas.px(button_gap) + (action.primary ? wide : 0);
    }
    return quiet <= room ? 1 : std::max(0.3F, room / quiet);
}

/// The step's own buttons, from the right; returns what is left of the area.
ui::Box draw_actions(const View& view, ui::Box area, const Footer& footer) {
    ui::Canvas& canvas = view.canvas;
    const float room = part_of_widths(canvas, area.width(), footer);
    for (auto action = footer.actions.rbegin(); action != footer.actions.rend(); ++action) {
        const float wide = ui::button_size(canvas, action->words).x * (action->primary ? 1 : room);
        const ui::Box box = area.cut_right(wide);
        area.cut_right(canvas.px(button_gap));
        if (ui::button(canvas, action->id, box.centred(wide, canvas.px(60)), action->words,
                       action->primary ? ui::Rank::primary : ui::Rank::quiet, action->enabled))
            action->press();
    }
    if (!footer.note.empty()) {
        const ui::TextStyle style{
            .size = canvas.px(24), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2};
        const float wide = std::min(ui::text_size(canvas, footer.note, style).x, area.width() * part_of_note);
        // Of what would be an ellipsis alone nobody reads anything.
        if (wide < canvas.px(60))
            return area;
        const ui::Box note = area.cut_right(wide);
        ui::line(canvas, note, footer.note, style);
        ui::mark("footer:note", note.min(), note.max(), footer.note);
        area.cut_right(canvas.px(button_gap));
    }
    return area;
}

}

void draw_foot(const View& view, ui::Box area, const Footer& footer, const FootMoves& moves) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    ui::fill(canvas, area, theme.surface);
    ui::fill(canvas, ui::Box{area}.cut_top(canvas.px(2)), theme.line);
    area = area.inset(canvas.px(24), 0);
    const float target = canvas.px(60);
    const auto square = [&](ui::Box cut) { return cut.centred(target, target); };

    const ui::Box menu = square(area.cut_left(target));
    const ui::Hit hit = canvas.hit("footer:menu", menu);
    if (hit.hovered)
        ui::fill(canvas, menu, ui::faded(theme.ink, 0.07F), canvas.px(14));
    if (hit.focused)
        ui::focus_ring(canvas, menu, canvas.px(14));
    for (const float row : {-9.0F, 0.0F, 9.0F})
        ui::fill(canvas, menu.moved(0, canvas.px(row)).centred(canvas.px(28), canvas.px(3)), theme.ink,
                 canvas.px(1.5F));
    if (hit.clicked)
        moves.menu();

    if (ui::symbol_button(canvas, "footer:back", square(area.cut_left(target)), ui::Symbol::back,
                          ui::Rank::plain, view.step.value > 1))
        moves.back();
    area.cut_left(canvas.px(8));
    const bool last = view.step.value == static_cast<std::int64_t>(view.snapshot.plan().steps.size());
    if (!last
        && ui::symbol_button(canvas, "footer:next", square(area.cut_right(target)), ui::Symbol::forward))
        moves.forward();
    area.cut_right(canvas.px(last ? 0 : 8));
    area = draw_actions(view, area, footer);
    draw_strip(view, area, moves);
}

}
