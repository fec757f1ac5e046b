#pragma once

#include "sessions/model/plan.h"
#include "sessions/plans/settings.h"

namespace plenary {

/// Reads what a slide shows by the settings of its `picture`, and gives the step the title that
/// suits it.
StepContent read_slide(const TomlTable& table, TableReader& reader, Step& step, Mistakes& mistakes);

}
