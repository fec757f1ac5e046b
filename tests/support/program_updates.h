// What can be seen to change in a window, told by the display server.
#pragma once

#include "tests/support/program_display.h"

#include <chrono>
#include <memory>
#include <optional>

namespace test_support {

// Updates of the window that the display uses, from now on: each is a change of pixels that reached the
// screen. Contract: it uses one.
class Updates {
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit Updates(const Display& display);
    ~Updates();
    Updates(const Updates&) = delete;
    Updates& operator=(const Updates&) = delete;

    // Whether there was any since it was asked last.
    bool any();
    // Returns once there was none for this long.
    void wait_for_rest(std::chrono::milliseconds rest);
    // When the next one came; nothing where none comes in time.
    std::optional<Time> next(std::chrono::milliseconds limit);

private:
    struct Watch;
    std::unique_ptr<Watch> watch_;
};

}
