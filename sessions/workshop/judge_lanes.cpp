#include <algorithm>

#include "sessions/model/text.h"
#include "sessions/workshop/judging.h"

namespace plenary {

namespace {

/// More would leave no room for the cards.
constexpr std::size_t most_lanes = 12;

std::vector<const Lane*> lanes_of(const Session& session, StepId step) {
    std::vector<const Lane*> lanes;
    for (const auto& lane : session.lanes.rows())
        if (lane->step == step)
            lanes.push_back(lane.get());
    std::ranges::sort(lanes, {}, [](const Lane* lane) { return std::tuple(lane->place, lane->id); });
    return lanes;
}

/// A lane that a room may arrange: of a board, a brainstorm, or a step of themes.
Result<const Lane*> arranged_lane(const Session& session, LaneId id) {
    const Lane* lane = session.lanes.find(id);
    if (!lane)
        return problem("That lane is no longer there.");
    if (lane->role != LaneRole::board && lane->role != LaneRole::theme)
        return problem("This lane belongs to its step and stays as it is.");
    return lane;
}

/// What the lanes of a step are for, if a room may add some.
std::optional<LaneRole> role_of_lanes(const StepContent& content) {
    if (std::holds_alternative<BrainstormStep>(content))
        return LaneRole::board;
    const auto* board = std::get_if<BoardStep>(&content);
    if (!board)
        return std::nullopt;
    return board->shows.empty() ? LaneRole::board : LaneRole::theme;
}

Result<std::string> title_of(std::string_view raw) {
    auto title = clean_line(raw);
    if (title && title->empty())
        return problem("The lane has no name yet: write one first.");
    return title;
}

LaneState state_of(const Session& session, LaneId lane) {
    const LaneState* state = session.lane_states.find(lane);
    return state ? *state : LaneState{.id = lane};
}

void renumber(Session& session, const std::vector<const Lane*>& lanes) {
    int place = 0;
    for (const Lane* lane : lanes) {
        auto placed = *lane;
        placed.place = place++;
        if (!(placed == *lane))
            session.lanes.put(std::move(placed));
    }
}

/// What stands in a lane goes behind what stands in another.
void move_all(Session& session, LaneId from, LaneId to) {
    for (const Card* card : standing_in(session, from, {})) {
        const auto hanging = hanging_under(session, card->id);
        const auto neighbours = neighbours_in(session, to, {}, card->id);
        auto moved = *card;
        moved.lane = to;
        const auto last = neighbours.position(CardId{});
        neighbours.put(session.cards, std::move(moved), *last);
        for (const Card* along : hanging) {
            auto with = *along;
            with.lane = to;
            session.cards.put(std::move(with));
        }
    }
}

}

Result<Judged> Judge::operator()(const AddLane& command) const {
    if (!session.progress.find(command.step))
        return problem("This session has no such step.");
    const auto role = role_of_lanes(session.plan->at(command.step).content);
    if (!role)
        return problem("Only boards can have more lanes.");
    auto title = title_of(command.title);
    if (!title)
        return tl::unexpected(title.error());
    const auto lanes = lanes_of(session, command.step);
    if (lanes.size() >= most_lanes)
        return problem("There is room for " + std::to_string(most_lanes)
                       + " lanes: remove one that is empty first.");
    Judged judged{session, "add lane"};
    const auto id = new_id<LaneId>(judged.session);
    judged.session.lanes.put({.id = id,
                              .step = command.step,
                              .role = *role,
                              .place = lanes.empty() ? 0 : lanes.back()->place + 1,
                              .title = std::move(*title)});
    for (const CardId card : command.cards) {
        const Judge then{judged.session, now};
        auto moved =
            *role == LaneRole::theme ? then(SortCard{card, id, {}}) : then(MoveCard{card, id, {}, {}});
        if (!moved)
            return moved;
        judged.session = std::move(moved->session);
    }
    if (!command.cards.empty())
        judged.label += " for " + counted(command.cards.size(), "card", "cards");
    return judged;
}

Result<Judged> Judge::operator()(const RenameLane& command) const {
    const auto lane = arranged_lane(session, command.lane);
    if (!lane)
        return tl::unexpected(lane.error());
    auto title = title_of(command.title);
    if (!title)
        return tl::unexpected(title.error());
    auto renamed = **lane;
    renamed.title = std::move(*title);
    Judged judged{session, "rename lane"};
    judged.session.lanes.put(std::move(renamed));
    return judged;
}

Result<Judged> Judge::operator()(const MoveLane& command) const {
    const auto lane = arranged_lane(session, command.lane);
    if (!lane)
        return tl::unexpected(lane.error());
    Judged judged{session, "move lane"};
    if (command.before == command.lane)
        return judged;
    auto lanes = lanes_of(session, (*lane)->step);
    std::erase(lanes, *lane);
    const auto before = std::ranges::find(lanes, command.before, [](const Lane* other) { return other->id; });
    if (command.before && before == lanes.end())
        return problem("The lane that was to come next is no longer there.");
    lanes.insert(before, *lane);
    renumber(judged.session, lanes);
    return judged;
}

Result<Judged> Judge::operator()(const CollapseLane& command) const {
    const auto lane = arranged_lane(session, command.lane);
    if (!lane)
        return tl::unexpected(lane.error());
    auto state = state_of(session, command.lane);
    Judged judged{session, command.collapsed ? "fold lane" : "unfold lane"};
    if (state.collapsed == command.collapsed)
        return judged;
    state.collapsed = command.collapsed;
    judged.session.lane_states.put(state);
    return judged;
}

Result<Judged> Judge::operator()(const RemoveLane& command) const {
    const auto lane = arranged_lane(session, command.lane);
    if (!lane)
        return tl::unexpected(lane.error());
    auto lanes = lanes_of(session, (*lane)->step);
    if (lanes.size() == 1)
        return problem("This is the only lane: rename it instead.");
    Judged judged{session, "remove lane"};
    const auto at = std::ranges::find(lanes, *lane);
    const LaneId neighbour = at == lanes.begin() ? lanes[1]->id : (*std::prev(at))->id;
    if ((*lane)->role == LaneRole::board)
        move_all(judged.session, command.lane, neighbour);
    judged.session.sortings.erase_if([&](const Sorting& sorting) { return sorting.theme == command.lane; });
    judged.session.lane_states.erase(command.lane);
    judged.session.lanes.erase(command.lane);
    lanes.erase(at);
    renumber(judged.session, lanes);
    return judged;
}

}
