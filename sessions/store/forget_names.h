#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sessions/model/result.h"
#include "sessions/store/library.h"

namespace plenary {

/// What became of the names in a session.
struct ForgottenNames {
    int people = 0; ///< whose names were replaced by a number
    int owners =
        0; ///< of actions and points that were taken out, or replaced where they are among the people
    /// The cards in which one of the names still stands: only the room can say what is meant there.
    std::vector<std::string> cards_with_names;

    /// With what became of them in another session.
    ForgottenNames& operator+=(const ForgottenNames& more);
};

/// Takes all names of people out of a session file for good, also out of its history and its free pages: who
/// was here is "Person 1", "Person 2" and so on, who owns an action is that or nobody. What was said, voted
/// and agreed stays, and so do names that a group wrote on a card. Its backups are removed. After that
/// nothing done before can be undone. Refused like opening; a failure leaves the session as it was, or done.
Result<ForgottenNames> forget_names(const std::filesystem::path& file);

/// How many names of people forget_names() would take out of what can be seen.
int count_names(const Session& session);

/// Whether a session holds names of people, also in what can be undone, and was finished, or last changed
/// while it was not, more than so many days ago.
bool has_old_names(const SessionEntry& entry, int days, WallTime now);

/// "12 names and 5 owners were removed for good. …", with the cards that still hold a name.
std::string describe(const ForgottenNames& forgotten);

}
