#include <array>

#include "app/steps/ladder_scene.h"

namespace plenary {

void draw_reasons(LadderScene& scene, ui::Box column) {
    if (scene.piece == nullptr)
        return;
    const Snapshot& snapshot = scene.view.snapshot;
    const Lane& why = *snapshot.lane(scene.view.step, LaneRole::why);
    const Lane& stops = *snapshot.lane(scene.view.step, LaneRole::stops);
    // Neighbouring reasons differ in colour, so that they are told apart from a distance.
    const bool even = snapshot.under(scene.piece->id, why.id).size() % 2 == 0;
    const std::array lists = {
        ReasonList{.lane = why,
                   .under = scene.piece->id,
                   .adder_id = "why:add",
                   .invitation = "+ Add a reason",
                   .hint = "Because …",
                   .adder = scene.state.add_why,
                   .colour = even ? Colour::sun : Colour::sand},
        ReasonList{.lane = stops,
                   .under = scene.piece->id,
                   .adder_id = "stops:add",
                   .invitation = "+ Add a barrier",
                   .hint = "What is in the way?",
                   .adder = scene.state.add_stop,
                   .colour = Colour::rose},
    };
    draw_reasons(scene.view, column, scene.state.reasons, lists);
}

}
