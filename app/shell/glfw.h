// The library that opens windows: its life, and the displays that it knows.
#pragma once

#include "app/shell/displays.h"

#include <tl/expected.hpp>

#include <string>
#include <utility>

struct GLFWmonitor;

namespace plenary::shell {

// GLFW, from its start to its end. Exactly one in a process, on the main thread, outliving every window.
class Glfw {
public:
    // On failure a sentence that says what to do about it.
    static tl::expected<Glfw, std::string> start();

    ~Glfw();
    Glfw(Glfw&& other) noexcept : started_(std::exchange(other.started_, false)) {}
    Glfw& operator=(Glfw&&) = delete;

    // The displays of this moment, asked of the window system.
    Displays displays() const;

    // Why the last call failed.
    static std::string last_error();

private:
    Glfw() = default;
    bool started_ = true;
};

// GLFW's own name for a display, good until the next events are taken; null when there is no such display any
// more.
GLFWmonitor* monitor_of(const Display& display);

}
