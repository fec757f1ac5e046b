#pragma once

#include <string_view>

#include "app/steps/card_edit.h"
#include "app/steps/view.h"
#include "app/ui/adder.h"
#include "app/ui/box.h"
#include "app/ui/scroll.h"

namespace plenary {

/// What a panel of notes keeps between frames.
struct NotesUi {
    CardEdit edit;
    float typed_height = 0;
    ui::Adder adder;
    float adder_height = 0;
    ui::Scroll scroll;
};

/// What is said in it besides the title of the lane and the notes.
struct NotesWords {
    std::string_view list_id;    ///< "recap:notes"
    std::string_view add_id;     ///< "recap:add"
    std::string_view invitation; ///< "+ Add a note"
    std::string_view hint;       ///< in the empty field
    std::string_view none;       ///< where the session ended without one
    float title = 34;            ///< the size of the title, in design pixels
};

/// The cards of a lane as notes that anybody adds to, in as many columns as there is room for.
void draw_notes(const View& view, ui::Box panel, NotesUi& state, const Lane& lane, const NotesWords& words);

}
