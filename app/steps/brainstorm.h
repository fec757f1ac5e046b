#pragma once

#include "app/steps/bring_in.h"
#include "app/steps/dot_vote.h"
#include "app/steps/view.h"
#include "app/steps/wall.h"
#include "app/ui/box.h"

namespace plenary {

struct BrainstormUi {
    WallUi wall;
    BringInUi bring_in;
    DotVoteUi vote;
    std::string note; ///< how many barriers there are, and how many without an idea
};

/// Barriers in lanes, with the ideas that answer them hanging under them.
Footer draw_brainstorm(const View& view, ui::Box area, BrainstormUi& state);

}
