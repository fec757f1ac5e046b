#include <algorithm>
#include <map>
#include <set>

#include "sessions/model/text.h"
#include "sessions/workshop/judging.h"

namespace plenary {

namespace {

using OnCard = CastBallot::OnCard;

Result<const Round*> round_to_vote_in(const Session& session, RoundId id) {
    const Round* round = session.rounds.find(id);
    if (!round)
        return problem("There is no such vote.");
    switch (round->state) {
    case RoundState::open: return round;
    case RoundState::closed: return problem("This vote is closed: nothing can be changed any more.");
    case RoundState::revealed:
        return problem("This vote has been revealed and cannot be changed: vote again in a new round.");
    case RoundState::voided: break;
    }
    return problem("This vote was called off.");
}

/// Why somebody has no vote in a round.
tl::unexpected<Problem> no_vote(const Session& session, const Round& round, Voter voter) {
    const std::string name = voter_name(session, round.step, voter);
    const bool a_group = voter.kind == VoterKind::group;
    if (a_group && round.terms.voters == Voters::groups && !session.groups.find(GroupId{voter.number}))
        return problem(name + " is no longer there, so it has no vote.");
    if (voter.kind == VoterKind::person && round.terms.voters == Voters::people)
        return problem(name + " is not here, and has no vote.");
    return problem(name + " has no vote in this round.");
}

std::string off_the_scale(const Session& session, const Round& round) {
    const std::string highest = std::to_string(highest_value(session, round));
    switch (round.terms.method) {
    case Method::rung: return "This ladder has rungs 1 to " + highest + ".";
    case Method::dots:
        return "On one card there can be at most " + counted(round.terms.most_on_one, "dot", "dots") + ".";
    case Method::rating: return "This is rated from 1 to " + highest + ".";
    case Method::ranking: return "The places go from 1 to " + highest + ".";
    case Method::answer:
    case Method::pick:
    case Method::consent: break;
    }
    return "There is no such answer.";
}

/// What can be said of one choice without looking at the others.
Result<void> check_choice(const Session& session, const Round& round, const OnCard& choice) {
    if (choice.value < 1 || choice.value > highest_value(session, round))
        return problem(off_the_scale(session, round));
    constexpr int most_hands = 999;
    if (choice.hands < 1 || choice.hands > most_hands
        || (round.terms.way != WayIn::hands && choice.hands != 1))
        return problem("That many hands cannot be counted.");
    return {};
}

Result<void> check_choices(const Session& session, const Round& round, const std::vector<OnCard>& choices) {
    const auto candidates = candidates_of(session, round);
    const bool by_hands = round.terms.way == WayIn::hands;
    std::set<std::pair<CardId, int>> said;
    std::set<CardId> cards;
    int in_all = 0;
    for (const OnCard& choice : choices) {
        if (!std::ranges::binary_search(candidates, choice.card))
            return problem("One of these cards is not in this vote.");
        if (auto sound = check_choice(session, round, choice); !sound)
            return sound;
        if (!said.insert({choice.card, choice.value}).second
            || (!cards.insert(choice.card).second && !by_hands))
            return problem("Something is on this ballot twice.");
        in_all += choice.value;
    }
    if (round.terms.method == Method::dots && in_all > round.terms.dots)
        return problem("Each voter has " + counted(round.terms.dots, "dot", "dots") + ".");
    if (round.terms.method == Method::pick && choices.size() > 1 && !by_hands)
        return problem("Each voter chooses one option.");
    return {};
}

/// How many people raised a hand: of options the sum over all, else the most on any one card.
int hands_counted(const Round& round, const std::vector<OnCard>& choices) {
    std::map<CardId, int> on_card;
    for (const OnCard& choice : choices)
        on_card[round.terms.method == Method::pick ? CardId{} : choice.card] += choice.hands;
    int most = 0;
    for (const auto& [card, hands] : on_card)
        most = std::max(most, hands);
    return most;
}

/// The side that a ballot counts for; 0 where the step has none.
Result<int> side_of(const Session& session, const Round& round, const CastBallot& command) {
    const auto sides = static_cast<int>(sides_of(*session.plan, round.step).size());
    if (sides == 0 && command.side != 0)
        return problem("This step has no sides.");
    if (sides == 0)
        return 0;
    const std::string name = voter_name(session, round.step, command.voter);
    if (command.voter.kind == VoterKind::side) {
        if (command.side != 0 && command.side != command.voter.number)
            return problem(name + " votes for itself.");
        return static_cast<int>(command.voter.number);
    }
    if (command.side < 1 || command.side > sides)
        return problem("Say first which side " + name + " is on.");
    return command.side;
}

Result<int> people_behind(const Session& session, const Round& round, const CastBallot& command) {
    if (round.terms.way != WayIn::hands)
        return 1;
    const int hands = hands_counted(round, command.choices);
    if (hands > session.people_present())
        return problem(counted(hands, "hand was", "hands were") + " counted, but only "
                       + counted(session.people_present(), "person is", "people are")
                       + " here: count again, or change the number of people.");
    return hands;
}

}

Result<Judged> Judge::operator()(const CastBallot& command) const {
    const auto found = round_to_vote_in(session, command.round);
    if (!found)
        return tl::unexpected(found.error());
    const Round& round = **found;
    if (auto piece = piece_still_there(session, round); !piece)
        return tl::unexpected(piece.error());
    if (!std::ranges::count(voters_of(session, round), command.voter))
        return no_vote(session, round, command.voter);
    if (auto sound = check_choices(session, round, command.choices); !sound)
        return tl::unexpected(sound.error());
    const auto hands = people_behind(session, round, command);
    if (!hands)
        return tl::unexpected(hands.error());
    const auto side = side_of(session, round, command);
    if (!side)
        return tl::unexpected(side.error());

    Judged judged{session, "vote"};
    Session& after = judged.session;
    const Ballot* earlier = ballot_of(session, command.round, command.voter);
    const BallotId id = earlier ? earlier->id : new_id<BallotId>(after);
    after.ballots.put({.id = id,
                       .round = command.round,
                       .kind = command.voter.kind,
                       .number = command.voter.number,
                       .side = *side,
                       .hands = *hands});
    after.choices.erase_if([&](const Choice& choice) { return choice.ballot == id; });
    std::size_t place = 0;
    for (const OnCard& choice : command.choices)
        after.choices.put({.id = choice_id(id, place++),
                           .ballot = id,
                           .card = choice.card,
                           .value = choice.value,
                           .hands = choice.hands});
    return judged;
}

Result<Judged> Judge::operator()(const WithdrawBallot& command) const {
    const auto round = round_to_vote_in(session, command.round);
    if (!round)
        return tl::unexpected(round.error());
    const Ballot* ballot = ballot_of(session, command.round, command.voter);
    if (!ballot)
        return problem(voter_name(session, (*round)->step, command.voter) + " has not voted yet.");
    Judged judged{session, "withdraw vote"};
    judged.session.choices.erase_if([&](const Choice& choice) { return choice.ballot == ballot->id; });
    judged.session.ballots.erase(ballot->id);
    return judged;
}

}
