#include "app/steps/ladder_scene.h"

#include <algorithm>
#include <cstdlib>

#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "sessions/model/overview.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float tabs_high = 60;
constexpr float radius = 14;
constexpr float gap_line = 6;
constexpr float gap_from_rail = 16;

void draw_tab(LadderScene& scene, ui::Box box, Question question, std::string_view words) {
    ui::Canvas& canvas = scene.canvas();
    const ui::Theme& theme = canvas.theme();
    const bool chosen = scene.state.question == question;
    const std::string id = question == Question::now ? "question:now" : "question:want";
    const ui::Hit hit = canvas.hit(id, box);
    const ui::Box inner = box.inset(scene.px(4));
    if (chosen)
        ui::fill(canvas, inner, theme.spruce, scene.px(radius - 4));
    else if (hit.hovered)
        ui::fill(canvas, inner, theme.spruce_wash, scene.px(radius - 4));
    if (hit.focused)
        ui::focus_ring(canvas, inner, scene.px(radius - 4));
    ui::line(canvas, box, words,
             {.size = scene.px(22),
              .weight = ui::Weight::semibold,
              .colour = chosen ? theme.on_spruce : theme.ink_2},
             ui::Align::centre);
    ui::mark(id + ":state", box, chosen ? "chosen" : "");
    if (hit.clicked && !chosen) {
        scene.state.question = question;
        scene.state.picked = {};
        scene.state.aimed.reset();
        canvas.want_next_frame();
    }
}

}

ui::Box draw_question(LadderScene& scene, ui::Box column) {
    ui::Canvas& canvas = scene.canvas();
    ui::Box row = column.cut_top(scene.px(tabs_high));
    ui::panel(canvas, row, canvas.theme().surface, canvas.theme().line, scene.px(2), scene.px(radius));
    const ui::Box left = row.cut_left(row.width() / 2);
    draw_tab(scene, left, Question::now, "Where it is");
    draw_tab(scene, row, Question::want, "Where we want it");
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
