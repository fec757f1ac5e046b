#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sessions/model/result.h"
#include "sessions/model/session.h"
#include "sessions/store/session_picture.h"

namespace plenary {

/// What a list of sessions shows of one.
struct SessionEntry {
    std::filesystem::path file;
    bool archived = false; ///< it lies in the archive
    /// Why the file cannot be opened, or empty. Then only `file` and `changed` say anything.
    std::string problem;

    std::string title;
    std::string course; ///< empty: it is of none
    int number = 0;     ///< in its course; 0: none
    std::string place;
    WallTime started = 0;
    WallTime changed = 0;  ///< when something was last done
    WallTime finished = 0; ///< zero while it runs
    StepId step;           ///< where it stands
    int step_number = 1;   ///< its place among the steps that are run, of which there are `steps`
    int steps = 0;         ///< of how many
    int people = 0;
    int cards = 0; ///< that the group wrote: ground rules, objectives and headings do not count
    int names = 0; ///< of people that it holds: who was here and, beside those, who owns something
    bool names_in_history = false; ///< there are names in what can be undone
    SessionPicture picture{};

    bool operator==(const SessionEntry&) const = default;
};

/// What one file says of its session to whoever lists and searches sessions.
struct EntryReading {
    SessionEntry entry;
    std::string groups{}; ///< the names of the groups, one a line
    std::string cards{};  ///< all that may be read on cards, one a line: nothing covered
};

/// Session files end in this.
inline constexpr auto session_extension = ".plenary";

/// Leaves out the checks that take long: they are made when the session is opened. Changes no file.
EntryReading read_entry(const std::filesystem::path& file);

/// What a session has to say to the next one of its course. Refused for the reasons for which a session
/// cannot be read. Changes no file.
Result<Earlier> read_earlier(const std::filesystem::path& file);

/// The session files of a folder, the one that changed last first; none where there is no such folder.
/// Files that cannot be opened, such as a session that is open elsewhere, are listed with the reason.
/// Changes no file.
std::vector<SessionEntry> list_sessions(const std::filesystem::path& folder);

/// A name for a new session that no file of the folder has yet, safe on any file system:
/// "2026-11-22 What does partnership working mean.plenary".
std::filesystem::path new_session_file(const std::filesystem::path& folder, const std::string& title,
                                       WallTime now);

/// A copy that is complete in itself and as small as can be. Refused if `to` exists, or for the reasons
/// for which a session cannot be read. A failure leaves nothing behind.
Result<void> copy_session(const std::filesystem::path& from, const std::filesystem::path& to);

}
