#pragma once

#include <optional>
#include <string>

#include "sessions/model/session.h"

namespace plenary {

/// What does not fit together in a session that came from a file, to go after "the file is damaged: ";
/// nothing if every part of the program may rely on it. Contract: the plan is there.
std::optional<std::string> unsoundness(const Session& session);

}
