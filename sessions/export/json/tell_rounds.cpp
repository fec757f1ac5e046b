#include <algorithm>
#include <map>

#include "sessions/export/json/tell.h"
#include "sessions/export/json/tell_tally.h"
#include "sessions/export/report_parts.h"
#include "sessions/model/rounds.h"

namespace plenary::document {

namespace {

/// How the votes of one revealed round lie.
class VoteTeller {
public:
    VoteTeller(const Snapshot& snapshot, const plenary::Round& round)
        : snapshot_(snapshot), round_(round), cards_(cards_there(snapshot, round)) {}

    std::vector<VotedCard> cards() const {
        std::vector<VotedCard> list;
        if (round_.terms.method == Method::dots) {
            for (const auto& [card, dots] : record::dots_in(snapshot_, round_.id))
                list.push_back({.card = card, .dots = dots, .votes = {}});
            return list;
        }
        for (const CardId card : cards_)
            list.push_back({.card = card, .dots = {}, .votes = votes_on(card)});
        return list;
    }

    /// How many ballots say nothing of the cards that are still there.
    int abstained() const {
        const auto says_nothing = [&](const Ballot* ballot) {
            return std::ranges::none_of(snapshot_.choices(ballot->id), [&](const Choice* choice) {
                return std::ranges::binary_search(cards_, choice->card);
            });
        };
        return static_cast<int>(std::ranges::count_if(snapshot_.ballots(round_.id), says_nothing));
    }

    /// What people put in which order, and how many did so: a middle place follows from whole orders only.
    std::vector<Order> orders() const {
        std::map<std::vector<std::pair<CardId, int>>, int> counted;
        for (const Ballot* ballot : snapshot_.ballots(round_.id)) {
            std::vector<std::pair<CardId, int>> placed;
            for (const Choice* choice : snapshot_.choices(ballot->id))
                if (std::ranges::binary_search(cards_, choice->card))
                    placed.emplace_back(choice->card, choice->value);
            std::ranges::sort(placed);
            if (!placed.empty())
                ++counted[placed];
        }
        std::vector<Order> list;
        for (const auto& [placed, people] : counted) {
            Order order{.cards = {}, .people = people};
            for (const auto& [card, value] : placed)
                order.cards.push_back({card, value});
            list.push_back(std::move(order));
        }
        return list;
    }

private:
    /// Those of groups and sides by their numbers, then how many people chose what.
    std::vector<Vote> votes_on(CardId card) const {
        std::map<Voter, Vote> named;
        std::map<std::pair<int, int>, int> hands;
        for (const Ballot* ballot : snapshot_.ballots(round_.id))
            for (const Choice* choice : snapshot_.choices(ballot->id)) {
                if (choice->card != card)
                    continue;
                if (ballot->kind == VoterKind::group || ballot->kind == VoterKind::side)
                    named[ballot->voter()] = named_vote(*ballot, choice->value);
                else
                    hands[{choice->value, ballot->side}] += choice->hands;
            }
        std::vector<Vote> list;
        for (const auto& [voter, vote] : named)
            list.push_back(vote);
        for (const auto& [what, people] : hands)
            list.push_back(
                {.group = {}, .value = what.first, .people = people, .side = known_side(what.second)});
        return list;
    }

    static Vote named_vote(const Ballot& ballot, int value) {
        Vote vote{.group = {}, .value = value, .people = {}, .side = known_side(ballot.side)};
        if (ballot.kind == VoterKind::group)
            vote.group = GroupId{ballot.number};
        else
            vote.side = static_cast<int>(ballot.number);
        return vote;
    }

    static Sometimes<int> known_side(int side) {
        Sometimes<int> known;
        if (side != 0)
            known = side;
        return known;
    }

    const Snapshot& snapshot_;
    const plenary::Round& round_;
    std::vector<CardId> cards_;
};

void tell_terms(const RoundTerms& terms, Round& told) {
    if (terms.method == Method::rung)
        told.question = terms.question;
    if (terms.method != Method::dots)
        return;
    told.dots = terms.dots;
    told.most_on_one = terms.most_on_one;
    told.run_off_of = link(terms.run_off_of);
}

/// Of dots and hands it is not known who gave none.
bool is_by_ballots(const plenary::Round& round) {
    return round.terms.method != Method::dots && round.terms.way != WayIn::hands;
}

Round tell_round(const Snapshot& snapshot, const plenary::Round& round) {
    const Session& session = snapshot.session();
    Round told{.id = round.id,
               .step = round.step,
               .piece = link(round.piece),
               .number = round.number,
               .state = round.state,
               .method = round.terms.method,
               .way = round.terms.way,
               .voters = round.terms.voters,
               .voted = votes_cast(session, round),
               .of = votes_expected(session, round)};
    tell_terms(round.terms, told);
    if (round.state == RoundState::voided)
        told.reason = Line{round.reason};
    if (!round.piece)
        told.candidates = candidates_of(session, round);
    if (round.state != RoundState::revealed)
        return told;
    const VoteTeller votes(snapshot, round);
    told.cards = votes.cards();
    if (is_by_ballots(round))
        told.abstained = votes.abstained();
    if (round.terms.method == Method::ranking && round.terms.voters == Voters::people)
        told.orders = votes.orders();
    if (round.terms.method != Method::dots)
        told.tally = Derived{tally_of(snapshot, round)};
    return told;
}

}

std::vector<CardId> cards_there(const Snapshot& snapshot, const plenary::Round& round) {
    auto cards = candidates_of(snapshot.session(), round);
    std::erase_if(cards, [&](CardId card) { return snapshot.card(card) == nullptr; });
    return cards;
}

void tell_rounds(const Snapshot& snapshot, Document& document) {
    for (const auto& round : snapshot.session().rounds.rows())
        if (!round->piece || snapshot.card(round->piece)) // its piece of work may have been deleted
            document.rounds.push_back(tell_round(snapshot, *round));
}

}
