#pragma once

#include "app/steps/view.h"
#include "app/ui/adder.h"
#include "app/ui/box.h"
#include "app/ui/scroll.h"

namespace plenary {

struct WelcomeUi {
    ui::FieldState place;
    bool place_open = false;
    ui::FieldState count;
    bool count_open = false;
    ui::Adder names;
    float names_height = 0; ///< of what is typed there
    ui::Scroll scroll;
};

/// The session's name, its place in the course, the day, and who is here.
Footer draw_welcome(const View& view, ui::Box area, WelcomeUi& state);

}
