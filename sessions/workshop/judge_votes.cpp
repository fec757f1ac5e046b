#include <algorithm>
#include <cassert>

#include "sessions/model/agreement.h"
#include "sessions/workshop/judging.h"

namespace plenary {

namespace {

/// A piece of work with the ladder that it is placed on.
struct Piece {
    const Card& card;
    const Lane& lane;
    const Ladder& ladder;
};

Result<Piece> piece_named(const Session& session, CardId id) {
    const Card* card = session.cards.find(id);
    if (!card)
        return problem("That piece of work is no longer there.");
    const Lane& lane = lane_of(session, *card);
    const auto* step = std::get_if<LadderStep>(&session.plan->at(lane.step).content);
    if (lane.role != LaneRole::pieces || !step)
        return problem(quoted(session, *card) + " is not a piece of work on a ladder.");
    return Piece{*card, lane, step->ladder};
}

tl::unexpected<Problem> no_such_rung(const Ladder& ladder) {
    return problem("This ladder has rungs 1 to " + std::to_string(ladder.height()) + ".");
}

const Vote* vote_of(const Session& session, RoundId round, GroupId group) {
    for (const auto& vote : session.votes.rows())
        if (vote->round == round && vote->group == group)
            return vote.get();
    return nullptr;
}

/// Whether the rung is a middle one of the last vote that was revealed on the piece.
bool is_median(const Session& session, const Piece& piece, int rung) {
    const Round* last = nullptr;
    for (const auto& round : session.rounds.rows())
        if (round->piece == piece.card.id && round->state == RoundState::revealed
            && (!last || round->number > last->number))
            last = round.get();
    if (!last)
        return false;
    std::vector<int> rungs;
    for (const auto& vote : session.votes.rows())
        if (vote->round == last->id && vote->rung)
            rungs.push_back(*vote->rung);
    const auto counted = tally(rungs, piece.ladder.height());
    return rung >= counted.median_low && rung <= counted.median_high;
}

}

Result<const Round*> round_to_vote_in(const Session& session, RoundId id) {
    const Round* round = session.rounds.find(id);
    if (!round)
        return problem("There is no such vote.");
    if (round->state != RoundState::open)
        return problem("This vote has been revealed and cannot be changed: vote again in a new round.");
    return round;
}

const Round* open_round(const Session& session, CardId piece) {
    for (const auto& round : session.rounds.rows())
        if (round->piece == piece && round->state == RoundState::open)
            return round.get();
    return nullptr;
}

Result<Judged> Judge::operator()(const AgreeRung& command) const {
    const auto piece = piece_named(session, command.piece);
    if (!piece)
        return tl::unexpected(piece.error());
    if (!piece->ladder.has(command.rung))
        return no_such_rung(piece->ladder);
    if (open_round(session, command.piece))
        return problem("A vote on " + quoted(session, piece->card) + " is still open: reveal it first.");
    Judged judged{session, "agree rung " + std::to_string(command.rung)};
    judged.session.agreements.put(
        {.id = command.piece, .rung = command.rung, .was_median = is_median(session, *piece, command.rung)});
    return judged;
}

Result<Judged> Judge::operator()(const OpenRound& command) const {
    const auto piece = piece_named(session, command.piece);
    if (!piece)
        return tl::unexpected(piece.error());
    if (session.groups.empty())
        return problem("There is no group to vote yet: add a group first.");
    int number = 1;
    for (const auto& round : session.rounds.rows()) {
        const Card* other = session.cards.find(round->piece);
        if (round->state == RoundState::open && other && lane_of(session, *other).step == piece->lane.step)
            return problem("A vote on " + quoted(session, *other) + " is still open: reveal it first.");
        if (round->piece == command.piece)
            number = std::max(number, round->number + 1);
    }
    Judged judged{session, "open vote"};
    const auto id = new_id<RoundId>(judged.session);
    judged.session.rounds.put({.id = id, .piece = command.piece, .number = number});
    return judged;
}

Result<Judged> Judge::operator()(const CastVote& command) const {
    const auto round = round_to_vote_in(session, command.round);
    if (!round)
        return tl::unexpected(round.error());
    const auto piece = piece_named(session, (*round)->piece);
    if (!piece)
        return tl::unexpected(piece.error());
    if (!session.groups.find(command.group))
        return no_such_group();
    if (!piece->ladder.has(command.rung))
        return no_such_rung(piece->ladder);
    Judged judged{session, "vote"};
    const Vote* earlier = vote_of(session, command.round, command.group);
    const auto id = earlier ? earlier->id : new_id<VoteId>(judged.session);
    judged.session.votes.put(
        {.id = id, .round = command.round, .group = command.group, .rung = command.rung});
    return judged;
}

Result<Judged> Judge::operator()(const WithdrawVote& command) const {
    const auto round = round_to_vote_in(session, command.round);
    if (!round)
        return tl::unexpected(round.error());
    const Vote* vote = vote_of(session, command.round, command.group);
    if (!vote)
        return problem("This group has not voted yet.");
    Judged judged{session, "withdraw vote"};
    judged.session.votes.erase(vote->id);
    return judged;
}

Result<Judged> Judge::operator()(const RevealRound& command) const {
    const auto round = round_to_vote_in(session, command.round);
    if (!round)
        return tl::unexpected(round.error());
    if (session.dot_terms.find(command.round))
        return close_dots(session, **round);
    const auto piece = piece_named(session, (*round)->piece);
    if (!piece)
        return tl::unexpected(piece.error());
    const auto missing = std::ranges::count_if(session.groups.rows(), [&](const auto& group) {
        return vote_of(session, command.round, group->id) == nullptr;
    });
    if (static_cast<std::size_t>(missing) == session.groups.size())
        return problem("Nobody has voted on " + quoted(session, piece->card) + " yet.");
    std::string label = "reveal vote";
    if (missing == 1)
        label += " (1 group has not voted)";
    else if (missing > 1)
        label += " (" + std::to_string(missing) + " groups have not voted)";
    auto revealed = **round;
    revealed.state = RoundState::revealed;
    Judged judged{session, label};
    judged.session.rounds.put(revealed);
    return judged;
}

}
