#include "app/steps/brainstorm.h"

#include "sessions/model/text.h"

namespace plenary {

Footer draw_brainstorm(const View& view, ui::Box area, BrainstormUi& state) {
    Wall wall{
        .lanes = {},
        .hanging = true,
        .add = "+ Add a barrier",
        .hint = "Type a barrier, then press Enter",
        .empty =
            "What gets in the way? Tap a barrier once it is here to add an idea that would help, or drop an "
            "idea onto it.",
        .add_under = "+ Idea",
        .hint_under = "What would help? Press Enter",
        .colour = Colour::rose,
        .drop = [](CardId card, const WallSpot& spot) -> Command {
            return MoveCard{card, spot.lane, spot.under, spot.before};
        }};
    std::size_t barriers = 0;
    std::size_t bare = 0;
    for (const Lane* lane : view.snapshot.lanes(view.step)) {
        WallLane shown{lane->id, lane->title, {}, {}};
        const Cards cards = view.snapshot.cards(lane->id);
        for (const Card* barrier : cards) {
            shown.cards.push_back({barrier, false});
            const Cards ideas = view.snapshot.under(barrier->id);
            for (const Card* idea : ideas)
                shown.cards.push_back({idea, true});
            bare += ideas.empty() ? 1 : 0;
        }
        barriers += cards.size();
        if (!cards.empty())
            shown.count = counted(cards.size(), "barrier", "barriers");
        wall.lanes.push_back(std::move(shown));
    }
    draw_wall(view, area, wall, state.wall);
    Footer footer;
    if (barriers > 0)
        footer.note =
            counted(barriers, "barrier", "barriers")
            + (bare > 0 ? " · " + std::to_string(bare) + " without an idea" : " · each with an idea");
    if (!view.finished() && !wall.lanes.empty())
        footer.actions.push_back(
            {"brainstorm:add", "+ Barrier", true, true, [&state, first = wall.lanes.front().id] {
                 state.wall.add_to(state.wall.adding ? state.wall.adding : first);
             }});
    return footer;
}

}
