#include "sessions/model/vote_results.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace plenary {

namespace {

std::vector<CardId> candidates_there(const Session& session, const Round& round) {
    auto cards = candidates_of(session, round);
    std::erase_if(cards, [&](CardId card) { return session.cards.find(card) == nullptr; });
    return cards;
}

/// What was rated in a round, in one pass: the choices of a whole session are many.
std::map<CardId, std::vector<SideRating>> ratings_in(const Session& session, RoundId round) {
    std::map<CardId, std::vector<SideRating>> ratings;
    const Ballot* ballot = nullptr;
    for (const auto& choice : session.choices.rows()) {
        // The choices of one ballot stand together.
        if (!ballot || ballot->id != choice->ballot)
            ballot = session.ballots.find(choice->ballot);
        if (!ballot || ballot->round != round)
            continue;
        auto& on_card = ratings[choice->card];
        on_card.insert(on_card.end(), static_cast<std::size_t>(choice->hands), {ballot->side, choice->value});
    }
    return ratings;
}

/// How much speaks for an option; nothing where it cannot lead.
std::optional<int> speaks_for(const Round& round, const std::vector<int>& counts) {
    const bool chosen = std::ranges::any_of(counts, [](int count) { return count > 0; });
    const bool objected_to = round.terms.method == Method::consent && counts.front() > 0;
    if (!chosen || objected_to)
        return std::nullopt;
    return counts.back();
}

}

std::vector<RatedStatement> rated_statements(const Session& session, const Round& round) {
    auto cards = candidates_there(session, round);
    std::ranges::sort(cards, {},
                      [&](CardId card) { return std::tuple(session.cards.find(card)->place, card); });
    std::vector<RatingTally> tallies;
    const auto ratings = ratings_in(session, round.id);
    const int points = highest_value(session, round);
    for (const CardId card : cards) {
        const auto on_card = ratings.find(card);
        tallies.push_back(
            rating_tally(on_card == ratings.end() ? std::vector<SideRating>() : on_card->second, points));
    }
    std::vector<RatedStatement> rated;
    for (const std::size_t at : by_gap(tallies))
        rated.push_back({cards[at], tallies[at]});
    return rated;
}

std::vector<RankedItem> ranked_items(const Session& session, const Round& round) {
    const auto cards = candidates_there(session, round);
    std::vector<RankedPlaces> ballots;
    for (const Ballot* ballot : ballots_in(session, round.id)) {
        std::map<int, std::vector<int>> places;
        for (const Choice* choice : choices_on(session, ballot->id)) {
            const auto at = std::ranges::lower_bound(cards, choice->card);
            if (at != cards.end() && *at == choice->card)
                places[choice->value].push_back(static_cast<int>(at - cards.begin()));
        }
        RankedPlaces ranked;
        for (auto& [place, items] : places)
            ranked.push_back(std::move(items));
        if (!ranked.empty())
            ballots.push_back(std::move(ranked));
    }
    std::vector<RankedItem> items;
    for (const BordaStanding& standing : borda_count(static_cast<int>(cards.size()), ballots))
        items.push_back({cards[static_cast<std::size_t>(standing.item)], standing});
    return items;
}

std::map<CardId, std::vector<int>> counts_by_card(const Session& session, const Round& round) {
    std::map<CardId, std::vector<int>> counts;
    const auto values = static_cast<std::size_t>(highest_value(session, round));
    for (const CardId card : candidates_of(session, round))
        counts[card].resize(values);
    const Ballot* ballot = nullptr;
    for (const auto& choice : session.choices.rows()) {
        // The choices of one ballot stand together.
        if (!ballot || ballot->id != choice->ballot)
            ballot = session.ballots.find(choice->ballot);
        const auto card = counts.find(choice->card);
        if (ballot && ballot->round == round.id && card != counts.end())
            card->second.at(static_cast<std::size_t>(choice->value - 1)) += choice->hands;
    }
    return counts;
}

std::vector<CardId> leading_options(const Session& session, const Round& round) {
    std::vector<CardId> leading;
    int most = 0;
    for (const auto& [option, counts] : counts_by_card(session, round)) {
        const auto votes = speaks_for(round, counts);
        if (!session.cards.find(option) || !votes || *votes < most)
            continue;
        if (*votes > most)
            leading.clear();
        most = *votes;
        leading.push_back(option);
    }
    return leading;
}

std::vector<int> leading_values(std::span<const int> counts) {
    std::vector<int> leading;
    const int most = counts.empty() ? 0 : *std::ranges::max_element(counts);
    for (std::size_t i = 0; most > 0 && i < counts.size(); ++i)
        if (counts[i] == most)
            leading.push_back(static_cast<int>(i) + 1);
    return leading;
}

int ballots_with_choices(const Session& session, RoundId round) {
    return static_cast<int>(std::ranges::count_if(ballots_in(session, round), [&](const Ballot* ballot) {
        return !choices_on(session, ballot->id).empty();
    }));
}

}
