#include "sessions/export/json/members.h"
#include "sessions/import/take.h"
#include "sessions/model/groups.h"

namespace plenary::document {

namespace {

void take_groups(const Document& document, Session& session) {
    for (std::size_t at = 0; at < document.groups.size(); ++at) {
        const Group& group = document.groups[at];
        const EntryPlace place("groups", at);
        if (session.groups.find(group.id))
            fault(place / "id", "Another group has this number already.");
        session.groups.put({group.id});
        if (!group.name.words.empty())
            session.group_names.put({group.id, group.name.words});
    }
}

void take_person(const Person& person, const Place& place, Session& session) {
    if (person.name.words.empty())
        fault(Place(place, "name"), "Everybody on the list has a name.");
    session.people.put({person.id, person.name.words});
    if (person.left)
        session.absences.put({person.id});
    if (!person.group)
        return;
    if (!session.groups.find(*person.group))
        fault_of_missing(Place(place, "group"), "group", person.group->value);
    session.members.put({person.id, *person.group});
}

void take_pairing(const Pairing& pairing, const Place& place, Session& session) {
    const Place people(place, "people");
    if (pairing.people.size() != 2 || pairing.people[0] == pairing.people[1])
        fault(people, "A pair is of two people.");
    for (const PersonId person : pairing.people)
        if (!session.people.find(person))
            fault_of_missing(people, "person", person.value);
    if (pairing_of(session, pairing.people[0], pairing.people[1]))
        fault(people, "Of these two something is said already.");
    session.pairings.put({pairing.id, pairing.people[0], pairing.people[1], pairing.kept});
}

void take_lot(const Lot& lot, const Place& place, Ids& ids, Session& session) {
    session.lots.put({.id = lot.id, .seed = lot.seed, .groups = lot.groups});
    const Place members(place, "members");
    for (std::size_t at = 0; at < lot.members.size(); ++at) {
        const LotMember& member = lot.members[at];
        if (member.group.value > lot.groups)
            fault(Place(members, at), "The lot has no more than " + std::to_string(lot.groups) + " groups.");
        session.lot_members.put({LotMemberId{ids.next()}, lot.id, member.person, member.group});
    }
}

}

void take_people(const Document& document, Ids& ids, Session& session) {
    take_groups(document, session);
    const Place whole;
    const Place people(whole, "people");
    const Place list(people, "list");
    if (document.people.list.size() > static_cast<std::size_t>(people_range.most))
        fault(list, "There are no more than " + std::to_string(people_range.most) + " people in a room.");
    for (std::size_t at = 0; at < document.people.list.size(); ++at)
        take_person(document.people.list[at], Place(list, at), session);
    for (std::size_t at = 0; at < document.pairings.size(); ++at)
        take_pairing(document.pairings[at], EntryPlace("pairings", at), session);
    for (std::size_t at = 0; at < document.lots.size(); ++at)
        take_lot(document.lots[at], EntryPlace("lots", at), ids, session);
}

}
