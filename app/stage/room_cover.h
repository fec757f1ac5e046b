#pragma once

#include "app/stage/room_look.h"
#include "app/steps/view.h"

namespace plenary {

/// Lies over the step, where something does: a black or a white screen, or nothing but the question of the
/// step, as large as it goes.
void draw_room_cover(const View& view, const RoomLook& look);

}
