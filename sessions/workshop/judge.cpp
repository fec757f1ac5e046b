#include "sessions/workshop/judge.h"

#include <algorithm>
#include <cassert>

#include "sessions/model/text.h"
#include "sessions/workshop/judging.h"

namespace plenary {

namespace {

tl::unexpected<Problem> finished_already() {
    return problem("This session is finished: reopen it to change it.");
}

tl::unexpected<Problem> no_such_step() {
    return problem("This session has no such step.");
}

const ListSlide* list_of(const Plan& plan, StepId step) {
    const auto* slide = std::get_if<SlideStep>(&plan.at(step).content);
    return slide ? std::get_if<ListSlide>(&slide->picture) : nullptr;
}

}

Result<Judged> judge(const Session& session, const Command& command, WallTime now) {
    if (session.where().finished != 0 && kind_of(command) != JournalKind::flow)
        return finished_already();
    return std::visit(Judge{session, now}, command);
}

Result<void> judge_restored(const Session& restored) {
    if (restored.where().finished != 0)
        return finished_already();
    for (const auto& vote : restored.votes.rows())
        if (!restored.groups.find(vote->group))
            return problem(std::string("Group ") + Group{vote->group}.letter()
                           + " has voted, so it cannot be taken away again.");
    for (const auto& round : restored.rounds.rows())
        if (round->state == RoundState::open && !restored.cards.find(round->piece))
            return problem("A vote is open on the piece of work that this would take away: "
                           "reveal the vote first.");
    return {};
}

Result<Judged> Judge::operator()(const GoToStep& command) const {
    if (!session.progress.find(command.step))
        return no_such_step();
    auto flow = session.where();
    flow.step = command.step;
    Judged judged{session, "go to step"};
    judged.session.flow.put(flow);
    return judged;
}

Result<Judged> Judge::operator()(const ShowLines& command) const {
    const Progress* progress = session.progress.find(command.step);
    if (!progress)
        return no_such_step();
    const ListSlide* list = list_of(*session.plan, command.step);
    if (!list)
        return problem("This step has no lines to show one by one.");
    auto shown = *progress;
    shown.shown = std::clamp(command.lines, 0, static_cast<int>(list->items.size()));
    Judged judged{session, "show lines"};
    judged.session.progress.put(shown);
    return judged;
}

Result<Judged> Judge::operator()(const FinishSession&) const {
    Judged judged{session, "finish session"};
    auto flow = session.where();
    if (flow.finished == 0) {
        flow.finished = std::max<WallTime>(now, 1); // zero would mean that it still runs
        judged.session.flow.put(flow);
    }
    return judged;
}

Result<Judged> Judge::operator()(const ReopenSession&) const {
    auto flow = session.where();
    flow.finished = 0;
    Judged judged{session, "reopen session"};
    judged.session.flow.put(flow);
    return judged;
}

Result<Judged> Judge::operator()(const Undo&) const {
    assert(false && "undo is for the store");
    return problem("There is nothing to undo.");
}

Result<Judged> Judge::operator()(const Redo&) const {
    assert(false && "redo is for the store");
    return problem("There is nothing to redo.");
}

std::string_view noun(LaneRole role) {
    switch (role) {
    case LaneRole::rules: return "rule";
    case LaneRole::notes: return "note";
    case LaneRole::aims: return "aim";
    case LaneRole::pieces: return "piece of work";
    case LaneRole::why: return "reason";
    case LaneRole::stops: return "obstacle";
    case LaneRole::partners: return "partner";
    case LaneRole::values: return "value";
    case LaneRole::actions: return "step";
    case LaneRole::board:
    case LaneRole::theme:
    case LaneRole::purpose:
    case LaneRole::delivery: break;
    }
    return "card";
}

std::string quoted(const Card& card) {
    return "“" + shortened(card.text, 40) + "”";
}

const Lane& lane_of(const Session& session, const Card& card) {
    const Lane* lane = session.lanes.find(card.lane);
    assert(lane);
    return *lane;
}

Result<std::string> card_text(LaneRole role, std::string_view raw) {
    return role == LaneRole::rules || role == LaneRole::pieces ? clean_line(raw) : clean_text(raw);
}

bool is_colour(Colour colour) {
    const auto number = static_cast<int>(colour);
    return number >= 0 && number < colour_count;
}

tl::unexpected<Problem> no_such_card() {
    return problem("That card is no longer there.");
}

tl::unexpected<Problem> no_such_lane() {
    return problem("This session has no such place for cards.");
}

tl::unexpected<Problem> no_such_group() {
    return problem("This session has no such group.");
}

}
