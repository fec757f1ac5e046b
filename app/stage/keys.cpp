#include "app/stage/keys.h"

#include <array>

namespace plenary {

std::span<const KeyHelp> key_help() {
    static constexpr std::array<KeyHelp, 13> table{{
        {"Page Down, →, Space", "next line or next step (a clicker's forward)"},
        {"Page Up, ←", "back (a clicker's back)"},
        {"Home, End", "first step, last step"},
        {"Tab, Shift + Tab", "go from button to button"},
        {"Enter", "press the button that has the ring"},
        {"Ctrl + Z", "undo"},
        {"Ctrl + Shift + Z, Ctrl + Y", "redo"},
        {"N", "new card"},
        {"R", "our ground rules"},
        {"Ctrl + plus, Ctrl + minus", "larger or smaller text"},
        {"Ctrl + T", "next look: paper, dim, contrast"},
        {"F11, F5", "full screen"},
        {"Esc", "close what is open; put back what is held"},
    }};
    return table;
}

std::optional<Settings> settings_by_key(const ui::Canvas& canvas, const Settings& settings) {
    Settings wanted = settings;
    if (canvas.ctrl_key(ImGuiKey_Equal) || canvas.ctrl_key(ImGuiKey_KeypadAdd))
        wanted.text_size = text_size_after(wanted.text_size, 1);
    if (canvas.ctrl_key(ImGuiKey_Minus) || canvas.ctrl_key(ImGuiKey_KeypadSubtract))
        wanted.text_size = text_size_after(wanted.text_size, -1);
    if (canvas.ctrl_key(ImGuiKey_T))
        wanted.theme = next_theme(wanted.theme);
    if (wanted == settings)
        return {};
    return wanted;
}

}
