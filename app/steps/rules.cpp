#include "app/steps/rules.h"

#include <algorithm>
#include <string>

#include "app/ui/button.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float tick_size = 60;
constexpr float beside_tick = 24;

void draw_tick(const View& view, const Card& rule, ui::Box right, bool live) {
    const float across = view.canvas.px(tick_size);
    const ImVec2 centre{right.x1 - across / 2, right.centre().y};
    const bool agreed = rule.mark == Mark::agreed;
    if (!live)
        ui::draw_round_tick(view.canvas, centre, across, agreed, false);
    else if (ui::round_tick(view.canvas, "rule:" + std::to_string(rule.id.value) + ":tick", centre, across,
                            agreed))
        view.post(MarkCard{rule.id, agreed ? Mark::none : Mark::agreed});
}

}

Footer draw_rules(const View& view, ui::Box area, RulesUi& state) {
    const Lane* lane = view.snapshot.lane(view.step, LaneRole::rules);
    if (lane == nullptr)
        return {};
    draw_card_rows(view, rows_area(view.canvas, area), state.rows, *lane,
                   {.list = "rules",
                    .row = "rule",
                    .invitation = "+ Add a rule of our own",
                    .hint = "What do we want to hold to?",
                    .empty = "No ground rules yet. What do we need from one another today?",
                    .right = tick_size + beside_tick,
                    .draw_right = [&view](const Card& rule, ui::Box right, bool live) {
                        draw_tick(view, rule, right, live);
                    }});

    const Cards rules = view.snapshot.cards(lane->id);
    const bool all = std::ranges::all_of(rules, [](const Card* rule) { return rule->mark == Mark::agreed; });
    Footer footer;
    if (!view.finished())
        footer.actions.push_back({.id = "rules:agree",
                                  .words = all && !rules.empty() ? "All agreed" : "We all agree",
                                  .primary = true,
                                  .enabled = !all,
                                  .press = [&view, lane] {
                                      view.post(MarkLane{lane->id, Mark::agreed});
                                  }});
    return footer;
}

}
