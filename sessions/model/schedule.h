#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sessions/model/agenda.h"

namespace plenary {

/// One step of the agenda with its times.
struct ScheduledStep {
    enum class When { past, now, ahead, left_out };

    StepId step;
    When when = When::ahead;
    int minutes = 0; ///< that it has
    std::chrono::milliseconds spent{};
    WallTime starts = 0; ///< when the room came to it or, as things stand, will
    /// What it will still take: of the step that runs the rest of its time, of one ahead all that was not
    /// spent on it before; zero for any other.
    std::chrono::milliseconds left{};
};

/// How the session stands against its time.
struct Schedule {
    std::vector<ScheduledStep> steps; ///< in their running order, those that are left out as well
    WallTime finish = 0;              ///< as things stand
    WallTime promised = 0;   ///< to the room by the plan; without a promise, what its minutes add up to
    bool is_promise = false; ///< the plan names a time of day

    /// Whole minutes, rounded; below zero: ahead.
    int minutes_behind() const;
};

/// Time spent on a step up to now, and how much of that its clock stood still.
struct StepTime {
    std::chrono::milliseconds spent{};
    std::chrono::milliseconds paused{};
};

/// `time_of` says of each step what StepTime says. A break that runs ends at the time of day that the room
/// was told; everything else ends when its minutes are over, but not before now. Of a finished session
/// nothing is ahead, and it finished when it did.
Schedule schedule_of(const Session& session, const std::function<StepTime(StepId)>& time_of, WallTime now);

/// One step that would be made shorter, or left out.
struct Trim {
    StepId step;
    int from = 0; ///< minutes
    int to = 0;
    bool left_out = false;
    bool operator==(const Trim&) const = default;
};

struct TrimProposal {
    std::vector<Trim> steps; ///< in their running order; empty where nothing can be gained
    int late = 0;            ///< minutes to be gained
    int gains = 0;           ///< minutes that it gains, never more than it would
};

/// What to do about being late: the steps ahead that may give time are shortened, each by a third at the most
/// and the longest first; where that is not enough, the shortest of them are left out. Essential steps and
/// breaks are kept as they are, and no more is taken than is needed.
TrimProposal trim_proposal(const Session& session, const Schedule& schedule);

/// "4 min behind", "2 min ahead", "on time".
std::string behind_text(int minutes);
/// "Finishes 12:34, promised 12:30", "Finishes 12:34, planned for 12:30".
std::string finish_text(const Schedule& schedule);

}
