#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "app/steps/view.h"
#include "app/ui/adder.h"
#include "app/ui/box.h"
#include "app/ui/scroll.h"

namespace plenary {

/// What a column of reasons keeps between frames.
struct ReasonsUi {
    ui::Scroll scroll;
    CardId chosen;
    bool writing = false; ///< the chosen one is being typed in
    ui::FieldState text;
    float text_height = 0;

    struct Adder {
        ui::Adder field;
        float height = 0;
    };
};

/// What is said about a piece of work or an option, as cards of one lane that hang under it.
struct ReasonList {
    const Lane& lane;
    CardId under;
    std::string_view adder_id; ///< "why:add"
    std::string_view invitation;
    std::string_view hint;
    ReasonsUi::Adder& adder;
    Colour colour = Colour::sun; ///< of the next one
};

/// The lists one below the other, each under its lane's title and with a place to write one more. A tap
/// chooses a card, a second one types in it; the chosen one can be deleted.
void draw_reasons(const View& view, ui::Box column, ReasonsUi& state, std::span<const ReasonList> lists);

/// Over a list in a column beside the main thing.
ui::TextStyle column_heading(const ui::Canvas& canvas);

}
