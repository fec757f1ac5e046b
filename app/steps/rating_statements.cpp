#include <algorithm>

#include "app/steps/earlier_cards.h"
#include "app/steps/rating_scene.h"
#include "app/ui/shapes.h"
#include "sessions/workshop/wall_lanes.h"

namespace plenary {
namespace {

// Design pixels.
constexpr float marker_across = 40;
constexpr float marker_room = 56;
constexpr float after_text = 24;

ui::TextStyle origin_style(const RatingScene& scene) {
    return {.size = scene.px(21), .weight = ui::Weight::medium, .colour = scene.canvas().theme().ink_2};
}

/// What the widest of the origins needs at the right of its row; nothing where all was written here.
float right_of_rows(const RatingScene& scene) {
    float wide = 0;
    for (const Card* card : scene.statements()) {
        const std::string origin = origin_tag(scene.view.snapshot, *card);
        const float words = origin.empty() ? 0 : ui::text_size(scene.canvas(), origin, origin_style(scene)).x;
        wide = std::max(wide, words + (card->group ? scene.px(marker_room) : 0));
    }
    return wide == 0 ? 0 : wide + scene.px(after_text);
}

void draw_origin(const RatingScene& scene, const Card& card, ui::Box right) {
    if (card.group)
        ui::group_marker(scene.canvas(),
                         right.cut_right(scene.px(marker_room)).cut_right(scene.px(marker_across)).centre(),
                         scene.px(marker_across), card.group);
    ui::line(scene.canvas(), right, origin_tag(scene.view.snapshot, card), origin_style(scene),
             ui::Align::right);
}

}

void draw_statements(RatingScene& scene, ui::Box area) {
    const bool can_bring = !steps_to_bring_from(scene.view.snapshot, scene.view.step).empty();
    const std::string empty = std::string("No statements yet. Write what is to be rated, one to a row")
                              + (can_bring ? ", or bring in cards of an earlier step." : ".");
    draw_card_rows(
        scene.view, area, scene.state.rows, scene.lane,
        {.list = "statements",
         .row = "statement",
         .invitation = "+ Add a statement",
         .hint = "What would be true if it went well?",
         .empty = empty,
         .fixed = scene.unfinished != nullptr,
         .right = right_of_rows(scene) / scene.px(1),
         .draw_right = [&](const Card& card, ui::Box right, bool) { draw_origin(scene, card, right); }});
}

}
