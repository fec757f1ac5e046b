#pragma once

#include <cstdint>
#include <imgui.h>

#include "app/ui/box.h"

namespace plenary::ui {

/// What another window shows at the moment, as a texture that this one can draw. Good for the frame it is
/// asked for in: ask anew in each.
struct LivePicture {
    ImTextureID texture = ImTextureID_Invalid; ///< its first row is the highest one
    int width = 0, height = 0;                 ///< in pixels; 0 while there is none
    std::uint64_t revision = 0;                ///< counts up whenever it was drawn anew

    bool empty() const { return texture == ImTextureID_Invalid; }
};

/// The largest box of the picture's shape in the middle of `room`; without size while there is none.
Box fitted(const LivePicture& picture, Box room);

/// Draws it the right way up, with round corners.
void draw(ImDrawList& list, const LivePicture& picture, Box box, float rounding = 0);

}
