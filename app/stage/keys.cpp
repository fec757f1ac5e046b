#include "app/stage/keys.h"

#include <array>

namespace plenary {

std::span<const KeyHelp> key_help() {
    static constexpr std::array table{
        KeyHelp{"Page Down, →, Space", "next line or next step (a clicker's forward)"},
        KeyHelp{"Page Up, ←", "back (a clicker's back)"},
        KeyHelp{"Home, End", "first step, last step"},
        KeyHelp{"Tab, Shift + Tab", "go from button to button"},
        KeyHelp{"Enter", "press the button that has the ring"},
        KeyHelp{"Ctrl + Z", "undo"},
        KeyHelp{"Ctrl + Shift + Z, Ctrl + Y", "redo"},
        KeyHelp{"N", "new card; Enter adds it and starts the next"},
        KeyHelp{"Alt + A … L", "group A … L for the next cards, or for those chosen"},
        KeyHelp{"↑, ↓", "choose a card; then the arrows go from card to card"},
        KeyHelp{"Shift + tap, Shift + arrow", "choose several; so does a frame drawn on free ground"},
        KeyHelp{"Ctrl + arrow", "move the chosen cards"},
        KeyHelp{"Enter", "edit the chosen card"},
        KeyHelp{"Space", "show the chosen card large"},
        KeyHelp{"Delete", "delete the chosen cards"},
        KeyHelp{"Enter, =, Delete", "in a ranking: the next place, the same place as above, no place"},
        KeyHelp{"Ctrl + D, Ctrl + A", "duplicate the chosen cards, choose all"},
        KeyHelp{"Ctrl + V", "paste: several lines become cards, if you say so"},
        KeyHelp{"Ctrl + F", "find a card; Enter goes to the next"},
        KeyHelp{"Y, N, U or 1, 2, 3", "answer the chosen point of a checklist; O: its owner"},
        KeyHelp{"1 … 9", "choose an option of a decision; N: a reason for it"},
        KeyHelp{"A", "add a point to a checklist, an option to a decision"},
        KeyHelp{"B, .", "black screen; again, or Esc: back"},
        KeyHelp{"W", "white screen"},
        KeyHelp{"T", "nothing but the question of this step, large"},
        KeyHelp{"F", "with a console: freeze what the room sees, and look ahead"},
        KeyHelp{"C", "the facilitator's console, in a window of its own"},
        KeyHelp{"S", "swap the displays of stage and console"},
        KeyHelp{"R", "our ground rules"},
        KeyHelp{"P", "people and groups"},
        KeyHelp{"H", "hide or show the clock that the room sees"},
        KeyHelp{"Ctrl + plus, Ctrl + minus", "larger or smaller text"},
        KeyHelp{"Ctrl + T", "next look: paper, dim, contrast"},
        KeyHelp{"F11, F5", "full screen"},
        KeyHelp{"?", "all keys"},
        KeyHelp{"Esc", "close what is open; put back what is held"},
    };
    return table;
}

std::string keys_as_markdown() {
    std::string table = "| keys | what they do |\n| --- | --- |\n";
    for (const KeyHelp& help : key_help())
        table += "| " + std::string(help.keys) + " | " + std::string(help.what) + " |\n";
    return table;
}

std::optional<Settings> settings_by_key(const ui::Canvas& canvas, const Settings& settings) {
    Settings wanted = settings;
    if (canvas.ctrl_key(ImGuiKey_Equal) || canvas.ctrl_key(ImGuiKey_KeypadAdd))
        wanted.text_size = text_size_after(wanted.text_size, 1);
    if (canvas.ctrl_key(ImGuiKey_Minus) || canvas.ctrl_key(ImGuiKey_KeypadSubtract))
        wanted.text_size = text_size_after(wanted.text_size, -1);
    if (canvas.key(ImGuiKey_H))
        wanted.stage_clock = !wanted.stage_clock;
    if (canvas.ctrl_key(ImGuiKey_T))
        wanted.theme = next_theme(wanted.theme);
    if (wanted == settings)
        return {};
    return wanted;
}

}
