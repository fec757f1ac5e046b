#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace plenary {

/// One ballot: items by their index, best first. Items in one place are tied; items that are named nowhere
/// are unranked. An item stands on a ballot once at most, and no place is empty.
using RankedPlaces = std::vector<std::vector<int>>;

/// How one item came out of all ballots.
struct BordaStanding {
    int item = 0;
    std::int64_t twice_points = 0; ///< in halves, so that equal is equal
    double mean_place = 0;         ///< over all ballots, to be shown and not compared; 0 without ballots
    /// The best and the worst place on the ballots that rank the item, in halves, as tied items stand in
    /// the middle of the places they share: 2 is the first place, 3 is shared by first and second.
    /// 0 if no ballot ranks it.
    int twice_best_place = 0;
    int twice_worst_place = 0;
    int rank = 1; ///< 1 for the most points; items that tie share theirs, and the next ranks are left out
    bool tied = false; ///< shares its rank; never so while there are no ballots

    bool operator==(const BordaStanding&) const = default;
};

/// The Borda count of `items` items: most points first, ties in the order of the items.
///
/// A ballot gives n − 1 points to the item in the first of n places, one less to each that follows, 0 to
/// the last: J.-C. de Borda, "Mémoire sur les élections au scrutin", Histoire de l'Académie royale des
/// sciences, 1781. Tied items each get the mean of the points of the places they share, and unranked items
/// share the places that are left, below all that are ranked. So an item gets a point for each item it
/// beats on a ballot and half a point for each it ties with, as in J. Cullinan, S. Hsiao and D. Polett,
/// "A Borda count for partially ordered ballots", Social Choice and Welfare 42 (2014); every ballot weighs
/// the same however much of it is filled in, and an empty one changes no order.
std::vector<BordaStanding> borda_count(int items, std::span<const RankedPlaces> ballots);

}
