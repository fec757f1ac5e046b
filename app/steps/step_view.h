#pragma once

#include <variant>

#include "app/steps/action_plan.h"
#include "app/steps/board.h"
#include "app/steps/brainstorm.h"
#include "app/steps/break_step.h"
#include "app/steps/checklist.h"
#include "app/steps/close.h"
#include "app/steps/decision.h"
#include "app/steps/ladder.h"
#include "app/steps/objectives.h"
#include "app/steps/ranking.h"
#include "app/steps/rating.h"
#include "app/steps/recap.h"
#include "app/steps/rules.h"
#include "app/steps/slide.h"
#include "app/steps/welcome.h"

namespace plenary {

/// What the view of one step keeps between frames: what is half typed, what is in the hand.
using StepUi =
    std::variant<std::monostate, WelcomeUi, RulesUi, RecapUi, ObjectivesUi, SlideUi, BoardUi, BrainstormUi,
                 LadderUi, RatingUi, RankingUi, ChecklistUi, DecisionUi, ActionPlanUi, CloseUi>;

/// Lets go of what a step that is not drawn has on the graphics card.
void forget_pictures(StepUi& state);

/// Draws the step of the view into the area, whatever its kind. Where no step comes after it, the footer
/// offers the end of the session.
Footer draw_step(const View& view, ui::Box area, StepUi& state);

}
