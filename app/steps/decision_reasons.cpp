#include <array>

#include "app/steps/decision_scene.h"
#include "app/ui/button.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float radius = 14;
constexpr float pad = 18;

/// Where somebody is against the chosen option, that is heard before anything else; names nobody.
ui::Box draw_prompt(DecisionScene& scene, const Card& option, ui::Box column) {
    const int hands = against(scene, option);
    if (hands == 0 || !scene.can_change() || scene.decided != nullptr)
        return column;
    ui::Canvas& canvas = scene.canvas();
    const ui::Theme& theme = canvas.theme();
    const std::string words =
        std::to_string(hands) + (hands == 1 ? " is" : " are") + " against it. Hear the objections first.";
    const ui::TextStyle style{.size = scene.px(24), .weight = ui::Weight::semibold, .colour = theme.ink};
    const float side = std::min(scene.px(pad), column.width() * 0.05F);
    const float wide = column.width() - 2 * side;
    const float high = ui::text_size(canvas, words, style, wide).y;
    const ui::Box box = column.cut_top(high + scene.px(60) + 3 * side);
    ui::panel(canvas, box, theme.surface, theme.brick, scene.px(3), scene.px(radius));
    ui::mark("decision:objections", box, words);
    ui::Box inner = box.inset(side, side);
    ui::text(canvas, inner.cut_top(high).min(), wide, words, style);
    if (ui::button(canvas, "objection:add", inner.cut_bottom(scene.px(60)), "+ Objection"))
        scene.state.add_reason.field.start("Against: ");
    column.cut_top(scene.px(20));
    return column;
}

}

void draw_option_reasons(DecisionScene& scene, ui::Box column) {
    ui::Canvas& canvas = scene.canvas();
    const ui::Theme& theme = canvas.theme();
    const Card* option = scene.chosen();
    if (option == nullptr) {
        const std::string_view words = scene.options.empty() || scene.view.finished()
                                           ? std::string_view()
                                           : "Tap an option to say why, or to decide on it.";
        ui::text(canvas, column.min(), column.width(), words, column_heading(canvas));
        ui::mark("decision:hint", column, words);
        return;
    }
    column = draw_prompt(scene, *option, column);
    const ui::TextStyle name{.size = scene.px(24), .weight = ui::Weight::bold, .colour = theme.ink};
    column.cut_top(ui::text(canvas, column.min(), column.width(), quoted(*option), name) + scene.px(4));
    const bool even = scene.reasons_of(*option) % 2 == 0;
    const std::array lists = {ReasonList{.lane = scene.why,
                                         .under = option->id,
                                         .adder_id = "reason:add",
                                         .invitation = "+ Reason",
                                         .hint = "Because …",
                                         .adder = scene.state.add_reason,
                                         .colour = even ? Colour::sun : Colour::sand}};
    draw_reasons(scene.view, column, scene.state.reasons, lists);
}

}
