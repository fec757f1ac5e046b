#pragma once

#include <memory>
#include <vector>

#include "sessions/workshop/workshop.h"

namespace plenary {

/// What stands in the place of the writer where a session is only looked at.
class Workshop::Look {
public:
    Look(Session session, ReadOnly why, const ClockReading& as_of);

    const std::shared_ptr<const Snapshot>& snapshot() const { return snapshot_; }
    /// Without where the room has gone.
    const std::shared_ptr<const Snapshot>& as_saved() const { return as_saved_; }

    /// Goes from step to step and line to line, which is kept nowhere; all else is refused, and why.
    std::vector<Outcome> work(const std::vector<Waiting>& batch);

private:
    Result<std::string> carry_out(const Command& command);
    void publish();

    Session session_;
    ReadOnly why_;
    ClockReading as_of_;
    std::uint64_t revision_ = 0;
    std::shared_ptr<const Snapshot> snapshot_;
    std::shared_ptr<const Snapshot> as_saved_;
};

}
