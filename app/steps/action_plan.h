#pragma once

#include "app/steps/view.h"
#include "app/ui/box.h"

namespace plenary {

struct ActionPlanUi {};

/// What the partnership is for, who it needs, and the steps with who and by when.
Footer draw_action_plan(const View& view, ui::Box area, ActionPlanUi& state);

}
