#pragma once

#include "app/steps/wall_frame.h"

namespace plenary {

/// The panel beside the selected card, or for several of them: what can be done with it, its colour, its
/// group.
void draw_card_menu(WallFrame& frame);

/// After "Move" and a tap on a card: whether the selected go before it, under it or into it.
void draw_move_choice(WallFrame& frame);

}
