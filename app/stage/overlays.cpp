#include "app/stage/overlays.h"

#include "app/stage/finished_sheet.h"
#include "app/stage/keys_sheet.h"
#include "app/stage/menu.h"
#include "app/stage/rules_sheet.h"
#include "app/ui/shapes.h"

namespace plenary {

StageWish draw_overlay(const View& view, StageUi& state) {
    if (state.overlay == Overlay::none)
        return StageWish::none;
    ui::Canvas& canvas = view.canvas;
    canvas.begin_overlay("overlay");
    if (ImGui::IsWindowAppearing())
        state.scrolls.clear();
    StageWish wish = StageWish::none;
    const Overlay shown = state.overlay;
    // What is asked for first is on top, so the ground that closes comes last; it is drawn first.
    ui::fill(canvas, canvas.screen(), canvas.theme().scrim);
    switch (shown) {
    case Overlay::none: break;
    case Overlay::menu: wish = draw_menu(view, state); break;
    case Overlay::rules: draw_rules_sheet(view, state.scrolls[shown]); break;
    case Overlay::keys: draw_keys_sheet(view, state.scrolls[shown]); break;
    case Overlay::finished: wish = draw_finished_sheet(view, state); break;
    }
    if (canvas.hit_by_hand("overlay:close", canvas.screen()).clicked && state.overlay == shown)
        state.overlay = Overlay::none;
    canvas.end_overlay();
    return wish;
}

}
