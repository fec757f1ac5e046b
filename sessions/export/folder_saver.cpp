#include "sessions/export/folder_saver.h"

#include <cassert>

namespace plenary {

FolderSaver::~FolderSaver() {
    if (thread_.joinable())
        thread_.join();
}

void FolderSaver::begin(std::shared_ptr<const Snapshot> snapshot, std::filesystem::path into,
                        const ClockReading& now, std::function<void()> done) {
    assert(!busy());
    thread_ = std::thread(
        [this, snapshot = std::move(snapshot), into = std::move(into), now, done = std::move(done)] {
            auto saved = save_folder(*snapshot, {}, into, now);
            {
                const std::lock_guard lock(mutex_);
                saved_ = std::move(saved);
            }
            if (done)
                done();
        });
}

std::optional<Result<std::filesystem::path>> FolderSaver::take() {
    std::optional<Result<std::filesystem::path>> saved;
    {
        const std::lock_guard lock(mutex_);
        saved.swap(saved_);
    }
    if (saved)
        thread_.join();
    return saved;
}

}
