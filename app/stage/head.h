#pragma once

#include "app/steps/view.h"
#include "app/ui/box.h"

namespace plenary {

/// "8 of 15", the step's title, and the clock of the step at the right.
void draw_head(const View& view, ui::Box area);

/// Minutes and seconds, and in words and colour when the step has run over.
void draw_timer(const View& view, ui::Box area);

}
