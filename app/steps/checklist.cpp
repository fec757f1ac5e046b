#include "app/steps/checklist.h"

namespace plenary {

Footer draw_checklist(const View& view, ui::Box, ChecklistUi& state) {
    Footer footer;
    follow_step_vote(view, state.vote);
    add_step_vote_actions(view, state.vote, footer, true, true);
    return footer;
}

}
