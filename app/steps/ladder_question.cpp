#include "app/steps/ladder_scene.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "app/ui/tabs.h"
#include "sessions/model/overview.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float tabs_high = 60;
constexpr float gap_line = 6;
constexpr float gap_from_rail = 16;

}

ui::Box draw_question(LadderScene& scene, ui::Box column) {
    ui::Canvas& canvas = scene.canvas();
    const std::array tabs{ui::Tab{"question:now", "Where it is"},
                          ui::Tab{"question:want", "Where we want it"}};
    const std::size_t shown = scene.state.question == Question::now ? 0 : 1;
    if (const auto chosen = ui::tabs(canvas, column.cut_top(scene.px(tabs_high)), tabs, shown)) {
        scene.state.question = *chosen == 0 ? Question::now : Question::want;
        scene.state.picked = {};
        scene.state.aimed.reset();
        canvas.want_next_frame();
    }
    column.cut_top(scene.px(18));
    return column;
}

ui::Box draw_gap_words(const LadderScene& scene, ui::Box column) {
    if (scene.piece == nullptr)
        return column;
    const Snapshot& snapshot = scene.view.snapshot;
    const Agreement* now = snapshot.agreement(scene.piece->id);
    const Want* want = snapshot.want(scene.piece->id);
    if (now == nullptr || want == nullptr)
        return column;
    ui::Canvas& canvas = scene.canvas();
    const std::string rung = std::to_string(now->rung);
    const std::string words = now->rung == want->rung
                                  ? "It stands where we want it: on rung " + rung + "."
                                  : "From rung " + rung + " to rung " + std::to_string(want->rung)
                                        + ": a gap of "
                                        + counted(std::abs(want->rung - now->rung), "rung", "rungs") + ".";
    const ui::TextStyle style{
        .size = scene.px(22), .weight = ui::Weight::semibold, .colour = canvas.theme().ink};
    const float high = ui::text(canvas, column.min(), column.width(), words, style);
    ui::mark("gap:words", column.cut_top(high), words);
    column.cut_top(scene.px(18));
    return column;
}

void draw_gap(const LadderScene& scene) {
    const auto gap =
        scene.piece == nullptr ? std::nullopt : gap_of(scene.view.snapshot.session(), scene.piece->id);
    if (!gap)
        return;
    ui::Canvas& canvas = scene.canvas();
    const ImU32 colour = canvas.theme().spruce;
    const float x = scene.picture.rails.x0 - scene.px(gap_from_rail);
    const ImVec2 from{x, scene.picture.inside(gap->now).centre().y};
    const ImVec2 to{x, scene.picture.inside(gap->want).centre().y};
    canvas.list().AddLine(from, to, colour, scene.px(gap_line));
    canvas.list().AddCircleFilled(from, scene.px(9), colour);
    ui::arrow(canvas, to, scene.px(30), colour, to.y < from.y ? ui::Way::up : ui::Way::down);
    ui::mark("gap", {x - scene.px(9), std::min(from.y, to.y)}, {x + scene.px(9), std::max(from.y, to.y)});
}

}
