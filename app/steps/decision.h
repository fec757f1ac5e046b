#pragma once

#include "app/steps/step_vote.h"

namespace plenary {

struct DecisionUi {
    StepVoteUi vote;
};

Footer draw_decision(const View& view, ui::Box area, DecisionUi& state);

}
