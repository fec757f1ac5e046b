#pragma once

#include "app/steps/view.h"
#include "app/ui/box.h"

namespace plenary {

struct BoardUi {};

/// Cards in lanes, or an earlier board's cards under themes.
Footer draw_board(const View& view, ui::Box area, BoardUi& state);

}
