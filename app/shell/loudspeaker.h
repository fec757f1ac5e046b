// The computer's loudspeaker, through whatever sound system it has.
#pragma once

#include <atomic>
#include <memory>
#include <span>

namespace plenary::shell {

class Loudspeaker {
public:
    virtual ~Loudspeaker() = default;

    // Whether there is one. May take as long as the sound system takes to answer.
    virtual bool found() = 0;

    // Plays one channel at this rate and returns when it has been heard, or soon after `hush` became true,
    // then fading it out. False where there is none to play on.
    virtual bool play(std::span<const float> samples, int rate, const std::atomic<bool>& hush) = 0;
};

// That of this computer. Holds neither the sound system nor the device but during a call, says nothing on
// standard error.
std::unique_ptr<Loudspeaker> system_loudspeaker();

}
