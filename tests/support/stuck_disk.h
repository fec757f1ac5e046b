#pragma once

#include <condition_variable>
#include <mutex>

#include "tests/support/disk_layer.h"

namespace plenary {

/// A disk that can be made so slow that a sync does not return before it is told to.
class StuckDisk : public DiskLayer {
public:
    StuckDisk() : DiskLayer("stuck disk") {}

    /// From now on every sync waits.
    void stick();
    /// Returns once somebody waits for a sync.
    void wait_until_stuck();
    /// Lets those go on who wait, and all that follow.
    void release();
    /// Whether one waited for so long that it went on by itself, so that a test ends: whoever should have
    /// called release() was waiting too.
    bool gave_up() const;

    int sync(File& file) override;

private:
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    bool stuck_ = false;
    bool gave_up_ = false;
    int waiting_ = 0;
};

}
