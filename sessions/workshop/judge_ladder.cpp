#include "sessions/model/agreement.h"
#include "sessions/workshop/judging.h"

namespace plenary {

namespace {

/// Whether the rung is a middle one of the last vote that was revealed on this question about the piece.
bool is_median(const Session& session, const PieceOnLadder& piece, const AgreeRung& command) {
    const Round* last = last_revealed_on(session, piece.card.id, command.question);
    if (!last)
        return false;
    const auto counted = tally(values_on(session, last->id, piece.card.id), piece.ladder.height());
    return counted.votes > 0 && command.rung >= counted.median_low && command.rung <= counted.median_high;
}

}

Result<PieceOnLadder> piece_named(const Session& session, CardId id) {
    const Card* card = session.cards.find(id);
    if (!card)
        return problem("That piece of work is no longer there.");
    const Lane& lane = lane_of(session, *card);
    const auto* step = std::get_if<LadderStep>(&session.plan->at(lane.step).content);
    if (lane.role != LaneRole::pieces || !step)
        return problem(quoted(session, *card) + " is not a piece of work on a ladder.");
    return PieceOnLadder{*card, lane.step, step->ladder};
}

tl::unexpected<Problem> no_such_rung(const Ladder& ladder) {
    return problem("This ladder has rungs 1 to " + std::to_string(ladder.height()) + ".");
}

Result<Judged> Judge::operator()(const AgreeRung& command) const {
    const auto piece = piece_named(session, command.piece);
    if (!piece)
        return tl::unexpected(piece.error());
    const bool want = command.question == Question::want;
    if (command.rung == 0) {
        Judged judged{session, want ? "take back wanted rung" : "take back agreed rung"};
        if (want)
            judged.session.wants.erase(command.piece);
        else
            judged.session.agreements.erase(command.piece);
        return judged;
    }
    if (!piece->ladder.has(command.rung))
        return no_such_rung(piece->ladder);
    if (unfinished_round_on(session, command.piece))
        return problem("A vote on " + quoted(session, piece->card) + " is still open: reveal it first.");
    const bool median = is_median(session, *piece, command);
    Judged judged{session, (want ? "want rung " : "agree rung ") + std::to_string(command.rung)};
    if (want)
        judged.session.wants.put({.id = command.piece, .rung = command.rung, .was_median = median});
    else
        judged.session.agreements.put({.id = command.piece, .rung = command.rung, .was_median = median});
    return judged;
}

}
