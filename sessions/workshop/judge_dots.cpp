#include <algorithm>
#include <limits>
#include <map>

#include "sessions/model/dots.h"
#include "sessions/model/text.h"
#include "sessions/workshop/judging.h"

namespace plenary {

namespace {

constexpr int most_dots = 20;

Result<std::vector<CardId>> tied_for_the_top(const Session& session, const OpenRound& command) {
    const Round* vote = last_dot_vote(session, command.step);
    if (!vote || vote->id != command.terms.run_off_of)
        return problem("Only the last vote can have a run-off.");
    auto tied = first_tie(dot_standings(session, command.step));
    if (tied.empty())
        return problem("Nothing is tied, so there is nothing to run off.");
    return tied;
}

/// The rank of every card that dots could be given to. A heading has that of the best card under it, so
/// that a cluster stands where its best idea would.
std::map<CardId, int> ranks_for_order(const Session& session, const std::vector<DotStanding>& standings) {
    std::map<CardId, int> ranks;
    for (const auto& standing : standings) {
        ranks.emplace(standing.card, standing.rank);
        const Card& card = *session.cards.find(standing.card);
        if (session.heading(card.under))
            ranks.emplace(card.under, standing.rank);
    }
    return ranks;
}

}

Result<std::vector<CardId>> dot_candidates(const Session& session, const OpenRound& command) {
    const int dots = command.terms.dots;
    if (dots < 1 || dots > most_dots)
        return problem("Give each voter 1 to " + std::to_string(most_dots) + " dots.");
    if (command.terms.most_on_one < 1 || command.terms.most_on_one > dots)
        return problem("On one card there can be 1 to " + std::to_string(dots) + " of the dots.");
    for (const auto& cover : session.covers.rows())
        if (const Card* card = session.cards.find(cover->id);
            card && lane_of(session, *card).step == command.step)
            return problem("Some cards are still covered: reveal them before the vote.");
    auto cards = command.terms.run_off_of
                     ? tied_for_the_top(session, command)
                     : Result<std::vector<CardId>>(cards_to_vote_on(session, command.step));
    if (cards && cards->size() < 2)
        return problem("There is nothing to choose from yet: a vote needs two cards.");
    return cards;
}

Result<Judged> Judge::operator()(const OrderByDots& command) const {
    const auto standings = dot_standings(session, command.step);
    if (standings.empty())
        return problem("No dot vote has been closed on this board yet.");
    const auto ranks = ranks_for_order(session, standings);
    std::map<std::pair<LaneId, CardId>, std::vector<const Card*>> places;
    for (const auto& card : session.cards.rows())
        if (lane_of(session, *card).step == command.step)
            places[{card->lane, card->under}].push_back(card.get());
    const auto best_first = [&](const Card* card) {
        const auto at = ranks.find(card->id);
        const int rank = at == ranks.end() ? std::numeric_limits<int>::max() : at->second;
        return std::tuple(rank, card->place, card->id);
    };
    Judged judged{session, "order by dots"};
    for (auto& [where, cards] : places) {
        std::ranges::sort(cards, {}, best_first);
        const bool stands = std::ranges::is_sorted(
            cards, {}, [](const Card* card) { return std::tuple(card->place, card->id); });
        std::int64_t place = 0;
        for (const Card* card : cards) {
            auto moved = *card;
            moved.place = place += place_gap;
            if (!stands)
                judged.session.cards.put(std::move(moved));
        }
    }
    return judged;
}

}
