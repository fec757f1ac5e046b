#include <algorithm>

#include "app/steps/wall_frame.h"
#include "app/ui/button.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

constexpr float dimmed = 0.22F;

/// Sought once for what was typed and what is there, not for every frame.
void seek(WallFrame& frame) {
    WallUi& state = frame.state;
    if (state.found_for == state.find.text && state.found_in == state.version)
        return;
    // What was found is shown once; later changes to the wall leave it where it is scrolled to.
    const bool asked = state.found_for != state.find.text;
    state.found_for = state.find.text;
    state.found_in = state.version;
    state.found.clear();
    const std::string wanted = folded(state.find.text);
    if (wanted.empty())
        return;
    for (const WallLane& lane : frame.wall.lanes)
        for (const WallLane::Entry& entry : lane.cards)
            if (folded(entry.card->text).find(wanted) != std::string::npos)
                state.found.push_back(entry.card->id);
    if (asked && !state.found.empty())
        state.to_show = state.found.front();
}

bool has_searched(const WallUi& state) {
    return state.finding && state.find.text.find_first_not_of(' ') != std::string::npos;
}

}

ui::Box draw_find(WallFrame& frame, ui::Box area) {
    WallUi& state = frame.state;
    if (!state.finding)
        return area;
    ui::Canvas& canvas = frame.canvas();
    const ui::Theme& theme = canvas.theme();
    ui::Box bar = area.cut_top(canvas.px(84)).inset(canvas.px(56), canvas.px(8));
    ui::panel(canvas, bar, theme.surface, theme.spruce, canvas.px(3), canvas.px(14));
    bar = bar.inset(canvas.px(22), canvas.px(6));
    const ui::Box close = bar.cut_right(canvas.px(60));
    seek(frame);
    const std::string count =
        has_searched(state) ? counted(state.found.size(), "card", "cards") + " found" : std::string();
    const ui::TextStyle quiet{.size = canvas.px(24), .weight = ui::Weight::medium, .colour = theme.ink_2};
    ui::line(canvas, bar.cut_right(ui::text_size(canvas, count, quiet).x), count, quiet);
    const ui::FieldEvent event = ui::field(
        canvas, "find:field", bar.inset(0, canvas.px(8)), state.find,
        {.size = canvas.px(28), .weight = ui::Weight::semibold, .colour = theme.ink}, "Find a card");
    if (ui::symbol_button(canvas, "find:close", close, ui::Symbol::cross)
        || event == ui::FieldEvent::given_up)
        state.finding = false;
    if (event == ui::FieldEvent::entered && !state.found.empty()) {
        // Enter goes from one to the next.
        const auto at = state.selected.empty() ? state.found.end()
                                               : std::ranges::find(state.found, state.selected.back());
        const CardId next =
            at == state.found.end() || at + 1 == state.found.end() ? state.found.front() : *(at + 1);
        state.select(next);
        state.to_show = next;
        state.find.take_focus = true;
        canvas.want_next_frame();
    }
    return area;
}

float shown_part(const WallFrame& frame, CardId card) {
    const bool sought = has_searched(frame.state);
    return !sought || std::ranges::find(frame.state.found, card) != frame.state.found.end() ? 1 : dimmed;
}

}
