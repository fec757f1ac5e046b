#include "app/planner/planner.h"

#include <algorithm>
#include <array>

#include "app/planner/plan_store.h"
#include "app/planner/planner_parts.h"
#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/tabs.h"
#include "sessions/plans/step_edits.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float side = 26;
constexpr float bar_high = 92;
constexpr float widest_stacked = 1600; ///< above that the form stands at the right of the picture
constexpr float widest_tabbed = 1200;  ///< above that more than one part is shown

void tell(Planner& planner, std::string notice, bool refused) {
    planner.notice = std::move(notice);
    planner.refused = refused;
}

/// After a step went or came: one that is there.
void keep_choice(Planner& planner) {
    if (planner.chosen)
        choose_step(planner, std::min(*planner.chosen, planner.history.now()->steps.size() - 1));
}

/// The one that stands where a step was that is gone: nothing of that one's form stays.
void choose_after(Planner& planner, std::size_t gone) {
    planner.chosen.reset();
    choose_step(planner, std::min(gone, planner.history.now()->steps.size() - 1));
}

void undo(Planner& planner) {
    if (const std::string change = planner.history.undo(); !change.empty()) {
        tell(planner, "Undone: " + change, false);
        planner.changed = true;
        keep_choice(planner);
    }
}

void redo(Planner& planner) {
    if (const std::string change = planner.history.redo(); !change.empty()) {
        tell(planner, "Redone: " + change, false);
        planner.changed = true;
        keep_choice(planner);
    }
}

PlannerWish draw_bar(ui::Canvas& canvas, ui::Box bar, Planner& planner) {
    ui::fill(canvas, bar, canvas.theme().surface);
    ui::fill(canvas, bar.cut_bottom(canvas.px(2)), canvas.theme().line);
    bar = bar.inset(canvas.px(side), canvas.px(15));
    PlannerWish wish = PlannerWish::none;
    if (ui::button(canvas, "planner:back", bar.cut_left(ui::button_size(canvas, "Back").x), "Back"))
        wish = PlannerWish::back;
    bar.cut_left(canvas.px(20));
    const auto from_right = [&](std::string_view id, std::string_view words, ui::Rank rank,
                                bool enabled = true) {
        const ui::Box place = bar.cut_right(ui::button_size(canvas, words).x);
        bar.cut_right(canvas.px(10));
        return ui::button(canvas, id, place, words, rank, enabled);
    };
    if (from_right("planner:run", "Run it", ui::Rank::primary))
        wish = PlannerWish::run;
    if (from_right("planner:rehearse", "Rehearse it", ui::Rank::quiet))
        wish = PlannerWish::rehearse;
    const bool again = from_right("planner:redo", "Redo", ui::Rank::plain, planner.history.can_redo());
    if (from_right("planner:undo", "Undo", ui::Rank::plain, planner.history.can_undo()))
        undo(planner);
    else if (again)
        redo(planner);
    if (bar.width() > canvas.px(160))
        ui::line(canvas, bar, planner.history.now()->title,
                 {.size = canvas.px(30), .weight = ui::Weight::bold, .colour = canvas.theme().ink});
    return wish;
}

/// Of the plan as a whole: its first step.
void draw_picture(ui::Canvas& canvas, ui::Box area, Planner& planner, const Clock& clock,
                  const Seeds& seeds) {
    planner.preview.draw(canvas, area, planner.history.now(), planner.chosen.value_or(0), clock, seeds,
                         planner.file.parent_path());
}

void draw_line_between(ui::Canvas& canvas, ui::Box at) {
    ui::fill(canvas, at, canvas.theme().line);
}

void draw_one_of_three(ui::Canvas& canvas, ui::Box area, Planner& planner, const Clock& clock,
                       const Seeds& seeds) {
    const std::array tabs{ui::Tab{"planner:tab:steps", "Steps"}, ui::Tab{"planner:tab:form", "What it says"},
                          ui::Tab{"planner:tab:picture", "How it looks"}};
    area = area.inset(canvas.px(side), canvas.px(16));
    const ui::Box row = area.cut_top(canvas.px(64));
    area.cut_top(canvas.px(16));
    if (const auto chosen = ui::tabs(canvas, row, tabs, planner.tab))
        planner.tab = *chosen;
    if (planner.tab == 0)
        draw_step_list(canvas, area, planner);
    else if (planner.tab == 1)
        draw_plan_form(canvas, area, planner);
    else
        draw_picture(canvas, area, planner, clock, seeds);
}

void draw_parts(ui::Canvas& canvas, ui::Box area, Planner& planner, const Clock& clock, const Seeds& seeds) {
    const float wide = area.width() / canvas.px(1);
    if (wide <= widest_tabbed)
        return draw_one_of_three(canvas, area, planner, clock, seeds);
    const float inset = canvas.px(side);
    ui::Box list = area.cut_left(area.width() * (wide > widest_stacked ? 0.25F : 0.32F));
    draw_line_between(canvas, list.cut_right(canvas.px(2)));
    draw_step_list(canvas, list.inset(inset, canvas.px(20)), planner);
    if (wide > widest_stacked) {
        ui::Box form = area.cut_right(area.width() * 0.38F);
        draw_line_between(canvas, form.cut_left(canvas.px(2)));
        draw_picture(canvas, area.inset(inset), planner, clock, seeds);
        draw_plan_form(canvas, form.inset(inset, canvas.px(20)), planner);
        return;
    }
    ui::Box picture = area.cut_top(area.height() * 0.42F).inset(inset, canvas.px(20));
    draw_picture(canvas, picture, planner, clock, seeds);
    draw_plan_form(canvas, area.inset(inset, canvas.px(8)), planner);
}

/// Of what lies under the list in the keyboard's way: arrows choose steps unless they are for something else.
void take_step_keys(ui::Canvas& canvas, Planner& planner) {
    const std::size_t steps = planner.history.now()->steps.size();
    const bool up = canvas.key(ImGuiKey_UpArrow, true);
    const bool down = canvas.key(ImGuiKey_DownArrow, true);
    if (up && planner.chosen)
        choose_step(planner, *planner.chosen == 0 ? std::nullopt : std::optional(*planner.chosen - 1));
    if (down)
        choose_step(planner, planner.chosen ? std::min(*planner.chosen + 1, steps - 1) : 0);
    if (!planner.chosen)
        return;
    const std::size_t at = *planner.chosen;
    if (canvas.ctrl_key(ImGuiKey_UpArrow, true) && at > 0)
        move_chosen(planner, at - 1);
    else if (canvas.ctrl_key(ImGuiKey_DownArrow, true) && at + 1 < steps)
        move_chosen(planner, at + 1);
    else if (canvas.ctrl_key(ImGuiKey_D))
        duplicate_chosen(planner);
    else if (canvas.key(ImGuiKey_Delete))
        delete_chosen(planner);
}

void take_keys(ui::Canvas& canvas, Planner& planner) {
    const bool shift = ImGui::GetIO().KeyShift;
    const bool z = canvas.ctrl_key(ImGuiKey_Z, true);
    if (z && !shift)
        undo(planner);
    if ((z && shift) || canvas.ctrl_key(ImGuiKey_Y, true))
        redo(planner);
    if (!canvas.has_focus() || planner.list_has_focus)
        take_step_keys(canvas, planner);
    if (canvas.opening_key(ImGuiKey_N))
        planner.adding = true;
}

}

bool take_change(Planner& planner, const std::string& change, Result<Plan> changed) {
    if (!changed) {
        tell(planner, changed.error().sentence, true);
        return false;
    }
    planner.history.put(change, std::move(*changed));
    planner.changed = true;
    return true;
}

void choose_step(Planner& planner, std::optional<std::size_t> step) {
    planner.show_chosen = true;
    if (planner.chosen == step)
        return;
    planner.chosen = step;
    planner.editing.clear();
    planner.adding_to.clear();
    planner.wrong_at.clear();
    planner.form_scroll = {};
}

void duplicate_chosen(Planner& planner) {
    const std::size_t at = *planner.chosen;
    const Plan& plan = *planner.history.now();
    if (take_change(planner, "copy of “" + plan.steps[at].title + "”", with_step_doubled(plan, at)))
        choose_step(planner, at + 1);
}

void delete_chosen(Planner& planner) {
    const std::size_t at = *planner.chosen;
    const Plan& plan = *planner.history.now();
    if (take_change(planner, "deletion of “" + plan.steps[at].title + "”", without_step(plan, at)))
        choose_after(planner, at);
}

void move_chosen(Planner& planner, std::size_t to) {
    const std::size_t at = *planner.chosen;
    const Plan& plan = *planner.history.now();
    if (take_change(planner, "move of “" + plan.steps[at].title + "”", with_step_moved(plan, at, to)))
        choose_step(planner, to);
}

void send_chosen(Planner& planner, const OtherPlan& to) {
    const Plan& plan = *planner.history.now();
    const Step step = plan.steps[*planner.chosen];
    const bool is_only = plan.steps.size() == 1;
    Result<Plan> left = is_only ? Result<Plan>(plan) : without_step(plan, *planner.chosen);
    if (!left)
        return tell(planner, left.error().sentence, true);
    if (const auto added = add_to_plan(step, planner.file, to.file); !added)
        return tell(planner, added.error().sentence, true);
    const std::string where = "“" + step.title + "” is at the end of “" + to.title + "” now";
    if (is_only)
        return tell(planner, where + ", and stays here as the only step.", false);
    take_change(planner, "move of “" + step.title + "” to “" + to.title + "”", std::move(left));
    choose_after(planner, *planner.chosen);
    tell(planner, where + ". Undo brings it back here, and leaves it there.", false);
}

bool show_picture(Planner& planner, const std::string& file) {
    const Plan& plan = *planner.history.now();
    if (!planner.chosen)
        return false;
    const Form form = step_form(plan, *planner.chosen);
    const auto field = std::ranges::find(form, FieldKind::file, &FormField::kind);
    if (field == form.end())
        return false;
    if (auto shown = with_value(plan, *field, file); !shown || !(*shown == plan))
        take_change(planner, "choice of a picture", std::move(shown));
    return true;
}

PlannerWish draw_planner(ui::Canvas& canvas, Planner& planner, const Clock& clock, const Seeds& seeds) {
    canvas.set_covered(planner.adding || planner.sending.open);
    const std::shared_ptr<const Plan> before = planner.history.now();
    ui::Box area = canvas.screen();
    const PlannerWish wish = draw_bar(canvas, area.cut_top(canvas.px(bar_high)), planner);
    draw_parts(canvas, area, planner, clock, seeds);
    take_keys(canvas, planner);
    canvas.set_covered(false);
    draw_kind_gallery(canvas, planner);
    draw_other_plans(canvas, planner);
    if (planner.history.now() != before)
        canvas.want_next_frame();
    return wish;
}

}
