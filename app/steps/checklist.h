#pragma once

#include "app/steps/step_vote.h"

namespace plenary {

struct ChecklistUi {
    StepVoteUi vote;
};

Footer draw_checklist(const View& view, ui::Box area, ChecklistUi& state);

}
