#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sessions/workshop/snapshot.h"

namespace plenary {

/// A card of an earlier step that can be brought into an action plan.
struct Idea {
    const Card* card = nullptr;
    std::string text;     ///< of the card, or of a piece of work the gap that is to be closed
    bool hangs = false;   ///< under the first card of its stack
    bool in_plan = false; ///< has been brought in, and cannot be twice
};

/// Ideas that belong together: a barrier and what answers it, what stops one piece of work.
struct IdeaStack {
    std::string heading; ///< the piece of work; empty for cards of a board
    std::vector<Idea> ideas;
};

struct IdeaSource {
    StepId step;
    std::string title;
    std::vector<IdeaStack> stacks;
};

/// What the plan at `step` can be made of: the cards of the steps that its plan names, in their
/// order. Steps without cards are there with no stacks.
std::vector<IdeaSource> ideas_for(const Snapshot& snapshot, StepId step);

/// How many of them are not yet in the plan.
std::size_t ideas_left(const std::vector<IdeaSource>& sources);

/// Where a card was brought in from, on one line: "from: What gets in the way? · answers “Nobody
/// asks them”". Empty for a card that was written here, or whose origin is gone.
std::string origin_text(const Snapshot& snapshot, const Card& card);

/// "Nothing has been written down in “Barriers” and “Which rung?” yet."
std::string no_ideas_text(const std::vector<IdeaSource>& sources);

}
