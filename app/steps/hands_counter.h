#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "app/steps/view.h"
#include "app/ui/box.h"

namespace plenary {

// Counting raised hands. The figure of one row alone is on the screen, that of the row being counted, so
// that hands do not follow the hands before them; of the others there is only that they were counted.

/// What hands can be raised for.
struct HandsRow {
    CardId card;
    int value = 1;
    std::string words; ///< "6 · Adult-initiated, shared decisions with children"
};

/// What has been counted in a round. Every change is sent at once; this is what was sent.
struct HandsUi {
    RoundId round;
    using Key = std::pair<CardId, int>;
    std::map<Key, int> counted;
    std::size_t at = 0; ///< the row that is being counted

    bool has_counted(const HandsRow& row) const { return counted.contains({row.card, row.value}); }
    int sum() const;
};

/// Which way the arrow keys go through the rows.
enum class HandsArrows {
    up,   ///< the next row lies above, as on a ladder
    down, ///< below, as in a list
    none, ///< the arrows are for something else
};

/// What differs from step to step in how hands are counted.
struct HandsLook {
    HandsArrows arrows = HandsArrows::up;
    std::string_view how = "Press a number for the row, then + and −.";
};

/// The row that is counted with its figure, how many are counted of those here, and a sentence where that
/// cannot be. The keys 1 to 9 and the arrows choose the row, + and − count. Returns what is left of the
/// column. Contract: there are rows, and the round takes hands.
ui::Box draw_hands_counter(const View& view, ui::Box column, HandsUi& state, const Round& round,
                           std::span<const HandsRow> rows, const HandsLook& look = {});

/// "11 of 14 counted, 3 to come", "All 14 are counted", "15 hands, but 14 people are here: count again."
std::string hands_sentence(int hands, int people);

}
