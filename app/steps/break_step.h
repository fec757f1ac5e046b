#pragma once

#include <chrono>

#include "app/steps/view.h"
#include "app/ui/box.h"

namespace plenary {

/// Until the minute that the room was told; below zero when that has passed.
std::chrono::milliseconds left_of_break(const View& view);

/// When the room comes back, readable from the door.
Footer draw_break(const View& view, ui::Box area);

}
