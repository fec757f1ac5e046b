#pragma once

#include <optional>
#include <string>

#include "sessions/model/session.h"

namespace plenary {

/// What does not fit together in a session that came from a file, to go after "the file is damaged: ";
/// nothing if every part of the program may rely on it. Contract: the plan is there.
std::optional<std::string> unsoundness(const Session& session);

// Parts of it, for making a session sound again.

bool hangs_in_a_circle(const Session& session, const Card& card);
bool is_part_of_itself(const Session& session, const MergedCard& part);
/// The ladder that a piece of work is placed on; nothing where the piece was deleted.
const Ladder* ladder_of(const Session& session, CardId piece);
bool is_sane(const Session& session, const Round& round);
bool is_sane(const Session& session, const Ballot& ballot);
bool is_sane(const EarlierSession& earlier);
bool is_sane(const Session& session, const EarlierDecision& decision);
bool is_sane(const Session& session, const EarlierTally& tally);
bool is_sane(const Session& session, const ActionMark& mark);
bool is_sane(const Session& session, const AskedAgain& asked);

}
