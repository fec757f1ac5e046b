#include <array>

#include "app/steps/ladder_scene.h"
#include "app/steps/vote_opening.h"

namespace plenary {

void draw_way_choice(LadderScene& scene, ui::Box area) {
    if (!scene.can_agree())
        scene.state.choosing_way = false;
    const Question question = scene.state.question;
    const std::array ways = {
        VoteWay{"way:tokens",
                {.way = WayIn::tokens, .voters = Voters::groups, .question = question},
                "Tokens on the stage",
                "Each group drags its marker to a rung"},
        VoteWay{"way:hands",
                {.way = WayIn::hands, .voters = Voters::people, .question = question},
                "Show of hands",
                "Somebody counts, rung by rung"},
        VoteWay{"way:groups",
                {.way = WayIn::screen, .voters = Voters::groups, .question = question},
                "Pass the screen, group by group",
                "Each group votes unseen, then hands on"},
        VoteWay{"way:people",
                {.way = WayIn::screen, .voters = Voters::people, .question = question},
                "Pass the screen, person by person",
                "Each person votes unseen, then hands on"},
    };
    draw_vote_opening(scene.view, area, scene.state.choosing_way,
                      question == Question::now ? "Where is it now? How do you vote?"
                                                : "Where do we want it? How do you vote?",
                      ways, scene.piece == nullptr ? CardId{} : scene.piece->id);
}

}
