#include "sessions/model/elapsed.h"

namespace plenary {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// Clocks of one computer drift apart, are read one after the other, and are put right by the network in
/// small steps. Less than this is none of the room's business.
constexpr milliseconds sway = 10s;

/// No break in a session of one day is longer.
constexpr milliseconds longest_break = 3h;

milliseconds awake(const ClockReading& from, const ClockReading& to) {
    return std::chrono::duration_cast<milliseconds>(to.steady - from.steady);
}

}

Elapsed elapsed(const ClockReading& from, const ClockReading& to) {
    const milliseconds steady = awake(from, to);
    const milliseconds wall(to.wall - from.wall);
    if (from.boot && to.boot) {
        const milliseconds time = *to.boot - *from.boot;
        if (time - steady > sway)
            return {time, Passing::slept};
        const bool set = wall - time > sway || time - wall > sway;
        return {time, set ? Passing::clock_set : Passing::ran};
    }
    if (wall - steady > sway)
        return {wall, Passing::slept};
    return {steady, steady - wall > sway ? Passing::clock_set : Passing::ran};
}

bool went_home(const ClockReading& from, const ClockReading& to) {
    const Elapsed all = elapsed(from, to);
    return all.passing == Passing::slept && all.time - awake(from, to) > longest_break;
}

milliseconds time_in_the_room(const ClockReading& from, const ClockReading& to) {
    return went_home(from, to) ? awake(from, to) : elapsed(from, to).time;
}

}
