#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/ui/canvas.h"

namespace plenary::ui {

/// What one finger or the mouse does to something this frame.
struct Grip {
    ImVec2 at{};
    bool pressed = false;  ///< it went down here
    bool held = false;     ///< and is still down
    bool released = false; ///< and came up again
    bool clicked = false;  ///< by the keyboard, with no finger at all
};
/// Of the mouse, or the finger that takes its place.
Grip grip_of(const Hit& hit);

/// What a finger or the mouse has picked up on one view, and what it has just put down. A view has
/// one hand and asks it, for everything that can be dragged, where to draw it.
///
/// A press that stays within the canvas's tap_reach() is a tap. What is dropped stays where the hand left it
/// until the command that the drop posted is answered, then settles to where it now belongs: in its
/// new place if it was done, in its old one if it was refused.
class Hand {
public:
    enum class Event { none, tapped, lifted, dropped };

    /// To be called each frame for everything that can be dragged, with the hit on it and where it
    /// belongs. After `dropped`, call settle() or let_go().
    Event follow(Canvas& canvas, const Grip& grip, std::string_view what, Box home);
    Event follow(Canvas& canvas, const Hit& hit, std::string_view what, Box home) {
        return follow(canvas, grip_of(hit), what, home);
    }

    /// What is pressed, lifted or not; empty if nothing is.
    std::string_view pressed() const { return pressed_ ? std::string_view(what_) : std::string_view(); }
    /// What is held has gone: there is nothing to put back.
    void forget() { pressed_ = lifted_ = false; }

    /// What is being dragged, past the threshold; empty if nothing is.
    std::string_view held() const { return lifted_ ? std::string_view(what_) : std::string_view(); }
    bool holds(std::string_view what) const { return lifted_ && what_ == what; }
    /// Where the held thing is.
    Box box() const { return box_; }
    /// Where the finger is.
    ImVec2 point() const { return point_; }

    /// The drop was answered with the command of this ticket.
    void settle(Canvas& canvas, std::uint64_t ticket);
    /// The drop led to nothing: back to its old place.
    void let_go(Canvas& canvas);
    /// Escape, or the window lost the focus: what is held goes back to its place.
    void give_up(Canvas& canvas);

    /// Where to draw a thing that belongs at `home`, now. `answered` is the last ticket that the
    /// writer has answered.
    Box place(Canvas& canvas, std::string_view what, Box home, std::uint64_t answered);
    /// What was put down and has not come to rest yet; empty if all is at rest.
    std::string_view settling() const {
        return way_ == Way::still ? std::string_view() : std::string_view(settling_);
    }
    /// Held or still on its way: to be drawn last, above the rest.
    bool in_motion(std::string_view what) const;

private:
    enum class Way { still, waiting, home };

    std::string what_;
    bool pressed_ = false;
    bool lifted_ = false;
    ImVec2 down_{};
    ImVec2 grab_{};
    ImVec2 point_{};
    Box box_;

    std::string settling_;
    Way way_ = Way::still;
    Box left_at_;
    std::uint64_t ticket_ = 0;
    SteadyTime settle_start_{};
};

}
