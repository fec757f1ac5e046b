#pragma once

#include <span>
#include <string>
#include <vector>

namespace plenary {

/// How votes lie on a ladder. Rungs are ordinal, so there is no mean: the middle, the ends, and a
/// word for how far the room is of one mind.
struct Tally {
    enum class Word { none, agreed, spread, two_camps, tied };

    int votes = 0;
    /// With an even number of votes the two middle ones may differ: 5 and 6.
    int median_low = 0;
    int median_high = 0;
    int lowest = 0;
    int highest = 0;
    Word word = Word::none;
    std::vector<int> on_rung; ///< votes on rung i + 1

    bool operator==(const Tally&) const = default;
};

/// Counts the votes on a ladder of `height` rungs; votes for other rungs are a bug of the caller.
///
/// The word, the first that fits:
/// - none: fewer than two votes, so nobody to agree or differ with;
/// - agreed: more than half of the votes, the middle half among them, lie on one rung or on two
///   neighbouring rungs. The middle half is what is left of the sorted votes when a quarter of them,
///   rounded down, is put aside at either end. (The middle half alone would call 1, 5, 6, 8 agreed.)
/// - two camps: exactly two peaks, three or more rungs apart, each with more than a quarter of the
///   votes nearer to it than to the other. A peak is a run of neighbouring rungs with the same count,
///   higher than the rung before it and the rung after it; the distance of a run is that of its
///   nearest rung. (A single vote far from all others is no camp.)
/// - tied: two or more rungs, not all of them neighbours, share the highest count, and that is two
///   votes or more. (Everybody on a rung of their own is no tie.)
/// - spread: anything else.
Tally tally(std::span<const int> votes, int height);

/// "6", or "5–6" where the two middle votes differ; "–" without votes.
std::string median_text(const Tally& tally);
/// "5–7", or "6" where all votes are the same; "–" without votes.
std::string range_text(const Tally& tally);
/// "agreed", "spread", "two camps", "tied", or nothing.
std::string word_text(const Tally& tally);

}
