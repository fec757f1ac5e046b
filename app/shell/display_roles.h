// Which display is for the room and which for the facilitator, and what a person chose when they were asked.
#pragma once

#include "app/shell/displays.h"

#include <string_view>

namespace plenary::shell {

// The stage's display for each set of displays that a person chose it for: this room's projector with this
// laptop. A small value; the settings keep it as text.
class RememberedDisplays {
public:
    // The stage was put on displays[stage], and that is how it should be with these displays. What was
    // chosen long ago gives way to what was chosen lately. With one display there is nothing to choose.
    void remember(const Displays& displays, std::size_t stage);

    // What was chosen for displays of these names and sizes; else, because a mode may have changed, for
    // displays of these names. Nothing where nobody has chosen.
    std::optional<std::size_t> stage_among(const Displays& displays) const;

    // One line of printable ASCII without quotation marks or backslashes, so that it fits into any settings
    // file: "HDMI-1 1024x768 1920,0 | eDP-1 1920x1080 0,0; ...", the latest choice first, the stage first.
    std::string text() const;
    // What is not such text is passed over, piece by piece; nothing is too odd to be read.
    static RememberedDisplays read(std::string_view text);

    bool operator==(const RememberedDisplays&) const = default;

private:
    void add(Displays stage_first);

    std::vector<Displays> choices_; // only names and areas; in each the stage comes first
};

// Places in a list of displays. No stage: there is no display. No console: there is only one, and the one
// window is stage and console at once.
struct DisplayRoles {
    std::optional<std::size_t> stage, console;
    // A person chose it so for these displays; otherwise it is only the likeliest, and whoever asks before
    // moving a window should ask.
    bool chosen = false;

    bool operator==(const DisplayRoles&) const = default;
};

// The stage goes where a person has put it before. Where nobody has, the facilitator's is the laptop's own
// display, known by its name, else the primary one; and the stage's is the other, of several the one that was
// plugged in last. Displays that show the same part of the desktop count as one, the smallest of them, so
// that what fills it is seen whole on all.
DisplayRoles roles_for(const Displays& displays, const RememberedDisplays& remembered);

}
