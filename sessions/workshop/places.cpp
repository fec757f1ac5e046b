#include "sessions/workshop/places.h"

#include <cassert>
#include <numeric>

#include "sessions/model/session.h"

namespace plenary {

namespace {

/// Beyond this, stepping outwards by gaps could overflow before long.
constexpr std::int64_t outermost = std::int64_t{1} << 61;

NewPlace renumbered(std::size_t count, std::size_t at) {
    NewPlace placing;
    std::int64_t place = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (i == at)
            placing.place = place += place_gap;
        placing.neighbours.push_back(place += place_gap);
    }
    if (at == count)
        placing.place = place + place_gap;
    return placing;
}

}

NewPlace make_room(std::span<const std::int64_t> places, std::size_t at) {
    assert(at <= places.size());
    if (places.empty())
        return {.place = place_gap, .neighbours = {}};
    if (places.front() < -outermost || places.back() > outermost)
        return renumbered(places.size(), at);
    if (at == places.size())
        return {.place = places.back() + place_gap, .neighbours = {}};
    if (at == 0)
        return {.place = places.front() - place_gap, .neighbours = {}};
    const auto before = places[at - 1];
    const auto after = places[at];
    if (after - before < 2)
        return renumbered(places.size(), at);
    return {.place = std::midpoint(before, after), .neighbours = {}};
}

}
