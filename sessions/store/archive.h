#pragma once

#include <filesystem>
#include <string>

#include "sessions/model/result.h"

namespace plenary {

/// A problem says why it cannot be made.
Result<void> make_folder(const std::filesystem::path& folder);

// A session is archived by where its file lies, so nothing else has to remember that.

/// Within the folder of sessions.
std::filesystem::path archive_folder(const std::filesystem::path& sessions);

/// A problem if another window or program has the session open. Files that are no session are never open.
Result<void> check_not_open(const std::filesystem::path& file);

/// Moves a session, with all that belongs to it, into a folder, which is made if need be. Returns where it
/// lies then: a name that is taken there gets a number. Refused if it is open.
Result<std::filesystem::path> move_session(const std::filesystem::path& file,
                                           const std::filesystem::path& folder);

/// A clean copy beside the session, "name copy.plenary". Returns it.
Result<std::filesystem::path> duplicate_session(const std::filesystem::path& file);

/// A clean copy in another folder, under the same name or one with a number. Returns it.
Result<std::filesystem::path> copy_session_into(const std::filesystem::path& file,
                                                const std::filesystem::path& folder);

}
