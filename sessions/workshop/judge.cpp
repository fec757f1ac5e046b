#include "sessions/workshop/judge.h"

#include <algorithm>
#include <cassert>

#include "sessions/model/agenda.h"
#include "sessions/model/text.h"
#include "sessions/workshop/judging.h"

namespace plenary {

namespace {

std::string_view noun_of(LaneRole role) {
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
    case LaneRole::statements: return "statement";
    case LaneRole::items: return "item";
    case LaneRole::options: return "option";
    case LaneRole::takeaways: return "answer";
    case LaneRole::board:
    case LaneRole::theme:
    case LaneRole::purpose:
    case LaneRole::delivery: break;
    }
    return "card";
}

/// "add card" for several: "add 10 cards"; "cover lane": "cover 2 lanes".
std::string label_for(std::string_view one, std::size_t several) {
    if (const auto more = one.find(" with "); more != one.npos)
        one = one.substr(0, more);
    const auto counted_as = [&](std::string_view each, std::string_view many) {
        return std::string(one.substr(0, one.size() - each.size())) + std::to_string(several) + " "
               + std::string(many);
    };
    for (int role = 0; role < lane_role_count; ++role) {
        const auto each = noun_of(static_cast<LaneRole>(role));
        if (one.ends_with(each))
            return counted_as(each, static_cast<LaneRole>(role) == LaneRole::pieces
                                        ? "pieces of work"
                                        : std::string(each) + "s");
    }
    for (const std::string_view each : {"point", "lane", "name"})
        if (one.ends_with(each))
            return counted_as(each, std::string(each) + "s");
    assert(false && "whatever several are of is a card, a lane or a name");
    return std::string(one);
}

bool may_be_voted_on(const Session& session, CardId card) {
    return session.cards.find(card) && !session.covered(card) && !session.heading(card);
}

/// A card that may be voted on would say something else, or the room would have decided otherwise.
bool would_change(const Session& session, const Session& restored, CardId id) {
    const Card* before = session.cards.find(id);
    const Card* after = restored.cards.find(id);
    if (!before || !after)
        return false;
    const bool decides = lane_of(restored, *after).role == LaneRole::options;
    return before->text != after->text || (decides && before->mark != after->mark);
}

}

Result<Judged> judge(const Session& session, const Command& command, WallTime now) {
    if (session.where().finished != 0 && kind_of(command) != JournalKind::flow)
        return finished_already();
    return std::visit(Judge{session, now}, command);
}

Result<void> judge_restored(const Session& session, const Session& restored) {
    if (restored.where().finished != 0)
        return finished_already();
    for (const auto& ballot : restored.ballots.rows())
        if (ballot->kind == VoterKind::group && is_unfinished(*restored.rounds.find(ballot->round))
            && !restored.groups.find(GroupId{ballot->number}))
            return problem(std::string("Group ") + Group{GroupId{ballot->number}}.letter()
                           + " has voted, so it cannot be taken away again.");
    if (!is_on_agenda(restored, restored.where().step))
        return problem("The room is on the step that this would take away: go to another one first.");
    if (auto reason = vote_taken_away(restored))
        return tl::unexpected(std::move(*reason));
    for (const auto& round : restored.rounds.rows()) {
        if (!is_unfinished(*round))
            continue;
        if (round->piece && !restored.cards.find(round->piece))
            return problem("A vote is open on the piece of work that this would take away: "
                           "reveal the vote first.");
        if (!round->piece && !std::ranges::all_of(candidates_of(restored, *round), [&](CardId card) {
                return may_be_voted_on(restored, card);
            }))
            return problem("A vote is open on a card that this would take away or cover: "
                           "reveal it first.");
        for (const CardId card : candidates_of(restored, *round))
            if (would_change(session, restored, card))
                return problem("A vote is open on " + quoted(session, *session.cards.find(card))
                               + ", which this would change: reveal it first.");
    }
    return {};
}

Result<Judged> Judge::operator()(const ShowLines& command) const {
    const Progress* progress = session.progress.find(command.step);
    if (!progress)
        return no_such_step();
    const auto lines = lines_of(session.plan->at(command.step).content);
    if (lines.empty())
        return problem("This step has no lines to show one by one.");
    auto shown = *progress;
    shown.shown = std::clamp(command.lines, 0, static_cast<int>(lines.size()));
    Judged judged{session, "show lines"};
    judged.session.progress.put(shown);
    return judged;
}

Result<Judged> Judge::operator()(const ShowIdeaFirst& command) const {
    if (!session.progress.find(command.step)
        || !std::holds_alternative<BrainstormStep>(session.plan->at(command.step).content))
        return problem("Only a brainstorm has ideas that can stand first.");
    Judged judged{session, command.idea_first ? "ideas first" : "barriers first"};
    judged.session.looks.put({.id = command.step, .idea_first = command.idea_first});
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

Result<Judged> Judge::operator()(const Together& command) const {
    if (command.parts.empty())
        return problem("Nothing was chosen.");
    Judged judged{session, {}};
    std::size_t done = 0;
    for (const auto& part : command.parts) {
        // Went with the card above it, which was deleted just before.
        const auto* deleted = std::get_if<DeleteCard>(&part);
        if (deleted && session.cards.find(deleted->card) && !judged.session.cards.find(deleted->card))
            continue;
        auto next = std::visit(Judge{judged.session, now}, part);
        if (!next)
            return next;
        judged.session = std::move(next->session);
        if (++done == 1)
            judged.label = std::move(next->label);
    }
    if (command.parts.size() > 1)
        judged.label = label_for(judged.label, command.parts.size());
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

bool is_checklist(const Session& session, const Lane& lane) {
    return lane.role == LaneRole::statements
           && std::holds_alternative<ChecklistStep>(session.plan->at(lane.step).content);
}

std::string_view noun(const Session& session, const Lane& lane) {
    return is_checklist(session, lane) ? "point" : noun_of(lane.role);
}

std::string label(const Session& session, std::string_view verb, const Lane& lane) {
    return std::string(verb) + " " + std::string(noun(session, lane));
}

std::string quoted(const Session& session, const Card& card) {
    if (session.covered(card.id))
        return "A covered card";
    return "“" + shortened(card.text, 40) + "”";
}

const Lane& lane_of(const Session& session, const Card& card) {
    const Lane* lane = session.lanes.find(card.lane);
    assert(lane);
    return *lane;
}

Result<std::string> card_text(LaneRole role, std::string_view raw) {
    switch (role) {
    case LaneRole::rules:
    case LaneRole::pieces:
    case LaneRole::statements:
    case LaneRole::items:
    case LaneRole::options: return clean_line(raw);
    default: return clean_text(raw);
    }
}

bool is_colour(Colour colour) {
    const auto number = static_cast<int>(colour);
    return number >= 0 && number < colour_count;
}

tl::unexpected<Problem> finished_already() {
    return problem("This session is finished: reopen it to change it.");
}

tl::unexpected<Problem> no_such_step() {
    return problem("This session has no such step.");
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
