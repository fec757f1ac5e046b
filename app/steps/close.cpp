#include "app/steps/close.h"

#include <algorithm>
#include <array>

#include "app/steps/aims.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/tabs.h"
#include "sessions/model/agenda.h"

namespace plenary {
namespace {

/// Design pixels of width from which both parts stand beside one another.
constexpr float narrowest_beside = 1300;

constexpr NotesWords answer_words{.list_id = "close:answers",
                                  .add_id = "close:add",
                                  .invitation = "+ Add an answer",
                                  .hint = "In a few words",
                                  .none = "Nobody’s answer was written down.",
                                  .title = 44};

/// Of the first step that has aims and comes before this one.
Cards aims_before(const View& view) {
    for (const StepId step : running_order(view.snapshot.session())) {
        if (step == view.step)
            break;
        if (const Lane* lane = view.snapshot.lane(step, LaneRole::aims))
            if (const Cards aims = view.snapshot.cards(lane->id); !aims.empty())
                return aims;
    }
    return {};
}

void draw_last_sentence(ui::Canvas& canvas, ui::Box& area, const std::string& line) {
    if (line.empty())
        return;
    const ui::Box box = area.cut_bottom(std::min(canvas.px(84), area.height() * 0.16F));
    area.cut_bottom(canvas.px(18));
    ui::fitted_text(canvas, box, line,
                    {.size = canvas.px(44), .weight = ui::Weight::bold, .colour = canvas.theme().spruce},
                    canvas.px(24), ui::Align::centre);
    ui::mark("close:line", box, line);
}

void draw_aims_panel(const View& view, ui::Box area, CloseUi& state, Cards aims) {
    ui::Canvas& canvas = view.canvas;
    area.cut_top(canvas.px(20));
    ui::line(canvas, area.cut_top(canvas.px(65)), "What we came for",
             {.size = canvas.px(44), .weight = ui::Weight::bold, .colour = canvas.theme().ink});
    area.cut_top(canvas.px(14));
    draw_aims(view, area, state.aims, aims);
}

}

Footer draw_close(const View& view, ui::Box area, CloseUi& state) {
    ui::Canvas& canvas = view.canvas;
    const Lane* lane = view.snapshot.lane(view.step, LaneRole::takeaways);
    if (lane == nullptr)
        return {};
    area = area.inset(std::min(canvas.px(56), area.width() * 0.04F), 0);
    area.cut_top(canvas.px(8));
    area.cut_bottom(canvas.px(24));
    draw_last_sentence(canvas, area, view.content<CloseStep>().line);
    const Cards aims = aims_before(view);
    if (aims.empty()) {
        draw_notes(view, area, state.answers, *lane, answer_words);
    } else if (area.width() < canvas.px(narrowest_beside)) {
        const std::array<ui::Tab, 2> shown{ui::Tab{"close:tab:aims", "What we came for"},
                                           ui::Tab{"close:tab:answers", "What we take with us"}};
        if (const auto chosen = ui::tabs(canvas, area.cut_top(canvas.px(60)), shown, state.tab))
            state.tab = *chosen;
        area.cut_top(canvas.px(18));
        if (state.tab == 0)
            draw_aims(view, area, state.aims, aims);
        else
            draw_notes(view, area, state.answers, *lane, answer_words);
    } else {
        draw_aims_panel(view, area.cut_left(area.width() * 0.56F), state, aims);
        area.cut_left(canvas.px(36));
        draw_notes(view, area, state.answers, *lane, answer_words);
    }
    return {.note = aims_note(aims)};
}

}
