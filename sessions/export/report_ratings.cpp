#include "sessions/export/report_votes.h"

namespace plenary::record {

namespace {

using Cell = VoteTable::Cell;
using Look = VoteTable::Look;
using Row = VoteTable::Row;

/// How many chose each value, and the median.
std::vector<Cell> spread(const Tally& tally) {
    std::vector<Cell> cells;
    for (std::size_t at = 0; at < tally.on_rung.size(); ++at) {
        const int value = static_cast<int>(at) + 1;
        Cell cell = share_of(tally.on_rung[at], tally.votes);
        cell.middle = tally.votes > 0 && value >= tally.median_low && value <= tally.median_high;
        if (tally.on_rung[at] == 0)
            cell.text = {};
        cells.push_back(std::move(cell));
    }
    cells.push_back({.text = {middle_text(tally)}});
    return cells;
}

VoteTable rating_table(const StepVotes& votes, const RatingStep& rating, const Round& round) {
    VoteTable table{.title = votes.title_of(round), .cards = "Statement", .columns = {}, .rows = {}};
    const bool sides = rating.sides.size() == 2;
    for (int value = 1; value <= rating.points; ++value)
        table.columns.push_back({std::to_string(value), Look::share});
    table.columns.push_back({"Median"});
    if (sides)
        table.columns.push_back({"Gap"});
    for (const auto& [card, tally] : rated_statements(votes.session(), round)) {
        Row row{.item = votes.item(card, round), .lines = {}};
        if (sides) {
            row.lines = {{rating.sides[0], spread(tally.first)}, {rating.sides[1], spread(tally.second)}};
            row.last = {{.text = {gap_text(tally)}}};
        } else {
            row.lines = {{{}, spread(tally.overall)}};
        }
        table.has_middles = table.has_middles || tally.overall.votes > 0;
        table.rows.push_back(std::move(row));
    }
    return table;
}

}

Sentence scale_sentence(const RatingStep& rating) {
    Sentence sentence{{"Rated from 1"}};
    const auto add_meaning = [&](const std::string& words) {
        if (words.empty())
            return;
        sentence.push_back({" ("});
        sentence.push_back({words, true});
        sentence.push_back({")"});
    };
    add_meaning(rating.low);
    sentence.push_back({" to " + std::to_string(rating.points)});
    add_meaning(rating.high);
    return sentence;
}

std::vector<Part> rating_parts(const Snapshot& snapshot, StepId step) {
    const StepVotes votes(snapshot, step);
    std::vector<Part> parts;
    if (!votes.begun())
        return parts;
    const auto& rating = std::get<RatingStep>(snapshot.plan().at(step).content);
    Statements statements = votes.told();
    if (votes.last()) {
        Sentence scale = scale_sentence(rating);
        scale.push_back({rating.sides.empty() ? "." : "; what the sides differ on most comes first."});
        statements.insert(statements.begin(), std::move(scale));
    }
    add_part(parts, std::move(statements));
    if (votes.last())
        add_part(parts, rating_table(votes, rating, *votes.last()));
    add_part(parts, votes.others("Not rated"));
    for (const Round* round : votes.revealed())
        if (round != votes.last())
            add_part(parts, rating_table(votes, rating, *round));
    return parts;
}

}
