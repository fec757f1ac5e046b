#include "app/shell/frame_pacing.h"

#include <algorithm>

namespace plenary::shell {

void FramePacer::on_frame_drawn(Clock::time_point now, std::optional<Clock::time_point> next) {
    ++drawn_;
    owed_ = std::max(0, owed_ - 1);
    unanswered_ = false;
    news_ = false;
    last_ = now;
    next_ = next;
}

std::optional<Clock::duration> FramePacer::next_wait(Clock::time_point now) const {
    constexpr auto never = Clock::time_point::max();
    Clock::time_point wanted = next_.value_or(never);
    if (news_)
        wanted = std::min(wanted, last_ ? *last_ + shortest_frame_for_news : now);
    if (owed_ > 0)
        wanted = unanswered_ || !last_ ? now : std::min(wanted, *last_ + frame_between_events);
    if (wanted == never)
        return std::nullopt;
    if (last_)
        wanted = std::max(wanted, *last_ + shortest_frame);
    return std::max(wanted - now, Clock::duration::zero());
}

}
