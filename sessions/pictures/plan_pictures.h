#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sessions/model/pictures.h"
#include "sessions/model/plan.h"
#include "sessions/model/result.h"

namespace plenary {

/// Where a slide's picture lies. Contract: the plan names it so.
std::filesystem::path picture_beside(const std::filesystem::path& folder, const std::string& file);
/// Its bytes, whatever they are.
Result<std::string> load_picture_beside(const std::filesystem::path& folder, const std::string& file);

/// What the slides of a plan show, from the files in its folder, as a session keeps it; of one that is
/// missing or cannot be shown the reason. Photographs take their time, on all processors at once.
Pictures read_plan_pictures(const Plan& plan, const std::filesystem::path& folder);

/// What to say of those that are missing or cannot be shown, in one sentence; empty where all are there.
std::string what_is_not_shown(const Pictures& pictures);

}
