#pragma once

#include <filesystem>
#include <vector>

#include "app/desktop.h"
#include "sessions/export/comparison.h"
#include "sessions/export/progress.h"
#include "sessions/store/session_library.h"

namespace plenary {

/// What can be done with a session that is not open.
enum class SessionDeed {
    duplicate,
    send_copy,
    copy_back,
    show_in_folder,
    archive,
    take_out_of_archive,
    forget_names,
    move_to_bin
};

/// Where the deeds may put things.
struct DeedPlaces {
    std::filesystem::path sessions;
    std::filesystem::path records; ///< for copies to send, where the desktop has no folder for documents
};

/// The deed as a task, whose outcome says what became of it. `desktop` outlives it; null: there is none.
SessionLibrary::Task task_of(SessionDeed deed, const std::filesystem::path& session, const DeedPlaces& places,
                             Desktop* desktop);

/// Makes a copy of a plan to send, with its pictures, where copies of sessions come to lie.
SessionLibrary::Task task_to_send_plan(const std::filesystem::path& plan, const DeedPlaces& places,
                                       Desktop* desktop);

/// Writes what became of one session in the other, in every format, into a folder of its own in `records`.
Result<std::filesystem::path> compare_files(const std::filesystem::path& one,
                                            const std::filesystem::path& other,
                                            const std::filesystem::path& records, const ClockReading& now,
                                            const ComparisonOptions& options, const SavingProgress& progress);

/// Removes all names of people from these sessions for good; a problem says from how many it could not, and
/// why.
SessionLibrary::Task task_to_remove_names(std::vector<std::filesystem::path> sessions);

}
