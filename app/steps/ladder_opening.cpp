#include <array>

#include "app/steps/ladder_scene.h"
#include "app/ui/fit.h"
#include "app/ui/item_map.h"
#include "app/ui/shapes.h"
#include "app/ui/sheet.h"
#include "sessions/model/text.h"
#include "sessions/workshop/judge.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float panel_wide = 760;
constexpr float row_high = 112;
constexpr float row_gap = 12;
constexpr float radius = 14;

struct Way {
    std::string_view id;
    WayIn way;
    Voters voters;
    std::string_view words;
    std::string_view more;
};

constexpr std::array ways = {
    Way{"way:tokens", WayIn::tokens, Voters::groups, "Tokens on the stage",
        "Each group drags its marker to a rung"},
    Way{"way:hands", WayIn::hands, Voters::people, "Show of hands", "Somebody counts, rung by rung"},
    Way{"way:groups", WayIn::screen, Voters::groups, "Pass the screen, group by group",
        "Each group votes unseen, then hands on"},
    Way{"way:people", WayIn::screen, Voters::people, "Pass the screen, person by person",
        "Each person votes unseen, then hands on"},
};

OpenRound command_of(const LadderScene& scene, const Way& way) {
    return {.step = scene.view.step,
            .piece = scene.piece->id,
            .terms = {.way = way.way, .voters = way.voters, .question = scene.state.question}};
}

/// The way of the last round on this step: the room knows it.
std::size_t usual_way(const LadderScene& scene) {
    const auto rounds = rounds_of(scene.view.snapshot.session(), scene.view.step);
    if (rounds.empty())
        return 0;
    const RoundTerms& last = rounds.back()->terms;
    for (std::size_t i = 0; i < ways.size(); ++i)
        if (ways[i].way == last.way && (last.way != WayIn::screen || ways[i].voters == last.voters))
            return i;
    return 0;
}

/// Returns whether it was chosen. A way that is not possible says why.
bool draw_way(const LadderScene& scene, ui::Box box, const Way& way, bool usual) {
    ui::Canvas& canvas = scene.canvas();
    const ui::Theme& theme = canvas.theme();
    const auto judged = judge(scene.view.snapshot.session(), command_of(scene, way), scene.view.clock.wall());
    const ui::Hit hit = judged ? canvas.hit(way.id, box) : ui::Hit{};
    ui::mark(std::string(way.id) + ":words", box,
             std::string(way.words) + ". " + (judged ? std::string(way.more) : judged.error().sentence));
    ui::panel(canvas, box,
              usual         ? theme.spruce_wash
              : hit.hovered ? theme.wash
                            : theme.surface,
              usual ? theme.spruce : theme.line, scene.px(usual ? 4 : 2), scene.px(radius));
    if (hit.focused)
        ui::focus_ring(canvas, box, scene.px(radius));
    ui::Box inner = box.inset(scene.px(22), scene.px(14));
    const ImU32 ink = judged ? theme.ink : theme.ink_2;
    ui::line(canvas, inner.cut_top(scene.px(36)), way.words,
             {.size = scene.px(28), .weight = ui::Weight::semibold, .colour = ink});
    ui::fitted_text(canvas, inner, judged ? std::string(way.more) : judged.error().sentence,
                    {.size = scene.px(21), .weight = ui::Weight::medium, .colour = theme.ink_2},
                    scene.px(16));
    return hit.clicked;
}

}

void draw_way_choice(LadderScene& scene, ui::Box area) {
    if (!scene.state.choosing_way)
        return;
    ui::Canvas& canvas = scene.canvas();
    if (!scene.can_agree() || canvas.key(ImGuiKey_Escape)) {
        scene.state.choosing_way = false;
        return;
    }
    const float wide = std::min(scene.px(panel_wide), area.width() - scene.px(32));
    const float title_high = scene.px(56);
    const float row = std::min(scene.px(row_high + row_gap),
                               (area.height() - title_high - scene.px(70)) / static_cast<float>(ways.size()));
    const ui::Box box = area.centred(wide, title_high + row * static_cast<float>(ways.size()) + scene.px(50));
    ui::begin_panel(canvas, "way-choice", box, true);
    ui::Box inner = box.inset(scene.px(30), scene.px(22));
    const std::string_view title = scene.state.question == Question::now
                                       ? "Where is it now? How do you vote?"
                                       : "Where do we want it? How do you vote?";
    ui::line(canvas, inner.cut_top(title_high), title,
             {.size = scene.px(32), .weight = ui::Weight::bold, .colour = canvas.theme().ink});
    const std::size_t usual = usual_way(scene);
    const bool enter =
        !canvas.has_focus() && (canvas.key(ImGuiKey_Enter) || canvas.key(ImGuiKey_KeypadEnter));
    for (std::size_t i = 0; i < ways.size(); ++i) {
        ui::Box place = inner.cut_top(row);
        place.cut_bottom(scene.px(row_gap));
        const bool chosen = draw_way(scene, place, ways.at(i), i == usual);
        if (chosen || (enter && i == usual)) {
            scene.view.post(command_of(scene, ways.at(i)));
            scene.state.choosing_way = false;
        }
    }
    ui::end_panel(canvas, "way-choice", box);
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !box.holds(ImGui::GetMousePos()))
        scene.state.choosing_way = false;
}

}
