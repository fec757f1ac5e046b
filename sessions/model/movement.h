#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "sessions/model/agreement.h"

namespace plenary {

/// Where one voter stood in one round. A voter is any key that is the same in both rounds.
struct VoterRung {
    std::int64_t voter = 0;
    int rung = 0;
};

/// What happened between two rounds on the same ladder.
struct Movement {
    int up = 0;     ///< voters on a higher rung than before
    int down = 0;   ///< on a lower one
    int stayed = 0; ///< on the same
    int joined = 0; ///< only in the later round
    int left = 0;   ///< only in the earlier round
    /// How far the middle of the two middle votes moved, a multiple of a half and so exact; above 0 is up.
    /// 0 if one of the rounds has no votes.
    float median_shift = 0;

    bool operator==(const Movement&) const = default;
};

/// The tallies are taken as they are, not from the voters: a round of shown hands has counts and no voters.
/// In whatever order voters come; one who comes twice in a round is a bug of the caller.
Movement movement(const Tally& before, std::span<const VoterRung> voters_before, const Tally& after,
                  std::span<const VoterRung> voters_after);

/// "3 groups moved up, 1 down", "1 group moved up", "2 groups moved down", "no group moved"; empty where
/// nobody voted both times. Who voted only once is no part of it. `one` and `many` name a voter: "group" and
/// "groups".
std::string movement_text(const Movement& movement, std::string_view one, std::string_view many);

/// "2 rungs higher", "1 rung lower", "0.5 rungs higher"; "as then" where it did not move. How far is given as
/// its double, so that halves are exact; `one` and `many` name what it is counted in, "rung" and "rungs", or
/// are empty where the number says it all.
std::string shift_text(int twice, std::string_view one, std::string_view many);

}
