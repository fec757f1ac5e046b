#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sessions/workshop/snapshot.h"

namespace plenary {

// What boards, themes and brainstorms show: screen and record draw from the same.

/// A lane as a wall shows it. Cards that hang follow the card that they hang under.
struct WallLane {
    LaneId id; ///< zero for the cards that have not been sorted yet
    std::string title;
    std::string count; ///< "4 barriers"
    bool collapsed = false;
    bool covered = false;
    struct Entry {
        const Card* card = nullptr;
        bool hangs = false;
        bool heading = false;
        bool covered = false;
        bool echo = false;             ///< stands elsewhere too: only to be read here
        int dots = -1;                 ///< how many it got; below zero where no vote was on it
        bool placing = false;          ///< dots are being placed on it
        bool aside = false;            ///< not what it is about just now: paler
        std::string tag;               ///< "No idea yet"
        std::vector<GroupId> groups{}; ///< of a merged card, where it was brought by several
    };
    std::vector<Entry> cards;
};

/// The lanes of a board or a brainstorm, in their order; of a board that sorts another's cards its themes,
/// after those that are not sorted yet. Their cards are the snapshot's. None for any other step.
std::vector<WallLane> wall_lanes(const Snapshot& snapshot, StepId step);

/// The cards that a board which sorts them has under no theme yet. Contract: `step` is one.
WallLane unsorted_lane(const Snapshot& snapshot, StepId step);

/// Cards that say something: all but headings.
std::size_t ideas_in(const WallLane& lane);

/// A brainstorm shows its ideas with the barrier under each. While a vote is open it is about the barriers.
bool shows_idea_first(const Snapshot& snapshot, StepId step);

/// "from step 8"; empty for a card that was written here, or whose origin is gone.
std::string origin_tag(const Snapshot& snapshot, const Card& card);

}
