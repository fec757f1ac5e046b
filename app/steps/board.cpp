#include "app/steps/board.h"

#include <cassert>

#include "app/steps/wall_content.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

Wall own_cards(const View& view) {
    Wall wall{.step = view.step,
              .covering = true,
              .merging = true,
              .onto = "Group",
              .naming = true,
              .add = "+ Add a card",
              .hint = "Type, then press Enter",
              .empty = "Nobody has written anything here yet.",
              .add_under = {},
              .hint_under = "Type, then press Enter",
              .colour = {},
              .drop = [](CardId card, const WallSpot& spot) -> Together::Part {
                  return MoveCard{card, spot.lane, spot.under, spot.before};
              }};
    wall.lanes = wall_lanes(view.snapshot, view.step);
    return wall;
}

/// The board that a step of themes shows.
StepId shown_step(const View& view) {
    const StepId step = view.snapshot.plan().step_named(view.content<BoardStep>().shows);
    assert(step);
    return step;
}

Wall sorted_cards(const View& view, bool holding) {
    const StepId from = shown_step(view);
    Wall wall{.step = view.step,
              .adding = false,
              .drop = [](CardId card, const WallSpot& spot) -> Together::Part {
                  return SortCard{card, spot.lane, spot.before};
              },
              .hanging_moves = false};
    wall.lanes = wall_lanes(view.snapshot, view.step);
    const bool unsorted = !wall.lanes.empty() && !wall.lanes.front().id;
    wall.empty = unsorted ? "Drag here what belongs under this heading."
                          : "The cards of “" + view.snapshot.plan().at(from).title
                                + "” appear here once there are some.";
    // Once all are sorted the themes have the wall to themselves, but a card in the hand can go back.
    if (holding && !unsorted)
        wall.lanes.insert(wall.lanes.begin(), unsorted_lane(view.snapshot, view.step));
    return wall;
}

Footer draw_own_cards(const View& view, ui::Box area, BoardUi& state) {
    follow_dot_vote(view, state.vote);
    if (wall_is_old(view, state.wall, state.vote.look)) {
        state.wall.wall = own_cards(view);
        show_placed_dots(view, state.vote, state.wall.wall);
    }
    draw_with_bring_in(view, lane_to_bring_into(view.snapshot, view.step, state.wall), state.bring_in,
                       [&] { draw_wall_to_vote_on(view, area, state.wall, state.vote); });
    Footer footer;
    const std::size_t cards = ideas_on(state.wall.wall);
    if (cards > 0)
        footer.note = counted(cards, "card", "cards");
    add_dot_vote(view, state.wall, state.vote, footer);
    if (view.snapshot.unfinished_round(view.step) != nullptr)
        return footer;
    add_rare_actions(view, state.wall, footer);
    if (view.finished())
        return footer;
    add_bring_in_action(view, state.bring_in, footer, true);
    add_theme_action(view, state.wall, footer);
    add_card_action(view, "board:add", "+ Card", state.wall, footer);
    give_way_to_panel(state.vote, footer);
    return footer;
}

Footer draw_themes(const View& view, ui::Box area, BoardUi& state) {
    const bool holding = anything_in_hand(state.wall);
    if (wall_is_old(view, state.wall, holding ? 1 : 0))
        state.wall.wall = sorted_cards(view, holding);
    draw_wall(view, area, state.wall);
    Footer footer;
    std::size_t left = 0;
    for (const WallLane& lane : state.wall.wall.lanes)
        left += lane.id ? 0 : ideas_in(lane);
    const std::size_t sorted = ideas_on(state.wall.wall) - left;
    if (left > 0)
        footer.note = counted(left, "card", "cards") + " to sort";
    else if (sorted > 0)
        footer.note = "All " + counted(sorted, "card", "cards") + " sorted";
    if (!view.finished())
        footer.actions.push_back(
            {"board:theme", "+ Heading", false, true, [&state] { state.wall.add_lane(); }});
    return footer;
}

}

Footer draw_board(const View& view, ui::Box area, BoardUi& state) {
    return view.content<BoardStep>().shows.empty() ? draw_own_cards(view, area, state)
                                                   : draw_themes(view, area, state);
}

}
