#include "app/library/home.h"

#include <algorithm>
#include <optional>

#include "app/library/home_parts.h"
#include "app/library/new_plan_sheet.h"
#include "app/library/old_names.h"
#include "app/library/settings_sheet.h"
#include "app/ui/button.h"
#include "app/ui/fit.h"
#include "app/ui/shapes.h"
#include "sessions/model/local_time.h"
#include "sessions/model/path_text.h"
#include "sessions/model/text.h"
#include "sessions/plans/plan_folder.h"
#include "sessions/plans/read_plan.h"

namespace plenary {
namespace {

std::string plan_line(const Plan& plan) {
    std::string line;
    if (!plan.course.empty())
        line = plan.number > 0 ? "Session " + std::to_string(plan.number) + " of " + plan.course + " · "
                               : plan.course + " · ";
    return line + counted(plan.steps.size(), "step", "steps") + " · " + minutes_text(plan.minutes());
}

/// Talk is quiet, work by the group is green, breaks are marigold.
ImU32 segment_colour(const ui::Theme& theme, const StepContent& content) {
    if (std::holds_alternative<BreakStep>(content))
        return theme.marigold;
    if (std::holds_alternative<WelcomeStep>(content) || std::holds_alternative<SlideStep>(content)
        || std::holds_alternative<RecapStep>(content) || std::holds_alternative<ObjectivesStep>(content))
        return theme.wash;
    return theme.spruce_pale;
}

void draw_minutes(ui::Canvas& canvas, ui::Box strip, const Plan& plan) {
    const float gap = std::min(canvas.px(4), strip.width() / 100);
    const float total = static_cast<float>(std::max(plan.minutes(), 1));
    const float wide = strip.width() - gap * static_cast<float>(plan.steps.size() - 1);
    for (const Step& step : plan.steps) {
        const ui::Box piece = strip.cut_left(wide * static_cast<float>(step.minutes) / total);
        strip.cut_left(gap);
        ui::panel(canvas, piece, segment_colour(canvas.theme(), step.content), canvas.theme().edge,
                  canvas.px(1), canvas.px(5));
    }
}

// Design pixels.
constexpr float plan_high = 176;
constexpr float narrow_plan_high = 352;
constexpr float plan_gap = 24;
constexpr float narrowest_beside = 640; ///< with the buttons beside the words; else they stand under them

/// Start and edit, with rehearse and copy under them. Returns what was pressed, if anything was.
HomeWish draw_plan_buttons(ui::Canvas& canvas, ui::Box& box, const PlanEntry& entry, std::size_t index,
                           bool narrow) {
    constexpr float target = 60;
    const float gap = canvas.px(8);
    const float left = ui::button_size(canvas, "Rehearse").x;
    const float right = ui::button_size(canvas, "Copy").x;
    const float high = canvas.px(2 * target) + gap;
    ui::Box place;
    if (narrow) {
        place = box.cut_bottom(high);
        box.cut_bottom(canvas.px(14));
    } else {
        const float wide = left + gap + right;
        place = box.cut_right(wide).centred(wide, high);
        box.cut_right(canvas.px(26));
    }
    const std::string id = "plan:" + std::to_string(index);
    const auto row = [&] {
        ui::Box line = place.cut_top(canvas.px(target));
        place.cut_top(gap);
        ui::Box first = line.cut_left(left);
        line.cut_left(gap);
        return std::pair(first, line.cut_left(right));
    };
    const auto [start, edit] = row();
    const auto [rehearse, copy] = row();
    HomeWish wish;
    if (ui::button(canvas, id + ":start", start, "Start", index == 0 ? ui::Rank::primary : ui::Rank::quiet))
        wish = StartPlan{entry.file};
    if (ui::button(canvas, id + ":edit", edit, "Edit", ui::Rank::plain))
        wish = DoWithPlan{entry.file, PlanDeed::edit};
    if (ui::button(canvas, id + ":rehearse", rehearse, "Rehearse", ui::Rank::plain))
        wish = StartPlan{entry.file, true};
    if (ui::button(canvas, id + ":copy", copy, "Copy", ui::Rank::plain))
        wish = DoWithPlan{entry.file, PlanDeed::copy};
    return wish;
}

HomeWish draw_plan(ui::Canvas& canvas, ui::Box box, const PlanEntry& entry, std::size_t index, bool narrow) {
    const ui::Theme& theme = canvas.theme();
    ui::panel(canvas, box, theme.surface, theme.line, canvas.px(2), canvas.px(20));
    box = box.inset(canvas.px(36), canvas.px(22));
    const bool broken = !entry.problem.empty();
    HomeWish wish;
    if (!broken)
        wish = draw_plan_buttons(canvas, box, entry, index, narrow);
    const std::string title = broken ? name_of_plan(entry.file) : entry.plan.title;
    const float title_high = narrow ? 78 : 40;
    const float line_high = broken ? 56 : 34;
    box.cut_top(std::max(0.0F, (box.height() - canvas.px(title_high + line_high + (broken ? 0 : 24))) / 2));
    ui::fitted_text(canvas, box.cut_top(canvas.px(title_high)), title,
                    {.size = canvas.px(31), .weight = ui::Weight::bold, .colour = theme.ink}, canvas.px(24));
    ui::fitted_text(
        canvas, box.cut_top(canvas.px(line_high)), broken ? entry.problem : plan_line(entry.plan),
        {.size = canvas.px(22), .weight = ui::Weight::medium, .colour = broken ? theme.brick : theme.ink_2},
        canvas.px(20));
    if (!broken) {
        box.cut_top(canvas.px(14));
        draw_minutes(canvas,
                     ui::Box{box}.cut_top(canvas.px(10)).cut_left(std::min(box.width(), canvas.px(560))),
                     entry.plan);
    }
    return wish;
}

void draw_head(ui::Canvas& canvas, ui::Box box, HomeUi& state) {
    const std::string_view words = "Settings";
    const float wide = ui::button_size(canvas, words).x;
    const ui::Box button = box.cut_right(wide).centred(wide, canvas.px(60));
    ui::line(canvas, box, "Plenary",
             {.size = canvas.px(76), .weight = ui::Weight::bold, .colour = canvas.theme().ink});
    if (ui::button(canvas, "settings", button, words, ui::Rank::plain)) {
        state.settings_open = true;
        canvas.want_next_frame();
    }
}

/// Right under the plans, or where these need all of the room, below it.
HomeWish draw_under_plans(ui::Canvas& canvas, ui::Box& area, const Shelf& shelf, HomeUi& state) {
    const bool narrow = area.width() < canvas.px(narrowest_beside);
    const float plans = canvas.px((narrow ? narrow_plan_high : plan_high) + plan_gap)
                        * static_cast<float>(std::max<std::size_t>(shelf.plans.size(), 1));
    const float gap = canvas.px(plan_gap / 2);
    const float high = canvas.px(60) + gap;
    // A little more than the plans need, so that rounding makes no list to scroll of them.
    area.y1 = std::min(area.y1, area.y0 + plans + canvas.px(2) + high);
    ui::Box row = area.cut_bottom(high);
    row.cut_top(gap);
    const auto pressed = [&](std::string_view id, std::string_view words) {
        const ui::Box place = row.cut_left(std::min(ui::button_size(canvas, words).x, row.width()));
        row.cut_left(gap);
        return ui::button(canvas, id, place, words);
    };
    HomeWish wish;
    if (pressed("plan:new", "New plan")) {
        state.new_plan = {.open = true};
        canvas.want_next_frame();
    }
    if (shelf.asks_for_files && pressed("file:open", "Open file …"))
        wish = ChooseFile{};
    return wish;
}

HomeWish draw_plans(ui::Canvas& canvas, ui::Box area, const Shelf& shelf, HomeUi& state) {
    const ui::Theme& theme = canvas.theme();
    HomeWish wish = draw_under_plans(canvas, area, shelf, state);
    if (shelf.plans.empty()) {
        ui::text(canvas, area.min(), area.width(),
                 "No plan was found. Install Plenary again to get the plans that come with it.",
                 {.size = canvas.px(26), .weight = ui::Weight::medium, .colour = theme.ink_2});
        return wish;
    }
    const bool narrow = area.width() < canvas.px(narrowest_beside);
    const float row = canvas.px((narrow ? narrow_plan_high : plan_high) + plan_gap);
    ui::Box column =
        ui::begin_scroll(canvas, "plans", area, state.plans, row * static_cast<float>(shelf.plans.size()));
    for (std::size_t i = 0; i < shelf.plans.size(); ++i) {
        ui::Box box = column.cut_top(row);
        box.cut_bottom(canvas.px(plan_gap));
        HomeWish from_plan = draw_plan(canvas, box, shelf.plans[i], i, narrow);
        if (!std::holds_alternative<std::monostate>(from_plan))
            wish = std::move(from_plan);
        for (const char* button : {":start", ":edit", ":rehearse", ":copy"})
            ui::follow_button(canvas, state.plans, "plan:" + std::to_string(i) + button, box);
    }
    ui::end_scroll(canvas, state.plans);
    return wish;
}

}

std::vector<PlanEntry> list_plans(const std::vector<std::filesystem::path>& folders) {
    std::vector<PlanEntry> plans;
    for (const auto& folder : folders) {
        for (const std::filesystem::path& file : plan_files(folder)) {
            PlanEntry entry{.file = file, .plan = {}, .problem = {}};
            const auto text = load_plan_text(entry.file);
            if (!text) {
                entry.problem = text.error().sentence;
            } else {
                PlanReading reading = read_plan(*text);
                if (!reading.mistakes.empty())
                    entry.problem = "This plan has " + counted(reading.mistakes.size(), "mistake", "mistakes")
                                    + ": line " + std::to_string(reading.mistakes.front().line) + ", "
                                    + reading.mistakes.front().sentence;
                entry.plan = std::move(reading.plan);
            }
            plans.push_back(std::move(entry));
        }
    }
    std::sort(plans.begin(), plans.end(), [](const PlanEntry& a, const PlanEntry& b) {
        return std::pair(!a.problem.empty(), a.plan.title) < std::pair(!b.problem.empty(), b.plan.title);
    });
    return plans;
}

HomeWish draw_home(ui::Canvas& canvas, const Shelf& shelf, HomeUi& state) {
    const ui::Theme& theme = canvas.theme();
    const bool narrow = canvas.screen().width() < canvas.px(1700);
    const bool low = canvas.screen().height() < canvas.px(800);
    ui::Box area = canvas.screen().inset(canvas.px(narrow ? 56 : 96), canvas.px(low ? 36 : 88));
    area.y1 = canvas.screen().y1 - canvas.px(36);
    // However large the text is, plans keep half of the width.
    ui::Box right = area.cut_right(std::min(canvas.px(narrow ? 640 : 760), area.width() * 0.5F));
    area.cut_right(canvas.px(narrow ? 40 : 72));
    // What lies under a sheet takes no keys.
    canvas.set_covered(!state.chosen.empty() || state.old_names.open || state.new_plan.open
                       || state.settings_open);
    const ui::TextStyle heading{.size = canvas.px(24), .weight = ui::Weight::semibold, .colour = theme.ink_2};

    draw_head(canvas, area.cut_top(canvas.px(92)), state);
    area.cut_top(canvas.px(low ? 12 : 44));
    ui::line(canvas, area.cut_top(canvas.px(30)), "Start a session from a plan", heading);
    area.cut_top(canvas.px(18));
    HomeWish wish = draw_plans(canvas, area, shelf, state);

    right.cut_top(canvas.px(low ? 0 : 40));
    ui::line(canvas, right.cut_top(canvas.px(30)), "Carry on, or look back", heading);
    right.cut_top(canvas.px(18));
    HomeWish from_list = draw_session_list(canvas, right, shelf, state);
    canvas.set_covered(false);
    HomeWish from_sheet = draw_session_sheet(canvas, shelf, state);
    HomeWish from_old_names = draw_old_names_sheet(canvas, shelf, state);
    HomeWish from_new_plan = draw_new_plan_sheet(canvas, shelf, state);
    draw_settings_sheet(canvas, shelf, state);
    for (HomeWish* over : {&from_list, &from_sheet, &from_old_names, &from_new_plan})
        if (!std::holds_alternative<std::monostate>(*over))
            wish = std::move(*over);
    return wish;
}

}
