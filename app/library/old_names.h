#pragma once

#include "app/library/home.h"

namespace plenary {

/// Above the list of sessions, where old ones still have names of people: says so, with a button to look at
/// them. Takes its place off the top of the area.
void draw_old_names_line(ui::Canvas& canvas, ui::Box& area, const Shelf& shelf, HomeUi& state);

/// Over all else, while it is open: which sessions these are, to remove the names from one or from all.
HomeWish draw_old_names_sheet(ui::Canvas& canvas, const Shelf& shelf, HomeUi& state);

}
