#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sessions/model/result.h"
#include "sessions/model/session.h"

namespace plenary {

// A session on a stick or in a network folder is never written there while it is open: a copy among the
// sessions of this computer is worked on, and copied back as a whole. A small file beside the copy,
// "NAME.plenary-from", says where it came from.

struct Origin {
    std::filesystem::path file; ///< where it came from, and goes back to
    /// What both held when they were last alike: all of it, and what was said and done without the time that
    /// it took. Time that goes by while somebody looks at a session is nothing to be copied back.
    std::uint64_t all = 0;
    std::uint64_t said = 0;
};

/// Nothing where the session was made here.
std::optional<Origin> origin_of(const std::filesystem::path& session);
/// Takes the note of it along to another place, or away.
void move_origin(const std::filesystem::path& from, const std::filesystem::path& to);
void forget_origin(const std::filesystem::path& session);

/// A copy that is worked on here, and whether something was done in it that its original does not hold yet.
struct BroughtCopy {
    std::filesystem::path session;
    Origin origin;
    bool has_news = false;
};
/// Those in a folder. One that cannot be read just now counts as having news.
std::vector<BroughtCopy> brought_copies(const std::filesystem::path& folder);

/// Whether something is to be copied back.
bool has_news(const std::filesystem::path& session);

/// Where to work on a session that lies elsewhere, and what to say of it.
struct Brought {
    std::filesystem::path session;
    std::string sentence;
};

/// The copy in `sessions` that is to be worked on: the one that is there where the original is as it was when
/// that was made; else a new one, beside which an earlier one with news stays. Nothing is written where the
/// original lies. `place`, such as "on a stick", goes into the sentence. Refused like a look at the original.
Result<Brought> bring(const std::filesystem::path& original, const std::filesystem::path& sessions,
                      std::string_view place);

/// Copies it back to where it came from. Where that was changed meanwhile it stays as it is, and the copy
/// goes beside it under another name. Returns what to say of it. Refused if the place is not there, or either
/// is open; then all stays as it was.
Result<std::string> copy_back(const std::filesystem::path& session);

}
