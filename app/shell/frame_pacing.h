// When to draw: only when something happened or something shown will change. Knows neither GLFW nor ImGui,
// so that the decision is tested by itself.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace plenary::shell {

using Clock = std::chrono::steady_clock;

class FramePacer {
public:
    // Dear ImGui needs this many frames to answer an event in full: hover, press, and what they changed.
    static constexpr int frames_after_event = 3;
    // The first of them comes at once. The others are of use only where no more events come: a hand that
    // moves sends one for each frame of a display, and nothing is gained by a frame between them.
    static constexpr Clock::duration frame_between_events = std::chrono::milliseconds(20);
    // A display draws no faster than this, and one without vertical sync should not be asked to.
    static constexpr Clock::duration shortest_frame = std::chrono::milliseconds(8);
    // The picture of another window need not follow it any faster: a glance does not see the difference, and
    // a computer that draws without a graphics card would draw everything twice.
    static constexpr Clock::duration shortest_frame_for_news = std::chrono::milliseconds(33);

    // Input came, the window was uncovered, or another thread has news.
    void on_event() {
        owed_ = frames_after_event;
        unanswered_ = true;
    }

    // What another window shows has changed, and this one shows a picture of it: one frame is enough.
    void on_news() { news_ = true; }

    // A frame was drawn at `now`, and what it shows stays right until `next`; nothing there means for ever.
    // A `next` that has passed already asks for one frame after another, as an animation does.
    void on_frame_drawn(Clock::time_point now, std::optional<Clock::time_point> next);

    // How long to sleep unless an event comes: zero to draw at once, nothing to sleep without end.
    std::optional<Clock::duration> next_wait(Clock::time_point now) const;

    bool due(Clock::time_point now) const { return next_wait(now) == Clock::duration::zero(); }

    std::uint64_t frames_drawn() const { return drawn_; }

private:
    int owed_ = frames_after_event;
    bool unanswered_ = true; // by the first of the frames that are owed
    bool news_ = false;
    std::uint64_t drawn_ = 0;
    std::optional<Clock::time_point> next_;
    std::optional<Clock::time_point> last_;
};

}
