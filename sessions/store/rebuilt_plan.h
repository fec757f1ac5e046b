#pragma once

#include <string>

#include "sessions/model/session.h"

namespace plenary {

// What a lost plan can have been, told from the lanes and votes of its session.

/// A step as a plan file would say it. It may show what an earlier board holds by that one's id, as
/// rebuilt_plan_text() gives it.
std::string rebuilt_step_text(const Session& session, StepId step);

/// A plan of so many steps, which reads without a mistake.
std::string rebuilt_plan_text(const Session& session, std::int64_t steps);

}
