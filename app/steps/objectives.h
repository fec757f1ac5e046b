#pragma once

#include "app/steps/view.h"
#include "app/ui/box.h"

namespace plenary {

struct ObjectivesUi {};

/// The aims; ticked or doubted by the group.
Footer draw_objectives(const View& view, ui::Box area, ObjectivesUi& state);

}
