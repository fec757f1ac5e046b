#pragma once

#include <string>
#include <string_view>

#include "sessions/model/plan.h"

namespace plenary {

// A plan as its file would say it. What read_plan() has read once, it reads again from this text, the same in
// all; of what only a program can put together, such as a ladder with rungs and a title of its own, as much
// stays as a plan file can say.

/// The settings above the first step.
std::string plan_head_text(const Plan& plan);
/// One step, from its [[step]] on.
std::string step_text(const Step& step);
/// All of it.
std::string plan_text(const Plan& plan);

/// A TOML string on one line, whatever the words hold. Contract: they are UTF-8.
std::string in_toml_quotes(std::string_view words);

}
