#pragma once

#include "app/steps/view.h"
#include "app/ui/box.h"

namespace plenary {

struct RecapUi {};

/// What the last session of the course decided; notes where there is none.
Footer draw_recap(const View& view, ui::Box area, RecapUi& state);

}
