#pragma once

#include <optional>

#include "app/steps/action_edit.h"
#include "app/steps/bring_in.h"
#include "app/steps/reason_list.h"
#include "app/steps/row_list.h"
#include "app/steps/step_vote.h"
#include "app/ui/adder.h"

namespace plenary {

struct DecisionUi {
    StepVoteUi vote;
    BringInUi bring_in;
    RowListUi list;
    ActionEdit edit; ///< the chosen option, and whether its words are typed
    bool was_in_booth = false;
    bool show_chosen = false;     ///< brings it into sight in the next frame
    std::optional<RoundId> shown; ///< the reveal that the choice has followed; nothing before the first frame
    ui::Adder adder;
    float adder_height = 0;
    ReasonsUi reasons;
    ReasonsUi::Adder add_reason;
};

/// Options, blind votes on them, the reasons, and the one that the room decides on.
Footer draw_decision(const View& view, ui::Box area, DecisionUi& state);

}
