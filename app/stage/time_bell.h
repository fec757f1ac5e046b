#pragma once

#include <chrono>

#include "app/steps/step_view.h"
#include "app/steps/view.h"

namespace plenary {

/// Rings the chime when the time of a step is up that people spend away from the screen: a break, or work
/// in groups. Anything else is in the hands of whoever talks, and is not interrupted.
class TimeBell {
public:
    /// Once in each frame, after the step was drawn. Rings at the moment when time runs out, not where a
    /// step is opened that was over already.
    void watch(const View& view);

private:
    StepId step_{};
    bool ahead_ = false; ///< the end of its time is yet to come
};

}
