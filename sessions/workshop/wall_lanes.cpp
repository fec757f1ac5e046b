#include "sessions/workshop/wall_lanes.h"

#include <algorithm>
#include <cassert>
#include <span>

#include "sessions/model/agenda.h"
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

WallLane lane_of(const Snapshot& snapshot, const Lane& lane) {
    const LaneState state = snapshot.lane_state(lane.id);
    return {.id = lane.id, .title = lane.title, .collapsed = state.collapsed, .covered = state.covered};
}

/// One card as a wall shows it: a heading, covered, with its dots, tied or merged.
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

/// Appends cards, each followed by those that hang under it.
void add_entries(const Snapshot& snapshot, Cards cards, std::vector<WallLane::Entry>& entries) {
    for (const Card* card : cards) {
        entries.push_back(entry_of(snapshot, *card, false));
        const Cards hanging = snapshot.under(card->id);
        for (const Card* under : hanging)
            entries.push_back(entry_of(snapshot, *under, true));
        if (snapshot.heading(card->id))
            entries[entries.size() - hanging.size() - 1].tag = counted(hanging.size(), "card", "cards");
    }
}

/// A lane with these cards and how many there are.
WallLane filled_lane(const Snapshot& snapshot, const Lane& lane, Cards cards) {
    WallLane filled = lane_of(snapshot, lane);
    add_entries(snapshot, cards, filled.cards);
    const std::size_t ideas = ideas_in(filled);
    if (ideas > 0)
        filled.count = counted(ideas, "card", "cards");
    return filled;
}

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

std::vector<WallLane> brainstorm_lanes(const Snapshot& snapshot, StepId step) {
    const bool idea_first = shows_idea_first(snapshot, step);
    std::vector<WallLane> lanes;
    for (const Lane* lane : snapshot.lanes(step)) {
        WallLane shown = lane_of(snapshot, *lane);
        const Cards barriers = snapshot.cards(lane->id);
        if (idea_first)
            add_ideas(snapshot, barriers, shown.cards);
        else
            add_barriers(snapshot, barriers, shown.cards);
        if (!barriers.empty())
            shown.count = counted(barriers.size(), "barrier", "barriers");
        lanes.push_back(std::move(shown));
    }
    return lanes;
}

std::vector<WallLane> themes(const Snapshot& snapshot, StepId step) {
    std::vector<WallLane> lanes;
    WallLane unsorted = unsorted_lane(snapshot, step);
    if (ideas_in(unsorted) > 0)
        lanes.push_back(std::move(unsorted));
    for (const Lane* theme : snapshot.lanes(step))
        lanes.push_back(filled_lane(snapshot, *theme, snapshot.sorted(theme->id)));
    return lanes;
}

}

std::vector<WallLane> wall_lanes(const Snapshot& snapshot, StepId step) {
    const StepContent& content = snapshot.plan().at(step).content;
    if (std::holds_alternative<BrainstormStep>(content))
        return brainstorm_lanes(snapshot, step);
    const auto* board = std::get_if<BoardStep>(&content);
    if (board == nullptr)
        return {};
    if (!board->shows.empty())
        return themes(snapshot, step);
    std::vector<WallLane> lanes;
    for (const Lane* lane : snapshot.lanes(step))
        lanes.push_back(filled_lane(snapshot, *lane, snapshot.cards(lane->id)));
    return lanes;
}

WallLane unsorted_lane(const Snapshot& snapshot, StepId step) {
    const StepId from =
        snapshot.plan().step_named(std::get<BoardStep>(snapshot.plan().at(step).content).shows);
    assert(from);
    WallLane unsorted{.id = {}, .title = "Not sorted yet"};
    for (const Lane* lane : snapshot.lanes(from))
        for (const Card* card : snapshot.cards(lane->id))
            if (snapshot.session().sortings.find(card->id) == nullptr)
                add_entries(snapshot, std::span(&card, 1), unsorted.cards);
    unsorted.count = counted(ideas_in(unsorted), "card", "cards");
    return unsorted;
}

std::size_t ideas_in(const WallLane& lane) {
    return static_cast<std::size_t>(std::ranges::count(lane.cards, false, &WallLane::Entry::heading));
}

bool shows_idea_first(const Snapshot& snapshot, StepId step) {
    return snapshot.idea_first(step) && snapshot.unfinished_round(step) == nullptr;
}

std::string origin_tag(const Snapshot& snapshot, const Card& card) {
    const Card* origin = snapshot.card(whole_of(snapshot.session(), card.origin));
    const Lane* lane = origin == nullptr ? nullptr : snapshot.session().lanes.find(origin->lane);
    return lane == nullptr ? std::string()
                           : "from step " + std::to_string(step_number(snapshot.session(), lane->step));
}

}
