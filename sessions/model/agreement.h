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
    double agreement = 0;     ///< agreement_a() of the votes
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

/// How far the votes on a ladder agree, as one number; `on_rung` has the votes on every rung of it, the
/// empty ones as well, for how long the ladder is matters.
///
///  1: all votes lie on one rung, a single vote too;
///  0: every rung has as many votes as any other, and without votes, which only their number tells apart;
/// −1: half of the votes lie on the lowest rung and half on the highest, and there are rungs between.
/// On two rungs there are none between, so it is 0 to 1 there: by how much one outweighs the other.
///
/// This is the agreement A of C. van der Eijk, "Measuring agreement in ordered rating scales", Quality &
/// Quantity 35 (2001), 325–341. The stacks on the rungs are cut level into layers, each of which has the
/// same number of votes on some of the rungs, and A is the mean of what the layers come to, weighted by
/// their votes. A layer that fills S of K rungs comes to
///
///     U · (1 − (S − 1) / (K − 1)),   U = ((K − 2) · TU − (K − 1) · TDU) / ((K − 2) · (TU + TDU)).
///
/// TU and TDU count triples of one rung that the layer leaves empty and two that it fills: in TDU the empty
/// one lies between the two, in TU it does not. A layer on one rung comes to 1, one on all rungs to 0.
///
/// The other number in use, the consensus of W. Tastle and M. Wierman (International Journal of Approximate
/// Reasoning 45, 2007), 1 + Σ pᵢ · log₂(1 − |i − mean| / (K − 1)), serves a room less. It takes the mean of
/// rungs, which have no distances; and as its 0 is met by two camps at the very ends alone, it calls one
/// vote on each of eight rungs 0.48 and two camps on rungs 2 and 7 0.36. A calls these 0 and −0.38: it has a
/// middle for a room with no view in common, and what is below that is a room that stands in two places.
double agreement_a(std::span<const int> on_rung);

/// The middle of the two middle votes, kept as its double so that it is exact; 0 without votes.
int twice_median(const Tally& tally);

/// "6", or "5–6" where the two middle votes differ; "–" without votes.
std::string median_text(const Tally& tally);
/// "5–7", or "6" where all votes are the same; "–" without votes.
std::string range_text(const Tally& tally);
/// "0.61" or "−0.38"; "–" with fewer than two votes, as nobody is there to agree with.
std::string agreement_text(const Tally& tally);
/// "agreed", "spread", "two camps", "tied", or nothing.
std::string word_text(const Tally& tally);

}
