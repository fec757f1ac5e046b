#pragma once

#include <string_view>
#include <vector>

#include "sessions/model/plan.h"
#include "sessions/plans/settings.h"

namespace plenary {

/// The words for `picture`.
std::vector<std::string_view> picture_words();

/// Whether a slide can show a file of this name: it ends like a picture and leads out of the plan's folder on
/// no system.
bool is_picture_name(std::string_view file);

/// Reads what a slide shows by the settings of its `picture`, and gives the step the title that
/// suits it.
StepContent read_slide(const TomlTable& table, TableReader& reader, Step& step, Mistakes& mistakes);

}
