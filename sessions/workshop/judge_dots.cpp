#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "sessions/model/dots.h"
#include "sessions/model/text.h"
#include "sessions/workshop/judging.h"

namespace plenary {

namespace {

constexpr int most_dots = 20;

Result<std::vector<CardId>> candidates_for(const Session& session, const OpenDots& command) {
    if (!command.run_off_of)
        return cards_to_vote_on(session, command.step);
    const Round* vote = last_dot_vote(session, command.step);
    if (!vote || vote->id != command.run_off_of)
        return problem("Only the last vote can have a run-off.");
    auto tied = first_tie(dot_standings(session, command.step));
    if (tied.empty())
        return problem("Nothing is tied, so there is nothing to run off.");
    return tied;
}

Result<void> may_open(const Session& session, const OpenDots& command) {
    if (!session.progress.find(command.step) || !board_manners(session.plan->at(command.step).content))
        return problem("Dots can be given to the cards of a board or a brainstorm only.");
    if (command.dots < 1 || command.dots > most_dots)
        return problem("Give each voter 1 to " + std::to_string(most_dots) + " dots.");
    if (command.most_on_one < 1 || command.most_on_one > command.dots)
        return problem("On one card there can be 1 to " + std::to_string(command.dots) + " of the dots.");
    if (open_dots(session, command.step))
        return problem("A dot vote is open on this board already: close it first.");
    for (const auto& cover : session.covers.rows())
        if (const Card* card = session.cards.find(cover->id);
            card && lane_of(session, *card).step == command.step)
            return problem("Some cards are still covered: reveal them before the vote.");
    if (command.voters == Voters::groups && session.groups.empty())
        return problem("There is no group to vote yet: add a group on the welcome step.");
    if (session.voters(command.voters).empty())
        return problem("Nobody is here to vote yet: enter names or a head count on the welcome step.");
    return {};
}

Result<void> check_ballot(const Session& session, const DotTerms& terms, const CastDots& command) {
    if (!std::ranges::count(session.voters(terms.voters), command.voter))
        return problem("This voter has no vote here.");
    int used = 0;
    std::set<CardId> cards;
    for (const auto& on : command.placed) {
        const bool candidate = std::ranges::any_of(session.candidates.rows(), [&](const auto& row) {
            return row->round == command.round && row->card == on.card;
        });
        if (!candidate)
            return problem("One of these cards is not in this vote.");
        if (!cards.insert(on.card).second || on.dots < 1 || on.dots > terms.most_on_one)
            return problem("On one card there can be at most " + counted(terms.most_on_one, "dot", "dots")
                           + ".");
        used += on.dots;
    }
    if (used > terms.dots)
        return problem("Each voter has " + counted(terms.dots, "dot", "dots") + ".");
    return {};
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

Result<Judged> Judge::operator()(const OpenDots& command) const {
    if (auto may = may_open(session, command); !may)
        return tl::unexpected(may.error());
    const auto cards = candidates_for(session, command);
    if (!cards)
        return tl::unexpected(cards.error());
    if (cards->size() < 2)
        return problem("There is nothing to choose from yet: a vote needs two cards.");
    int number = 1;
    for (const auto& terms : session.dot_terms.rows())
        number += terms->step == command.step;
    Judged judged{session, command.run_off_of ? "open run-off" : "open dot vote"};
    const auto id = new_id<RoundId>(judged.session);
    judged.session.rounds.put({.id = id, .piece = {}, .number = number});
    judged.session.dot_terms.put({.id = id,
                                  .step = command.step,
                                  .dots = command.dots,
                                  .most_on_one = command.most_on_one,
                                  .voters = command.voters,
                                  .run_off_of = command.run_off_of});
    for (const CardId card : *cards)
        judged.session.candidates.put({.id = new_id<CandidateId>(judged.session), .round = id, .card = card});
    return judged;
}

Result<Judged> Judge::operator()(const CastDots& command) const {
    const auto round = round_to_vote_in(session, command.round);
    if (!round)
        return tl::unexpected(round.error());
    const DotTerms* terms = session.dot_terms.find(command.round);
    if (!terms)
        return problem("This is not a dot vote.");
    if (auto sound = check_ballot(session, *terms, command); !sound)
        return tl::unexpected(sound.error());
    Judged judged{session, "vote"};
    Session& after = judged.session;
    BallotId ballot;
    for (const auto& cast : session.ballots.rows())
        if (cast->round == command.round && cast->voter() == command.voter)
            ballot = cast->id;
    if (!ballot) {
        ballot = new_id<BallotId>(after);
        after.ballots.put({.id = ballot,
                           .round = command.round,
                           .kind = command.voter.kind,
                           .number = command.voter.number});
    }
    after.dots.erase_if([&](const Dots& dots) { return dots.ballot == ballot; });
    for (const auto& on : command.placed)
        after.dots.put({.id = new_id<DotsId>(after), .ballot = ballot, .card = on.card, .count = on.dots});
    return judged;
}

Result<Judged> close_dots(const Session& session, const Round& round) {
    const DotTerms& terms = *session.dot_terms.find(round.id);
    const auto voters = session.voters(terms.voters);
    const auto missing = std::ranges::count_if(voters, [&](const Voter& voter) {
        return std::ranges::none_of(session.ballots.rows(), [&](const auto& ballot) {
            return ballot->round == round.id && ballot->voter() == voter;
        });
    });
    Judged judged{session, terms.run_off_of ? "close run-off" : "close dot vote"};
    if (missing > 0)
        judged.label += terms.voters == Voters::groups
                            ? " (" + counted(missing, "group has", "groups have") + " not voted)"
                            : " (" + counted(missing, "person has", "people have") + " not voted)";
    auto closed = round;
    closed.state = RoundState::revealed;
    judged.session.rounds.put(closed);
    return judged;
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
