#pragma once

#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "sessions/export/progress.h"
#include "sessions/model/result.h"

namespace plenary {

/// Saves records beside whatever else goes on, so that nobody has to wait for it. One at a time; what has
/// begun and was not stopped is written to its end, also when this goes.
class RecordSaver {
public:
    /// Says where it was saved, or why it was not. Runs on another thread.
    using Work = std::function<Result<std::filesystem::path>(const SavingProgress&)>;

    RecordSaver() = default;
    ~RecordSaver();
    RecordSaver(const RecordSaver&) = delete;
    RecordSaver& operator=(const RecordSaver&) = delete;

    bool busy() const { return thread_.joinable(); }
    /// Begins; `news` is called from another thread whenever progress() or take() has something new.
    /// Contract: not busy.
    void begin(Work work, std::function<void()> news);
    /// How much of it is done.
    FilesDone progress() const;
    /// Nothing more is made; what it would have been called is not there.
    void stop();
    /// Where it was saved, or why it was not; once, and nothing before it is done.
    std::optional<Result<std::filesystem::path>> take();

private:
    /// Whether to go on.
    bool note(FilesDone done);

    std::thread thread_;
    mutable std::mutex mutex_;
    FilesDone done_;
    bool stopped_ = false;
    std::optional<Result<std::filesystem::path>> saved_;
};

}
