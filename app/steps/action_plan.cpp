#include "app/steps/action_plan.h"

#include <algorithm>

#include "app/steps/action_scene.h"
#include "app/ui/button.h"

namespace plenary {
namespace {

using namespace std::chrono_literals;

// Design pixels.
constexpr float side = 56;
constexpr float top = 8;
constexpr float bottom = 24;
constexpr float column_width = 440;
constexpr float between = 36;
constexpr float tray_height = 430;

void lay_out(ActionScene& scene, ui::Box area) {
    ui::Canvas& canvas = scene.canvas();
    const ActionPlanUi& state = scene.state;
    const float slid = ui::eased(canvas.travel(state.ideas_since, 220ms));
    const float shown = state.ideas_open ? slid : 1 - slid;
    const float full = std::min(scene.px(tray_height), area.height() * 0.5F);
    if (shown > 0) {
        const float y = area.y1 - full * shown;
        scene.tray = ui::Box{area.x0, y, area.x1, y + full};
        area.y1 = y;
    }
    ui::Box inner = area.inset(scene.px(side), 0);
    inner.cut_top(scene.px(top));
    inner.cut_bottom(scene.px(shown > 0 ? 16 : bottom));
    scene.column = inner.cut_left(std::min(scene.px(column_width), inner.width() * 0.36F));
    inner.cut_left(std::min(scene.px(between), inner.width() * 0.05F));
    scene.table = inner;
}

void find_held_chip(ActionScene& scene) {
    for (const LaneRole role : {LaneRole::partners, LaneRole::values, LaneRole::delivery})
        for (const Card* card : scene.view.snapshot.cards(scene.lane(role).id))
            if (scene.state.hand.holds(chip_id(card->id)))
                scene.held_chip = card;
}

/// What was selected or being typed can be gone: undone, or brought to an end.
void let_go_of_what_is_gone(ActionScene& scene) {
    ActionPlanUi& state = scene.state;
    if (state.edit.selected()
        && (scene.view.finished() || scene.view.snapshot.card(state.edit.selected()) == nullptr))
        state.edit.drop();
    if (scene.view.finished())
        state.ideas_open = false;
    // At the release, when a field that was left has handed over what was typed.
    if (ImGui::IsMouseReleased(ImGuiMouseButton_Left) && !state.edit.typing()
        && !state.selected_at.holds(ImGui::GetIO().MouseClickedPos[ImGuiMouseButton_Left]))
        state.edit.drop();
}

void take_keys(ActionScene& scene) {
    ui::Canvas& canvas = scene.canvas();
    ActionPlanUi& state = scene.state;
    if (canvas.key(ImGuiKey_Escape)) {
        state.hand.give_up(canvas);
        state.edit.drop();
    }
    if (!scene.can_change())
        return;
    if (canvas.opening_key(ImGuiKey_N) && !state.add_step.open)
        state.add_step.start();
    if (canvas.key(ImGuiKey_Delete) && state.edit.selected() && !canvas.has_focus()) {
        scene.view.post(DeleteCard{state.edit.selected()});
        state.edit.drop();
    }
}

Footer footer_of(const View& view, ActionPlanUi& state, const std::vector<IdeaSource>& ideas) {
    Footer footer;
    if (view.finished())
        return footer;
    if (ideas.empty())
        add_bring_in_action(view, state.bring_in, footer, false);
    else
        footer.actions.push_back({.id = "plan:ideas",
                                  .words = state.ideas_open
                                               ? "Close the ideas"
                                               : "Bring in ideas (" + std::to_string(ideas_left(ideas)) + ")",
                                  .press = [&view, &state] {
                                      state.ideas_open = !state.ideas_open;
                                      state.ideas_since = view.canvas.now();
                                      view.canvas.want_next_frame();
                                  }});
    return footer;
}

Footer draw_scene(const View& view, ui::Box area, ActionPlanUi& state) {
    ActionScene scene{view, state, ideas_for(view.snapshot, view.step)};
    let_go_of_what_is_gone(scene);
    take_keys(scene);
    lay_out(scene, area);
    lay_out_column(scene);
    draw_tray(scene);
    find_held_chip(scene);
    if (scene.held_idea != nullptr || scene.held_chip != nullptr)
        scene.target = target_in_column(scene);
    draw_column(scene);
    draw_table(scene);
    put_down_idea(scene);
    draw_moving_chips(scene);
    draw_moving_ideas(scene);
    return footer_of(view, state, scene.ideas);
}

}

std::string action_id(CardId card) {
    return "action:" + std::to_string(card.value);
}

std::string chip_id(CardId card) {
    return "chip:" + std::to_string(card.value);
}

std::string idea_id(CardId card) {
    return "idea:" + std::to_string(card.value);
}

void scroll_at_edges(const ActionScene& scene, ui::Box list, float content_height, ui::Scroll& scroll) {
    const ui::Hand& hand = scene.state.hand;
    if (hand.held().empty() || !list.holds(hand.point()))
        return;
    const float zone = std::min(scene.px(80), list.height() * 0.25F);
    const float y = hand.point().y;
    const float pull = std::clamp((y - (list.y1 - zone)) / zone, 0.0F, 1.0F)
                       - std::clamp((list.y0 + zone - y) / zone, 0.0F, 1.0F);
    const float before = scroll.offset;
    scroll.offset =
        std::clamp(before + pull * scene.px(16), 0.0F, std::max(0.0F, content_height - list.height()));
    if (scroll.offset != before)
        scene.canvas().want_next_frame();
}

void draw_delete(ActionScene& scene, const std::string& id, ui::Box box, const Card& card) {
    if (!ui::symbol_button(scene.canvas(), id + ":delete", box, ui::Symbol::cross))
        return;
    scene.view.post(DeleteCard{card.id});
    scene.state.edit.drop();
}

Footer draw_action_plan(const View& view, ui::Box area, ActionPlanUi& state) {
    const Lane* actions = view.snapshot.lane(view.step, LaneRole::actions);
    Footer footer;
    if (actions != nullptr)
        draw_with_bring_in(view, actions->id, state.bring_in,
                           [&] { footer = draw_scene(view, area, state); });
    return footer;
}

}
