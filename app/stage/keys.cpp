#include "app/stage/keys.h"

#include <array>

namespace plenary {

std::span<const KeyHelp> key_help() {
    static constexpr std::array<KeyHelp, 12> table{{
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
        {"F11, F5", "full screen"},
        {"Esc", "close what is open; put back what is held"},
    }};
    return table;
}

}
