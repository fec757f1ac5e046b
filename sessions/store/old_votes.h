#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "sessions/model/session.h"

namespace plenary {

/// The schema in which all votes are ballots with choices.
inline constexpr std::uint32_t with_choices = 3;

// Until the third schema votes on a ladder and dot votes had tables of their own.

/// Puts the votes of a file that still has those tables into the session, whose cards and lanes have
/// been read. Throws as reading of tables does.
void read_old_votes(const SQLite::Database& database, std::uint32_t version, Session& session);

/// Moves them into the tables of the third schema, within the transaction that is open.
/// Contract: the file has both kinds of tables.
void carry_votes_over(SQLite::Database& database, std::uint32_t version);

}
