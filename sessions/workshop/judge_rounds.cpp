#include <algorithm>

#include "sessions/model/text.h"
#include "sessions/workshop/judging.h"

namespace plenary {

namespace {

Result<void> somebody_can_vote(const Session& session, const OpenRound& command) {
    const RoundTerms& terms = command.terms;
    if (terms.way == WayIn::hands) {
        if (session.people_present() == 0)
            return problem("Nobody is here to raise a hand yet: enter names or a head count on the welcome "
                           "step.");
        return {};
    }
    if (!session.voters(command.step, terms.voters).empty())
        return {};
    if (terms.voters == Voters::groups)
        return problem("There is no group to vote yet: add a group on the welcome step.");
    if (terms.voters == Voters::sides)
        return problem("This step has no sides that could vote.");
    return problem("Nobody is here to vote yet: enter names or a head count on the welcome step.");
}

Result<void> may_open(const Session& session, const OpenRound& command) {
    const RoundTerms& terms = command.terms;
    if (!session.progress.find(command.step))
        return problem("This session has no such step.");
    const auto methods = methods_of(session.plan->at(command.step).content);
    if (!std::ranges::count(methods, terms.method))
        return problem("This step has no such vote.");
    const bool counted_apart = terms.method == Method::dots || terms.method == Method::ranking;
    if (terms.way == WayIn::hands && counted_apart)
        return problem("This cannot be voted on with a show of hands.");
    if (terms.way == WayIn::hands && !sides_of(*session.plan, command.step).empty())
        return problem("A show of hands does not tell the two sides apart: pass the screen round.");
    if (terms.way == WayIn::tokens && terms.method == Method::rung && terms.voters != Voters::groups)
        return problem("Only groups have a token on the stage: pass the screen round, or count hands.");
    if (terms.run_off_of && terms.method != Method::dots)
        return problem("Only a dot vote can have a run-off.");
    if (terms.question == Question::want && terms.method != Method::rung)
        return problem("Only a ladder asks where something is wanted to be.");
    return somebody_can_vote(session, command);
}

std::string what_is_voted_on(const Session& session, const Round& round) {
    const Card* piece = session.cards.find(round.piece);
    return piece ? "A vote on " + quoted(session, *piece) : "A vote on this step";
}

std::string name_of(const RoundTerms& terms) {
    if (terms.run_off_of)
        return "run-off";
    return terms.method == Method::dots ? "dot vote" : "vote";
}

/// "(1 group has not voted)"; empty where everybody has.
std::string missing_text(const Session& session, const Round& round) {
    const int missing = votes_expected(session, round) - votes_cast(session, round);
    if (missing <= 0)
        return {};
    return " (" + counted_voters(round, missing) + (missing == 1 ? " has" : " have") + " not voted)";
}

Result<std::vector<CardId>> items_for(const Session& session, StepId step, Method method) {
    std::vector<CardId> cards;
    for (const auto& card : session.cards.rows()) {
        const Lane& lane = lane_of(session, *card);
        const bool voted_on = lane.role == LaneRole::statements || lane.role == LaneRole::items
                              || lane.role == LaneRole::options;
        if (lane.step == step && voted_on && !card->under)
            cards.push_back(card->id);
    }
    const bool compared = method == Method::ranking || method == Method::pick;
    if (cards.empty())
        return problem("There is nothing to vote on yet: write it first.");
    if (compared && cards.size() < 2)
        return problem("There is nothing to choose from yet: a vote needs two.");
    return cards;
}

}

const Round* unfinished_round_on(const Session& session, CardId piece) {
    for (const auto& round : session.rounds.rows())
        if (round->piece == piece && is_unfinished(*round))
            return round.get();
    return nullptr;
}

Result<void> piece_still_there(const Session& session, const Round& round) {
    if (!round.piece)
        return {};
    const auto piece = piece_named(session, round.piece);
    return piece ? Result<void>() : tl::unexpected(piece.error());
}

Result<std::vector<CardId>> candidates_for(const Session& session, const OpenRound& command) {
    if (command.terms.method == Method::dots)
        return dot_candidates(session, command);
    return items_for(session, command.step, command.terms.method);
}

Result<Judged> Judge::operator()(const OpenRound& command) const {
    if (auto may = may_open(session, command); !may)
        return tl::unexpected(may.error());
    if (const Round* other = unfinished_round(session, command.step))
        return problem(what_is_voted_on(session, *other) + " is still open: reveal it first.");
    std::vector<CardId> candidates;
    std::size_t before = 0;
    if (command.terms.method == Method::rung) {
        const auto piece = piece_named(session, command.piece);
        if (!piece)
            return tl::unexpected(piece.error());
        if (piece->step != command.step)
            return problem(quoted(session, piece->card) + " is on the ladder of another step.");
        before = rounds_on(session, command.piece, command.terms.question).size();
    } else {
        auto found = candidates_for(session, command);
        if (!found)
            return tl::unexpected(found.error());
        candidates = std::move(*found);
        before = rounds_of(session, command.step).size();
    }
    Judged judged{session, "open " + name_of(command.terms)};
    const auto id = new_id<RoundId>(judged.session);
    judged.session.rounds.put({.id = id,
                               .step = command.step,
                               .piece = candidates.empty() ? command.piece : CardId{},
                               .number = static_cast<int>(before) + 1,
                               .terms = command.terms});
    for (const CardId card : candidates)
        judged.session.candidates.put({.id = new_id<CandidateId>(judged.session), .round = id, .card = card});
    return judged;
}

Result<Judged> Judge::operator()(const CloseRound& command) const {
    const Round* round = session.rounds.find(command.round);
    if (!round)
        return problem("There is no such vote.");
    if (round->state != RoundState::open)
        return problem("This vote is closed already.");
    auto closed = *round;
    closed.state = RoundState::closed;
    Judged judged{session, "close " + name_of(round->terms) + missing_text(session, *round)};
    judged.session.rounds.put(std::move(closed));
    return judged;
}

Result<Judged> Judge::operator()(const RevealRound& command) const {
    const Round* round = session.rounds.find(command.round);
    if (!round)
        return problem("There is no such vote.");
    if (round->state == RoundState::voided)
        return problem("This vote was called off: its votes are not shown.");
    if (round->state == RoundState::revealed)
        return problem("This vote has been revealed already.");
    if (auto piece = piece_still_there(session, *round); !piece)
        return tl::unexpected(piece.error());
    if (votes_cast(session, *round) == 0)
        return problem("Nobody has voted yet. If the vote was opened by mistake, call it off.");
    auto revealed = *round;
    revealed.state = RoundState::revealed;
    const bool was_open = round->state == RoundState::open;
    Judged judged{session,
                  "reveal " + name_of(round->terms) + (was_open ? missing_text(session, *round) : "")};
    judged.session.rounds.put(std::move(revealed));
    return judged;
}

Result<Judged> Judge::operator()(const VoidRound& command) const {
    const Round* round = session.rounds.find(command.round);
    if (!round)
        return problem("There is no such vote.");
    if (round->state == RoundState::voided)
        return problem("This vote was called off already.");
    auto reason = clean_line(command.reason);
    if (!reason)
        return tl::unexpected(reason.error());
    if (reason->empty())
        return problem("Say why the vote does not count: the record keeps the reason.");
    Judged judged{session, "call off " + name_of(round->terms)};
    const auto call_off = [&](const Round& called_off) {
        auto voided = called_off;
        voided.state = RoundState::voided;
        voided.reason = *reason;
        judged.session.rounds.put(std::move(voided));
    };
    call_off(*round);
    for (const auto& run_off : session.rounds.rows())
        if (run_off->terms.run_off_of == round->id && run_off->state != RoundState::voided)
            call_off(*run_off);
    return judged;
}

}
