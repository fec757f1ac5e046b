#include "sessions/import/take_ballots.h"

#include <algorithm>
#include <map>

#include "sessions/model/dots.h"

namespace plenary::document {

namespace {

constexpr int most_votes = 1'000'000;

/// A ballot as it comes to be.
struct Cast {
    Voter voter;
    int side = 0;
    int hands = 1;
    std::vector<Choice> choices{};
};

class BallotTaking {
public:
    BallotTaking(const Round& round, const Place& place, Session& session, std::int64_t& choices_left)
        : told_(round), place_(place), session_(session), choices_left_(choices_left),
          round_(*session.rounds.find(round.id)), candidates_(candidates_of(session, round_)),
          highest_(highest_value(session, round_)),
          sides_(static_cast<int>(sides_of(*session.plan, round.step).size())) {}

    std::vector<Cast> run() && {
        const bool revealed = round_.state == RoundState::revealed;
        if (revealed)
            needed(told_.cards, "cards", place_);
        if (round_.terms.way == WayIn::hands)
            take_hands();
        else if (!revealed)
            add_voters();
        else if (round_.terms.method == Method::dots)
            deal_dots();
        else
            take_votes();
        for (Cast& ballot : ballots_)
            if (sides_ > 0 && ballot.side == 0)
                ballot.side = 1;
        return std::move(ballots_);
    }

private:
    void take_votes() {
        if (needed(told_.abstained, "abstained", place_) > told_.voted)
            fault(Place(place_, "abstained"), "No more can have abstained than voted.");
        take_named();
        if (round_.terms.voters != Voters::people && static_cast<int>(ballots_.size()) != speaking())
            fault(Place(place_, "abstained"), "The votes on the cards are not those of so many.");
        add_voters();
        const bool by_orders =
            round_.terms.method == Method::ranking && round_.terms.voters == Voters::people;
        if (by_orders != told_.orders.has_value())
            fault(Place(place_, "orders"),
                  by_orders ? "This is missing." : "Only a ranking by people is told in whole orders.");
        if (by_orders)
            take_orders();
        else
            deal_votes();
    }

    /// Every vote that the file tells, with its card and place.
    void for_each_vote(auto&& visit) {
        const Place cards(place_, "cards");
        std::set<CardId> told;
        for (std::size_t at = 0; at < told_.cards->size(); ++at) {
            const VotedCard& card = (*told_.cards)[at];
            const Place entry(cards, at);
            check_candidate(card.card, Place(entry, "card"));
            if (!told.insert(card.card).second)
                fault(Place(entry, "card"), "The votes on this card are told already.");
            const auto& list = needed(card.votes, "votes", entry);
            const Place votes(entry, "votes");
            for (std::size_t number = 0; number < list.size(); ++number) {
                const Vote& vote = list[number];
                const Place place(votes, number);
                if (vote.value > highest_)
                    fault(Place(place, "value"), "Here a vote says 1 to " + std::to_string(highest_) + ".");
                if (vote.side.value_or(0) > sides_ || (sides_ > 0 && !vote.side))
                    fault(Place(place, "side"), "The step has " + std::to_string(sides_) + " sides.");
                visit(card.card, vote, place);
            }
        }
    }

    void check_candidate(CardId card, const Place& place) const {
        if (!std::ranges::binary_search(candidates_, card))
            fault(place, "Card " + std::to_string(card.value) + " does not stand in this vote.");
    }

    /// Few words of a file can stand for many votes, so they are counted.
    void choose(Cast& ballot, CardId card, int value, const Place& place, int hands = 1) {
        if (--choices_left_ < 0)
            fault(place, "No session has so many votes.");
        ballot.choices.push_back({.id = {}, .ballot = {}, .card = card, .value = value, .hands = hands});
    }

    static bool is_named(const Vote& vote) { return !vote.people; }

    void take_hands() {
        if (told_.voted == 0)
            return;
        Cast room{.voter = {VoterKind::room, 1}, .hands = told_.voted};
        std::map<CardId, int> on_card;
        if (round_.state == RoundState::revealed)
            for_each_vote([&](CardId card, const Vote& vote, const Place& place) {
                const CardId counted = round_.terms.method == Method::pick ? CardId{} : card;
                const int people = needed(vote.people, "people", place);
                if ((on_card[counted] += people) > told_.voted)
                    fault(Place(place, "people"), "More hands are told than were counted.");
                choose(room, card, vote.value, place, people);
            });
        ballots_.push_back(std::move(room));
    }

    void take_named() {
        std::map<Voter, Cast> named;
        for_each_vote([&](CardId card, const Vote& vote, const Place& place) {
            if (!is_named(vote))
                return;
            const Voter voter = voter_of(vote, place);
            const int side = vote.side.value_or(0);
            Cast& cast = named.emplace(voter, Cast{.voter = voter, .side = side}).first->second;
            if (cast.side != side)
                fault(Place(place, "side"), "A voter is on one side.");
            const bool again = std::ranges::count(cast.choices, card, &Choice::card) > 0;
            if (again || (round_.terms.method == Method::pick && !cast.choices.empty()))
                fault(place, "This voter has said something else already.");
            choose(cast, card, vote.value, place);
        });
        for (auto& [voter, cast] : named)
            ballots_.push_back(std::move(cast));
    }

    Voter voter_of(const Vote& vote, const Place& place) const {
        if (round_.terms.voters == Voters::people)
            fault(place, "Of people it is only told how many they are: \"people\" is missing.");
        if (round_.terms.voters == Voters::sides)
            return {VoterKind::side, needed(vote.side, "side", place)};
        return {VoterKind::group, needed(vote.group, "group", place).value};
    }

    /// As many as could vote at the time and are here now, and the others, so that the turnout is as it was.
    void add_voters() {
        const auto voters = voters_of(session_, round_);
        const std::set<Voter> here(voters.begin(), voters.end());
        std::set<Voter> cast;
        int gone = 0;
        for (const Cast& ballot : ballots_) {
            cast.insert(ballot.voter);
            gone += !here.contains(ballot.voter);
        }
        const int more_gone = told_.of - static_cast<int>(here.size()) - gone;
        const int more = told_.voted - static_cast<int>(ballots_.size());
        if (more < 0)
            fault(Place(place_, "voted"), "More votes are told than were cast.");
        if (more_gone < 0 || more_gone > more)
            fault(Place(place_, "of"), "So many cannot have had a vote.");
        add_of_these(voters, more - more_gone, cast);
        add_of_these(gone_voters(here, cast, more_gone), more_gone, cast);
    }

    void add_of_these(const std::vector<Voter>& voters, int count, std::set<Voter>& cast) {
        for (const Voter voter : voters) {
            if (count == 0)
                return;
            if (!cast.insert(voter).second)
                continue;
            const int side = voter.kind == VoterKind::side ? static_cast<int>(voter.number) : 0;
            ballots_.push_back({.voter = voter, .side = side});
            --count;
        }
        if (count > 0)
            fault(Place(place_, "voted"), "So many could not vote.");
    }

    /// Those who are not here any more: other groups, or seats that nobody has.
    std::vector<Voter> gone_voters(const std::set<Voter>& here, const std::set<Voter>& cast,
                                   int count) const {
        std::vector<Voter> voters;
        if (round_.terms.voters == Voters::groups)
            for (int group = 1; group <= most_groups; ++group)
                voters.push_back({VoterKind::group, group});
        if (round_.terms.voters == Voters::people)
            for (int number = 1; number <= count; ++number)
                voters.push_back({VoterKind::seat, static_cast<int>(here.size()) + number});
        std::erase_if(voters,
                      [&](const Voter& voter) { return here.contains(voter) || cast.contains(voter); });
        return voters;
    }

    /// Dealt out like a pack of playing cards, so that nobody gets more dots, nor more for one card, than
    /// they had.
    void deal_dots() {
        add_voters();
        std::map<CardId, std::vector<CardId>> parts;
        for (const CardId candidate : candidates_)
            parts[whole_of(session_, candidate)].push_back(candidate);
        const Place cards(place_, "cards");
        const auto voters = static_cast<std::int64_t>(ballots_.size());
        for (std::size_t at = 0; at < told_.cards->size(); ++at) {
            const VotedCard& card = (*told_.cards)[at];
            const Place entry(cards, at);
            const auto found = parts.find(card.card);
            if (found == parts.end())
                fault(Place(entry, "card"),
                      "Card " + std::to_string(card.card.value) + " does not stand in this vote.");
            std::int64_t left = needed(card.dots, "dots", entry);
            for (const CardId part : found->second) {
                const std::int64_t dots = std::min(left, voters * round_.terms.most_on_one);
                deal(part, dots, Place(entry, "dots"));
                left -= dots;
            }
            if (left > 0 || dealt_ > voters * round_.terms.dots)
                fault(Place(entry, "dots"), "These are more dots than the voters had.");
            parts.erase(found);
        }
    }

    void deal(CardId card, std::int64_t dots, const Place& place) {
        const auto voters = static_cast<std::int64_t>(ballots_.size());
        for (std::int64_t number = 0; number < std::min(dots, voters); ++number) {
            const std::int64_t more = (dots - number - 1) / voters;
            choose(ballots_[static_cast<std::size_t>((dealt_ + number) % voters)], card,
                   1 + static_cast<int>(more), place);
        }
        dealt_ += dots;
    }

    /// How many people of one side said what, and how many of them there have to be for it.
    struct Side {
        int votes = 0;
        int fewest = 0;
        std::size_t first = 0; ///< of their ballots
        std::size_t ballots = 0;
        std::size_t next = 0;
    };

    /// The votes of people, dealt out like the dots: everybody who did not abstain gets one, and nobody gets
    /// two on one card, or two at all where each chooses one.
    void deal_votes() {
        std::map<int, Side> sides = sides_of_people();
        seat(sides);
        for_each_vote([&](CardId card, const Vote& vote, const Place& place) {
            if (is_named(vote))
                return;
            Side& side = sides[vote.side.value_or(0)];
            for (int person = 0; person < *vote.people; ++person)
                choose(ballots_[side.first + side.next++ % side.ballots], card, vote.value, place);
        });
    }

    std::map<int, Side> sides_of_people() {
        std::map<int, Side> sides;
        std::map<std::pair<CardId, int>, int> on_card;
        const bool one_each = round_.terms.method == Method::pick;
        for_each_vote([&](CardId card, const Vote& vote, const Place& place) {
            if (is_named(vote))
                return;
            if (round_.terms.voters != Voters::people)
                fault(Place(place, "people"), "These are no votes of people.");
            const int number = vote.side.value_or(0);
            Side& side = sides[number];
            side.votes += *vote.people;
            side.fewest =
                std::max(side.fewest, on_card[{one_each ? CardId{} : card, number}] += *vote.people);
            if (side.votes > most_votes)
                fault(Place(place, "people"), "No session has so many votes.");
        });
        return sides;
    }

    /// Whose the first ballots are: of each side as many as are needed, and more as long as there are votes.
    void seat(std::map<int, Side>& sides) {
        if (round_.terms.voters != Voters::people)
            return;
        int left = speaking();
        for (auto& [number, side] : sides)
            left -= side.fewest;
        std::size_t first = 0;
        for (auto& [number, side] : sides) {
            const int more = std::clamp(left, 0, side.votes - side.fewest);
            left -= more;
            side.first = first;
            side.ballots = static_cast<std::size_t>(side.fewest) + static_cast<std::size_t>(more);
            first += side.ballots;
        }
        if (left != 0)
            fault(Place(place_, "abstained"), "The votes on the cards are not those of so many.");
        for (const auto& [number, side] : sides)
            for (std::size_t at = 0; at < side.ballots; ++at)
                ballots_[side.first + at].side = number;
    }

    /// How many ballots say something.
    int speaking() const { return told_.voted - *told_.abstained; }

    void take_orders() {
        const Place list(place_, "orders");
        int next = 0;
        for (std::size_t at = 0; at < told_.orders->size(); ++at) {
            const Order& order = (*told_.orders)[at];
            const Place place(list, at);
            check_order(order, place);
            for (int person = 0; person < order.people; ++person) {
                if (next == speaking())
                    fault(Place(place, "people"), "More people are told of than voted.");
                for (const Placed& card : order.cards)
                    choose(ballots_[static_cast<std::size_t>(next)], card.card, card.value, place);
                ++next;
            }
        }
        if (next < speaking())
            fault(list, "Fewer people are told of than voted.");
    }

    void check_order(const Order& order, const Place& place) const {
        const Place cards(place, "cards");
        std::set<CardId> placed;
        for (std::size_t at = 0; at < order.cards.size(); ++at) {
            const Placed& card = order.cards[at];
            check_candidate(card.card, Place(cards, at));
            if (card.value > highest_ || !placed.insert(card.card).second)
                fault(Place(cards, at), "A card has one place, from 1 to " + std::to_string(highest_) + ".");
        }
    }

    const Round& told_;
    const Place& place_;
    const Session& session_;
    std::int64_t& choices_left_;
    const plenary::Round& round_;
    std::vector<CardId> candidates_;
    int highest_;
    int sides_;
    std::vector<Cast> ballots_;
    std::int64_t dealt_ = 0;
};

}

void take_ballots(const Round& round, const Place& place, Ids& ids, Session& session,
                  std::int64_t& choices_left) {
    for (const Cast& cast : BallotTaking(round, place, session, choices_left).run()) {
        const BallotId id{ids.next()};
        session.ballots.put({.id = id,
                             .round = round.id,
                             .kind = cast.voter.kind,
                             .number = cast.voter.number,
                             .side = cast.side,
                             .hands = cast.hands});
        std::size_t number = 0;
        for (const Choice& choice : cast.choices)
            session.choices.put({.id = choice_id(id, number++),
                                 .ballot = id,
                                 .card = choice.card,
                                 .value = choice.value,
                                 .hands = choice.hands});
    }
}

}
