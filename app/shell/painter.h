// Draws only what has changed in a window.
#pragma once

#include "app/shell/damage.h"
#include "app/shell/kept_picture.h"

#include <cstdint>
#include <vector>

namespace plenary::shell {

// Of one window: remembers what the last frame drew, compares the next one with it, and draws the boxes that
// differ over the picture that was kept.
class Painter {
public:
    // Brings the picture up to date with what Dear ImGui wants drawn. Returns where it is new; nowhere, and
    // nothing was drawn, where nothing has changed. Contract: the window's OpenGL context is current.
    // `pictures`: as DrawnFrame::read() takes it.
    const std::vector<PixelBox>& draw(KeptPicture& picture, ImDrawData& data, const ImVec4& ground,
                                      std::uint64_t pictures, bool shown_elsewhere);

    // The next frame is drawn whole: the picture that it goes into is another one.
    void forget() { known_ = false; }

    std::uint64_t pixels_drawn() const { return pixels_drawn_; }
    // Shows what is drawn anew by a tint that goes when it is drawn again.
    void tint(bool on) { tint_ = on; }

private:
    void draw_boxes(ImDrawData& data, const ImVec4& ground);

    DrawnFrame now_;
    std::vector<DrawnPiece> before_;
    std::vector<PixelBox> boxes_;
    ImVec4 ground_;
    bool known_ = false;
    std::uint64_t tinted_ = 0;
    bool tint_ = false;
    std::uint64_t pixels_drawn_ = 0;
};

}
