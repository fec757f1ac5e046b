#pragma once

#include <string>
#include <vector>

#include "sessions/model/session.h"

namespace plenary {

/// What is wrong with a session that only ever went through judge(), a line per broken promise;
/// nothing if all of them hold. A session that undo or redo put back keeps them too, but for the rounds
/// of pieces of work that are gone.
std::vector<std::string> check_invariants(const Session& session);

}
