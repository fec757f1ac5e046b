#pragma once

#include <chrono>

#include "sessions/model/session.h"

namespace plenary {

/// Time as the program sees it; tests hand in one that they move themselves.
class Clock {
public:
    virtual ~Clock() = default;
    /// For how long something took: never jumps.
    virtual std::chrono::steady_clock::time_point steady() const = 0;
    /// For what the clock on the wall says.
    virtual WallTime wall() const = 0;
};

class SystemClock final : public Clock {
public:
    std::chrono::steady_clock::time_point steady() const override { return std::chrono::steady_clock::now(); }
    WallTime wall() const override {
        using namespace std::chrono;
        return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    }
};

}
