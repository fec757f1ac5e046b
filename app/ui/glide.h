#pragma once

#include "app/ui/canvas.h"

namespace plenary::ui {

/// A place that goes to where it belongs in 150 ms instead of jumping there. Kept between frames by
/// the view; the first place is taken at once.
class Glide {
public:
    float to(Canvas& canvas, float target) {
        if (!placed_)
            return jump(target);
        const float part = eased(canvas.travel(since_, std::chrono::milliseconds(150)));
        const float now = from_ + (target_ - from_) * part;
        if (target == target_)
            return now;
        from_ = now;
        target_ = target;
        since_ = canvas.now();
        return from_ + (target_ - from_) * eased(canvas.travel(since_, std::chrono::milliseconds(150)));
    }

    float jump(float target) {
        placed_ = true;
        since_ = {};
        return from_ = target_ = target;
    }

private:
    float from_ = 0;
    float target_ = 0;
    SteadyTime since_{};
    bool placed_ = false;
};

}
