#include <algorithm>

#include "sessions/import/take.h"
#include "sessions/import/take_ballots.h"
#include "sessions/model/text.h"
#include "sessions/store/soundness.h"

namespace plenary::document {

namespace {

constexpr auto not_finished = "Not revealed when this was saved as a file, so the votes are not in it.";

// Far more than can be in one session: few words of a file can stand for many votes.
constexpr std::size_t most_rounds = 1'000;
constexpr std::size_t most_candidates = 200'000;
constexpr std::int64_t most_ballots = 20'000;
constexpr std::int64_t most_choices = 1'000'000;

RoundTerms terms_of(const Round& round, const Place& place) {
    RoundTerms terms{.method = round.method, .way = round.way, .voters = round.voters};
    if (round.method == Method::rung)
        terms.question = needed(round.question, "question", place);
    if (round.method != Method::dots)
        return terms;
    terms.dots = needed(round.dots, "dots", place);
    terms.most_on_one = needed(round.most_on_one, "most_on_one", place);
    if (terms.most_on_one > terms.dots)
        fault(Place(place, "most_on_one"),
              "Each voter has no more than " + counted(terms.dots, "dot", "dots") + ".");
    terms.run_off_of = needed(round.run_off_of, "run_off_of", place).value_or(RoundId{});
    return terms;
}

void check_subject(const Round& round, const Place& place, const Session& session) {
    if (!session.progress.find(round.step))
        fault_of_missing(Place(place, "step"), "step", round.step.value);
    if (!std::ranges::count(methods_of(session.plan->at(round.step).content), round.method))
        fault(Place(place, "method"), "The step has no such votes.");
    if (round.piece.has_value() != (round.method == Method::rung))
        fault(Place(place, "piece"), "A vote on rungs is on a piece of work, and no other is.");
    if (round.piece && !ladder_of(session, *round.piece))
        fault_of_missing(Place(place, "piece"), "piece of work", round.piece->value);
    const bool sides = !sides_of(*session.plan, round.step).empty();
    if (round.voters == Voters::sides && !sides && round.way != WayIn::hands)
        fault(Place(place, "voters"), "The step has no sides that could vote.");
    if (round.way == WayIn::hands
        && (sides || round.method == Method::dots || round.method == Method::ranking))
        fault(Place(place, "way"), "This cannot be voted on with a show of hands.");
}

void take_candidates(const Round& round, const Place& place, Ids& ids, Session& session) {
    if (round.piece)
        return;
    const bool compared =
        round.method == Method::dots || round.method == Method::ranking || round.method == Method::pick;
    const auto& candidates = needed(round.candidates, "candidates", place);
    const Place list(place, "candidates");
    if (candidates.size() < (compared ? 2U : 1U))
        fault(list, "There is nothing to choose from.");
    std::set<CardId> standing;
    for (std::size_t at = 0; at < candidates.size(); ++at) {
        if (!standing.insert(candidates[at]).second)
            fault(Place(list, at), "A card stands once in a vote.");
        session.candidates.put({CandidateId{ids.next()}, round.id, candidates[at]});
    }
}

/// What it is called off for, where it is or has to be.
std::string reason_of(const Round& round, const Place& place) {
    if (round.state == RoundState::open || round.state == RoundState::closed)
        return not_finished;
    if (round.state == RoundState::revealed)
        return {};
    const Line& reason = needed(round.reason, "reason", place);
    if (reason.words.empty())
        fault(Place(place, "reason"), "A vote is called off for a reason.");
    return reason.words;
}

void take_round(const Round& round, const Place& place, Ids& ids, Session& session,
                std::int64_t& choices_left) {
    check_subject(round, place, session);
    session.rounds.put({.id = round.id,
                        .step = round.step,
                        .piece = round.piece.value_or(CardId{}),
                        .number = round.number,
                        .state = round.state == RoundState::revealed ? round.state : RoundState::voided,
                        .terms = terms_of(round, place),
                        .reason = reason_of(round, place)});
    take_candidates(round, place, ids, session);
    take_ballots(round, place, ids, session, choices_left);
}

void check_run_off(const Round& round, const Place& place, const Session& session) {
    if (!round.run_off_of || !*round.run_off_of)
        return;
    const plenary::Round* vote = session.rounds.find(**round.run_off_of);
    if (!vote || vote->id >= round.id || vote->step != round.step || vote->terms.method != Method::dots)
        fault(Place(place, "run_off_of"), "A run-off follows a dot vote of its step.");
}

void check_sizes(const std::vector<Round>& rounds) {
    std::size_t candidates = 0;
    std::int64_t ballots = 0;
    for (std::size_t at = 0; at < rounds.size(); ++at) {
        candidates += rounds[at].candidates ? rounds[at].candidates->size() : 0;
        ballots += rounds[at].way == WayIn::hands ? 1 : rounds[at].voted;
        if (at >= most_rounds || candidates > most_candidates || ballots > most_ballots)
            fault(EntryPlace("rounds", at), "No session has so many votes.");
    }
}

}

void take_rounds(const Document& document, Ids& ids, Session& session) {
    check_sizes(document.rounds);
    std::int64_t choices_left = most_choices;
    for (std::size_t at = 0; at < document.rounds.size(); ++at)
        take_round(document.rounds[at], EntryPlace("rounds", at), ids, session, choices_left);
    for (std::size_t at = 0; at < document.rounds.size(); ++at)
        check_run_off(document.rounds[at], EntryPlace("rounds", at), session);
}

}
