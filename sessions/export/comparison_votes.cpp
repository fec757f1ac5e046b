#include <algorithm>
#include <map>

#include "sessions/export/comparison_parts.h"
#include "sessions/model/dots.h"

namespace plenary::record {

namespace {

using Cell = VoteTable::Cell;
using Look = VoteTable::Look;

/// A card that was voted on, as it came out of the last round that everybody may see.
template <class Outcome>
struct Voted {
    std::string name; ///< folded
    const Card* card = nullptr;
    StepId step;
    Outcome outcome;
};

/// What was voted on together then, and what together now: one table.
template <class Outcome>
using Tables = std::map<std::pair<StepId, StepId>, std::vector<std::pair<Voted<Outcome>, Voted<Outcome>>>>;

template <class Outcome>
Tables<Outcome> by_table(const std::vector<std::pair<Voted<Outcome>, Voted<Outcome>>>& pairs) {
    Tables<Outcome> tables;
    for (const auto& pair : pairs)
        tables[{pair.second.step, pair.first.step}].push_back(pair);
    return tables;
}

/// Where there are several tables, they are told apart by what the step is called now.
template <class Outcome>
std::string title_of(const Both& both, const Tables<Outcome>& tables, StepId now) {
    return tables.size() > 1 ? both.now.plan().at(now).title : std::string();
}

const RatingStep& rating_of(const Snapshot& snapshot, StepId step) {
    return std::get<RatingStep>(snapshot.plan().at(step).content);
}

using Rated = Voted<RatingTally>;

std::vector<Rated> rated_in(const Snapshot& snapshot) {
    std::vector<Rated> all;
    for (const StepId step : steps_of<RatingStep>(snapshot))
        if (const Round* last = last_revealed(snapshot.session(), step, Method::rating))
            for (const auto& [card, tally] : rated_statements(snapshot.session(), *last))
                if (const Card* statement = snapshot.card(card);
                    tally.overall.votes > 0 && counts(snapshot, *statement))
                    all.push_back({folded(statement->text), statement, step, tally});
    return all;
}

/// A side as both sessions call it, with its number in each.
struct Side {
    std::string name;
    int then = 1;
    int now = 1;
};

/// The sides of now as far as they were sides then; none where they were others.
std::vector<Side> sides_of_both(const RatingStep& then, const RatingStep& now) {
    std::vector<Side> sides;
    for (std::size_t at = 0; at < now.sides.size(); ++at)
        for (std::size_t before = 0; before < then.sides.size(); ++before)
            if (folded(then.sides[before]) == folded(now.sides[at]))
                sides.push_back({now.sides[at], static_cast<int>(before) + 1, static_cast<int>(at) + 1});
    return sides.size() == 2 ? sides : std::vector<Side>();
}

const Tally& of_side(const RatingTally& tally, int side) {
    return side == 1 ? tally.first : tally.second;
}

std::vector<Cell> medians(const Tally& then, const Tally& now) {
    const bool both = then.votes > 0 && now.votes > 0;
    return {own_cell(middle_text(then), then.votes == 0), own_cell(middle_text(now), now.votes == 0),
            both ? shift_cell(twice_median(now) - twice_median(then), "", "") : own_cell("–", true)};
}

std::vector<Cell> gaps(const RatingTally& then, const RatingTally& now) {
    const bool both = then.twice_gap && now.twice_gap;
    return {own_cell(gap_text(then), !then.twice_gap), own_cell(gap_text(now), !now.twice_gap),
            both ? shift_cell(*now.twice_gap - *then.twice_gap, "", "") : own_cell("–", true)};
}

VoteTable rating_table(std::string title, const std::vector<std::pair<Rated, Rated>>& pairs,
                       const std::vector<Side>& sides) {
    VoteTable table = then_and_now_table(std::move(title), "Statement", Look::said);
    for (const auto& [then, now] : pairs) {
        VoteTable::Row row{.item = bare_item(now.card->text), .lines = {}};
        for (const Side& side : sides)
            row.lines.push_back(
                {side.name, medians(of_side(then.outcome, side.then), of_side(now.outcome, side.now))});
        if (sides.empty())
            row.lines.push_back({{}, medians(then.outcome.overall, now.outcome.overall)});
        else
            row.lines.push_back({"Gap between them", gaps(then.outcome, now.outcome)});
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// A place in an order is one among so many.
struct Place {
    int rank = 1;
    bool tied = false;
    std::size_t of = 1;
};
using Ranked = Voted<Place>;

std::vector<Ranked> ranked_in(const Snapshot& snapshot) {
    std::vector<Ranked> all;
    for (const StepId step : steps_of<RankingStep>(snapshot)) {
        const Round* last = last_revealed(snapshot.session(), step, Method::ranking);
        if (!last || ballots_with_choices(snapshot.session(), last->id) == 0)
            continue;
        const auto items = ranked_items(snapshot.session(), *last);
        for (const auto& [card, standing] : items)
            if (const Card* item = snapshot.card(card); counts(snapshot, *item))
                all.push_back({folded(item->text),
                               item,
                               step,
                               {.rank = standing.rank, .tied = standing.tied, .of = items.size()}});
    }
    return all;
}

Cell place_cell(const Place& place) {
    return own_cell(rank_text(place.rank) + " of " + std::to_string(place.of) + (place.tied ? ", tied" : ""));
}

}

std::vector<Section> compared_ratings(const Both& both, LeftOut& left_out) {
    const auto same_scale = [&](const Rated& then, const Rated& now) {
        return rating_of(both.then, then.step).points == rating_of(both.now, now.step).points;
    };
    auto statements =
        matched(rated_in(both.then), rated_in(both.now), 2, [&](const Rated& then, const Rated& now) {
            return then.name != now.name ? 0 : same_scale(then, now) ? 2 : 1;
        });
    const auto different = std::erase_if(
        statements.both, [&](const auto& pair) { return !same_scale(pair.first, pair.second); });
    left_out.add_different(different, "statement", "statements", "rated on another scale");
    left_out.add(statements.only_then.size(), statements.only_now.size(), "rated statement",
                 "rated statements");
    const auto tables = by_table(statements.both);
    std::vector<Part> parts;
    for (const auto& [steps, pairs] : tables) {
        const RatingStep& now = rating_of(both.now, steps.first);
        Sentence scale = scale_sentence(now);
        scale.push_back({"; the middle of the votes."});
        parts.emplace_back(Statements{std::move(scale)});
        parts.emplace_back(rating_table(title_of(both, tables, steps.first), pairs,
                                        sides_of_both(rating_of(both.then, steps.second), now)));
    }
    if (parts.empty())
        return {};
    return {{.heading = "How statements were rated", .parts = std::move(parts)}};
}

std::vector<Section> compared_rankings(const Both& both, LeftOut& left_out) {
    const auto items = matched_by_name(ranked_in(both.then), ranked_in(both.now));
    left_out.add(items.only_then.size(), items.only_now.size(), "ranked item", "ranked items");
    const auto tables = by_table(items.both);
    std::vector<Part> parts;
    for (const auto& [steps, pairs] : tables) {
        VoteTable table = then_and_now_table(title_of(both, tables, steps.first), "Item", Look::said);
        for (const auto& [then, now] : pairs) {
            VoteTable::Row row{.item = bare_item(now.card->text), .lines = {{}}};
            row.lines.front().cells = {
                place_cell(then.outcome), place_cell(now.outcome),
                shift_cell(2 * (then.outcome.rank - now.outcome.rank), "place", "places")};
            table.rows.push_back(std::move(row));
        }
        parts.emplace_back(std::move(table));
    }
    if (parts.empty())
        return {};
    return {{.heading = "What comes first", .parts = std::move(parts)}};
}

}
