#pragma once

#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "app/desktop.h"

namespace plenary {

/// The person is choosing a file in the desktop's dialog; on a thread of its own, for as long as that takes.
class FileChoice {
public:
    /// `news` is called from that thread once there is an answer. `desktop` outlives this.
    FileChoice(Desktop& desktop, Chosen what, std::function<void()> news);
    FileChoice(const FileChoice&) = delete;
    FileChoice& operator=(const FileChoice&) = delete;

    Chosen what() const { return what_; }
    /// What was chosen, empty for nothing, or why nothing can be; without a value while it is not known.
    std::optional<Result<std::filesystem::path>> answer() const;

private:
    Chosen what_;
    mutable std::mutex mutex_;
    std::optional<Result<std::filesystem::path>> answer_;
    std::jthread thread_; ///< last, so that it ends before what it works with
};

}
