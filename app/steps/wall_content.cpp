#include "app/steps/wall_content.h"

#include <algorithm>

#include "sessions/model/text.h"

namespace plenary {
std::string ordinal(int rank) {
    switch (rank) {
    case 1: return "1st";
    case 2: return "2nd";
    case 3: return "3rd";
    default: return std::to_string(rank) + "th";
    }
}

std::size_t ideas_on(const Wall& wall) {
    std::size_t count = 0;
    for (const WallLane& lane : wall.lanes)
        count += ideas_in(lane);
    return count;
}

bool anything_in_hand(const WallUi& state) {
    return std::ranges::any_of(state.hands, [](const auto& hand) { return !hand.second.held().empty(); });
}

void add_card_action(const View& view, const char* id, const char* words, WallUi& state, Footer& footer) {
    if (state.wall.lanes.empty())
        return;
    footer.actions.push_back(
        {id, words, true, true, [&state, post = view.post] { open_adding(state, post); }});
}

void add_rare_actions(const View& view, WallUi& state, Footer& footer) {
    if (ideas_on(state.wall) > 0)
        footer.actions.push_back({"wall:find", "Find a card", false, true,
                                  [&state] {
                                      state.finding = true;
                                      state.find.open();
                                  },
                                  true});
    if (!state.wall.covering || view.finished())
        return;
    std::vector<Together::Part> reveal;
    std::vector<Together::Part> cover;
    for (const WallLane& lane : state.wall.lanes)
        (lane.covered ? reveal : cover).emplace_back(CoverLane{lane.id, !lane.covered});
    const auto add = [&](const char* id, const char* words, std::vector<Together::Part>&& parts) {
        if (!parts.empty())
            footer.actions.push_back({id, words, false, true,
                                      [post = view.post, parts = std::move(parts)] { post(together(parts)); },
                                      true});
    };
    add("wall:reveal", "Reveal the whole board", std::move(reveal));
    add("wall:cover", "Cover the whole board", std::move(cover));
}

void add_theme_action(const View& view, WallUi& state, Footer& footer) {
    std::vector<Together::Part> clusters;
    for (const WallLane& lane : state.wall.lanes)
        for (const WallLane::Entry& entry : lane.cards)
            if (entry.heading)
                clusters.emplace_back(ClusterToLane{entry.card->id});
    footer.actions.push_back({"board:theme", "Group by theme", false, true,
                              [&state, post = view.post, clusters = std::move(clusters)] {
                                  if (clusters.empty() || !state.selected.empty())
                                      state.add_lane();
                                  else
                                      post(together(clusters));
                              }});
}

}
