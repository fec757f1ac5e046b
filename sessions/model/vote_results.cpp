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

RatingTally tally_of(const Session& session, const Round& round, CardId card) {
    std::vector<SideRating> votes;
    for (const auto& choice : session.choices.rows()) {
        const Ballot* ballot = session.ballots.find(choice->ballot);
        if (choice->card == card && ballot && ballot->round == round.id)
            votes.insert(votes.end(), static_cast<std::size_t>(choice->hands), {ballot->side, choice->value});
    }
    return rating_tally(votes, highest_value(session, round));
}

}

std::vector<RatedStatement> rated_statements(const Session& session, const Round& round) {
    auto cards = candidates_there(session, round);
    std::ranges::sort(cards, {},
                      [&](CardId card) { return std::tuple(session.cards.find(card)->place, card); });
    std::vector<RatingTally> tallies;
    for (const CardId card : cards)
        tallies.push_back(tally_of(session, round, card));
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
