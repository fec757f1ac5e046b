#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>

#include "sessions/workshop/snapshot.h"

namespace plenary::record {

/// An id that something is linked by; null for zero.
nlohmann::ordered_json id_json(std::int64_t id);

/// Every round of a session: how it was held, and once it is revealed how the votes lie and what they come
/// to. Whose vote was whose is said of groups and sides only: people vote in private.
nlohmann::ordered_json rounds_json(const Snapshot& snapshot);

}
