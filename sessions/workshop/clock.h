#pragma once

#include <chrono>

#include "sessions/model/elapsed.h"
#include "sessions/model/session.h"
#include "sessions/workshop/boot_time.h"

namespace plenary {

/// Time as the program sees it; tests hand in one that they move themselves.
class Clock {
public:
    virtual ~Clock() = default;
    /// For how long something took: never jumps, but may stand still while the computer sleeps.
    virtual std::chrono::steady_clock::time_point steady() const = 0;
    /// For what the clock on the wall says.
    virtual WallTime wall() const = 0;
    /// Since the computer was started, sleep included; nothing where that is not known.
    virtual std::optional<std::chrono::milliseconds> boot() const { return {}; }
};

/// All three clocks at this moment, for elapsed().
inline ClockReading read(const Clock& clock) {
    return {.steady = clock.steady(), .wall = clock.wall(), .boot = clock.boot()};
}

class SystemClock final : public Clock {
public:
    std::chrono::steady_clock::time_point steady() const override { return std::chrono::steady_clock::now(); }
    WallTime wall() const override {
        using namespace std::chrono;
        return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    }
    std::optional<std::chrono::milliseconds> boot() const override { return since_boot(); }
};

}
