#include "sessions/model/groups.h"
#include "sessions/workshop/judging.h"

namespace plenary {

namespace {

/// Makes the groups of a lot what they were drawn to be, with nobody else in them.
void fill_groups(Session& session, const Lot& lot) {
    session.members = {};
    std::int64_t letter = 0;
    for (const auto& people : lot.groups) {
        const GroupId group{++letter};
        session.groups.put({group});
        for (const PersonId person : people)
            session.members.put({.id = person, .group = group});
    }
    for (const auto& group : std::vector(session.groups.rows()))
        if (group->id.value > letter && !needed(session, group->id))
            take_group_away(session, group->id);
}

void record_lot(Session& session, std::int64_t seed, const Lot& lot) {
    const auto id = new_id<LotId>(session);
    session.lots.put({.id = id, .seed = seed, .groups = static_cast<int>(lot.groups.size())});
    std::int64_t letter = 0;
    for (const auto& people : lot.groups) {
        ++letter;
        for (const PersonId person : people)
            session.lot_members.put(
                {.id = new_id<LotMemberId>(session), .lot = id, .person = person, .group = GroupId{letter}});
    }
}

}

Result<Judged> Judge::operator()(const SetPairing& command) const {
    if (!session.people.find(command.first) || !session.people.find(command.second))
        return no_such_person();
    if (command.first == command.second)
        return problem("A pair takes two people: choose somebody else.");
    const bool apart = command.kind == PairingKind::apart;
    if (!apart && command.kind != PairingKind::together)
        return problem("Two people are kept apart or together.");
    Judged judged{session, apart ? "keep apart" : "keep together"};
    if (const Pairing* before = pairing_of(session, command.first, command.second)) {
        if (before->kind == command.kind)
            return judged;
        judged.session.pairings.erase(before->id);
    }
    judged.session.pairings.put({.id = new_id<PairingId>(judged.session),
                                 .first = command.first,
                                 .second = command.second,
                                 .kind = command.kind});
    return judged;
}

Result<Judged> Judge::operator()(const RemovePairing& command) const {
    if (!session.pairings.find(command.pairing))
        return problem("That pair is no longer on the list.");
    Judged judged{session, "remove pair"};
    judged.session.pairings.erase(command.pairing);
    return judged;
}

Result<Judged> Judge::operator()(const DrawGroups& command) const {
    const LotTerms terms = lot_terms(session, command.shape, command.seed);
    if (terms.people.empty())
        return problem("A lot needs names: write down who is here first.");
    const auto lot = draw_lot(terms);
    if (!lot)
        return tl::unexpected(lot.error());
    Judged judged{session, "draw groups"};
    fill_groups(judged.session, *lot);
    record_lot(judged.session, command.seed, *lot);
    return judged;
}

}
