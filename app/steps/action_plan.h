#pragma once

#include <map>

#include "app/steps/action_edit.h"
#include "app/steps/bring_in.h"
#include "app/steps/view.h"
#include "app/ui/adder.h"
#include "app/ui/box.h"
#include "app/ui/glide.h"
#include "app/ui/hand.h"
#include "app/ui/scroll.h"

namespace plenary {

struct ActionPlanUi {
    ui::Hand hand; ///< for steps, chips and ideas
    ActionEdit edit;
    ui::Box selected_at; ///< where the selected card was drawn last

    struct LaneAdder {
        ui::Adder adder;
        float height = 0;
    };
    std::map<LaneId, LaneAdder> adders; ///< of the left column
    ui::Scroll column;

    ui::Scroll table;
    ui::Adder add_step;
    float add_step_height = 0;
    std::uint64_t added = 0; ///< the ticket of a new step whose owner is to be typed next
    std::map<CardId, ui::Glide> places;

    /// The last thing put down: until its command is answered the table stays as the hand left it.
    struct Drop {
        std::uint64_t ticket = 0;
        LaneId lane;
        CardId card;
        CardId before;
        float height = 0;
    };
    Drop drop;

    bool ideas_open = false;
    ui::SteadyTime ideas_since{}; ///< when that changed
    ui::Scroll ideas;
    BringInUi bring_in; ///< for several ideas at once
    CardId brought;     ///< the idea that was brought in last, to be shown where it went
};

/// What the partnership is for, who it needs, and the steps with who and by when.
Footer draw_action_plan(const View& view, ui::Box area, ActionPlanUi& state);

}
