#pragma once

#include "sessions/model/session.h"

namespace plenary {

/// The content of one session with the votes, the flow and the times of another: what undo comes to.
Session with_content_of(Session session, const Session& content);

/// Whether undo has nothing to do between these two.
bool same_content(const Session& one, const Session& other);

}
