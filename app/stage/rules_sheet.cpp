#include "app/stage/rules_sheet.h"

#include <string>
#include <vector>

#include "app/ui/shapes.h"
#include "app/ui/sheet.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float number_width = 60;
constexpr float gap = 20;

/// The first rules step of the plan, if it has one.
StepId rules_step(const Plan& plan) {
    for (std::size_t i = 0; i < plan.steps.size(); ++i)
        if (std::holds_alternative<RulesStep>(plan.steps[i].content))
            return {static_cast<std::int64_t>(i) + 1};
    return {};
}

std::vector<const Card*> agreed_rules(const Snapshot& snapshot) {
    std::vector<const Card*> agreed;
    if (const Lane* lane = snapshot.lane(rules_step(snapshot.plan()), LaneRole::rules))
        for (const Card* rule : snapshot.cards(lane->id))
            if (rule->mark == Mark::agreed)
                agreed.push_back(rule);
    return agreed;
}

}

void draw_rules_sheet(const View& view, ui::Scroll& scroll) {
    ui::Canvas& canvas = view.canvas;
    const ui::Theme& theme = canvas.theme();
    const ui::Box sheet = ui::draw_sheet(canvas, 1240, 860, "What we agreed");
    const std::vector<const Card*> rules = agreed_rules(view.snapshot);
    if (rules.empty()) {
        ui::text(canvas, sheet.min(), sheet.width(),
                 "No rule has been agreed yet. Rules are agreed on the ground rules step, by the tick beside "
                 "each.",
                 {.size = canvas.px(28), .weight = ui::Weight::medium, .colour = theme.ink_2});
        return;
    }
    const ui::TextStyle style{.size = canvas.px(32), .weight = ui::Weight::semibold, .colour = theme.ink};
    ui::TextStyle quiet = style;
    quiet.colour = theme.ink_2;
    const float wide = sheet.width() - canvas.px(number_width);
    float high = 0;
    for (const Card* rule : rules)
        high += ui::text_size(canvas, rule->text, style, wide).y + canvas.px(gap);
    ui::Box list = ui::begin_scroll(canvas, "rules:list", sheet, scroll, high);
    int number = 0;
    for (const Card* rule : rules) {
        ui::text(canvas, list.min(), canvas.px(number_width), std::to_string(++number), quiet);
        list.cut_top(ui::text(canvas, {list.x0 + canvas.px(number_width), list.y0}, wide, rule->text, style));
        list.cut_top(canvas.px(gap));
    }
    ui::end_scroll(canvas, scroll);
}

}
