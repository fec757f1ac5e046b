#include "sessions/import/take.h"

#include "sessions/store/soundness.h"

namespace plenary::document {

void fault_of_missing(const Place& place, std::string_view what, std::int64_t id) {
    fault(place, "There is no " + std::string(what) + " " + std::to_string(id) + " in this file.");
}

void Ids::give(std::int64_t id, const Place& place) {
    if (!given_.insert(id).second)
        fault(place, "The number " + std::to_string(id) + " is given to something else already.");
    speak_of(id);
}

namespace {

void take_ids_of_parts(const std::vector<Part>& parts, const Place& list, Ids& ids) {
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const Place place(list, at);
        ids.give(parts[at].id.value, Place(place, "id"));
        take_ids_of_parts(parts[at].merged_from, Place(place, "merged_from"), ids);
    }
}

/// Of what has nothing but an id that others speak of.
void take_ids_of_list(const auto& entries, std::string_view list, Ids& ids) {
    for (std::size_t at = 0; at < entries.size(); ++at)
        ids.give(entries[at].id.value, EntryPlace(list, at) / "id");
}

void take_ids_of_lanes(const std::vector<Step>& steps, std::string_view list, Ids& ids) {
    for (std::size_t at = 0; at < steps.size(); ++at) {
        const EntryPlace step(list, at);
        const Place lanes = step / "lanes";
        for (std::size_t lane = 0; lane < steps[at].lanes.size(); ++lane) {
            const Place place(lanes, lane);
            ids.give(steps[at].lanes[lane].id.value, Place(place, "id"));
        }
    }
}

}

void take_ids(const Document& document, Ids& ids) {
    const Place whole;
    for (std::size_t at = 0; at < document.people.list.size(); ++at) {
        const Place people(whole, "people");
        const Place list(people, "list");
        const Place person(list, at);
        ids.give(document.people.list[at].id.value, Place(person, "id"));
    }
    take_ids_of_list(document.pairings, "pairings", ids);
    take_ids_of_list(document.lots, "lots", ids);
    take_ids_of_lanes(document.steps, "steps", ids);
    take_ids_of_lanes(document.steps_taken_back, "steps_taken_back", ids);
    take_ids_of_list(document.cards, "cards", ids);
    for (std::size_t at = 0; at < document.cards.size(); ++at) {
        const EntryPlace card("cards", at);
        take_ids_of_parts(document.cards[at].merged_from, card / "merged_from", ids);
    }
    take_ids_of_list(document.rounds, "rounds", ids);
    if (document.earlier) {
        const Place earlier(whole, "earlier");
        const Place ladders(earlier, "ladders");
        const Place decisions(earlier, "decisions");
        for (std::size_t at = 0; at < document.earlier->ladders.size(); ++at)
            ids.give(document.earlier->ladders[at].id.value, Place(ladders, at));
        for (std::size_t at = 0; at < document.earlier->decisions.size(); ++at)
            ids.give(document.earlier->decisions[at].id.value, Place(decisions, at));
    }
    for (const Lot& lot : document.lots)
        for (const LotMember& member : lot.members)
            ids.speak_of(member.person.value);
    for (const Round& round : document.rounds)
        if (round.candidates)
            for (const CardId card : *round.candidates)
                ids.speak_of(card.value);
}

Taken take(const Document& document) {
    Taken taken;
    Ids ids;
    take_ids(document, ids);
    take_steps(document, taken);
    Session& session = taken.session;
    take_people(document, ids, session);
    take_lanes(document, session);
    take_cards(document, session);
    take_earlier(document, ids, session);
    take_rounds(document, ids, session);
    take_pictures(document, session);
    Flow flow = session.where();
    flow.next_id = ids.next();
    session.flow.put(flow);
    if (const auto unsound = unsoundness(session))
        fault({}, "It does not fit together: " + *unsound + ".");
    return taken;
}

}
