#pragma once

#include <map>

#include "app/steps/card_edit.h"
#include "app/steps/view.h"
#include "app/ui/adder.h"
#include "app/ui/box.h"
#include "app/ui/glide.h"
#include "app/ui/hand.h"
#include "app/ui/scroll.h"

namespace plenary {

struct RulesUi {
    CardEdit edit;
    float typed_height = 0;
    ui::Adder adder;
    float adder_height = 0;
    ui::Hand hand;
    ui::Scroll scroll;
    std::map<CardId, ui::Glide> places; ///< the adder's is that of no card

    /// A rule that was put down, and before which one, until the writer has answered.
    struct Drop {
        CardId card;
        CardId before;
        std::uint64_t ticket = 0;
    };
    Drop drop;
};

/// Ground rules: read, edit, add, reorder by dragging, agree each.
Footer draw_rules(const View& view, ui::Box area, RulesUi& state);

}
