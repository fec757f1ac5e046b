#pragma once

#include <array>
#include <imgui.h>

#include "app/ui/canvas.h"
#include "app/ui/live_picture.h"

namespace plenary {

/// Lets whoever is at the console do on the stage what a hand on the stage would do: presses and drags on its
/// picture, the wheel, and the keys. They arrive in the stage's own Dear ImGui context as if they had
/// happened there, so there is no second way to do anything.
class StageRemote {
public:
    /// To be called once a frame, within the console's. Returns whether the stage was handed anything, and so
    /// has to be drawn. Contract: `stage` is the context that drew the picture.
    bool hand_on_pointer(ui::Canvas& console, ui::Box picture, ImGuiContext& stage);
    /// Keys, but those with which the console's own buttons are pressed. Not to be called while the console
    /// itself takes text or has something open.
    bool hand_on_keys(const ui::Canvas& console, ImGuiContext& stage);
    /// Whatever is held down there is let go: the console keeps what comes next for itself.
    bool let_go(ImGuiContext& stage);

private:
    bool pointing_ = false; ///< the stage was told last that the pointer is on it
    bool pressing_ = false;
    ImVec2 at_{};
    std::array<bool, ImGuiKey_NamedKey_COUNT> down_{};
};

}
