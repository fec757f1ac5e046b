// The picture of another window, as an image in this one.
#pragma once

#include "app/shell/drawing/damage.h"

#include "imgui.h"

#include <span>
#include <vector>

namespace plenary::shell {

// It may change while everything that shows it stays the same.
struct WatchedPicture {
    ImTextureID texture = ImTextureID_Invalid;
    int width = 0, height = 0;     // in its own pixels
    std::vector<PixelBox> changed; // since it was shown last, in those too; overlapping nowhere
};

// Adds the boxes where the pieces show what has changed of it. Returns whether there are any.
bool add_changed(std::vector<PixelBox>& boxes, std::span<const DrawnPiece> pieces,
                 const WatchedPicture& picture);

}
