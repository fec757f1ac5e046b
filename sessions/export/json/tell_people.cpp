#include "sessions/export/json/tell.h"
#include "sessions/model/groups.h"

namespace plenary::document {

namespace {

Lot lot_of(const Session& session, const DrawnLot& drawn) {
    Lot lot{.id = drawn.id, .seed = drawn.seed, .groups = drawn.groups, .members = {}};
    for (const auto& member : session.lot_members.rows())
        if (member->lot == drawn.id)
            lot.members.push_back({member->person, member->group});
    return lot;
}

}

void tell_people(const Snapshot& snapshot, Document& document) {
    const Session& session = snapshot.session();
    document.people.count = session.people_present();
    document.people.head_count = session.about().head_count;
    for (const auto& person : session.people.rows()) {
        document.people.names.push_back({person->name});
        document.people.list.push_back({.id = person->id,
                                        .name = {person->name},
                                        .group = link(group_of(session, person->id)),
                                        .left = !session.is_here(person->id)});
    }
    for (const auto& group : session.groups.rows())
        document.groups.push_back({.id = group->id,
                                   .letter = {std::string(1, group->letter())},
                                   .name = {group_name(session, group->id)}});
    for (const auto& pairing : session.pairings.rows())
        document.pairings.push_back(
            {.id = pairing->id, .people = {pairing->first, pairing->second}, .kept = pairing->kind});
    for (const auto& drawn : session.lots.rows())
        document.lots.push_back(lot_of(session, *drawn));
}

}
