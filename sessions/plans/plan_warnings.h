#pragma once

#include <string_view>
#include <vector>

#include "sessions/model/pictures.h"
#include "sessions/model/plan.h"
#include "sessions/plans/read_plan.h"

namespace plenary {

/// What a plan may say and yet most likely does not mean, in the order of the file. Contract: the text reads
/// as this plan without mistakes.
/// `pictures`: those of its slides, as read_plan_pictures() found them.
std::vector<PlanMistake> plan_warnings(std::string_view text, const Plan& plan,
                                       const Pictures& pictures = {});

}
