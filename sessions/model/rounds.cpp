#include "sessions/model/rounds.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "sessions/model/groups.h"
#include "sessions/model/text.h"

namespace plenary {

std::vector<Method> methods_of(const StepContent& content) {
    if (std::holds_alternative<LadderStep>(content))
        return {Method::rung};
    if (board_manners(content) != nullptr)
        return {Method::dots};
    if (std::holds_alternative<RatingStep>(content))
        return {Method::rating};
    if (std::holds_alternative<RankingStep>(content))
        return {Method::ranking};
    if (std::holds_alternative<ChecklistStep>(content))
        return {Method::answer};
    if (std::holds_alternative<DecisionStep>(content))
        return {Method::pick, Method::consent};
    return {};
}

std::vector<CardId> candidates_of(const Session& session, const Round& round) {
    if (round.piece)
        return {round.piece};
    std::vector<CardId> cards;
    for (const auto& candidate : session.candidates.rows())
        if (candidate->round == round.id)
            cards.push_back(candidate->card);
    std::ranges::sort(cards);
    return cards;
}

int highest_value(const Session& session, const Round& round) {
    const StepContent& content = session.plan->at(round.step).content;
    switch (round.terms.method) {
    case Method::rung: {
        const auto* step = std::get_if<LadderStep>(&content);
        return step ? step->ladder.height() : 0;
    }
    case Method::dots: return round.terms.most_on_one;
    case Method::rating: {
        const auto* step = std::get_if<RatingStep>(&content);
        return step ? step->points : 0;
    }
    case Method::ranking: return static_cast<int>(candidates_of(session, round).size());
    case Method::answer:
    case Method::consent: return 3;
    case Method::pick: break;
    }
    return 1;
}

std::vector<Voter> voters_of(const Session& session, const Round& round) {
    if (round.terms.way == WayIn::hands)
        return {{VoterKind::room, 1}};
    return session.voters(round.step, round.terms.voters);
}

std::vector<Voter> missing_voters(const Session& session, const Round& round) {
    auto voters = voters_of(session, round);
    std::set<Voter> cast;
    for (const Ballot* ballot : ballots_in(session, round.id))
        cast.insert(ballot->voter());
    std::erase_if(voters, [&](const Voter& voter) { return cast.contains(voter); });
    return voters;
}

const Ballot* ballot_of(const Session& session, RoundId round, Voter voter) {
    for (const auto& ballot : session.ballots.rows())
        if (ballot->round == round && ballot->voter() == voter)
            return ballot.get();
    return nullptr;
}

std::vector<const Ballot*> ballots_in(const Session& session, RoundId round) {
    std::vector<const Ballot*> ballots;
    for (const auto& ballot : session.ballots.rows())
        if (ballot->round == round)
            ballots.push_back(ballot.get());
    return ballots;
}

std::vector<const Choice*> choices_on(const Session& session, BallotId ballot) {
    std::vector<const Choice*> choices;
    for (const auto& choice : session.choices.rows())
        if (choice->ballot == ballot)
            choices.push_back(choice.get());
    return choices;
}

ChoiceId choice_id(BallotId ballot, std::size_t place) {
    // Far more than a ballot can hold. Unsigned, since a damaged file may name any ballot.
    constexpr std::uint64_t room_for_choices = 1 << 20;
    return ChoiceId{
        static_cast<std::int64_t>(static_cast<std::uint64_t>(ballot.value) * room_for_choices + place)};
}

int votes_cast(const Session& session, const Round& round) {
    int votes = 0;
    for (const Ballot* ballot : ballots_in(session, round.id))
        votes += ballot->hands;
    return votes;
}

int votes_expected(const Session& session, const Round& round) {
    if (round.terms.way == WayIn::hands)
        return session.people_present();
    return static_cast<int>(missing_voters(session, round).size() + ballots_in(session, round.id).size());
}

std::vector<int> values_on(const Session& session, RoundId round, CardId card, int side) {
    std::vector<int> values;
    for (const auto& choice : session.choices.rows()) {
        const Ballot* ballot = session.ballots.find(choice->ballot);
        if (choice->card == card && ballot && ballot->round == round && (side == 0 || ballot->side == side))
            values.insert(values.end(), static_cast<std::size_t>(choice->hands), choice->value);
    }
    return values;
}

std::vector<int> value_counts(const Session& session, const Round& round, CardId card, int side) {
    std::vector<int> counts(static_cast<std::size_t>(highest_value(session, round)));
    for (const int value : values_on(session, round.id, card, side))
        ++counts.at(static_cast<std::size_t>(value - 1));
    return counts;
}

const Round* last_revealed(const Session& session, StepId step, Method method) {
    const Round* last = nullptr;
    for (const auto& round : session.rounds.rows())
        if (round->step == step && round->terms.method == method && round->state == RoundState::revealed)
            last = round.get();
    return last;
}

const Round* last_revealed_on(const Session& session, CardId piece, Question question) {
    const Round* last = nullptr;
    for (const Round* round : rounds_on(session, piece, question))
        if (round->state == RoundState::revealed)
            last = round;
    return last;
}

std::vector<const Round*> rounds_on(const Session& session, CardId piece, Question question) {
    std::vector<const Round*> rounds;
    for (const auto& round : session.rounds.rows())
        if (round->piece == piece && round->terms.question == question)
            rounds.push_back(round.get());
    return rounds;
}

std::vector<const Round*> rounds_of(const Session& session, StepId step) {
    std::vector<const Round*> rounds;
    for (const auto& round : session.rounds.rows())
        if (round->step == step)
            rounds.push_back(round.get());
    return rounds;
}

bool is_unfinished(const Round& round) {
    return round.state == RoundState::open || round.state == RoundState::closed;
}

const Round* unfinished_round(const Session& session, StepId step) {
    for (const auto& round : session.rounds.rows())
        if (round->step == step && is_unfinished(*round))
            return round.get();
    return nullptr;
}

std::string voter_name(const Session& session, StepId step, Voter voter) {
    switch (voter.kind) {
    case VoterKind::group: return group_title(session, GroupId{voter.number});
    case VoterKind::person: {
        const Person* person = session.people.find(PersonId{voter.number});
        return person ? person->name : "Somebody who has gone";
    }
    case VoterKind::seat: return "Person " + std::to_string(voter.number);
    case VoterKind::side: {
        const auto sides = sides_of(*session.plan, step);
        const auto side = static_cast<std::size_t>(voter.number - 1);
        return side < sides.size() ? sides[side] : "Side " + std::to_string(voter.number);
    }
    case VoterKind::room: break;
    }
    return "The room";
}

std::string counted_voters(const Round& round, int count) {
    if (round.terms.way != WayIn::hands) {
        if (round.terms.voters == Voters::groups)
            return counted(count, "group", "groups");
        if (round.terms.voters == Voters::sides)
            return counted(count, "side", "sides");
    }
    return counted(count, "person", "people");
}

}
