#include <algorithm>
#include <array>

#include "sessions/import/take.h"

namespace plenary::document {

namespace {

/// What the lanes of a step can be for, the same as where a session is begun.
std::vector<LaneRole> roles_of(const StepContent& content) {
    struct Roles {
        std::vector<LaneRole> operator()(const WelcomeStep&) const { return {}; }
        std::vector<LaneRole> operator()(const RulesStep&) const { return {LaneRole::rules}; }
        std::vector<LaneRole> operator()(const RecapStep&) const { return {LaneRole::notes}; }
        std::vector<LaneRole> operator()(const ObjectivesStep&) const { return {LaneRole::aims}; }
        std::vector<LaneRole> operator()(const SlideStep&) const { return {}; }
        std::vector<LaneRole> operator()(const BoardStep& board) const {
            return {board.shows.empty() ? LaneRole::board : LaneRole::theme};
        }
        std::vector<LaneRole> operator()(const BrainstormStep&) const { return {LaneRole::board}; }
        std::vector<LaneRole> operator()(const LadderStep&) const {
            return {LaneRole::pieces, LaneRole::why, LaneRole::stops};
        }
        std::vector<LaneRole> operator()(const RatingStep&) const { return {LaneRole::statements}; }
        std::vector<LaneRole> operator()(const RankingStep&) const { return {LaneRole::items}; }
        std::vector<LaneRole> operator()(const ChecklistStep&) const { return {LaneRole::statements}; }
        std::vector<LaneRole> operator()(const DecisionStep&) const {
            return {LaneRole::options, LaneRole::why};
        }
        std::vector<LaneRole> operator()(const BreakStep&) const { return {}; }
        std::vector<LaneRole> operator()(const ActionPlanStep&) const {
            return {LaneRole::purpose, LaneRole::partners, LaneRole::values, LaneRole::delivery,
                    LaneRole::actions};
        }
        std::vector<LaneRole> operator()(const CloseStep&) const { return {LaneRole::takeaways}; }
    };
    return std::visit(Roles(), content);
}

void take_lane(const Lane& lane, StepId step, int number, const Place& place, Session& session) {
    const auto& content = session.plan->at(step).content;
    if (!std::ranges::count(roles_of(content), lane.role))
        fault(Place(place, "role"),
              "A step of kind \"" + std::string(kind_word(content)) + "\" has no such lane.");
    if (lane.title.words.empty() && lane.role != LaneRole::board)
        fault(Place(place, "title"), "Only a lane of a board can be without a title.");
    if (lane.covered && lane.role != LaneRole::board)
        fault(Place(place, "covered"), "Only a lane of a board can be covered.");
    session.lanes.put(
        {.id = lane.id, .step = step, .role = lane.role, .place = number, .title = lane.title.words});
    if (lane.collapsed || lane.covered)
        session.lane_states.put({.id = lane.id, .collapsed = lane.collapsed, .covered = lane.covered});
}

void take_lanes_of(const std::vector<Step>& steps, std::string_view list, Session& session) {
    for (std::size_t at = 0; at < steps.size(); ++at) {
        const EntryPlace step(list, at);
        const Place lanes = step / "lanes";
        int number = 0;
        for (const Lane& lane : steps[at].lanes) {
            take_lane(lane, steps[at].id, number, Place(lanes, static_cast<std::size_t>(number)), session);
            ++number;
        }
    }
}

}

void take_lanes(const Document& document, Session& session) {
    take_lanes_of(document.steps, "steps", session);
    take_lanes_of(document.steps_taken_back, "steps_taken_back", session);
}

}
