#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string_view>

#include "app/steps/card_edit.h"
#include "app/steps/rows.h"
#include "app/steps/view.h"
#include "app/ui/adder.h"
#include "app/ui/box.h"
#include "app/ui/glide.h"
#include "app/ui/hand.h"
#include "app/ui/scroll.h"

namespace plenary {

// The cards of one lane as large rows, to be read, edited, added to, reordered and deleted: by a hand, and by
// keys for the row that has the focus. A finished session only shows them. Where the list is longer than its
// place, a finger picks a row up by its left end, and scrolls the list anywhere else.

/// What a list of rows keeps between frames.
struct CardRowsUi {
    CardEdit edit;
    float typed_height = 0;
    ui::Adder adder;
    float adder_height = 0;
    ui::Hand hand;
    ui::Scroll scroll;
    std::map<CardId, ui::Glide> places; ///< the adder's is that of no card
    bool scrolling = false;             ///< the last press on a row is one that scrolls the list

    /// A row that was put down, and before which one, until the writer has answered.
    struct Drop {
        CardId card;
        CardId before;
        std::uint64_t ticket = 0;
    };
    Drop drop;
};

/// How a list stands on the page.
struct CardRowsLook {
    std::string_view list;       ///< begins the ids of what there is once: "rules" for "rules:add"
    std::string_view row;        ///< begins the id of each row: "rule" for "rule:7"
    std::string_view invitation; ///< "+ Add a rule of our own"
    std::string_view hint;       ///< in the empty field
    std::string_view empty;      ///< what to do while there is none
    float tallest = 118;         ///< design pixels of a row of one line
    bool numbered = true;        ///< else a sign stands where the number would
    bool fixed = false;          ///< for now the rows are only shown, as in a finished session
    float right = 0;             ///< design pixels that each row keeps free at its right
    /// Draws what stands there: in this box, centred beside the text. `live`: it can be pressed.
    std::function<void(const Card&, ui::Box, bool live)> draw_right{};
};

void draw_card_rows(const View& view, ui::Box list, CardRowsUi& state, const Lane& lane,
                    const CardRowsLook& look);

}
