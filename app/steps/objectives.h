#pragma once

#include "app/steps/view.h"
#include "app/ui/box.h"
#include "app/ui/scroll.h"

namespace plenary {

struct ObjectivesUi {
    ui::Scroll scroll;
};

/// The aims; ticked or doubted by the group.
Footer draw_objectives(const View& view, ui::Box area, ObjectivesUi& state);

}
