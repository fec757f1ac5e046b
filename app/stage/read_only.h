#pragma once

#include "app/steps/view.h"

namespace plenary {

/// Across the top of whoever can do something about it, while a session is only looked at: why, and the way
/// to a copy that can be worked on, where there is one. Takes its height from the area. True when that was
/// asked for.
bool draw_read_only_bar(const View& view, ui::Box& area);

}
