#include "sessions/model/vote_results.h"

#include <algorithm>
#include <map>
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

int ballots_with_choices(const Session& session, RoundId round) {
    return static_cast<int>(std::ranges::count_if(ballots_in(session, round), [&](const Ballot* ballot) {
        return !choices_on(session, ballot->id).empty();
    }));
}

}
