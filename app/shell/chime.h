// The chime that is heard: on a thread of its own, so that no frame waits for a loudspeaker. Belongs to one
// thread but for what it says.
#pragma once

#include "app/room.h"
#include "app/shell/loudspeaker.h"

#include <chrono>
#include <functional>
#include <memory>
#include <thread>

namespace plenary::shell {

class LoudChime final : public Chime {
public:
    // Costs nothing until the first ring() or look(). `news` is called whenever loudspeaker() may have
    // changed, on the chime's own thread.
    explicit LoudChime(std::function<void()> news,
                       std::unique_ptr<Loudspeaker> loudspeaker = system_loudspeaker(),
                       std::chrono::milliseconds patience = std::chrono::seconds(1));
    // Fades out what rings. A sound system that does not answer is left behind when the patience is over, so
    // that it cannot keep the program open.
    ~LoudChime() override;
    LoudChime(const LoudChime&) = delete;
    LoudChime& operator=(const LoudChime&) = delete;

    void ring() override;

    // Finds out anew whether there is a loudspeaker, without a sound. Returns at once.
    void look();
    // As it was found by the last ring() or look().
    Known loudspeaker() const;

private:
    struct Work;
    void ask(bool Work::*wish);

    std::chrono::milliseconds patience_;
    std::shared_ptr<Work> work_; // the thread's too, which may outlive the chime
    std::thread thread_;
};

}
