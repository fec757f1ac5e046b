#include "app/stage/foot.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

constexpr float button_gap = 16;

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

/// The width of each of the step's buttons. Where the text is large their margins give way first and their
/// words become smaller, and only then are words cut short.
std::vector<float> widths_of(ui::Canvas& canvas, const Footer& footer, float room) {
    std::vector<float> widths;
    std::vector<float> least;
    for (const FooterAction& action : footer.actions) {
        widths.push_back(ui::button_size(canvas, action.words).x);
        least.push_back(widths.back() * 0.75F - canvas.px(17));
        room -= canvas.px(button_gap);
    }
    const float all = std::accumulate(widths.begin(), widths.end(), 0.0F);
    const float all_least = std::accumulate(least.begin(), least.end(), 0.0F);
    if (all <= room)
        return widths;
    const float part = std::clamp((all - room) / (all - all_least), 0.0F, 1.0F);
    const float further = std::min(1.0F, std::max(room, 0.0F) / all_least);
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] = (widths[i] + (least[i] - widths[i]) * part) * further;
    return widths;
}

/// The step's own buttons, from the right; returns what is left of the area.
ui::Box draw_actions(const View& view, ui::Box area, const Footer& footer) {
    ui::Canvas& canvas = view.canvas;
    const std::vector<float> widths = widths_of(canvas, footer, area.width());
    for (std::size_t left = footer.actions.size(); left > 0; --left) {
        const FooterAction& action = footer.actions[left - 1];
        const float wide = widths[left - 1];
        const ui::Box box = area.cut_right(wide);
        area.cut_right(canvas.px(button_gap));
        if (ui::button(canvas, action.id, box.centred(wide, canvas.px(60)), action.words,
                       action.primary ? ui::Rank::primary : ui::Rank::quiet, action.enabled))
            action.press();
    }
    if (!footer.note.empty()) {
        const ui::TextStyle style{
            .size = canvas.px(24), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2};
        const float wide = std::min(ui::text_size(canvas, footer.note, style).x, area.width() * 0.6F);
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
