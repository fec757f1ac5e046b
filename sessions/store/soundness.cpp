#include "sessions/store/soundness.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <variant>

#include "sessions/model/rounds.h"

namespace plenary {

namespace {

using Fault = std::optional<std::string>;

/// Within these, nothing that is reckoned with times and numbers overflows.
bool is_time(WallTime time) {
    constexpr WallTime year_9999 = 253'402'300'799'999;
    return time >= -year_9999 && time <= year_9999;
}
bool is_duration(std::int64_t milliseconds) {
    constexpr std::int64_t century = 3'155'760'000'000;
    return milliseconds >= 0 && milliseconds <= century;
}
constexpr int most_extra_minutes = 1'000'000;
constexpr int most_rungs = 12;
/// People in a room, hands that are counted, and the dots of one voter.
constexpr int most_at_once = 10'000;
constexpr std::int64_t most_rows_ever = std::int64_t{1} << 48;

}

bool is_sane(const EarlierSession& earlier) {
    return earlier.id == 1 && earlier.number >= 0 && is_time(earlier.begun);
}

bool is_sane(const Session& session, const EarlierDecision& decision) {
    if (!is_time(decision.since))
        return false;
    if (decision.kind != EarlierKind::rung)
        return true;
    const auto fits = [&](int rung) { return rung >= 0 && rung <= decision.rungs; };
    return session.earlier_ladders.find(decision.ladder) && decision.rungs >= 1
           && decision.rungs <= most_rungs && fits(decision.rung) && fits(decision.want);
}

bool is_sane(const Session& session, const EarlierTally& tally) {
    const EarlierDecision* piece = session.earlier.find(tally.piece);
    return piece && piece->kind == EarlierKind::rung && tally.rung >= 1 && tally.rung <= piece->rungs
           && tally.votes >= 1 && tally.votes <= most_at_once;
}

bool is_sane(const Session& session, const ActionMark& mark) {
    const EarlierDecision* action = session.earlier.find(mark.id);
    return action && action->kind == EarlierKind::action && mark.state != ActionState::not_asked;
}

bool is_sane(const Session& session, const AskedAgain& asked) {
    const EarlierDecision* piece = session.earlier.find(asked.earlier);
    return piece && piece->kind == EarlierKind::rung && session.cards.find(asked.id);
}

namespace {

Fault fault_of_times(const Session& session) {
    if (!is_time(session.where().started) || !is_time(session.where().finished))
        return "it was held at a time that cannot be right";
    for (const auto& progress : session.progress.rows())
        if (!is_duration(progress->spent_ms))
            return "the time spent on a step cannot be right";
    for (const auto& clock : session.step_clocks.rows())
        if (!is_duration(clock->paused_ms) || !is_time(clock->entered) || !is_time(clock->back_at)
            || std::abs(clock->extra_minutes) > most_extra_minutes)
            return "the clock of a step cannot be right";
    for (const auto& clock : session.session_clock.rows())
        if (!is_time(clock->begun))
            return "its clock cannot be right";
    for (const auto& earlier : session.earlier_session.rows())
        if (!is_sane(*earlier))
            return "the session before it was held at a time that cannot be right";
    return {};
}

Fault fault_of_flow(const Session& session) {
    const auto steps = static_cast<std::int64_t>(session.plan->steps.size());
    auto is_step = [&](StepId step) { return step.value >= 1 && step.value <= steps; };
    if (session.details.size() != 1 || session.about().id != 1 || session.about().head_count < 0
        || session.about().head_count > most_at_once)
        return "what is known about the session is missing";
    if (session.flow.size() != 1 || session.where().id != 1 || !is_step(session.where().step))
        return "the step that it stands on is missing";
    if (session.progress.size() != session.plan->steps.size())
        return "the time spent on its steps is missing";
    for (const auto& progress : session.progress.rows())
        if (!is_step(progress->id) || progress->shown < 0)
            return "the time spent on a step cannot be right";
    for (const auto& entry : session.agenda.rows())
        if (!is_step(entry->id) || entry->minutes < -600 || entry->minutes > 1200)
            return "its agenda has a step that cannot be right";
    for (const auto& clock : session.step_clocks.rows())
        if (!is_step(clock->id))
            return "the clock of a step cannot be right";
    if (session.session_clock.size() > 1)
        return "it has more than one clock";
    if (session.where().next_id > most_rows_ever)
        return "its count of what it holds cannot be right";
    for (const auto& lane : session.lanes.rows())
        if (!is_step(lane->step))
            return "a lane belongs to no step";
    for (const auto& group : session.groups.rows())
        if (group->id.value < 1 || group->id.value > most_groups)
            return "it has a group without a letter";
    return {};
}

bool is_on_a_board(const Session& session, LaneId lane) {
    const Lane* found = session.lanes.find(lane);
    return found && found->role == LaneRole::board;
}

bool covers_a_card(const Session& session, const Cover& cover) {
    const Card* card = session.cards.find(cover.id);
    return card && is_on_a_board(session, card->lane);
}

/// Ids are handed out by one counter; steps and groups have their own numbers.
template <class... Row>
bool ids_lie_below(std::int64_t next, const Table<Row>&... tables) {
    auto lies_below = [next](const auto& table) {
        return table.empty() || (table.rows().front()->id.value >= 1 && table.rows().back()->id.value < next);
    };
    return (lies_below(tables) && ...);
}

}

bool hangs_in_a_circle(const Session& session, const Card& card) {
    std::size_t steps_up = 0;
    for (auto above = session.cards.find(card.under); above; above = session.cards.find(above->under))
        if (++steps_up > session.cards.size())
            return true;
    return false;
}

namespace {

Fault fault_of_cards(const Session& session) {
    for (const auto& card : session.cards.rows()) {
        if (!session.lanes.find(card->lane))
            return "a card lies in no lane";
        if (card->under && !session.cards.find(card->under))
            return "a card hangs under one that is missing";
        if (hangs_in_a_circle(session, *card))
            return "cards hang under one another in a circle";
        if (card->group && !session.groups.find(card->group))
            return "a card belongs to a group that is missing";
    }
    for (const auto& sorting : session.sortings.rows())
        if (!session.cards.find(sorting->id) || !session.lanes.find(sorting->theme))
            return "a card that was sorted under a theme is missing";
    return {};
}

}

bool is_part_of_itself(const Session& session, const MergedCard& part) {
    std::size_t steps_up = 0;
    for (const auto* whole = session.merged.find(part.into); whole; whole = session.merged.find(whole->into))
        if (++steps_up > session.merged.size())
            return true;
    return false;
}

namespace {

Fault fault_of_clusters(const Session& session) {
    for (const auto& state : session.lane_states.rows())
        if (!session.lanes.find(state->id) || (state->covered && !is_on_a_board(session, state->id)))
            return "it says how a lane stands that is missing";
    for (const auto& cover : session.covers.rows())
        if (!covers_a_card(session, *cover))
            return "it covers a card that is missing";
    for (const auto& heading : session.headings.rows())
        if (!session.cards.find(heading->id))
            return "a heading is missing";
    for (const auto& part : session.merged.rows()) {
        const bool whole = session.cards.find(part->into) || session.merged.find(part->into);
        if (!whole || session.cards.find(part->id) || is_part_of_itself(session, *part))
            return "a card was merged into one that is missing";
    }
    return {};
}

}

const Ladder* ladder_of(const Session& session, CardId piece) {
    const Card* card = session.cards.find(piece);
    const Lane* lane = card ? session.lanes.find(card->lane) : nullptr;
    const LadderStep* step = lane ? std::get_if<LadderStep>(&session.plan->at(lane->step).content) : nullptr;
    return step ? &step->ladder : nullptr;
}

namespace {

Fault fault_of_ladders(const Session& session) {
    const auto stands = [&](CardId piece, int rung) {
        const Ladder* ladder = ladder_of(session, piece);
        return ladder && ladder->has(rung);
    };
    for (const auto& agreement : session.agreements.rows())
        if (!stands(agreement->id, agreement->rung))
            return "an agreement is about no rung of a ladder";
    for (const auto& want : session.wants.rows())
        if (!stands(want->id, want->rung))
            return "a piece of work is wanted on no rung of its ladder";
    for (const auto& look : session.looks.rows())
        if (!session.progress.find(look->id))
            return "it says how a step is looked at that is missing";
    return {};
}

}

bool is_sane(const Session& session, const Round& round) {
    const RoundTerms& terms = round.terms;
    if (round.number < 1 || bool(round.piece) != (terms.method == Method::rung))
        return false;
    // A piece that is gone leaves a round of an old file without its step.
    if (!session.progress.find(round.step) && (round.step || session.cards.find(round.piece)))
        return false;
    if (session.cards.find(round.piece) && !ladder_of(session, round.piece))
        return false;
    if (round.step && !std::ranges::count(methods_of(session.plan->at(round.step).content), terms.method))
        return false;
    return terms.method != Method::dots
           || (terms.dots >= 1 && terms.most_on_one >= 1 && terms.most_on_one <= terms.dots
               && terms.dots <= most_at_once);
}

bool is_sane(const Session& session, const Ballot& ballot) {
    const Round* round = session.rounds.find(ballot.round);
    if (!round || ballot.number < 1 || ballot.hands < 0 || ballot.hands > most_at_once)
        return false;
    const auto sides =
        round->step ? static_cast<std::int64_t>(sides_of(*session.plan, round->step).size()) : 0;
    return ballot.side >= 0 && ballot.side <= sides
           && (ballot.kind != VoterKind::side || ballot.number <= sides);
}

namespace {

Fault fault_of_votes(const Session& session) {
    for (const auto& round : session.rounds.rows())
        if (!is_sane(session, *round))
            return "a round of voting is about nothing in it";
    for (const auto& candidate : session.candidates.rows())
        if (!session.rounds.find(candidate->round))
            return "a card stands in a vote that is missing";
    for (const auto& ballot : session.ballots.rows())
        if (!is_sane(session, *ballot))
            return "a ballot belongs to no vote";
    for (const auto& choice : session.choices.rows()) {
        const Ballot* ballot = session.ballots.find(choice->ballot);
        const Round* round = ballot ? session.rounds.find(ballot->round) : nullptr;
        if (!round || choice->value < 1 || choice->hands < 1 || choice->hands > most_at_once)
            return "a vote stands on no ballot";
        if (round->step && choice->value > highest_value(session, *round))
            return "a vote says more than it could";
    }
    return {};
}

Fault fault_of_earlier(const Session& session) {
    const auto sane = [&](const auto& row) { return is_sane(session, *row); };
    if (!std::ranges::all_of(session.earlier.rows(), sane)
        || !std::ranges::all_of(session.earlier_tallies.rows(), sane)
        || !std::ranges::all_of(session.action_marks.rows(), sane))
        return "what it recalls of the session before it cannot be right";
    if (!std::ranges::all_of(session.asked_again.rows(), sane))
        return "a piece of work is asked about again that is missing";
    return {};
}

Fault fault_of_people(const Session& session) {
    for (const auto& name : session.group_names.rows())
        if (!session.groups.find(name->id))
            return "a group that is missing has a name";
    for (const auto& member : session.members.rows())
        if (!session.people.find(member->id) || !session.groups.find(member->group))
            return "somebody is in a group that is missing";
    for (const auto& absence : session.absences.rows())
        if (!session.people.find(absence->id))
            return "somebody has left who was never here";
    for (const auto& pairing : session.pairings.rows())
        if (!session.people.find(pairing->first) || !session.people.find(pairing->second)
            || pairing->first == pairing->second)
            return "a pair names somebody who is missing";
    for (const auto& drawn : session.lot_members.rows())
        if (!session.lots.find(drawn->lot))
            return "somebody was drawn in a lot that is missing";
    return {};
}

}

std::optional<std::string> unsoundness(const Session& session) {
    if (session.plan->steps.empty())
        return "its plan has no steps";
    if (auto fault = fault_of_flow(session))
        return fault;
    if (auto fault = fault_of_times(session))
        return fault;
    if (!ids_lie_below(session.where().next_id, session.people, session.lanes, session.cards, session.rounds,
                       session.merged, session.candidates, session.ballots, session.pairings, session.lots,
                       session.lot_members, session.earlier, session.earlier_ladders,
                       session.earlier_tallies))
        return "it would give the same number twice";
    if (auto fault = fault_of_cards(session))
        return fault;
    if (auto fault = fault_of_clusters(session))
        return fault;
    if (auto fault = fault_of_ladders(session))
        return fault;
    if (auto fault = fault_of_earlier(session))
        return fault;
    if (auto fault = fault_of_people(session))
        return fault;
    return fault_of_votes(session);
}

}
