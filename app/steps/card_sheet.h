#pragma once

#include "app/steps/wall_frame.h"

namespace plenary {

/// One card for the back row: as large as the window lets it be. Closed by a tap or Escape; the arrow
/// keys go on to its neighbours.
void draw_card_sheet(WallFrame& frame);

}
