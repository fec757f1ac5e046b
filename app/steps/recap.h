#pragma once

#include <cstddef>

#include "app/steps/card_edit.h"
#include "app/steps/view.h"
#include "app/ui/adder.h"
#include "app/ui/box.h"
#include "app/ui/scroll.h"

namespace plenary {

struct RecapUi {
    CardEdit edit;
    float typed_height = 0;
    ui::Adder adder;
    float adder_height = 0;
    ui::Scroll scroll;

    ui::Scroll actions;
    ui::Scroll agreed;
    std::size_t tab = 0;   ///< where there is no room for all beside one another
    bool choosing = false; ///< which session is to be recalled
    ui::Scroll sessions;
};

/// What the last session of the course decided, and what has become of it; notes. Where there is none, what
/// to ask the room instead.
Footer draw_recap(const View& view, ui::Box area, RecapUi& state);

}
