#include <algorithm>

#include "sessions/model/text.h"
#include "sessions/workshop/judging.h"

namespace plenary {

namespace {

constexpr int most_people = 999;

Result<std::string> clean_name(std::string_view raw) {
    auto name = clean_line(raw);
    if (name && name->empty())
        return problem("There is no name yet: write one first.");
    return name;
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
    auto name = clean_name(command.name);
    if (!name)
        return tl::unexpected(name.error());
    Judged judged{session, "add name"};
    const auto id = new_id<PersonId>(judged.session);
    judged.session.people.put({.id = id, .name = std::move(*name)});
    return unless_a_vote_is_taken_away(std::move(judged));
}

Result<Judged> Judge::operator()(const RemovePerson& command) const {
    if (!session.people.find(command.person))
        return no_such_person();
    Judged judged{session, "remove name"};
    judged.session.people.erase(command.person);
    judged.session.members.erase(command.person);
    judged.session.absences.erase(command.person);
    judged.session.pairings.erase_if([&](const Pairing& pairing) {
        return pairing.first == command.person || pairing.second == command.person;
    });
    return unless_a_vote_is_taken_away(std::move(judged));
}

Result<Judged> Judge::operator()(const RenamePerson& command) const {
    if (!session.people.find(command.person))
        return no_such_person();
    auto name = clean_name(command.name);
    if (!name)
        return tl::unexpected(name.error());
    Judged judged{session, "rename person"};
    judged.session.people.put({.id = command.person, .name = std::move(*name)});
    return judged;
}

Result<Judged> Judge::operator()(const LeaveRoom& command) const {
    if (!session.people.find(command.person))
        return no_such_person();
    Judged judged{session, "has left"};
    judged.session.absences.put({command.person});
    return unless_a_vote_is_taken_away(std::move(judged));
}

Result<Judged> Judge::operator()(const ComeBack& command) const {
    if (!session.people.find(command.person))
        return no_such_person();
    Judged judged{session, "came back"};
    judged.session.absences.erase(command.person);
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

tl::unexpected<Problem> no_such_person() {
    return problem("That name is no longer on the list.");
}

}
