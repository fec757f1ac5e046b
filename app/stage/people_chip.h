#pragma once

#include <string_view>

#include "app/ui/canvas.h"
#include "app/ui/shapes.h"
#include "sessions/model/session.h"

namespace plenary {

/// A person among others: a name on one line, with the marker of their group where that is not plain
/// from where the chip stands.
struct PersonChipLook {
    std::string_view name;
    GroupId group{};
    bool left = false; ///< is not here any more
    bool selected = false;
    bool lifted = false;
    bool hovered = false;
};

/// Never wider than `most`: a longer name ends in an ellipsis.
ImVec2 person_chip_size(ui::Canvas& canvas, const PersonChipLook& look, float most);
void draw_person_chip(ui::Canvas& canvas, ui::Box box, const PersonChipLook& look);

}
