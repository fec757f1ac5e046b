// Draws only what has changed in a window.
#pragma once

#include "app/shell/drawing/damage_list.h"
#include "app/shell/drawing/graphics.h"
#include "app/shell/drawing/watched_picture.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace plenary::shell {

// Of one window: remembers what the last frame drew, compares the next one with it, and draws the boxes that
// differ over the picture that was kept.
//
// Where something moves for several frames, a card in a hand, it also keeps what lies under it: then a frame
// is a copy of that and what moves, drawn over it, and costs no more on a full board than on an empty one.
class Painter {
public:
    // Brings the picture up to date with what Dear ImGui wants drawn. Returns where it is new; nowhere, and
    // nothing was drawn, where nothing has changed. Contract: the picture is of these graphics, which are the
    // same in all calls and may be used.
    // `watched`: what has changed of the picture of another window, if one is shown.
    const std::vector<PixelBox>& draw(Graphics& graphics, KeptPicture& picture, const ImDrawData& data,
                                      const ImVec4& ground, const WatchedPicture& watched,
                                      bool shown_elsewhere);

    // Where the last frame that was drawn was new.
    std::span<const PixelBox> changed() const { return boxes_; }

    // The next frame is drawn whole: the picture that it goes into is another one.
    void forget() { known_ = false; }
    // What the graphics keep of it, before they go.
    void release() { under_ = {}; }

    std::uint64_t pixels_drawn() const { return pixels_drawn_; }
    // Shows what is drawn anew by a tint that goes when it is drawn again.
    void tint(bool on) { tint_ = on; }

private:
    void draw_changes(Graphics& graphics, KeptPicture& picture, const WatchedPicture& watched);
    bool has_moved(std::span<const PixelBox> boxes);
    void draw_still(KeptPicture& picture, std::span<const DrawnPiece> pieces, std::span<const PixelBox> boxes,
                    bool tinted);
    void draw_moving(Graphics& graphics, KeptPicture& picture, std::vector<bool> fresh);
    void keep_what_moves(std::vector<bool>& fresh) const;
    void draw_list(KeptPicture& picture, std::span<const PixelBox> boxes, bool tinted);

    const ImDrawData* data_ = nullptr; // of the frame that is being drawn
    DamageList list_;
    DrawnFrame now_;
    std::vector<DrawnPiece> before_;
    std::vector<PixelBox> boxes_;
    ImVec4 ground_;
    bool known_ = false;

    std::vector<PixelBox> restless_; // where something changed lately
    int elsewhere_ = 0;              // frames since then that changed nothing there
    bool moving_ = false;            // what was drawn last there is not in the picture of what lies under it
    std::unique_ptr<KeptPicture> under_;
    std::vector<DrawnPiece> lying_; // what that picture shows

    std::uint64_t tinted_ = 0;
    bool tint_ = false;
    std::uint64_t pixels_drawn_ = 0;
};

}
