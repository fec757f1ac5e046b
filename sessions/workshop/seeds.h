#pragma once

#include <cstdint>
#include <random>

namespace plenary {

/// Where the seeds of lots come from; tests hand in one that they know.
class Seeds {
public:
    virtual ~Seeds() = default;
    /// A new one, short enough to be read out in a room.
    virtual std::int64_t next() const = 0;
};

class SystemSeeds final : public Seeds {
public:
    std::int64_t next() const override {
        constexpr unsigned lowest = 10'000;
        constexpr unsigned count = 90'000; // all of five figures
        return lowest + std::random_device{}() % count;
    }
};

}
