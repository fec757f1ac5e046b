#pragma once

#include "app/steps/welcome.h"

namespace plenary {

/// The names as chips, with the place to add more. Draws into the bottom of the area, at most two
/// rows high before it scrolls, and returns what is left above. `unit` is what a design pixel is here.
ui::Box draw_names(const View& view, ui::Box area, float unit, WelcomeUi& state);

}
