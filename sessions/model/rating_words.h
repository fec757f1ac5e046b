#pragma once

#include <span>
#include <string>

#include "sessions/model/vote_results.h"

namespace plenary {

/// What is to be talked about first, of a revealed rating with all its statements. With sides, where these
/// are furthest apart: "Furthest apart, by 2 points: “Time”. Commissioners 4, Voluntary sector 2."; without,
/// what was rated highest and lowest. Says so where nobody, or one side alone, rated anything.
std::string rating_sentence(const Session& session, const Round& round,
                            std::span<const RatedStatement> statements);

}
