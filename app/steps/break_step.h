#pragma once

#include "app/steps/view.h"
#include "app/ui/box.h"

namespace plenary {

/// When the room comes back, readable from the door.
Footer draw_break(const View& view, ui::Box area);

}
