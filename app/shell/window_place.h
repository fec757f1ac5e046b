// Where a window is to be: on a display that is there, and after a change of displays nowhere else than
// needed. Knows no window, so that every case is tested as a table.
#pragma once

#include "app/shell/displays.h"

namespace plenary::shell {

struct WindowPlace {
    // Of what is inside the window's frame. While the window fills a display, where it goes back to.
    Area area;
    // The display that it fills, or that shows most of it; nothing where there is none.
    std::optional<Display> on;
    bool fills = false;

    // Where it was when the display that it was on vanished, so that it goes back there.
    struct Left {
        Display display;
        Area area;
        bool filled = false;
        bool operator==(const Left&) const = default;
    };
    std::optional<Left> left;

    bool operator==(const WindowPlace&) const = default;
};

// The same area moved, and where it is too large made smaller, so that it is wholly on the display with its
// title bar.
Area fitted(const Area& area, const Display& display);

// In the middle of the display, and not larger than fits.
Area centred(int width, int height, const Display& display);

// Where a window has to be once the displays have changed.
//
// It stays with its display: one that fills it goes on filling it wherever it is now and whatever its mode;
// one that does not goes along where the display goes, and is made smaller only where less of it could be
// seen than before. Only when the display has vanished the window leaves it, as a window, and remembers what
// it left; when that display comes back, the window goes back. Nothing else ever moves one. With no display
// at all, nothing moves until there is one.
//
// A desktop may have moved the window already; where it is with its display then, it stays.
WindowPlace place_after_change(const WindowPlace& was, const Displays& before, const Displays& now);

}
