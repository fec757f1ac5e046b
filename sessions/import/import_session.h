#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "sessions/model/result.h"
#include "sessions/model/session.h"

namespace plenary {

// A session made of the JSON that was exported from one, which is read as anybody's file: nothing in it is
// believed before it was checked. Exported again, it gives the same bytes.
//
// What follows from the rest, such as tallies and ranks, is reckoned anew. What is in no JSON, the new
// session does not have: the facilitator's notes, what can be undone, and whose vote was whose among people,
// whose votes are given to anybody who could have cast them. A covered card comes back covered, with a
// sentence in the place of its words. A vote that was not revealed comes back called off, which is the one
// thing that another export tells otherwise.

struct ImportedSession {
    Session session;
    std::string plan_text;
};

/// Members that this version does not know are passed over. A problem says where in the text (a JSON pointer)
/// what is wrong; it is to go after the file's name: "cannot be imported. …".
Result<ImportedSession> read_json_session(std::string_view text);

/// Makes a new session file of a JSON file. Refused if `to` exists, or if `from` is no session in JSON.
Result<void> import_session(const std::filesystem::path& from, const std::filesystem::path& to, WallTime now);
/// The same among the sessions of a folder, under a name by its date and title. Returns where.
Result<std::filesystem::path> import_session_into(const std::filesystem::path& from,
                                                  const std::filesystem::path& folder, WallTime now);

/// Session files in JSON end in this.
inline constexpr auto json_extension = ".json";

}
