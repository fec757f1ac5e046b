#pragma once

#include "app/steps/view.h"
#include "app/ui/scroll.h"

namespace plenary {

/// The rules that were agreed, over whatever step is on.
void draw_rules_sheet(const View& view, ui::Scroll& scroll);

}
