#include "app/steps/brainstorm.h"

#include "app/steps/wall_content.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

void say_it_is_bare(WallLane::Entry& entry) {
    entry.tag += entry.tag.empty() ? "No idea yet" : " · no idea yet";
}

/// Barriers, each with the ideas that answer it under it; those that have none say so.
void add_barriers(const Snapshot& snapshot, Cards barriers, std::vector<WallLane::Entry>& entries) {
    for (const Card* barrier : barriers) {
        const Cards ideas = snapshot.under(barrier->id);
        WallLane::Entry entry = entry_of(snapshot, *barrier, false);
        if (ideas.empty() && !entry.covered)
            say_it_is_bare(entry);
        entries.push_back(std::move(entry));
        for (const Card* idea : ideas)
            entries.push_back(entry_of(snapshot, *idea, true));
    }
}

/// The same the other way round: each idea, and under it the barrier that it answers; barriers that
/// have none come last.
void add_ideas(const Snapshot& snapshot, Cards barriers, std::vector<WallLane::Entry>& entries) {
    for (const Card* barrier : barriers)
        for (const Card* idea : snapshot.under(barrier->id)) {
            entries.push_back(entry_of(snapshot, *idea, false));
            entries.push_back(entry_of(snapshot, *barrier, true));
            entries.back().echo = true;
        }
    for (const Card* barrier : barriers)
        if (snapshot.under(barrier->id).empty()) {
            entries.push_back(entry_of(snapshot, *barrier, false));
            say_it_is_bare(entries.back());
        }
}

/// While a vote is open it is about the barriers.
bool shows_idea_first(const View& view) {
    return view.snapshot.idea_first(view.step) && view.snapshot.unfinished_round(view.step) == nullptr;
}

Wall wall_of(const View& view) {
    const bool idea_first = shows_idea_first(view);
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
    for (const Lane* lane : view.snapshot.lanes(view.step)) {
        WallLane shown = lane_of(view.snapshot, *lane);
        const Cards barriers = view.snapshot.cards(lane->id);
        if (idea_first)
            add_ideas(view.snapshot, barriers, shown.cards);
        else
            add_barriers(view.snapshot, barriers, shown.cards);
        if (!barriers.empty())
            shown.count = counted(barriers.size(), "barrier", "barriers");
        wall.lanes.push_back(std::move(shown));
    }
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
    const bool idea_first = shows_idea_first(view);
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
