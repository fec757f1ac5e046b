#pragma once

#include "app/library/home.h"

namespace plenary {

/// Over all else, while it is open: what is set for this computer.
void draw_settings_sheet(ui::Canvas& canvas, const Shelf& shelf, HomeUi& state);

}
