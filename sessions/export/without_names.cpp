#include "sessions/export/without_names.h"

namespace plenary::record {

Snapshot without_names(const Snapshot& snapshot, const ClockReading& now) {
    Session session = snapshot.session();
    int number = 0;
    for (const auto& row : snapshot.session().people.rows()) {
        Person person = *row;
        person.name = "Person " + std::to_string(++number);
        session.people.put(person);
    }
    for (const auto& row : snapshot.session().cards.rows()) {
        if (row->who.empty())
            continue;
        Card card = *row;
        card.who = owner_left_out;
        session.cards.put(card);
    }
    for (const auto& row : snapshot.session().earlier.rows()) {
        if (row->who.empty())
            continue;
        EarlierDecision action = *row;
        action.who = owner_left_out;
        session.earlier.put(action);
    }
    // The new snapshot counts from now on.
    for (const auto& row : snapshot.session().progress.rows()) {
        Progress progress = *row;
        progress.spent_ms = snapshot.spent(row->id, now).count();
        session.progress.put(progress);
    }
    return {session, snapshot.revision(), {}, now};
}

}
