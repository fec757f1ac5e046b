#include "app/ui/hand.h"

#include <cmath>

namespace plenary::ui {
namespace {

constexpr std::chrono::milliseconds settle_time{150};

Box between(Box a, Box b, float part) {
    const auto mix = [part](float from, float to) { return from + (to - from) * part; };
    return {mix(a.x0, b.x0), mix(a.y0, b.y0), mix(a.x1, b.x1), mix(a.y1, b.y1)};
}

}

Grip grip_of(const Hit& hit) {
    return {.at = ImGui::GetMousePos(),
            .pressed = hit.pressed,
            .held = hit.held,
            .released = hit.released,
            .clicked = hit.clicked && !hit.released};
}

Hand::Event Hand::follow(Canvas& canvas, const Grip& grip, std::string_view what, Box home) {
    const ImVec2 mouse = grip.at;
    if (grip.pressed && !pressed_) {
        what_ = what;
        pressed_ = true;
        lifted_ = false;
        down_ = point_ = mouse;
        grab_ = {mouse.x - home.x0, mouse.y - home.y0};
        box_ = home;
        return Event::none;
    }
    if (!pressed_ || what_ != what)
        // By the keyboard; the release of a press that was given up is none.
        return grip.clicked ? Event::tapped : Event::none;

    Event event = Event::none;
    if (grip.held || grip.released) {
        // The last move and the release can come in the same frame, so both take the position.
        point_ = mouse;
        box_ = Box::at({mouse.x - grab_.x, mouse.y - grab_.y}, box_.size());
        if (!lifted_ && std::hypot(mouse.x - down_.x, mouse.y - down_.y) > canvas.tap_reach()) {
            lifted_ = true;
            event = Event::lifted;
        }
    }
    if (grip.released) {
        pressed_ = false;
        event = lifted_ ? Event::dropped : Event::tapped;
        lifted_ = false;
    } else if (!grip.held && !grip.pressed) {
        give_up(canvas);
    }
    return event;
}

void Hand::settle(Canvas& canvas, std::uint64_t ticket) {
    settling_ = what_;
    left_at_ = box_;
    ticket_ = ticket;
    way_ = Way::waiting;
    settle_start_ = canvas.now();
    canvas.want_next_frame();
}

void Hand::let_go(Canvas& canvas) {
    settle(canvas, 0);
}

void Hand::give_up(Canvas& canvas) {
    if (lifted_)
        let_go(canvas);
    pressed_ = lifted_ = false;
}

Box Hand::place(Canvas& canvas, std::string_view what, Box home, std::uint64_t answered) {
    if (holds(what))
        return Box::at(box_.min(), home.size());
    if (way_ == Way::still || settling_ != what)
        return home;
    if (way_ == Way::waiting) {
        if (answered < ticket_)
            return Box::at(left_at_.min(), home.size());
        way_ = Way::home;
        settle_start_ = canvas.now();
    }
    const float travelled = canvas.travel(settle_start_, settle_time);
    if (travelled >= 1) {
        way_ = Way::still;
        canvas.want_next_frame(); // in which it lies still; in this one it was in_motion()
    }
    return between(Box::at(left_at_.min(), home.size()), home, eased(travelled));
}

bool Hand::in_motion(std::string_view what) const {
    return holds(what) || (way_ != Way::still && settling_ == what);
}

}
