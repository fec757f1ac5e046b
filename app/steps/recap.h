#pragma once

#include <cstddef>

#include "app/steps/notes.h"
#include "app/steps/view.h"
#include "app/ui/box.h"
#include "app/ui/scroll.h"

namespace plenary {

struct RecapUi {
    NotesUi notes;
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
