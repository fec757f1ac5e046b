#include "sessions/model/movement.h"

#include <cassert>
#include <cstdlib>
#include <map>

#include "sessions/model/text.h"

namespace plenary {

Movement movement(const Tally& before, std::span<const VoterRung> voters_before, const Tally& after,
                  std::span<const VoterRung> voters_after) {
    std::map<std::int64_t, int> stood;
    for (const VoterRung& vote : voters_before)
        stood.emplace(vote.voter, vote.rung);
    assert(stood.size() == voters_before.size());

    Movement result;
    for (const VoterRung& vote : voters_after) {
        const auto earlier = stood.find(vote.voter);
        if (earlier == stood.end()) {
            ++result.joined;
            continue;
        }
        result.up += vote.rung > earlier->second ? 1 : 0;
        result.down += vote.rung < earlier->second ? 1 : 0;
        result.stayed += vote.rung == earlier->second ? 1 : 0;
    }
    result.left = static_cast<int>(voters_before.size()) - result.up - result.down - result.stayed;
    assert(result.left >= 0);
    if (before.votes > 0 && after.votes > 0)
        result.median_shift = static_cast<float>(twice_median(after) - twice_median(before)) / 2;
    return result;
}

std::string movement_text(const Movement& movement, std::string_view one, std::string_view many) {
    if (movement.up > 0) {
        const std::string up = counted(movement.up, one, many) + " moved up";
        return movement.down > 0 ? up + ", " + std::to_string(movement.down) + " down" : up;
    }
    if (movement.down > 0)
        return counted(movement.down, one, many) + " moved down";
    return movement.stayed > 0 ? "no " + std::string(one) + " moved" : std::string();
}

std::string shift_text(int twice, std::string_view one, std::string_view many) {
    if (twice == 0)
        return "as then";
    const int far = std::abs(twice);
    const std::string unit = one.empty() ? "" : " " + std::string(far == 2 ? one : many);
    return halves_text(far) + unit + (twice > 0 ? " higher" : " lower");
}

}
