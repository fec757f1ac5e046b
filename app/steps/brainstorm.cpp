#include "app/steps/brainstorm.h"

#include "app/steps/wall_content.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

Wall wall_of(const View& view) {
    const bool idea_first = shows_idea_first(view.snapshot, view.step);
    Wall wall{
        .step = view.step,
        .adding = !idea_first,
        .covering = true,
        .merging = true,
        .onto = "As an idea",
        .add = "+ Add a barrier",
        .hint = "Type a barrier, then press Enter",
        .empty =
            "What gets in the way? Tap a barrier once it is here to add an idea that would help, or drop an "
            "idea onto it.",
        .add_under = "+ Idea",
        .hint_under = "What would help? Press Enter",
        .colour = Colour::rose,
        .drop = [](CardId card, const WallSpot& spot) -> Together::Part {
            return MoveCard{card, spot.lane, spot.under, spot.before};
        },
        .picking_up = !idea_first};
    wall.lanes = wall_lanes(view.snapshot, view.step);
    return wall;
}

std::string note_of(const View& view) {
    std::size_t barriers = 0;
    std::size_t bare = 0;
    for (const Lane* lane : view.snapshot.lanes(view.step))
        for (const Card* barrier : view.snapshot.cards(lane->id)) {
            ++barriers;
            bare += view.snapshot.under(barrier->id).empty() ? 1 : 0;
        }
    if (barriers == 0)
        return {};
    return counted(barriers, "barrier", "barriers")
           + (bare > 0 ? " · " + std::to_string(bare) + " without an idea" : " · each with an idea");
}

}

Footer draw_brainstorm(const View& view, ui::Box area, BrainstormUi& state) {
    follow_dot_vote(view, state.vote);
    if (wall_is_old(view, state.wall, state.vote.look)) {
        state.wall.wall = wall_of(view);
        state.note = note_of(view);
        show_placed_dots(view, state.vote, state.wall.wall);
    }
    draw_with_bring_in(view, lane_to_bring_into(view.snapshot, view.step, state.wall), state.bring_in,
                       [&] { draw_wall_to_vote_on(view, area, state.wall, state.vote); });
    Footer footer{.note = state.note, .actions = {}};
    const bool idea_first = shows_idea_first(view.snapshot, view.step);
    add_dot_vote(view, state.wall, state.vote, footer);
    if (view.snapshot.unfinished_round(view.step) != nullptr)
        return footer;
    add_rare_actions(view, state.wall, footer);
    if (view.finished())
        return footer;
    if (!state.note.empty())
        footer.actions.push_back({"brainstorm:swap", idea_first ? "Barriers first" : "Ideas first", false,
                                  true,
                                  [post = view.post, step = view.step, idea_first] {
                                      post(ShowIdeaFirst{step, !idea_first});
                                  },
                                  true});
    if (!idea_first) {
        add_bring_in_action(view, state.bring_in, footer, true);
        add_theme_action(view, state.wall, footer);
        add_card_action(view, "brainstorm:add", "+ Barrier", state.wall, footer);
    }
    give_way_to_panel(state.vote, footer);
    return footer;
}

}
