#include "app/library/new_plan_sheet.h"

#include <algorithm>

#include "app/library/sheet_words.h"
#include "app/ui/button.h"
#include "app/ui/button_sheet.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "app/ui/sheet.h"
#include "sessions/model/local_time.h"
#include "sessions/model/text.h"
#include "sessions/plans/outline.h"
#include "sessions/plans/step_edits.h"

namespace plenary {
namespace {

using Way = NewPlanUi::Way;

// Design pixels.
constexpr float text_sheet_wide = 1160;
constexpr float text_sheet_high = 940;
constexpr float text_sheet_low = 560; ///< before there is a plan to be shown
constexpr float step_high = 66;

/// Plans without mistakes.
std::vector<const PlanEntry*> plans_to_copy(const Shelf& shelf) {
    std::vector<const PlanEntry*> plans;
    for (const PlanEntry& entry : shelf.plans)
        if (entry.problem.empty())
            plans.push_back(&entry);
    return plans;
}

/// Finished ones, the last first.
std::vector<const SessionEntry*> past_sessions(const Shelf& shelf) {
    std::vector<const SessionEntry*> sessions;
    for (const SessionEntry& entry : shelf.sessions->sessions)
        if (entry.problem.empty() && entry.finished != 0)
            sessions.push_back(&entry);
    std::ranges::stable_sort(sessions, std::ranges::greater(), &SessionEntry::started);
    return sessions;
}

/// "29 Nov · The first room · Leeds".
std::string past_text(const SessionEntry& entry, WallTime now) {
    return day_text(entry.started, now) + " · " + entry.title
           + (entry.place.empty() ? "" : " · " + entry.place);
}

HomeWish draw_ways(ui::Canvas& canvas, const Shelf& shelf, HomeUi& state) {
    struct Offer {
        Way way;
        std::string_view id;
        std::string_view words;
    };
    std::vector<Offer> list;
    if (!plans_to_copy(shelf).empty())
        list.push_back({Way::copy, "new:copy", "A copy of a plan …"});
    if (!past_sessions(shelf).empty())
        list.push_back({Way::session, "new:session", "A session as it was run …"});
    list.push_back({Way::text, "new:text", "Pasted text …"});
    ui::ButtonSheet sheet(canvas, "new", state.sheet, "New plan", "What do you want to begin with?",
                          list.size() + 2);
    HomeWish wish;
    if (sheet.button("new:blank", "A blank plan", ui::Rank::primary))
        wish = NewPlan{blank_plan()};
    for (const Offer& offer : list)
        if (sheet.button(offer.id, offer.words))
            state.new_plan.way = offer.way;
    if (sheet.button("new:close", "Close", ui::Rank::plain))
        state.new_plan.open = false;
    sheet.end();
    return wish;
}

HomeWish draw_plans_to_copy(ui::Canvas& canvas, const Shelf& shelf, HomeUi& state) {
    const auto plans = plans_to_copy(shelf);
    ui::ButtonSheet sheet(canvas, "new", state.sheet, "A copy of which plan?",
                          "The copy comes among your own plans; the plan itself stays as it is.",
                          plans.size() + 1);
    HomeWish wish;
    for (std::size_t at = 0; at < plans.size(); ++at)
        if (sheet.button("new:plan:" + std::to_string(at), plans[at]->plan.title))
            wish = DoWithPlan{plans[at]->file, PlanDeed::edit_copy};
    if (sheet.button("new:back", "Back", ui::Rank::plain))
        state.new_plan.way = Way::choose;
    sheet.end();
    return wish;
}

HomeWish draw_past_sessions(ui::Canvas& canvas, const Shelf& shelf, HomeUi& state) {
    const auto sessions = past_sessions(shelf);
    ui::ButtonSheet sheet(
        canvas, "new", state.sheet, "A plan of which session?",
        "The plan has the steps that were run, in their order, with the minutes that they took.",
        sessions.size() + 1);
    HomeWish wish;
    for (std::size_t at = 0; at < sessions.size(); ++at)
        if (sheet.button("new:session:" + std::to_string(at), past_text(*sessions[at], shelf.now)))
            wish = PlanOfSession{sessions[at]->file};
    if (sheet.button("new:back", "Back", ui::Rank::plain))
        state.new_plan.way = Way::choose;
    sheet.end();
    return wish;
}

/// A step of a plan that is not made yet.
void draw_step(ui::Canvas& canvas, ui::Box row, const Step& step, std::size_t number) {
    const ui::Theme& theme = canvas.theme();
    const ui::TextStyle figures{.size = canvas.px(22), .weight = ui::Weight::medium, .colour = theme.ink_2};
    ui::line(canvas, row.cut_left(canvas.px(56)), std::to_string(number), figures);
    ui::line(canvas, row.cut_right(canvas.px(110)), minutes_text(step.minutes), figures, ui::Align::right);
    row.cut_right(canvas.px(16));
    row = row.inset(0, canvas.px(6));
    ui::line(canvas, row.cut_top(row.height() * 0.56F), step.title,
             {.size = canvas.px(23), .weight = ui::Weight::semibold, .colour = theme.ink});
    const std::string kind(step_kind(step.content).name);
    ui::line(canvas, row, step.notes.empty() ? kind : kind + " · with notes",
             {.size = canvas.px(18), .weight = ui::Weight::medium, .colour = theme.ink_2});
}

void draw_pasted_plan(ui::Canvas& canvas, ui::Box area, const Plan& plan, ui::Scroll& scroll) {
    const ui::Theme& theme = canvas.theme();
    ui::line(canvas, area.cut_top(canvas.px(36)), plan.title,
             {.size = canvas.px(27), .weight = ui::Weight::bold, .colour = theme.ink});
    const std::string total = counted(plan.steps.size(), "step", "steps") + " · "
                              + minutes_text(plan.minutes())
                              + (plan.finish.empty() ? "" : " · to finish at " + plan.finish);
    ui::Box line = area.cut_top(canvas.px(34));
    ui::mark("new:total", line, total);
    ui::line(canvas, line, total,
             {.size = canvas.px(21), .weight = ui::Weight::medium, .colour = theme.ink_2});
    area.cut_top(canvas.px(12));
    const float high = canvas.px(step_high);
    ui::Box column =
        ui::begin_scroll(canvas, "new:steps", area, scroll, high * static_cast<float>(plan.steps.size()));
    for (std::size_t at = 0; at < plan.steps.size(); ++at) {
        const ui::Box row = column.cut_top(high);
        if (!row.meets(area))
            continue;
        ui::mark("new:step:" + std::to_string(at + 1), row, plan.steps[at].title);
        draw_step(canvas, row, plan.steps[at], at + 1);
        ui::fill(canvas, {row.x0, row.y1 - canvas.px(1), row.x1, row.y1}, theme.line);
    }
    ui::key_scroll(canvas, scroll);
    ui::end_scroll(canvas, scroll);
}

/// What was copied elsewhere.
Result<Plan> plan_of_clipboard() {
    const char* text = ImGui::GetClipboardText();
    if (text == nullptr || *text == '\0')
        return problem("There is no text to paste: copy the outline in the other program first.");
    return plan_of_outline(text);
}

HomeWish draw_text(ui::Canvas& canvas, HomeUi& state) {
    NewPlanUi& made = state.new_plan;
    const bool is_plan = made.pasted && *made.pasted;
    const float high = is_plan ? text_sheet_high : text_sheet_low;
    ui::Box inner = ui::draw_sheet(canvas, text_sheet_wide, high, "A plan from text");
    ui::ButtonsFromRight buttons(canvas, inner.cut_bottom(canvas.px(64)), canvas.px(14));
    inner.cut_bottom(canvas.px(20));
    if (is_plan) {
        draw_pasted_plan(canvas, inner, **made.pasted, state.sheet);
    } else {
        std::vector<std::string> sentences;
        if (made.pasted)
            sentences.push_back(made.pasted->error().sentence);
        sentences.insert(
            sentences.end(),
            {"Copy an outline from an e-mail or a document, and paste it here. You see the steps "
             "before they become a plan.",
             "Each step begins with its number: “1. Welcome (10 min)”. Lines with a dash or a "
             "dot before them become its points; all other lines are notes for you. A line "
             "before the first number is the title. “finish 12:30” promises a finish."});
        draw_sheet_words(canvas, "new:words", inner, sentences, state.sheet);
    }
    HomeWish wish;
    if (is_plan && buttons.button("new:make", "Make this plan", ui::Rank::primary))
        wish = NewPlan{**made.pasted};
    const bool pastes = buttons.button("new:paste", is_plan ? "Paste another" : "Paste",
                                       is_plan ? ui::Rank::quiet : ui::Rank::primary);
    if (buttons.button("new:back", "Back", ui::Rank::plain))
        made.way = Way::choose;
    if (pastes || canvas.ctrl_key(ImGuiKey_V)) {
        made.pasted = plan_of_clipboard();
        state.sheet = {};
        canvas.want_next_frame();
    }
    canvas.hit_by_hand("new:sheet", ui::sheet_box(canvas, text_sheet_wide, high));
    return wish;
}

}

HomeWish draw_new_plan_sheet(ui::Canvas& canvas, const Shelf& shelf, HomeUi& state) {
    NewPlanUi& made = state.new_plan;
    if (!made.open)
        return {};
    const Way way = made.way;
    canvas.begin_overlay("new plan " + std::to_string(static_cast<int>(way)));
    if (ImGui::IsWindowAppearing())
        state.sheet = {};
    ui::fill(canvas, canvas.screen(), canvas.theme().scrim);
    HomeWish wish = way == Way::choose    ? draw_ways(canvas, shelf, state)
                    : way == Way::copy    ? draw_plans_to_copy(canvas, shelf, state)
                    : way == Way::session ? draw_past_sessions(canvas, shelf, state)
                                          : draw_text(canvas, state);
    if (canvas.hit_by_hand("new:beside", canvas.screen()).clicked || canvas.key(ImGuiKey_Escape)) {
        // Back to the ways there are, and from there to the page.
        made.open = way != Way::choose;
        made.way = Way::choose;
    }
    if (!std::holds_alternative<std::monostate>(wish))
        made = {};
    canvas.end_overlay();
    if (!made.open || made.way != way)
        canvas.want_next_frame();
    return wish;
}

}
