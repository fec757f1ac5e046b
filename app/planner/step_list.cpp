#include <algorithm>
#include <cmath>

#include "app/planner/planner_parts.h"
#include "app/ui/button.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "sessions/model/local_time.h"
#include "sessions/plans/step_edits.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float row_high = 72;
constexpr float grip_wide = 40;
constexpr float number_wide = 40;
constexpr float minutes_wide = 52;

std::string id_of(std::size_t step) {
    return "planner:step:" + std::to_string(step + 1);
}

/// "2 h 30 in all. To finish at 12:30, begin by 10:00."
std::string total_words(const Plan& plan) {
    constexpr int day = 24 * 60;
    std::string words = minutes_text(plan.minutes()) + " in all";
    if (plan.finish.empty())
        return words;
    const int finish = std::stoi(plan.finish.substr(0, 2)) * 60 + std::stoi(plan.finish.substr(3));
    const int begin = ((finish - plan.minutes()) % day + day) % day;
    const std::string minutes = std::to_string(begin % 60);
    return words + ". To finish at " + plan.finish + ", begin by " + std::to_string(begin / 60) + ":"
           + (minutes.size() < 2 ? "0" : "") + minutes + ".";
}

struct RowLook {
    bool chosen = false;
    bool hovered = false;
    bool lifted = false;
};

void draw_words(ui::Canvas& canvas, ui::Box box, const std::string& title, const std::string& under,
                ImU32 ink, ImU32 quiet) {
    box = box.inset(0, canvas.px(9));
    const float size = canvas.px(22);
    ui::fitted_text(canvas, box.cut_top(box.height() * 0.56F), title,
                    {.size = size, .weight = ui::Weight::medium, .colour = ink}, size);
    ui::line(canvas, box, under, {.size = canvas.px(18), .weight = ui::Weight::medium, .colour = quiet});
}

void draw_row(ui::Canvas& canvas, ui::Box box, const Step& step, std::size_t at, const RowLook& look) {
    const ui::Theme& theme = canvas.theme();
    const float round = canvas.px(14);
    box = box.inset(0, canvas.px(2));
    if (look.lifted)
        ui::shadow(canvas, box, theme.shadow, canvas.px(8), canvas.px(24), 0);
    if (look.chosen)
        ui::fill(canvas, box, theme.spruce, round);
    else if (look.lifted || look.hovered)
        ui::fill(canvas, box, look.lifted ? theme.surface : theme.wash, round);
    const ImU32 ink = look.chosen ? theme.on_spruce : theme.ink;
    const ImU32 quiet = look.chosen ? theme.on_spruce : theme.ink_2;
    ui::grip(canvas, box.cut_left(canvas.px(grip_wide)).centre(), canvas.px(20), quiet);
    const ui::TextStyle figures{.size = canvas.px(21), .weight = ui::Weight::medium, .colour = quiet};
    ui::line(canvas, box.cut_left(canvas.px(number_wide)), std::to_string(at + 1), figures);
    box.cut_right(canvas.px(14));
    ui::line(canvas, box.cut_right(canvas.px(minutes_wide)), std::to_string(step.minutes), figures,
             ui::Align::right);
    draw_words(canvas, box, step.title,
               std::string(step_kind(step.content).name) + (step.essential ? " · essential" : ""), ink,
               quiet);
}

/// The row for the plan as a whole.
void draw_plan_row(ui::Canvas& canvas, ui::Box box, Planner& planner) {
    const ui::Theme& theme = canvas.theme();
    const Plan& plan = *planner.history.now();
    const ui::Hit hit = canvas.hit("planner:plan", box);
    planner.list_has_focus |= hit.focused;
    const bool chosen = !planner.chosen;
    if (chosen || hit.hovered)
        ui::fill(canvas, box, chosen ? theme.spruce : theme.wash, canvas.px(14));
    if (hit.focused)
        ui::focus_ring(canvas, box, canvas.px(14));
    const std::string words = total_words(plan);
    draw_words(canvas, box.inset(canvas.px(16), 0), plan.title, words, chosen ? theme.on_spruce : theme.ink,
               chosen ? theme.on_spruce : theme.ink_2);
    ui::mark("planner:total", box, words);
    if (hit.clicked)
        choose_step(planner, std::nullopt);
}

/// A row that can be tapped, and taken by its grip. Returns where it was dropped, if it was.
std::optional<std::size_t> draw_step_row(ui::Canvas& canvas, ui::Box column, ui::Box home, std::size_t at,
                                         Planner& planner) {
    const Plan& plan = *planner.history.now();
    const std::string id = id_of(at);
    const ui::Hit taken = canvas.hit_by_hand(id + ":grip", ui::Box{home}.cut_left(canvas.px(grip_wide)));
    const ui::Hit hit = canvas.hit(id, home);
    const bool scrolls = ui::drag_scroll(canvas, planner.list, hit);
    planner.list.follow_focus(hit, home);
    planner.list_has_focus |= hit.focused;
    const ui::Hand::Event event = planner.hand.follow(canvas, taken, id, home);
    const bool held = planner.hand.holds(id);
    const ui::Box box = held ? ui::Box::at({home.x0, planner.hand.box().y0}, home.size()) : home;
    draw_row(canvas, box, plan.steps[at], at,
             {.chosen = planner.chosen == at, .hovered = hit.hovered || taken.hovered, .lifted = held});
    if (hit.focused)
        ui::focus_ring(canvas, home, canvas.px(14));
    if (held)
        ui::pull_scroll(canvas, planner.list, planner.hand.point());
    if ((hit.clicked && !scrolls) || event == ui::Hand::Event::tapped)
        choose_step(planner, at);
    if (event != ui::Hand::Event::dropped)
        return std::nullopt;
    planner.hand.forget();
    const float row = (planner.hand.point().y - column.y0) / home.height();
    return static_cast<std::size_t>(
        std::clamp(std::floor(row), 0.0F, static_cast<float>(plan.steps.size() - 1)));
}

/// Between which rows the held one would come to lie.
void draw_drop_line(ui::Canvas& canvas, ui::Box column, float high, std::size_t from, std::size_t steps,
                    const ui::Hand& hand) {
    const float row =
        std::clamp(std::floor((hand.point().y - column.y0) / high), 0.0F, static_cast<float>(steps - 1));
    const float below = row > static_cast<float>(from) ? 1 : 0;
    const float y = column.y0 + (row + below) * high;
    ui::fill(canvas, {column.x0, y - canvas.px(2), column.x1, y + canvas.px(2)}, canvas.theme().spruce,
             canvas.px(2));
}

void draw_rows(ui::Canvas& canvas, ui::Box area, Planner& planner) {
    const Plan& plan = *planner.history.now();
    const float high = canvas.px(row_high);
    const std::size_t steps = plan.steps.size();
    const ui::Box column =
        ui::begin_scroll(canvas, "planner:steps", area, planner.list, high * static_cast<float>(steps));
    const auto box_of = [&](std::size_t at) {
        return ui::Box::at({column.x0, column.y0 + high * static_cast<float>(at)}, {column.width(), high});
    };
    std::optional<std::size_t> held;
    std::optional<std::pair<std::size_t, std::size_t>> move;
    const auto draw = [&](std::size_t at) {
        if (const auto to = draw_step_row(canvas, column, box_of(at), at, planner))
            move = {at, *to};
    };
    for (std::size_t at = 0; at < steps; ++at) {
        if (planner.hand.pressed() == id_of(at))
            held = at;
        else if (box_of(at).meets(area))
            draw(at);
    }
    if (held && !planner.hand.held().empty())
        draw_drop_line(canvas, column, high, *held, steps, planner.hand);
    if (held)
        draw(*held);
    if (std::exchange(planner.show_chosen, false) && planner.chosen)
        planner.list.show(box_of(*planner.chosen));
    ui::end_scroll(canvas, planner.list);
    if (move && move->first != move->second) {
        planner.chosen = move->first;
        move_chosen(planner, move->second);
    }
}

}

void draw_step_list(ui::Canvas& canvas, ui::Box area, Planner& planner) {
    planner.list_has_focus = false;
    draw_plan_row(canvas, area.cut_top(canvas.px(row_high)), planner);
    area.cut_top(canvas.px(10));
    const ui::Box add = area.cut_bottom(canvas.px(60));
    area.cut_bottom(canvas.px(12));
    draw_rows(canvas, area, planner);
    if (ui::invitation(canvas, "planner:add", add, "+ Add a step",
                       {.size = canvas.px(22), .weight = ui::Weight::medium}, canvas.px(14)))
        planner.adding = true;
}

}
