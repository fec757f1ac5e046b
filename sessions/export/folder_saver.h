#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "sessions/export/save_folder.h"

namespace plenary {

/// Saves folders beside whatever else goes on, so that nobody has to wait for it. One at a time; what has
/// begun is written to its end, also when this goes.
class FolderSaver {
public:
    ~FolderSaver();

    bool busy() const { return thread_.joinable(); }
    /// Begins with the session as it is in `snapshot`; `done` is called from another thread when take() has
    /// something. Contract: not busy.
    void begin(std::shared_ptr<const Snapshot> snapshot, std::filesystem::path into, const ClockReading& now,
               std::function<void()> done);
    /// Where it was saved, or why it was not; once, and nothing before it is done.
    std::optional<Result<std::filesystem::path>> take();

private:
    std::thread thread_;
    std::mutex mutex_;
    std::optional<Result<std::filesystem::path>> saved_;
};

}
