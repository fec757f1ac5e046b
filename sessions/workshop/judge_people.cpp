#include <algorithm>

#include "sessions/model/text.h"
#include "sessions/workshop/judging.h"

namespace plenary {

namespace {

constexpr int most_people = 999;

/// Why a group may not be taken away, or nothing.
std::optional<Problem> needed(const Session& session, Group group) {
    const auto name = std::string("Group ") + group.letter();
    for (const auto& ballot : session.ballots.rows())
        if (ballot->voter() == Voter{VoterKind::group, group.id.value})
            return Problem{name + " has voted, so it cannot be taken away."};
    for (const auto& card : session.cards.rows())
        if (card->group == group.id)
            return Problem{quoted(session, *card) + " was brought by group " + group.letter()
                           + ": take its mark off there first."};
    return std::nullopt;
}

Result<Judged> unless_a_vote_is_taken_away(Judged judged) {
    if (auto reason = vote_taken_away(judged.session))
        return tl::unexpected(std::move(*reason));
    return judged;
}

}

Result<Judged> Judge::operator()(const SetPlace& command) const {
    auto place = clean_line(command.place);
    if (!place)
        return tl::unexpected(place.error());
    auto details = session.about();
    details.place = std::move(*place);
    Judged judged{session, "place"};
    judged.session.details.put(std::move(details));
    return judged;
}

Result<Judged> Judge::operator()(const SetHeadCount& command) const {
    if (command.people < 0 || command.people > most_people)
        return problem("A head count is a number from 0 to " + std::to_string(most_people) + ".");
    auto details = session.about();
    details.head_count = command.people;
    Judged judged{session, "head count"};
    judged.session.details.put(std::move(details));
    return unless_a_vote_is_taken_away(std::move(judged));
}

Result<Judged> Judge::operator()(const AddPerson& command) const {
    auto name = clean_line(command.name);
    if (!name)
        return tl::unexpected(name.error());
    if (name->empty())
        return problem("There is no name yet: write one first.");
    Judged judged{session, "add name"};
    const auto id = new_id<PersonId>(judged.session);
    judged.session.people.put({.id = id, .name = std::move(*name)});
    return unless_a_vote_is_taken_away(std::move(judged));
}

Result<Judged> Judge::operator()(const RemovePerson& command) const {
    if (!session.people.find(command.person))
        return problem("That name is no longer on the list.");
    Judged judged{session, "remove name"};
    judged.session.people.erase(command.person);
    return unless_a_vote_is_taken_away(std::move(judged));
}

Result<Judged> Judge::operator()(const SetGroupCount& command) const {
    if (command.groups < 0 || command.groups > most_groups)
        return problem("There can be up to " + std::to_string(most_groups) + " groups.");
    Judged judged{session, "number of groups"};
    for (const auto& group : session.groups.rows()) {
        if (group->id.value <= command.groups)
            continue;
        if (auto reason = needed(session, *group))
            return tl::unexpected(*reason);
        judged.session.groups.erase(group->id);
    }
    for (int letter = 1; letter <= command.groups; ++letter)
        judged.session.groups.put({GroupId{letter}});
    return judged;
}

std::optional<Problem> vote_taken_away(const Session& session) {
    for (const auto& round : session.rounds.rows()) {
        if (!is_unfinished(*round))
            continue;
        const auto voters = voters_of(session, *round);
        for (const Ballot* ballot : ballots_in(session, round->id)) {
            const bool left =
                ballot->kind == VoterKind::person && session.absences.find(PersonId{ballot->number});
            if (!left && !std::ranges::count(voters, ballot->voter()))
                return Problem{"Somebody who has voted would have no vote any more: reveal the vote first."};
            if (ballot->kind == VoterKind::room && ballot->hands > session.people_present())
                return Problem{"More hands were counted than people would be here: reveal the vote first."};
        }
    }
    return std::nullopt;
}

}
