#include "app/steps/wall_content.h"

#include <algorithm>

#include "app/steps/earlier_cards.h"
#include "sessions/model/text.h"

namespace plenary {
namespace {

/// What is said under a card: that it was merged, how it came out of the vote, where it is from.
std::string tag_of(const Snapshot& snapshot, const Card& card) {
    std::string tag;
    const auto add = [&](const std::string& words) {
        if (!tag.empty() && !words.empty())
            tag += " · ";
        tag += words;
    };
    if (!snapshot.parts(card.id).empty())
        add("Merged");
    const DotStanding* standing = snapshot.standing(card.id);
    if (standing != nullptr && standing->dots > 0)
        add((standing->tied ? "Tied " : "") + rank_text(standing->rank));
    const std::string origin = origin_tag(snapshot, card);
    add(tag.empty() ? capitalised(origin) : origin);
    return tag;
}

/// The groups whose cards were merged into one, each once.
std::vector<GroupId> groups_of_parts(const Snapshot& snapshot, CardId card) {
    std::vector<GroupId> groups;
    const auto add = [&](GroupId group) {
        if (group && std::ranges::find(groups, group) == groups.end())
            groups.push_back(group);
    };
    for (const MergedCard* part : snapshot.parts(card)) {
        add(part->group);
        std::ranges::for_each(groups_of_parts(snapshot, part->id), add);
    }
    return groups;
}

}

std::string ordinal(int rank) {
    switch (rank) {
    case 1: return "1st";
    case 2: return "2nd";
    case 3: return "3rd";
    default: return std::to_string(rank) + "th";
    }
}

WallLane lane_of(const Snapshot& snapshot, const Lane& lane) {
    const LaneState state = snapshot.lane_state(lane.id);
    return {.id = lane.id, .title = lane.title, .collapsed = state.collapsed, .covered = state.covered};
}

WallLane::Entry entry_of(const Snapshot& snapshot, const Card& card, bool hangs) {
    const DotStanding* standing = snapshot.standing(card.id);
    const bool voting =
        snapshot.session().lanes.find(card.lane) != nullptr
        && snapshot.unfinished_round(snapshot.session().lanes.find(card.lane)->step) != nullptr;
    return {.card = &card,
            .hangs = hangs,
            .heading = snapshot.heading(card.id),
            .covered = snapshot.covered(card.id),
            .dots = standing == nullptr || voting ? -1 : standing->dots,
            .tag = voting ? std::string() : tag_of(snapshot, card),
            .groups = groups_of_parts(snapshot, card.id)};
}

void add_entries(const Snapshot& snapshot, std::span<const Card* const> cards,
                 std::vector<WallLane::Entry>& entries) {
    for (const Card* card : cards) {
        entries.push_back(entry_of(snapshot, *card, false));
        const Cards hanging = snapshot.under(card->id);
        for (const Card* under : hanging)
            entries.push_back(entry_of(snapshot, *under, true));
        if (snapshot.heading(card->id))
            entries[entries.size() - hanging.size() - 1].tag = counted(hanging.size(), "card", "cards");
    }
}

std::size_t ideas_in(const WallLane& lane) {
    return static_cast<std::size_t>(std::ranges::count(lane.cards, false, &WallLane::Entry::heading));
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
