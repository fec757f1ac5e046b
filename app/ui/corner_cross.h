#pragma once

#include <string_view>

#include "app/ui/canvas.h"

namespace plenary::ui {

/// The cross on the upper right corner of what is chosen, which takes it away.
struct CornerCross {
    Hit hit;
    Box box;
};

/// To be asked for before the hit on the thing itself, which it overlaps, and drawn after the thing.
CornerCross corner_cross(Canvas& canvas, std::string_view id, Box thing);
void draw_corner_cross(Canvas& canvas, const CornerCross& cross);

}
