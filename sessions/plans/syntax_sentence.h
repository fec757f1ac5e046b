#pragma once

#include <string_view>

#include "sessions/plans/parse_toml.h"
#include "sessions/plans/read_plan.h"

namespace plenary {

/// What a person who has never heard of TOML is told about a fault in a plan file, and where the
/// cause lies, which may be above the place where reading stopped.
PlanMistake explain(std::string_view text, const TomlFault& fault);

}
