#pragma once

#include "app/steps/action_edit.h"
#include "app/steps/bring_in.h"
#include "app/steps/row_list.h"
#include "app/steps/step_vote.h"
#include "app/ui/adder.h"

namespace plenary {

struct ChecklistUi {
    StepVoteUi vote;
    BringInUi bring_in;
    RowListUi list;
    ActionEdit edit;   ///< the chosen point, and what of it is typed
    ui::Box chosen_at; ///< where the chosen point was drawn last
    bool was_in_booth = false;
    bool show_chosen = false; ///< brings it into sight in the next frame
    ui::Adder adder;
    float adder_height = 0;
};

/// Points that the room answers yes, not yet or not us, each with an owner; by talking, or after a blind
/// vote.
Footer draw_checklist(const View& view, ui::Box area, ChecklistUi& state);

}
