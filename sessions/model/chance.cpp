#include "sessions/model/chance.h"

#include <cassert>
#include <limits>

namespace plenary {

std::uint64_t Chance::next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
}

std::size_t Chance::below(std::size_t bound) {
    assert(bound > 0);
    // 2^64 is seldom a multiple of the bound; what is over would make small results likelier.
    const std::uint64_t over = (std::numeric_limits<std::uint64_t>::max() % bound + 1) % bound;
    std::uint64_t drawn = next();
    while (drawn < over)
        drawn = next();
    return static_cast<std::size_t>(drawn % bound);
}

}
