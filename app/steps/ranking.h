#pragma once

#include "app/steps/step_vote.h"

namespace plenary {

struct RankingUi {
    StepVoteUi vote;
};

Footer draw_ranking(const View& view, ui::Box area, RankingUi& state);

}
