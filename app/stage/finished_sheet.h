#pragma once

#include "app/stage/stage.h"

namespace plenary {

/// The session is over: what it came to, and the record to save.
StageWish draw_finished_sheet(const View& view, StageUi& state);

}
