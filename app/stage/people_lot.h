#pragma once

#include "app/stage/people_scene.h"

namespace plenary {

/// The drawing of lots: how many groups or how large, who is kept apart or together, and what the last
/// lot was.
void draw_lot(PeopleScene& scene, ui::Box area);

}
