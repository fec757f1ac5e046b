#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sessions/model/agreement.h"

namespace plenary {

/// What one voter thinks of a statement on a scale from 1, and which side the voter speaks for.
struct SideRating {
    int side = 0; ///< 1 or 2; 0 for neither
    int rating = 0;
};

/// How a room that has two sides rates one statement. A point of the scale is to a Tally what a rung is.
struct RatingTally {
    Tally overall; ///< both sides and whoever speaks for neither
    Tally first;   ///< side 1
    Tally second;  ///< side 2
    /// How far apart the middles of the two sides are, kept as its double so that halves are exact, whichever
    /// is higher; nothing where a side has no votes. The middle is that of the two middle votes.
    std::optional<int> twice_gap;

    bool operator==(const RatingTally&) const = default;
};

/// Counts the votes for one statement on a scale of `points`; other ratings and sides are a bug of the
/// caller.
RatingTally rating_tally(std::span<const SideRating> votes, int points);

/// The order in which statements are talked about, by their index: the largest gap first, as they came where
/// gaps are the same, and last those without a gap.
std::vector<std::size_t> by_gap(std::span<const RatingTally> statements);

/// "2", or "1.5" where the two middle votes differ; "–" without votes.
std::string middle_text(const Tally& tally);
/// "2", "1.5", "0"; "–" where a side has no votes.
std::string gap_text(const RatingTally& statement);

}
