#include "app/steps/board.h"

#include "sessions/model/text.h"
#include <cassert>

namespace plenary {
namespace {

/// The cards of a lane, each followed by those that hang under it.
void add_cards(const Snapshot& snapshot, Cards cards, std::vector<WallLane::Entry>& entries) {
    for (const Card* card : cards) {
        entries.push_back({card, false});
        for (const Card* under : snapshot.under(card->id))
            entries.push_back({under, true});
    }
}

std::size_t own_cards(const Wall& wall) {
    std::size_t count = 0;
    for (const WallLane& lane : wall.lanes)
        count += lane.cards.size();
    return count;
}

Footer draw_own_cards(const View& view, ui::Box area, BoardUi& state) {
    Wall wall{.lanes = {},
              .add = "+ Add a card",
              .hint = "Type, then press Enter",
              .empty = "Nobody has written anything here yet.",
              .add_under = {},
              .hint_under = {},
              .colour = {},
              .drop = [](CardId card, const WallSpot& spot) -> Command {
                  return MoveCard{card, spot.lane, spot.under, spot.before};
              }};
    for (const Lane* lane : view.snapshot.lanes(view.step)) {
        WallLane shown{lane->id, lane->title, {}, {}};
        add_cards(view.snapshot, view.snapshot.cards(lane->id), shown.cards);
        if (!shown.cards.empty())
            shown.count = counted(shown.cards.size(), "card", "cards");
        wall.lanes.push_back(std::move(shown));
    }
    draw_wall(view, area, wall, state.wall);
    Footer footer;
    const std::size_t cards = own_cards(wall);
    if (cards > 0)
        footer.note = counted(cards, "card", "cards");
    if (!view.finished() && !wall.lanes.empty())
        footer.actions.push_back({"board:add", "+ Card", true, true, [&state, first = wall.lanes.front().id] {
                                      state.wall.add_to(state.wall.adding ? state.wall.adding : first);
                                  }});
    return footer;
}

/// The board that a step of themes shows.
StepId shown_step(const View& view) {
    const StepId step = view.snapshot.plan().step_named(view.content<BoardStep>().shows);
    assert(step);
    return step;
}

Footer draw_themes(const View& view, ui::Box area, BoardUi& state) {
    const StepId from = shown_step(view);
    Wall wall{.lanes = {},
              .adding = false,
              .add = {},
              .hint = {},
              .empty = {},
              .add_under = {},
              .hint_under = {},
              .colour = {},
              .drop = [](CardId card, const WallSpot& spot) -> Command {
                  return SortCard{card, spot.lane, spot.before};
              }};
    WallLane unsorted{{}, "Not sorted yet", {}, {}};
    for (const Lane* lane : view.snapshot.lanes(from))
        for (const Card* card : view.snapshot.cards(lane->id)) {
            if (view.snapshot.session().sortings.find(card->id) == nullptr)
                unsorted.cards.push_back({card, false});
            for (const Card* under : view.snapshot.under(card->id))
                if (view.snapshot.session().sortings.find(under->id) == nullptr)
                    unsorted.cards.push_back({under, false});
        }
    std::size_t sorted = 0;
    for (const Lane* theme : view.snapshot.lanes(view.step)) {
        WallLane lane{theme->id, theme->title, {}, {}};
        for (const Card* card : view.snapshot.sorted(theme->id))
            lane.cards.push_back({card, false});
        sorted += lane.cards.size();
        if (!lane.cards.empty())
            lane.count = counted(lane.cards.size(), "card", "cards");
        wall.lanes.push_back(std::move(lane));
    }
    const std::size_t left = unsorted.cards.size();
    wall.empty = left > 0 ? "Drag here what belongs under this heading."
                          : "The cards of “" + view.snapshot.plan().at(from).title
                                + "” appear here once there are some.";
    // Once all are sorted the themes have the wall to themselves, but a card in the hand can go back.
    if (left > 0 || !state.wall.hand.held().empty()) {
        unsorted.count = counted(left, "card", "cards");
        wall.lanes.insert(wall.lanes.begin(), std::move(unsorted));
    }
    draw_wall(view, area, wall, state.wall);
    Footer footer;
    if (left > 0)
        footer.note = counted(left, "card", "cards") + " to sort";
    else if (sorted > 0)
        footer.note = "All " + counted(sorted, "card", "cards") + " sorted";
    return footer;
}

}

Footer draw_board(const View& view, ui::Box area, BoardUi& state) {
    return view.content<BoardStep>().shows.empty() ? draw_own_cards(view, area, state)
                                                   : draw_themes(view, area, state);
}

}
