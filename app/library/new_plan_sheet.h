#pragma once

#include "app/library/home.h"

namespace plenary {

/// Over all else, while it is open: with what a new plan is to begin.
HomeWish draw_new_plan_sheet(ui::Canvas& canvas, const Shelf& shelf, HomeUi& state);

}
