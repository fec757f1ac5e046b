#pragma once

#include <filesystem>
#include <stop_token>

#include "sessions/model/result.h"

namespace plenary {

/// Where a file lies, as far as that says how it is to be worked on: a stick may be pulled out at any moment,
/// and a network folder goes away with the network and may not know of locks.
enum class FilePlace { this_computer, stick, network };

/// What a file is to be chosen for.
enum class Chosen { to_open, for_logo, for_slide };

/// What the program asks of the desktop about files. Any of it but place_of() may wait for the desktop, so it
/// is for a thread that may wait. The shell knows the real one, tests hand in their own.
class Desktop {
public:
    virtual ~Desktop() = default;
    virtual FilePlace place_of(const std::filesystem::path& file) = 0;
    /// Asks the person for a session or a plan, or for a picture, in a dialog of the desktop's own; empty
    /// where none was chosen, or the program wants no answer any more.
    virtual Result<std::filesystem::path> choose_file(Chosen what, const std::stop_token& stop) = 0;
    /// From where the person can take it out again.
    virtual Result<void> move_to_bin(const std::filesystem::path& file) = 0;
    /// In a window of the desktop's own.
    virtual Result<void> show_in_folder(const std::filesystem::path& file) = 0;
    /// Where people look for what they want to send; empty where the desktop does not say.
    virtual std::filesystem::path documents() = 0;
};

}
