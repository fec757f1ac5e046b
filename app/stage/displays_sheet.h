#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/ui/canvas.h"

namespace plenary {

/// Which of several displays is for the room, asked once when they are first seen together. On each of them
/// stands the letter that its line here has.
struct DisplaysQuestion {
    std::vector<std::string> names;      ///< "HDMI-1, 1920 × 1080", the first is A
    std::optional<std::size_t> answer{}; ///< the one for the room
    bool later = false;                  ///< not now
};

void draw_displays_sheet(ui::Canvas& canvas, DisplaysQuestion& question);

/// "A" for the first.
std::string display_letter(std::size_t number);

}
