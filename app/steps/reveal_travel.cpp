#include "app/steps/reveal_travel.h"

#include <utility>

namespace plenary {

float RevealTravel::progress(ui::Canvas& canvas, const Round* unfinished, const Round* shown) {
    using namespace std::chrono_literals;
    constexpr auto length = 400ms;
    if (unfinished != nullptr) {
        watched_ = unfinished->id;
        way_.reset();
        return 1;
    }
    if (const RoundId watched = std::exchange(watched_, {}); shown != nullptr && watched == shown->id)
        start(shown->id, canvas.now());
    if (!way_ || shown == nullptr || way_->round != shown->id)
        return 1;
    const float travelled = canvas.travel(way_->start, length);
    if (travelled >= 1)
        way_.reset();
    return ui::eased(travelled);
}

}
