#pragma once

#include "sessions/model/session.h"

namespace plenary {

/// A finished session of a long morning: 200 cards, 12 groups, 40 people by name, 9 pieces of work on a
/// ladder in two rounds, 14 actions, answers to most barriers. The same each time.
Session long_session();

}
