#pragma once

#include <string>

#include "app/steps/view.h"
#include "app/ui/box.h"
#include "app/ui/scroll.h"

namespace plenary {

/// The aims as large rows, each with what the group says of it: met, or in doubt.
void draw_aims(const View& view, ui::Box list, ui::Scroll& scroll, Cards aims);
/// "3 met, 1 in doubt"; empty while nothing is said.
std::string aims_note(Cards aims);

}
