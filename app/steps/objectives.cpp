#include "app/steps/objectives.h"

#include "app/steps/aims.h"
#include "app/steps/rows.h"

namespace plenary {

Footer draw_objectives(const View& view, ui::Box area, ObjectivesUi& state) {
    ui::Canvas& canvas = view.canvas;
    const Lane* lane = view.snapshot.lane(view.step, LaneRole::aims);
    if (lane == nullptr)
        return {};
    const Cards aims = view.snapshot.cards(lane->id);
    const ui::Box list = rows_area(canvas, area);
    draw_aims(view, list, state.scroll, aims);
    if (aims.empty())
        ui::text(canvas, list.min(), list.width(), "This plan names no aims for the session.",
                 {.size = canvas.px(38), .weight = ui::Weight::medium, .colour = canvas.theme().ink_2});
    return {.note = aims_note(aims), .actions = {}};
}

}
