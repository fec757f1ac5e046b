#pragma once

#include <filesystem>

#include "sessions/model/result.h"
#include "sessions/model/session.h"

namespace plenary {

// A session that cannot be worked on, because its file may not be written, is open elsewhere or is a newer
// program's, can be looked at all the same. Nothing of the file or beside it is changed, locked or waited
// for.

struct Looked {
    Session session;
    WallTime saved = 0; ///< when something was last done in it
};

/// The session as its last commit left it. Of a newer program's file what is known here is read; refused
/// where that does not fit together. Else refused like read_session(), but never because it is open
/// elsewhere.
Result<Looked> look_at_session(const std::filesystem::path& file);

/// A clean copy of what is looked at, in another folder, under the same name or one with a number. Returns
/// it. Refused for a newer program's file.
Result<std::filesystem::path> copy_what_is_looked_at(const std::filesystem::path& file,
                                                     const std::filesystem::path& folder);

}
