#pragma once

#include "sessions/model/session.h"

namespace plenary {

/// Sunday 4 October 2026, seven weeks before the clocks of tests begin.
inline constexpr WallTime earlier_begun = 1'795'341'600'000 - WallTime{7} * 7 * 24 * 3'600'000;

/// What a session before it in its course came to: a rule, two pieces of work (one on the children's ladder,
/// one on a ladder of three rungs that no other plan has) with their votes, and two actions.
Earlier earlier_session();

}
