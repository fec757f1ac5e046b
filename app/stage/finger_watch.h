#pragma once

#include <array>
#include <chrono>
#include <imgui.h>

namespace plenary {

/// Tells a finger's press from a mouse's, though both arrive as the mouse's: a finger jumps to where it
/// presses, a mouse has been on its way there. A finger that presses twice in one place passes for a mouse.
class FingerWatch {
public:
    using Time = std::chrono::steady_clock::time_point;

    /// Where the pointer is; once in each frame.
    void see(ImVec2 pointer, Time now);
    /// To be asked in the frame of a press: the pointer was at rest until it jumped here just now, further
    /// than `reach`.
    bool finger(float reach) const;

private:
    struct Sight {
        ImVec2 place{};
        Time at{};
    };
    std::array<Sight, 5> sights_{}; ///< of the last frames, the newest first
    bool begun_ = false;
};

}
