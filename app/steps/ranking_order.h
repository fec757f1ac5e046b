#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "sessions/model/id.h"

namespace plenary {

/// What one voter has put in order so far, best first. Items may share a place; those that were not placed
/// are not in it.
class RankingOrder {
public:
    /// One after another: best first, and those that share a place as they were put there.
    std::vector<CardId> items() const;
    /// Each with its place, 1 for the best: those that share a place have the same, and the next places are
    /// left out.
    std::map<CardId, int> places() const;
    bool empty() const { return levels_.empty(); }
    bool holds(CardId item) const { return level_of(item) < levels_.size(); }
    bool shares_place(CardId item) const { return holds(item) && levels_[level_of(item)].size() > 1; }

    /// On the next place.
    void place(CardId item) { levels_.push_back({item}); }
    /// On the place of the last one.
    void place_beside_last(CardId item);
    /// So many items after the first, placed before or not. Between two that share a place it shares it too.
    void put(CardId item, std::size_t at);
    void take_out(CardId item);

    // Contract of these: it holds the item.

    bool is_first(CardId item) const { return level_of(item) == 0; }
    bool is_last(CardId item) const { return level_of(item) + 1 == levels_.size(); }
    /// Before what is on the place above; out of a shared place to one of its own.
    void move_up(CardId item);
    void move_down(CardId item);
    /// On the place of the one above; or, if it shares its place, on one of its own below. The first item has
    /// none above, so it stays.
    void share_or_part(CardId item);

private:
    using Levels = std::vector<std::vector<CardId>>;

    std::size_t level_of(CardId item) const;
    /// Out of its shared place, to one of its own so many levels further. Returns whether it shared one.
    bool part(CardId item, std::size_t further);

    Levels levels_; ///< none is empty
};

}
