#pragma once

#include "app/stage/stage.h"

namespace plenary {

/// The stage's menu at the left: undo and redo by name, the sheets, the record, and the settings, which
/// it leaves open to see what they do. Scrolls where the room has made its text large.
StageWish draw_menu(const View& view, StageUi& state);

}
