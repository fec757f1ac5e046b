#include "tests/support/stuck_disk.h"

#include <chrono>

namespace plenary {

void StuckDisk::stick() {
    const std::lock_guard lock(mutex_);
    stuck_ = true;
}

void StuckDisk::wait_until_stuck() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return waiting_ > 0; });
}

void StuckDisk::release() {
    const std::lock_guard lock(mutex_);
    stuck_ = false;
    changed_.notify_all();
}

bool StuckDisk::gave_up() const {
    const std::lock_guard lock(mutex_);
    return gave_up_;
}

int StuckDisk::sync(File& file) {
    std::unique_lock lock(mutex_);
    ++waiting_;
    changed_.notify_all();
    if (!changed_.wait_for(lock, std::chrono::seconds(20), [&] { return !stuck_; }))
        gave_up_ = true;
    --waiting_;
    return DiskLayer::sync(file);
}

}
