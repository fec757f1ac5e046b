#pragma once

#include "app/stage/stage.h"
#include "app/ui/box.h"

namespace plenary {

/// The panel over the stage from which everything that is not part of a step is reached.
StageWish draw_menu(const View& view, StageUi& state);

/// The agreed rules, called up at any moment.
void draw_rules_again(const View& view, StageUi& state);

/// Every key, from the one table.
void draw_keys(const View& view, StageUi& state);

}
