#pragma once

#include "sessions/export/json/document.h"
#include "sessions/workshop/snapshot.h"

namespace plenary::document {

/// What the votes of a revealed round come to, after its method. Contract: it is no dot vote.
nlohmann::ordered_json tally_of(const Snapshot& snapshot, const plenary::Round& round);

/// What was voted on, by the ids, without cards that were deleted: nothing links to those.
std::vector<CardId> cards_there(const Snapshot& snapshot, const plenary::Round& round);

}
