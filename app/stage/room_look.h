#pragma once

#include "sessions/model/id.h"

namespace plenary {

/// What lies over the step for the room's eyes, for a while.
enum class RoomCover { none, black, white, task };

/// What the room sees, where that is not simply the step that it is on. Not part of the session: it is gone
/// when the program ends, and everything comes back with Esc.
struct RoomLook {
    RoomCover cover = RoomCover::none;
    /// The room goes on seeing the picture of a moment ago, while the facilitator looks ahead.
    bool frozen = false;
    /// While frozen: the step that is looked at without going to it; zero for the one that the room is on.
    StepId looking;

    bool operator==(const RoomLook&) const = default;
    bool as_usual() const { return cover == RoomCover::none && !frozen; }
};

}
