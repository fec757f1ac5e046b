#pragma once

#include "app/steps/step_vote.h"

namespace plenary {

struct RatingUi {
    StepVoteUi vote;
};

Footer draw_rating(const View& view, ui::Box area, RatingUi& state);

}
