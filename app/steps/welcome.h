#pragma once

#include "app/steps/view.h"
#include "app/ui/box.h"

namespace plenary {

struct WelcomeUi {};

/// The session's name, its place in the course, the day, and who is here.
Footer draw_welcome(const View& view, ui::Box area, WelcomeUi& state);

}
