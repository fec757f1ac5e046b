#pragma once

#include <chrono>
#include <optional>

#include "sessions/model/session.h"

namespace plenary {

/// The computer's clocks, read at one moment. Only readings of one run of the program can be compared,
/// because two of the clocks start anew with the computer.
struct ClockReading {
    std::chrono::steady_clock::time_point steady{}; ///< may stand still while the computer sleeps
    WallTime wall = 0;                              ///< may be set by anybody at any time
    /// Since the computer was started, sleep included, untouched by whoever sets the time. Nothing where
    /// the system does not tell.
    std::optional<std::chrono::milliseconds> boot{};
};

enum class Passing {
    ran,       ///< the computer was awake, give or take ten seconds
    slept,     ///< it slept for a part of the time
    clock_set, ///< the clock on the wall was set, forward or back
};

struct Elapsed {
    std::chrono::milliseconds time{}; ///< that really went by, sleep included
    Passing passing = Passing::ran;

    bool operator==(const Elapsed&) const = default;
};

/// How much time really went by between two readings, `to` being the later one.
///
/// With the boot clock in both readings this is certain: it alone counts sleep and cannot be set. Where
/// the computer slept and was set as well, it says `slept`, as that is what the room noticed.
///
/// Without it a wall clock that went further than the steady one is taken for sleep, and `time` is then
/// what the wall says: a laptop that is shut over lunch is common, while clocks are hardly ever set
/// forward by hand during a session; one set forward is mistaken for sleep. A wall clock that fell behind
/// was set, and `time` is then what the steady clock says.
///
/// Where the steady clock itself runs on through sleep, as on Windows and macOS, sleep counts as `ran`,
/// and `time` is right all the same.
Elapsed elapsed(const ClockReading& from, const ClockReading& to);

/// What of that time the session took in the room. A lid that was shut over a talk or a meal shut nobody out,
/// so sleep counts; but who let the computer sleep for more than three hours had gone home, and then only the
/// time that it was awake counts.
std::chrono::milliseconds time_in_the_room(const ClockReading& from, const ClockReading& to);

/// The computer slept so long between the two that the room had gone home.
bool went_home(const ClockReading& from, const ClockReading& to);

}
