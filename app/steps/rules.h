#pragma once

#include "app/steps/view.h"
#include "app/ui/box.h"

namespace plenary {

struct RulesUi {};

/// Ground rules: read, edit, add, reorder by dragging, agree each.
Footer draw_rules(const View& view, ui::Box area, RulesUi& state);

}
