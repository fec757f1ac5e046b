#include "app/steps/rating.h"

namespace plenary {

Footer draw_rating(const View& view, ui::Box, RatingUi& state) {
    Footer footer;
    follow_step_vote(view, state.vote);
    add_step_vote_actions(view, state.vote, footer, true, true);
    return footer;
}

}
