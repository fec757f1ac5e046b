#pragma once

#include <filesystem>

#include "sessions/model/result.h"

namespace plenary {

/// What the program asks of the desktop about files. Any of it may wait for the desktop, so it is for a
/// thread that may wait. The shell knows the real one, tests hand in their own.
class Desktop {
public:
    virtual ~Desktop() = default;
    /// From where the person can take it out again.
    virtual Result<void> move_to_bin(const std::filesystem::path& file) = 0;
    /// In a window of the desktop's own.
    virtual Result<void> show_in_folder(const std::filesystem::path& file) = 0;
    /// Where people look for what they want to send; empty where the desktop does not say.
    virtual std::filesystem::path documents() = 0;
};

}
