#pragma once

#include "sessions/import/take.h"
#include "sessions/model/rounds.h"

namespace plenary::document {

/// So many ballots as were cast in a round, by so many of those who could. Those of groups and sides are
/// their own, as far as the file tells; all others are given to anybody, so that the counts are the same.
/// Contract: the session has the round and its candidates. `choices_left` goes down with every choice on a
/// ballot.
void take_ballots(const Round& round, const Place& place, Ids& ids, Session& session,
                  std::int64_t& choices_left);

}
