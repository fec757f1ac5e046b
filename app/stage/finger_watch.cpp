#include "app/stage/finger_watch.h"

#include <algorithm>
#include <cmath>

namespace plenary {
namespace {

using namespace std::chrono_literals;

/// Between the jump and the press, which come together but are drawn one after the other; two frames of the
/// slowest computer.
constexpr auto just_now = 200ms;

}

void FingerWatch::see(ImVec2 pointer, Time now) {
    if (!begun_)
        sights_.fill({pointer, now});
    begun_ = true;
    std::rotate(sights_.begin(), sights_.end() - 1, sights_.end());
    sights_.front() = {pointer, now};
}

bool FingerWatch::finger(float reach) const {
    int moves = 0;
    bool jumped = false;
    for (std::size_t i = 1; i < sights_.size(); ++i) {
        const Sight& to = sights_[i - 1];
        const Sight& from = sights_[i];
        const float way = std::hypot(to.place.x - from.place.x, to.place.y - from.place.y);
        moves += way > reach / 8 ? 1 : 0;
        jumped = jumped || (way > reach && sights_.front().at - to.at <= just_now);
    }
    return jumped && moves == 1;
}

}
