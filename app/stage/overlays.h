#pragma once

#include "app/stage/stage.h"

namespace plenary {

/// Draws what lies over the stage, if anything does.
StageWish draw_overlay(const View& view, StageUi& state);

}
