#include "sessions/model/groups.h"

#include <algorithm>
#include <map>
#include <utility>

namespace plenary {

namespace {

using Meetings = std::map<std::pair<PersonId, PersonId>, int>;

/// The lower id first, so that a pair is the same whoever is named first.
std::pair<PersonId, PersonId> in_order(PersonId one, PersonId other) {
    return std::minmax(one, other);
}

/// Who was drawn into one group with whom by this lot, the lower id first.
std::vector<std::pair<PersonId, PersonId>> pairs_in(const Session& session, LotId lot) {
    std::vector<const LotMember*> drawn;
    for (const auto& member : session.lot_members.rows())
        if (member->lot == lot)
            drawn.push_back(member.get());
    std::vector<std::pair<PersonId, PersonId>> pairs;
    for (std::size_t i = 0; i < drawn.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (drawn[i]->group == drawn[j]->group)
                pairs.push_back(in_order(drawn[i]->person, drawn[j]->person));
    return pairs;
}

/// Of all lots before this one; of zero, of all there are.
Meetings meetings_before(const Session& session, LotId end) {
    Meetings meetings;
    for (const auto& lot : session.lots.rows())
        if (!end || lot->id < end)
            for (const auto& pair : pairs_in(session, lot->id))
                ++meetings[pair];
    return meetings;
}

}

std::string group_name(const Session& session, GroupId group) {
    const GroupName* name = session.group_names.find(group);
    return name ? name->name : std::string();
}

std::string group_title(const Session& session, GroupId group) {
    if (group.value < 1 || group.value > most_groups)
        return "This group";
    const std::string letter = std::string("Group ") + Group{group}.letter();
    const GroupName* name = session.group_names.find(group);
    return name ? letter + " · " + name->name : letter;
}

GroupId free_letter(const Session& session) {
    for (int letter = 1; letter <= most_groups; ++letter)
        if (!session.groups.find(GroupId{letter}))
            return GroupId{letter};
    return {};
}

GroupId group_of(const Session& session, PersonId person) {
    const Member* member = session.members.find(person);
    return member ? member->group : GroupId{};
}

std::vector<const Person*> members_of(const Session& session, GroupId group) {
    std::vector<const Person*> members;
    for (const auto& person : session.people.rows())
        if (group_of(session, person->id) == group)
            members.push_back(person.get());
    return members;
}

const Pairing* pairing_of(const Session& session, PersonId one, PersonId other) {
    for (const auto& pairing : session.pairings.rows())
        if (in_order(pairing->first, pairing->second) == in_order(one, other))
            return pairing.get();
    return nullptr;
}

LotTerms lot_terms(const Session& session, const GroupShape& shape, std::int64_t seed) {
    LotTerms terms{.people = {},
                   .shape = shape,
                   .together = {},
                   .apart = {},
                   .earlier = {},
                   .seed = static_cast<std::uint64_t>(seed)};
    for (const auto& person : session.people.rows())
        if (session.is_here(person->id))
            terms.people.push_back(*person);
    for (const auto& pairing : session.pairings.rows())
        (pairing->kind == PairingKind::apart ? terms.apart : terms.together)
            .push_back({pairing->first, pairing->second});
    for (const auto& [pair, times] : meetings_before(session, {}))
        terms.earlier.push_back({{pair.first, pair.second}, times});
    return terms;
}

const DrawnLot* last_lot(const Session& session) {
    return session.lots.empty() ? nullptr : session.lots.rows().back().get();
}

int pairs_meeting_again(const Session& session, LotId lot) {
    const Meetings before = meetings_before(session, lot);
    const auto pairs = pairs_in(session, lot);
    return static_cast<int>(
        std::ranges::count_if(pairs, [&](const auto& pair) { return before.contains(pair); }));
}

}
