#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sessions/model/session.h"
#include "sessions/workshop/snapshot.h"

namespace plenary {

/// What a session has to say to the next one of its course: its ground rules; its pieces of work that were
/// placed or voted on; its actions, and those it recalled itself that are neither done nor dropped. Ids are
/// counted from 1.
Earlier recall_of(const Snapshot& snapshot);

/// The ladder that such a text describes, or nothing.
std::optional<Ladder> ladder_in(const EarlierLadder& ladder);

/// What the group said has become of an action of the earlier session.
ActionState state_of_action(const Session& session, EarlierId action);

/// The step on which a piece of work of the earlier session would be asked about again: the first that is not
/// left out and has the same rungs, from the one that the room is on, else before it. Zero where there is
/// none.
StepId step_to_ask_again(const Session& session, const EarlierDecision& piece);

/// The piece of work of this session that asks about one of the earlier session again, or nothing.
const Card* asked_again_as(const Session& session, EarlierId piece);

/// What was found out about a piece of work in the earlier session, or nothing where it is not asked again.
const EarlierDecision* earlier_of(const Session& session, CardId piece);

/// "Then (4 Oct): agreed on rung 3. Now: agreed on rung 6, 3 rungs higher." of a piece of work that is asked
/// about again; where no rung is agreed, by the middle of the last revealed vote. Empty where nothing was
/// found out then. `day` is when that was.
std::string then_and_now_text(const Snapshot& snapshot, CardId piece, Question question,
                              const std::string& day);

/// How many votes each rung had then, 1 first; empty where none were revealed.
std::vector<int> earlier_votes(const Session& session, const EarlierDecision& piece, Question question);

}
