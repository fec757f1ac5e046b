#pragma once

#include <string_view>

#include "app/ui/canvas.h"

namespace plenary {

/// A sheet in the middle of the display with a title, of this many design pixels where there is room.
/// Returns the place for what it says.
ui::Box draw_sheet(ui::Canvas& canvas, float wide, float high, std::string_view title);

}
