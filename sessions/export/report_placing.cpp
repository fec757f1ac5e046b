#include <algorithm>
#include <cstdlib>

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

/// "second vote", "first vote on where it is wanted".
std::string name_of(const Round& round) {
    return ordinal(round.number) + " vote"
           + (round.terms.question == Question::want ? " on where it is wanted" : "");
}

/// "Agreed: rung 6 of 8, …, in the band …." and whether the last vote had it in its middle.
Sentence settled_sentence(std::string_view how, const Ladder& ladder, int rung, std::string_view middle) {
    Sentence sentence{{std::string(how) + ": rung " + std::to_string(rung) + " of "
                       + std::to_string(ladder.height()) + ", "},
                      {ladder.at(rung).name, true}};
    for (const Band& band : ladder.bands)
        if (rung >= band.lowest && rung <= band.highest) {
            sentence.push_back({", in the band "});
            sentence.push_back({band.name, true});
        }
    sentence.push_back({"." + std::string(middle)});
    return sentence;
}

std::string_view middle_words(const Snapshot& snapshot, CardId piece, Question question, bool was_median) {
    const auto rounds = snapshot.rounds(piece, question);
    if (std::ranges::none_of(rounds, [](const Round* round) { return round->state == RoundState::revealed; }))
        return "";
    return was_median ? " That was the middle of the vote." : " That was not the middle of the vote.";
}

void add_settled(Placing& placing, const Snapshot& snapshot, const Ladder& ladder, CardId piece) {
    const Agreement* now = snapshot.agreement(piece);
    const Want* want = snapshot.want(piece);
    placing.verdict = now ? "rung " + std::to_string(now->rung) : "no rung agreed yet";
    if (now)
        placing.statements.push_back(settled_sentence(
            "Agreed", ladder, now->rung, middle_words(snapshot, piece, Question::now, now->was_median)));
    if (!want)
        return;
    placing.verdict += ", wanted on rung " + std::to_string(want->rung);
    placing.statements.push_back(settled_sentence(
        "Wanted", ladder, want->rung, middle_words(snapshot, piece, Question::want, want->was_median)));
    if (now && now->rung != want->rung)
        placing.statements.push_back(
            {{"The gap is " + counted(std::abs(want->rung - now->rung), "rung", "rungs") + "."}});
}

void add_votes(Placing& placing, const Snapshot& snapshot, const Ladder& ladder, CardId piece) {
    const Agreement* agreement = snapshot.agreement(piece);
    const Want* want = snapshot.want(piece);
    for (int rung = ladder.height(); rung >= 1; --rung)
        placing.rungs.push_back({.number = rung,
                                 .name = ladder.at(rung).name,
                                 .agreed = agreement && agreement->rung == rung,
                                 .wanted = want && want->rung == rung,
                                 .votes = {}});
    for (const Question question : {Question::now, Question::want})
        for (const Round* round : snapshot.rounds(piece, question)) {
            if (round->state != RoundState::revealed) {
                placing.statements.push_back(hidden_round_sentence(snapshot, *round, name_of(*round)));
                continue;
            }
            const Tally counted = tally(values_on(snapshot.session(), round->id, piece), ladder.height());
            placing.rounds.push_back({name_of(*round), figures(counted)});
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

    add_settled(placing, snapshot, ladder, piece.id);
    for (Sentence& sentence : then_and_now(snapshot, piece.id))
        placing.statements.push_back(std::move(sentence));
    add_votes(placing, snapshot, ladder, piece.id);

    for (const Lane* lane : snapshot.lanes(step)) {
        const auto hanging = snapshot.under(piece.id, lane->id);
        if (!hanging.empty())
            placing.reasons.push_back(
                make_list(snapshot, lane->role == LaneRole::pieces ? "" : lane->title, hanging));
    }
    return placing;
}

std::optional<LadderOverview> make_overview(const Snapshot& snapshot, StepId step) {
    const auto& content = snapshot.plan().at(step).content;
    const auto pieces = overview_pieces(snapshot.session(), step);
    LadderOverview overview{.rungs = {}, .pieces = {}, .layout = lay_out_overview(pieces)};
    if (pieces.size() < 2 || overview.layout.marks.empty())
        return std::nullopt;
    for (const Rung& rung : std::get<LadderStep>(content).ladder.rungs)
        overview.rungs.push_back(rung.name);
    for (const OverviewPiece& piece : pieces) {
        Item item = make_item(snapshot, *snapshot.card(piece.piece));
        item.under.clear();
        item.colour = snapshot.card(piece.piece)->colour;
        overview.pieces.emplace(piece.piece, std::move(item));
    }
    return overview;
}

}
