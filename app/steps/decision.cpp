#include "app/steps/decision.h"

namespace plenary {

Footer draw_decision(const View& view, ui::Box, DecisionUi& state) {
    Footer footer;
    follow_step_vote(view, state.vote);
    add_step_vote_actions(view, state.vote, footer, true, true);
    return footer;
}

}
