#pragma once

#include <span>
#include <string_view>

#include "app/steps/view.h"
#include "app/ui/box.h"
#include "app/ui/scroll.h"

namespace plenary {

/// One way in which a vote can be held, among those that a step offers.
struct VoteWay {
    std::string_view id;
    RoundTerms terms;
    std::string_view words; ///< "Show of hands"
    std::string_view more;  ///< "Somebody counts, rung by rung"
    /// What is asked in this way. Ways of one kind follow one another, and stand in a column under it.
    std::string_view kind{};
};

/// Asks how the votes are to come in, while `choosing`, and opens the round: on the piece of work, or on what
/// can be voted for on the step. A way that is not possible says why. The way of the last round here is
/// one press on Enter away. With `scroll`, ways for which there is no room are scrolled to.
void draw_vote_opening(const View& view, ui::Box area, bool& choosing, std::string_view title,
                       std::span<const VoteWay> ways, CardId piece = {}, ui::Scroll* scroll = nullptr);

}
