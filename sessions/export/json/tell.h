#pragma once

#include "sessions/export/json/document.h"
#include "sessions/workshop/snapshot.h"

namespace plenary::document {

/// All that may be seen of a session, as of `now`.
Document tell(const Snapshot& snapshot, const ClockReading& now);

// The parts of it.

void tell_steps(const Snapshot& snapshot, const ClockReading& now, Document& document);
void tell_people(const Snapshot& snapshot, Document& document);
/// Of what is covered there is that it is there, and nothing of what it says or comes from.
void tell_cards(const Snapshot& snapshot, Document& document);
/// How every round was held, and once it is revealed how the votes lie and what they come to. Whose vote was
/// whose is said of groups and sides only: people vote in private.
void tell_rounds(const Snapshot& snapshot, Document& document);
/// What is recalled of the session before this one in its course.
void tell_earlier(const Snapshot& snapshot, Document& document);

/// What its slides show; nothing where none shows a picture from a file.
void tell_pictures(const Session& session, Document& document);

/// An id by which something else is meant; nothing for zero.
template <class AnyId>
std::optional<AnyId> link(AnyId id) {
    return id ? std::optional(id) : std::nullopt;
}

}
