#include "app/steps/ranking.h"

namespace plenary {

Footer draw_ranking(const View& view, ui::Box, RankingUi& state) {
    Footer footer;
    follow_step_vote(view, state.vote);
    add_step_vote_actions(view, state.vote, footer, true, true);
    return footer;
}

}
