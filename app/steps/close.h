#pragma once

#include <cstddef>

#include "app/steps/notes.h"
#include "app/steps/view.h"
#include "app/ui/box.h"
#include "app/ui/scroll.h"

namespace plenary {

struct CloseUi {
    ui::Scroll aims;
    NotesUi answers;
    std::size_t tab = 0; ///< where there is no room for both beside one another
};

/// The end of a session: the aims of an earlier step, to be ticked or doubted here; what people take with
/// them, in their words; and a last sentence.
Footer draw_close(const View& view, ui::Box area, CloseUi& state);

}
