#include <algorithm>

#include "sessions/export/report_parts.h"
#include "sessions/export/words.h"
#include "sessions/model/agreement.h"

namespace plenary::record {

namespace {

std::string figures(const Tally& tally) {
    if (tally.votes == 0)
        return "nobody voted";
    std::string text = counted(tally.votes, "vote", "votes") + ", median " + median_text(tally);
    if (tally.lowest != tally.highest)
        text += ", range " + range_text(tally);
    const std::string word = word_text(tally);
    return word.empty() ? text : text + ", " + word;
}

/// Only how many have voted: a round that is not revealed is blind, in the record as on the stage.
Sentence hidden_round_sentence(const Snapshot& snapshot, const Round& round) {
    const Session& session = snapshot.session();
    const std::string vote = "The " + ordinal(round.number) + " vote ";
    if (round.state == RoundState::voided)
        return {{vote + "was called off: "}, quoted(round.reason)};
    const std::string turnout = std::to_string(votes_cast(session, round)) + " of "
                                + counted_voters(round, votes_expected(session, round)) + " voted";
    if (round.state == RoundState::closed)
        return {{vote + "is closed and not revealed yet: " + turnout + "."}};
    return {{vote + "is open: " + turnout + " so far."}};
}

Sentence agreed_sentence(const Ladder& ladder, const Agreement& agreement) {
    Sentence sentence{
        {"Agreed: rung " + std::to_string(agreement.rung) + " of " + std::to_string(ladder.height()) + ", "},
        {ladder.at(agreement.rung).name, true}};
    for (const Band& band : ladder.bands)
        if (agreement.rung >= band.lowest && agreement.rung <= band.highest) {
            sentence.push_back({", in the band "});
            sentence.push_back({band.name, true});
        }
    sentence.push_back({"."});
    return sentence;
}

void add_votes(Placing& placing, const Snapshot& snapshot, const Ladder& ladder, CardId piece) {
    const Agreement* agreement = snapshot.agreement(piece);
    for (int rung = ladder.height(); rung >= 1; --rung)
        placing.rungs.push_back({.number = rung,
                                 .name = ladder.at(rung).name,
                                 .agreed = agreement && agreement->rung == rung,
                                 .votes = {}});
    for (const Round* round : snapshot.rounds(piece)) {
        if (round->state != RoundState::revealed) {
            placing.statements.push_back(hidden_round_sentence(snapshot, *round));
            continue;
        }
        const Tally counted = tally(values_on(snapshot.session(), round->id, piece), ladder.height());
        placing.rounds.push_back({ordinal(round->number) + " vote", figures(counted)});
        for (auto& line : placing.rungs)
            line.votes.push_back(counted.on_rung[static_cast<std::size_t>(line.number - 1)]);
    }
    if (placing.rounds.empty())
        placing.rungs.clear();
}

}

Placing make_placing(const Snapshot& snapshot, StepId step, const Card& piece) {
    const Ladder& ladder = std::get<LadderStep>(snapshot.plan().at(step).content).ladder;
    Placing placing;
    placing.piece = make_item(snapshot, piece);
    placing.piece.under.clear();

    const Agreement* agreement = snapshot.agreement(piece.id);
    placing.verdict = agreement ? "rung " + std::to_string(agreement->rung) : "no rung agreed yet";
    if (agreement)
        placing.statements.push_back(agreed_sentence(ladder, *agreement));
    add_votes(placing, snapshot, ladder, piece.id);

    for (const Lane* lane : snapshot.lanes(step)) {
        const auto hanging = snapshot.under(piece.id, lane->id);
        if (!hanging.empty())
            placing.reasons.push_back(
                make_list(snapshot, lane->role == LaneRole::pieces ? "" : lane->title, hanging));
    }
    return placing;
}

}
