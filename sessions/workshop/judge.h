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

/// The rules, without disk or clock: what the command makes of the session, or why it may not be.
/// A refusal changes nothing. Undo and redo are not judged here but by the store, which keeps what
/// they need. A command that changes nothing ("move" to where the card is) gives the same session.
Result<Judged> judge(const Session& session, const Command& command);

}
