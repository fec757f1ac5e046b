#include "app/shell/frame_pacing.h"

#include <algorithm>

namespace plenary::shell {

void FramePacer::on_frame_drawn(Clock::time_point now, std::optional<Clock::time_point> next) {
    ++drawn_;
    owed_ = std::max(0, owed_ - 1);
    last_ = now;
    next_ = next;
}

std::optional<Clock::duration> FramePacer::next_wait(Clock::time_point now) const {
    std::optional<Clock::time_point> wanted = next_;
    if (owed_ > 0)
        wanted = now;
    if (!wanted)
        return std::nullopt;
    if (last_)
        wanted = std::max(*wanted, *last_ + shortest_frame);
    return std::max(*wanted - now, Clock::duration::zero());
}

}
