#include <algorithm>

#include "app/planner/planner_parts.h"
#include "app/ui/button.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/sheet.h"
#include "sessions/plans/step_edits.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float sheet_wide = 1560;
constexpr float sheet_high = 1000;
constexpr float card_high = 96;
constexpr float gap = 12;
constexpr float narrowest_card = 400;

bool draw_kind(ui::Canvas& canvas, ui::Box box, const StepKind& kind, ui::Scroll& scroll) {
    const ui::Theme& theme = canvas.theme();
    const ui::Hit hit = canvas.hit("kind:" + std::string(kind.id), box);
    const bool scrolls = ui::drag_scroll(canvas, scroll, hit);
    scroll.follow_focus(hit, box);
    ui::panel(canvas, box, hit.hovered ? theme.wash : theme.surface, theme.line, canvas.px(2), canvas.px(14));
    if (hit.focused)
        ui::focus_ring(canvas, box, canvas.px(14));
    box = box.inset(canvas.px(20), canvas.px(9));
    ui::line(canvas, box.cut_top(canvas.px(30)), kind.name,
             {.size = canvas.px(24), .weight = ui::Weight::semibold, .colour = theme.ink});
    ui::fitted_text(canvas, box, kind.use,
                    {.size = canvas.px(18), .weight = ui::Weight::medium, .colour = theme.ink_2},
                    canvas.px(15), ui::Align::left, ui::Stand::top);
    return hit.clicked && !scrolls;
}

/// Behind the chosen step, else at the end.
void add_step(Planner& planner, const StepKind& kind) {
    const Plan& plan = *planner.history.now();
    const std::size_t at = planner.chosen ? *planner.chosen + 1 : plan.steps.size();
    if (take_change(planner, "add step “" + std::string(kind.name) + "”",
                    with_step(plan, blank_step(kind), at)))
        choose_step(planner, at);
}

}

void draw_kind_gallery(ui::Canvas& canvas, Planner& planner) {
    if (!planner.adding)
        return;
    canvas.begin_overlay("kinds");
    if (ImGui::IsWindowAppearing())
        planner.kinds = {};
    ui::fill(canvas, canvas.screen(), canvas.theme().scrim);
    ui::Box inner = ui::draw_sheet(canvas, sheet_wide, sheet_high, "Add a step");
    ui::ButtonsFromRight buttons(canvas, inner.cut_bottom(canvas.px(64)), canvas.px(14));
    inner.cut_bottom(canvas.px(16));
    const auto kinds = step_kinds();
    const auto columns =
        static_cast<std::size_t>(std::clamp(inner.width() / canvas.px(narrowest_card), 1.0F, 3.0F));
    const std::size_t rows = (kinds.size() + columns - 1) / columns;
    const float high = canvas.px(card_high + gap);
    ui::Box column =
        ui::begin_scroll(canvas, "kinds:list", inner, planner.kinds, high * static_cast<float>(rows));
    const float wide =
        (column.width() - canvas.px(gap) * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const StepKind* wanted = nullptr;
    ui::Box row;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (i % columns == 0) {
            row = column.cut_top(canvas.px(card_high));
            column.cut_top(canvas.px(gap));
        }
        if (draw_kind(canvas, row.cut_left(wide), kinds[i], planner.kinds))
            wanted = &kinds[i];
        row.cut_left(canvas.px(gap));
    }
    ui::end_scroll(canvas, planner.kinds);
    const bool closed = buttons.button("kinds:close", "Add nothing", ui::Rank::plain);
    canvas.hit_by_hand("kinds:sheet", ui::sheet_box(canvas, sheet_wide, sheet_high));
    if (wanted != nullptr)
        add_step(planner, *wanted);
    if (wanted != nullptr || closed || canvas.hit_by_hand("kinds:beside", canvas.screen()).clicked
        || canvas.key(ImGuiKey_Escape)) {
        planner.adding = false;
        canvas.want_next_frame();
    }
    canvas.end_overlay();
}

}
