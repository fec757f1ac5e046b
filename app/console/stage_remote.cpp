#include "app/console/stage_remote.h"

#include <cfloat>
#include <imgui_internal.h>
#include <utility>

namespace plenary {
namespace {

/// Keys that belong to the console while one of its buttons has the focus, and those that move the focus.
bool is_consoles(const ui::Canvas& console, ImGuiKey key) {
    if (key == ImGuiKey_Tab)
        return true;
    const bool presses = key == ImGuiKey_Enter || key == ImGuiKey_KeypadEnter || key == ImGuiKey_Space;
    return presses && console.has_focus();
}

bool is_on_keyboard(ImGuiKey key) {
    return key < ImGuiKey_GamepadStart;
}

bool same(ImVec2 one, ImVec2 other) {
    return one.x == other.x && one.y == other.y;
}

}

bool StageRemote::hand_on_pointer(ui::Canvas& console, ui::Box picture, ImGuiContext& stage) {
    const ui::Hit hit = console.hit_by_hand("console:picture", picture);
    const ImVec2 mouse = ImGui::GetMousePos();
    ImGuiIO& there = stage.IO;
    bool handed = false;
    if ((hit.hovered || pressing_) && picture.width() > 0 && picture.height() > 0) {
        const ImVec2 at{(mouse.x - picture.x0) / picture.width() * there.DisplaySize.x,
                        (mouse.y - picture.y0) / picture.height() * there.DisplaySize.y};
        if (!pointing_ || !same(at, at_)) {
            there.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
            there.AddMousePosEvent(at.x, at.y);
            handed = true;
        }
        pointing_ = true;
        at_ = at;
    } else if (pointing_) {
        there.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        pointing_ = false;
        handed = true;
    }
    if (hit.pressed && !pressing_) {
        // As a touch, which gives what lies under it a frame to be hovered before it is pressed.
        there.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
        there.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
        pressing_ = handed = true;
    }
    if (pressing_ && !ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        there.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
        there.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
        pressing_ = false;
        handed = true;
    }
    const ImGuiIO& here = ImGui::GetIO();
    if (hit.hovered && (here.MouseWheel != 0 || here.MouseWheelH != 0)) {
        there.AddMouseWheelEvent(here.MouseWheelH, here.MouseWheel);
        handed = true;
    }
    return handed;
}

bool StageRemote::hand_on_keys(const ui::Canvas& console, ImGuiContext& stage) {
    const ImGuiIO& here = ImGui::GetIO();
    ImGuiIO& there = stage.IO;
    bool handed = false;
    const auto modifier = [&](ImGuiKey key, bool down) {
        if (down != ((there.KeyMods & key) != 0)) {
            there.AddKeyEvent(key, down);
            handed = true;
        }
    };
    modifier(ImGuiMod_Ctrl, here.KeyCtrl);
    modifier(ImGuiMod_Shift, here.KeyShift);
    modifier(ImGuiMod_Alt, here.KeyAlt);
    modifier(ImGuiMod_Super, here.KeySuper);
    for (int number = ImGuiKey_NamedKey_BEGIN; number < ImGuiKey_NamedKey_END; ++number) {
        const auto key = static_cast<ImGuiKey>(number);
        bool& was_down = down_.at(static_cast<std::size_t>(number - ImGuiKey_NamedKey_BEGIN));
        const bool down = is_on_keyboard(key) && ImGui::IsKeyDown(key);
        // What went down for the console is not let go on the stage, and the reverse.
        if (down == was_down || (down && !there.WantTextInput && is_consoles(console, key)))
            continue;
        was_down = down;
        there.AddKeyEvent(key, down);
        handed = true;
    }
    for (const ImWchar letter : here.InputQueueCharacters)
        if (there.WantTextInput || letter != ' ' || !console.has_focus()) {
            there.AddInputCharacter(letter);
            handed = true;
        }
    return handed;
}

bool StageRemote::let_go(ImGuiContext& stage) {
    bool handed = false;
    for (std::size_t i = 0; i < down_.size(); ++i)
        if (std::exchange(down_[i], false)) {
            stage.IO.AddKeyEvent(static_cast<ImGuiKey>(ImGuiKey_NamedKey_BEGIN + static_cast<int>(i)), false);
            handed = true;
        }
    if (std::exchange(pressing_, false)) {
        stage.IO.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
        handed = true;
    }
    return handed;
}

}
