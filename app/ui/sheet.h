#pragma once

#include <string_view>

#include "app/ui/canvas.h"

namespace plenary::ui {

/// The place of a sheet of this many design pixels, or as many as there is room for.
Box sheet_box(const Canvas& canvas, float wide, float high);

/// A sheet in the middle of the display with a title, of this many design pixels where there is room.
/// Returns the place for what it says.
Box draw_sheet(Canvas& canvas, float wide, float high, std::string_view title);

/// A small panel over what is drawn, until end_panel(). With the accent around it where it asks for
/// something. What lies beside it can still be pressed; a press on it is never one on what lies below.
void begin_panel(Canvas& canvas, std::string_view name, Box box, bool asks = false);
void end_panel(Canvas& canvas, std::string_view name, Box box);

}
