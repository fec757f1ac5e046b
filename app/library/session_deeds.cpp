#include "app/library/session_deeds.h"

#include <utility>

#include "app/planner/plan_store.h"
#include "sessions/export/save_folder.h"
#include "sessions/model/path_text.h"
#include "sessions/model/text.h"
#include "sessions/plans/plan_package.h"
#include "sessions/store/archive.h"
#include "sessions/store/backups.h"
#include "sessions/store/brought.h"
#include "sessions/store/file.h"
#include "sessions/store/forget_names.h"
#include "sessions/store/open_note.h"
#include "sessions/store/store.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Problem> no_desktop(const fs::path& file) {
    return problem("There is no desktop to ask. " + quoted_name(file) + " lies in " + utf8(file.parent_path())
                   + ".");
}

Result<std::string> duplicate(const fs::path& session) {
    auto copy = duplicate_session(session);
    if (!copy)
        return tl::unexpected(copy.error());
    return "Duplicated as " + quoted_name(*copy) + ".";
}

fs::path folder_for_copies(const DeedPlaces& places, Desktop* desktop) {
    fs::path folder = desktop != nullptr ? desktop->documents() : fs::path();
    return folder.empty() ? places.records : folder;
}

Result<std::string> send_copy(const fs::path& session, const DeedPlaces& places, Desktop* desktop) {
    auto copy = copy_session_into(session, folder_for_copies(places, desktop));
    if (!copy)
        return tl::unexpected(copy.error());
    return "A copy to send lies at " + utf8(*copy);
}

Result<std::string> move_to(const fs::path& session, const fs::path& folder, const char* done) {
    auto moved = move_session(session, folder);
    if (!moved)
        return tl::unexpected(moved.error());
    return done;
}

Result<std::string> without_names(const fs::path& session) {
    auto forgotten = forget_names(session);
    if (!forgotten)
        return tl::unexpected(forgotten.error());
    return describe(*forgotten);
}

Result<std::string> without_names_in_all(const std::vector<fs::path>& sessions) {
    ForgottenNames all;
    std::size_t left = 0;
    std::string reason;
    for (const fs::path& session : sessions) {
        const auto forgotten = forget_names(session);
        if (forgotten) {
            all += *forgotten;
        } else if (left++ == 0) {
            reason = forgotten.error().sentence;
        }
    }
    if (left > 0)
        return problem("The names are still in " + std::to_string(left) + " of "
                       + counted(sessions.size(), "session", "sessions") + ". " + reason);
    return describe(all);
}

Result<std::string> move_to_bin(const fs::path& session, Desktop* desktop) {
    if (auto closed = check_not_open(session); !closed)
        return tl::unexpected(closed.error());
    if (desktop == nullptr)
        return no_desktop(session);
    remove_open_note(session);
    forget_origin(session);
    // After a crash, what was done last lies beside the file; the session first, so that it is never there
    // without that.
    for (const char* suffix : {"", "-wal", "-journal"}) {
        const fs::path file = beside(session, suffix);
        std::error_code none;
        if (*suffix != '\0' && !fs::exists(file, none))
            continue;
        if (auto moved = desktop->move_to_bin(file); !moved)
            return tl::unexpected(moved.error());
    }
    std::error_code none;
    if (const fs::path backups = backups_folder(session); fs::exists(backups, none))
        if (auto moved = desktop->move_to_bin(backups); !moved)
            return tl::unexpected(moved.error());
    return quoted_name(session) + " is in the bin now.";
}

Result<std::string> show_in_folder(const fs::path& session, Desktop* desktop) {
    if (desktop == nullptr)
        return no_desktop(session);
    if (auto shown = desktop->show_in_folder(session); !shown)
        return tl::unexpected(shown.error());
    return "The file manager shows " + quoted_name(session) + ".";
}

}

SessionLibrary::Task task_of(SessionDeed deed, const fs::path& session, const DeedPlaces& places,
                             Desktop* desktop) {
    return [=]() -> Result<std::string> {
        switch (deed) {
        case SessionDeed::duplicate: return duplicate(session);
        case SessionDeed::send_copy: return send_copy(session, places, desktop);
        case SessionDeed::copy_back: return copy_back(session);
        case SessionDeed::show_in_folder: return show_in_folder(session, desktop);
        case SessionDeed::archive:
            return move_to(session, archive_folder(places.sessions),
                           "Archived. “Show archived” under the list shows it.");
        case SessionDeed::take_out_of_archive:
            return move_to(session, places.sessions, "Taken out of the archive.");
        case SessionDeed::forget_names: return without_names(session);
        case SessionDeed::move_to_bin: return move_to_bin(session, desktop);
        }
        return std::string();
    };
}

Result<fs::path> compare_files(const fs::path& one, const fs::path& other, const fs::path& records,
                               const ClockReading& now, const ComparisonOptions& options,
                               const SavingProgress& progress) {
    const auto first = read_session(one);
    if (!first)
        return tl::unexpected(first.error());
    const auto second = read_session(other);
    if (!second)
        return tl::unexpected(second.error());
    return save_comparison(Snapshot(*first, 1, {}, now), Snapshot(*second, 1, {}, now), comparison_formats,
                           records, now, options, progress);
}

SessionLibrary::Task task_to_send_plan(const fs::path& plan, const DeedPlaces& places, Desktop* desktop) {
    return [=]() -> Result<std::string> {
        const auto sent = send_plan(plan, folder_for_copies(places, desktop));
        if (!sent)
            return tl::unexpected(sent.error());
        return "A copy to send lies at " + utf8(sent->package) + missing_words(sent->missing);
    };
}

SessionLibrary::Task task_to_remove_names(std::vector<fs::path> sessions) {
    return [sessions = std::move(sessions)] { return without_names_in_all(sessions); };
}

}
