#pragma once

#include <string>

#include "sessions/model/result.h"
#include "sessions/workshop/command.h"

namespace plenary {

/// A session after a command, and what the command is called on the undo button: "move card".
struct Judged {
    Session session;
    std::string label;
};

/// The rules, without disk or clock: what the command makes of the session at `now`, or why it may
/// not be. A refusal changes nothing. A command that changes nothing ("move" to where the card is)
/// gives the same session. Any command is fit to be judged, however stale or odd its ids and values.
/// Contract: not undo or redo. The store carries those out, as it keeps what they need.
Result<Judged> judge(const Session& session, const Command& command, WallTime now);

/// Whether undo or redo may lead from `session` to `restored`, whose content is put back while its votes and
/// flow stay as they are: not in a finished session, and not where votes would lose what they are about, or
/// an open one would be about something else.
Result<void> judge_restored(const Session& session, const Session& restored);

}
