#pragma once

#include <optional>

#include "app/ui/canvas.h"
#include "sessions/model/session.h"

namespace plenary {

/// Votes travel to where they lie when their round has just been revealed, and the room has watched it being
/// open; whoever comes to the step later finds them there.
class RevealTravel {
public:
    /// How far the votes of the round that is shown have come, 0 to 1. To be asked in every frame, also while
    /// a round is `unfinished` and none is shown; either may be none.
    float progress(ui::Canvas& canvas, const Round* unfinished, const Round* shown);

    void start(RoundId round, ui::SteadyTime now) { way_ = Way{round, now}; }

private:
    struct Way {
        RoundId round;
        ui::SteadyTime start;
    };
    RoundId watched_{};
    std::optional<Way> way_;
};

}
