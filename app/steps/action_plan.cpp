#include "app/steps/action_plan.h"

namespace plenary {

Footer draw_action_plan(const View&, ui::Box, ActionPlanUi&) {
    return {};
}

}
