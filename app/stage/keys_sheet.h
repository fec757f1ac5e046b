#pragma once

#include "app/steps/view.h"
#include "app/ui/scroll.h"

namespace plenary {

/// All keys and what they do.
void draw_keys_sheet(const View& view, ui::Scroll& scroll);

}
