#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sessions/model/result.h"

namespace plenary {

/// What became of a damaged session.
struct Salvaged {
    std::string recovered;            ///< "24 cards, 6 names and 12 votes"
    std::vector<std::string> missing; ///< what is lost or not as it was, a sentence each; empty: nothing is
};

/// Makes a new session of what can be read of a damaged one. A row whose sum is not right counts as lost:
/// what is recovered is what was once written. The damaged file and what lies beside it are never written.
/// Refused if `to` exists, if `from` is open elsewhere, or if nothing of a session is left in it; then there
/// is no new file.
Result<Salvaged> salvage_session(const std::filesystem::path& from, const std::filesystem::path& to);

/// Whether a session that was refused is damaged, and salvage_session() would find something in it.
bool can_be_salvaged(const std::filesystem::path& file);

/// Where to put what was recovered, beside the damaged file: "NAME (recovered).plenary", or with a number.
std::filesystem::path name_for_salvaged(const std::filesystem::path& damaged);

}
