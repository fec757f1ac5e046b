#pragma once

#include <optional>

#include "app/steps/bring_in.h"
#include "app/steps/card_rows.h"
#include "app/steps/reveal_travel.h"
#include "app/steps/step_vote.h"

namespace plenary {

struct RatingUi {
    StepVoteUi vote;
    BringInUi bring_in;
    CardRowsUi rows;
    ui::Scroll points;  ///< of the statements in the booth, and while hands are counted
    ui::Scroll results; ///< of what was revealed
    RevealTravel reveal;

    CardId at; ///< the statement that the keyboard is on in the booth, and while hands are counted
    bool follow_at = false;     ///< it went there, so it is to be seen
    std::optional<Voter> rater; ///< in the booth at the last frame
    float booth_bar = 0;        ///< how high that stood over the statements

    bool statements = false; ///< they are shown though a round has been revealed
    RoundId shown{};         ///< an earlier revealed round; zero for the last
};

/// Statements, rated by voters who may speak for one of two sides; what came of it, by the gap between the
/// sides.
Footer draw_rating(const View& view, ui::Box area, RatingUi& state);

}
