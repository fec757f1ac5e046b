#include "sessions/store/rebuilt_plan.h"

#include <algorithm>
#include <set>

#include "sessions/plans/added_step.h"

namespace plenary {

namespace {

constexpr int usual_minutes = 15;

std::set<LaneRole> roles_on(const Session& session, StepId step) {
    std::set<LaneRole> roles;
    for (const auto& lane : session.lanes.rows())
        if (lane->step == step)
            roles.insert(lane->role);
    return roles;
}

bool was_voted_on(const Session& session, StepId step, Method method) {
    return std::ranges::any_of(session.rounds.rows(), [&](const auto& round) {
        return round->step == step && round->terms.method == method;
    });
}

/// Rated statements and the points of a checklist lie in lanes of the same role.
bool is_checklist(const Session& session, StepId step) {
    return was_voted_on(session, step, Method::answer)
           || std::ranges::any_of(session.cards.rows(), [&](const auto& card) {
                  const Lane* lane = session.lanes.find(card->lane);
                  return lane && lane->step == step && lane->role == LaneRole::statements
                         && card->mark != Mark::none;
              });
}

std::string_view kind_of(const Session& session, StepId step) {
    const auto roles = roles_on(session, step);
    const auto has = [&](LaneRole role) { return roles.contains(role); };
    if (has(LaneRole::rules))
        return "rules";
    if (has(LaneRole::notes))
        return "recap";
    if (has(LaneRole::aims))
        return "objectives";
    if (has(LaneRole::options))
        return "decision";
    if (has(LaneRole::items))
        return "ranking";
    if (has(LaneRole::statements))
        return is_checklist(session, step) ? "checklist" : "rating";
    if (has(LaneRole::pieces) || has(LaneRole::stops) || has(LaneRole::why))
        return "ladder";
    if (has(LaneRole::board))
        return session.looks.find(step) ? "brainstorm" : "board";
    if (has(LaneRole::theme))
        return "board";
    if (has(LaneRole::takeaways))
        return "close";
    if (!roles.empty())
        return "action-plan";
    return step == StepId{1} ? "welcome" : "break";
}

/// The board before this one that has cards of its own; zero where there is none.
StepId board_before(const Session& session, StepId step) {
    StepId before{};
    for (const auto& lane : session.lanes.rows())
        if (lane->role == LaneRole::board && lane->step < step && lane->step > before
            && kind_of(session, lane->step) == "board")
            before = lane->step;
    return before;
}

std::string board_name(StepId step) {
    return "board-" + std::to_string(step.value);
}

/// As wide a scale and as many sides as the ballots speak of.
std::string rating_lines(const Session& session, StepId step) {
    constexpr int usual_scale = 5;
    constexpr int highest_scale = 10;
    int scale = usual_scale;
    bool sides = false;
    for (const auto& choice : session.choices.rows()) {
        const Ballot* ballot = session.ballots.find(choice->ballot);
        const Round* round = ballot ? session.rounds.find(ballot->round) : nullptr;
        if (!round || round->step != step)
            continue;
        scale = std::max(scale, choice->value);
        sides = sides || ballot->side > 0 || ballot->kind == VoterKind::side;
    }
    std::string lines;
    if (scale != usual_scale)
        lines += "scale = " + std::to_string(std::min(scale, highest_scale)) + "\n";
    if (sides)
        lines += "sides = [\"Side 1\", \"Side 2\"]\n";
    return lines;
}

}

std::string rebuilt_step_text(const Session& session, StepId step) {
    const std::string_view kind = kind_of(session, step);
    std::string text = added_step_text(kind, "Step " + std::to_string(step.value), usual_minutes);
    if (kind == "objectives")
        text += "aims = [\"What we want from today\"]\n";
    if (kind == "rating")
        text += rating_lines(session, step);
    const auto roles = roles_on(session, step);
    if (kind != "board")
        return text;
    const StepId shown = board_before(session, step);
    if (roles.contains(LaneRole::board) || !shown)
        return text + "id = \"" + board_name(step) + "\"\n";
    return text + "lanes = [\"Themes\"]\nshows = \"" + board_name(shown) + "\"\n";
}

std::string rebuilt_plan_text(const Session& session, std::int64_t steps) {
    std::string text = "format = 1\ntitle = \"Recovered session\"\n";
    for (std::int64_t step = 1; step <= steps; ++step)
        text += "\n" + rebuilt_step_text(session, StepId{step});
    return text;
}

}
