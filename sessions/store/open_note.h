#pragma once

#include <filesystem>
#include <string>

#include "sessions/model/session.h"

namespace plenary {

/// A small file beside a session that is open, "NAME.plenary-open", for whoever finds it locked and asks who
/// has it. The lock alone says whether it is open: a note that is left over says nothing, and one that cannot
/// be written is missed by nobody.
class OpenNote {
public:
    /// `who`, such as "ann on LAPTOP-3", has had it open since then. Somebody unknown leaves no note.
    OpenNote(const std::filesystem::path& session, const std::string& who, WallTime since);
    ~OpenNote();
    OpenNote(OpenNote&& other) noexcept;
    OpenNote& operator=(OpenNote&& other) noexcept;

private:
    std::filesystem::path file_; ///< empty once it is somebody else's
};

/// What a note says, "ann on LAPTOP-3, since 10:32", made fit for a sentence; empty where there is none.
std::string who_has_open(const std::filesystem::path& session);

/// Takes away one that was left over. Contract: the session is not open.
void remove_open_note(const std::filesystem::path& session);

}
