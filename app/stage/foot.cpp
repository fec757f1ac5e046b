#include "app/stage/foot.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <string>
#include <vector>

#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "app/ui/sheet.h"

namespace plenary {
namespace {

constexpr float button_gap = 16;
/// So much of what the buttons leave may go to the note; the rest is the strip's.
constexpr float part_of_note = 0.8F;

void draw_strip(const View& view, ui::Box area, const FootMoves& moves) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const Session& session = view.snapshot.session();
    const auto steps = steps_to_run(session);
    const float gap = std::min(canvas.px(6), area.width() / static_cast<float>(steps.size()) / 4);
    const auto weight = [&](StepId step) {
        return static_cast<float>(std::max(minutes_of(session, step), 2));
    };
    float minutes = 0;
    for (const StepId step : steps)
        minutes += weight(step);
    const float a_minute = (area.width() - gap * static_cast<float>(steps.size() - 1)) / minutes;
    bool been = true;
    for (const StepId step : steps) {
        ui::Box segment = area.cut_left(a_minute * weight(step));
        area.cut_left(gap);
        const ui::Hit hit = canvas.hit_by_hand("strip:" + std::to_string(step.value), segment);
        const bool here = step == view.step;
        const float high = canvas.px(here ? 20 : hit.hovered ? 18 : 12);
        been = been && !here;
        const ImU32 colour = here ? theme.spruce : been ? theme.spruce_pale : theme.wash;
        ui::fill(canvas, segment.centred(segment.width(), high),
                 hit.hovered && !here ? ui::over(ui::faded(theme.spruce, 0.35F), colour) : colour, high / 2);
        ui::outline(canvas, segment.centred(segment.width(), high), theme.edge, canvas.px(1.5F), high / 2);
        if (hit.clicked)
            moves.go(step);
    }
}

/// The rarer actions, one above the other over the button that brought them.
void draw_more(const View& view, ui::Box button, const Footer& footer, FootUi& state) {
    ui::Canvas& canvas = view.canvas;
    float wide = 0;
    float rows = 0;
    for (const FooterAction& action : footer.actions)
        if (action.rare) {
            wide = std::max(wide, ui::button_size(canvas, action.words).x);
            ++rows;
        }
    const ImVec2 size{wide + canvas.px(20), rows * canvas.px(66) + canvas.px(20)};
    const ui::Box box = ui::Box::at({std::min(button.x0, canvas.screen().x1 - size.x - canvas.px(16)),
                                     button.y0 - size.y - canvas.px(20)},
                                    size);
    ui::begin_panel(canvas, "footer:more-panel", box);
    ui::Box column = box.inset(canvas.px(10));
    for (const FooterAction& action : footer.actions) {
        if (!action.rare)
            continue;
        const ui::Box row = column.cut_top(canvas.px(66));
        if (ui::button(canvas, action.id, row.centred(row.width(), canvas.px(60)), action.words,
                       ui::Rank::plain, action.enabled)) {
            action.press();
            state.more = false;
        }
    }
    ui::end_panel(canvas, "footer:more-panel", box);
    const ImVec2 mouse = ImGui::GetMousePos();
    const bool aside =
        ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !box.holds(mouse) && !button.holds(mouse);
    if (aside || canvas.key(ImGuiKey_Escape))
        state.more = false;
}

/// The width of each of the step's buttons. Where the text is large their margins give way first and their
/// words become smaller, and only then are words cut short.
std::vector<float> widths_of(ui::Canvas& canvas, std::span<const FooterAction* const> actions, float room) {
    std::vector<float> widths;
    std::vector<float> least;
    for (const FooterAction* action : actions) {
        widths.push_back(ui::button_size(canvas, action->words).x);
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
ui::Box draw_actions(const View& view, ui::Box area, const Footer& footer, FootUi& state) {
    ui::Canvas& canvas = view.canvas;
    std::vector<const FooterAction*> seen;
    for (const FooterAction& action : footer.actions)
        if (!action.rare)
            seen.push_back(&action);
    const bool rarer = seen.size() < footer.actions.size();
    const float for_more = rarer ? canvas.px(60 + button_gap) : 0;
    const std::vector<float> widths = widths_of(canvas, seen, area.width() - for_more);
    for (std::size_t left = seen.size(); left > 0; --left) {
        const FooterAction& action = *seen[left - 1];
        const float wide = widths[left - 1];
        const ui::Box box = area.cut_right(wide);
        area.cut_right(canvas.px(button_gap));
        if (ui::button(canvas, action.id, box.centred(wide, canvas.px(60)), action.words,
                       action.primary ? ui::Rank::primary : ui::Rank::quiet, action.enabled))
            action.press();
    }
    if (rarer) {
        const ui::Box box = area.cut_right(canvas.px(60)).centred(canvas.px(60), canvas.px(60));
        area.cut_right(canvas.px(button_gap));
        if (ui::symbol_button(canvas, "footer:more", box, ui::Symbol::more, ui::Rank::quiet))
            state.more = !state.more;
        if (state.more)
            draw_more(view, box, footer, state);
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

void draw_foot(const View& view, ui::Box area, const Footer& footer, const FootMoves& moves, FootUi& state) {
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
                          ui::Rank::plain,
                          static_cast<bool>(step_before(view.snapshot.session(), view.step))))
        moves.back();
    area.cut_left(canvas.px(8));
    const bool last = !step_after(view.snapshot.session(), view.step);
    if (!last
        && ui::symbol_button(canvas, "footer:next", square(area.cut_right(target)), ui::Symbol::forward))
        moves.forward();
    area.cut_right(canvas.px(last ? 0 : 8));
    area = draw_actions(view, area, footer, state);
    draw_strip(view, area, moves);
}

}
