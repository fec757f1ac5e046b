#pragma once

#include "app/steps/bring_in.h"
#include "app/steps/dot_vote.h"
#include "app/steps/view.h"
#include "app/steps/wall.h"
#include "app/ui/box.h"

namespace plenary {

struct BoardUi {
    WallUi wall;
    BringInUi bring_in;
    DotVoteUi vote;
};

/// Cards in lanes, or an earlier board's cards under themes.
Footer draw_board(const View& view, ui::Box area, BoardUi& state);

}
