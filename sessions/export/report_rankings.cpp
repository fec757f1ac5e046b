#include "sessions/export/report_votes.h"
#include "sessions/export/words.h"

namespace plenary::record {

namespace {

using Look = VoteTable::Look;
using Row = VoteTable::Row;

/// "1–3", "2" where all have put it on the same place, "–" where nobody has put it on any.
std::string places_text(const BordaStanding& standing) {
    if (standing.twice_best_place == 0)
        return "–";
    const std::string best = halves_text(standing.twice_best_place);
    return standing.twice_best_place == standing.twice_worst_place
               ? best
               : best + "–" + halves_text(standing.twice_worst_place);
}

/// "Tied with “Trust”", "Tied with 3 others".
Sentence tie_sentence(const StepVotes& votes, const std::vector<RankedItem>& ranked, const RankedItem& item) {
    std::vector<CardId> others;
    for (const RankedItem& other : ranked)
        if (other.standing.rank == item.standing.rank && other.card != item.card)
            others.push_back(other.card);
    if (others.size() == 1)
        return {{"Tied with "}, quoted(votes.snapshot().card(others.front())->text)};
    return {{"Tied with " + std::to_string(others.size()) + " others"}};
}

VoteTable ranking_table(const StepVotes& votes, const Round& round) {
    VoteTable table{.title = votes.title_of(round),
                    .cards = "Item",
                    .columns = {{"Points", Look::bar}, {"Best to worst"}},
                    .rows = {}};
    const auto ranked = ranked_items(votes.session(), round);
    const int ballots = ballots_with_choices(votes.session(), round.id);
    const auto most = 2 * static_cast<std::int64_t>(ballots) * (static_cast<std::int64_t>(ranked.size()) - 1);
    for (const RankedItem& item : ranked) {
        const auto& [card, standing] = item;
        Row row{.item = votes.item(card, round), .lines = {}};
        if (ballots > 0)
            row.item.label = rank_text(standing.rank);
        if (standing.tied)
            row.item.remarks.insert(row.item.remarks.begin(), tie_sentence(votes, ranked, item));
        row.lines = {{{},
                      {{.text = {halves_text(standing.twice_points)},
                        .percent = percent_of(standing.twice_points, most)},
                       {.text = {places_text(standing)}}}}};
        table.rows.push_back(std::move(row));
    }
    return table;
}

}

std::vector<Part> ranking_parts(const Snapshot& snapshot, StepId step) {
    const StepVotes votes(snapshot, step);
    std::vector<Part> parts;
    if (!votes.begun())
        return parts;
    add_part(parts, votes.told());
    if (votes.last())
        add_part(parts, ranking_table(votes, *votes.last()));
    add_part(parts, votes.others("Not ranked"));
    for (const Round* round : votes.revealed())
        if (round != votes.last())
            add_part(parts, ranking_table(votes, *round));
    return parts;
}

}
