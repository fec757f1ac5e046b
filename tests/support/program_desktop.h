// A private X server with several displays, which come and go as plugs do while programs run on it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <sys/types.h>

namespace test_support {

// The part of the desktop that one display shows.
struct Monitor {
    int x = 0, y = 0, width = 0, height = 0;
};

// Xvnc, because it is the one server without a real screen whose displays programs see as they see real ones,
// in its RandR extension: Xvfb has one display for good, and GLFW does not look at the parts that
// xrandr --setmonitor cuts out of it. A viewer that asks for another size of the desktop may say how many
// displays it has; that is how they are plugged in and out.
class Desktop {
public:
    // `shares_memory`: with the programs that it shows, as a server on another machine cannot. Throws with a
    // sentence when the server cannot be started.
    explicit Desktop(const std::vector<Monitor>& monitors, bool shares_memory = true);
    ~Desktop();
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;

    // For the environment variable DISPLAY.
    const std::string& name() const { return name_; }

    // From now on these are plugged in, called "VNC-0", "VNC-1" and so on, and no others. Returns when the
    // server has it so; programs learn of it as they take events.
    void plug(const std::vector<Monitor>& monitors);

private:
    void start(bool shares_memory);
    void stop();

    std::filesystem::path folder_, socket_;
    std::string name_;
    pid_t server_ = -1;
};

}
