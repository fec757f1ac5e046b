#include "app/shell/window_place.h"

#include <algorithm>

namespace plenary::shell {
namespace {

// What a desktop puts above a window at most; it does not say before the window is there.
constexpr int title_bar = 48;

// A window that has to be made smaller is so much smaller than its display that it still looks like one.
int shrunk(int length, int room) {
    return length <= room ? length : room - room / 10;
}

int within(int at, int length, int from, int to) {
    return std::max(from, std::min(at, to - length));
}

std::optional<Display> most_of(const Area& area, const Displays& displays) {
    const auto index = display_of(area, displays);
    return index ? std::optional(displays[*index]) : std::nullopt;
}

Area on_screen(const Area& area, const Displays& displays) {
    const auto best = most_of(area, displays);
    return !best || visible(area, displays) == area.size() ? area : fitted(area, *best);
}

// Where the display is among those of now; nothing when it is gone.
std::optional<Display> became(const Display& display, const Displays& before, const Displays& now) {
    const auto at = std::find(before.begin(), before.end(), display);
    if (at == before.end())
        return {};
    const auto index = follow(before, now)[static_cast<std::size_t>(at - before.begin())];
    return index ? std::optional(now[*index]) : std::nullopt;
}

// The display comes back that the window had to leave.
std::optional<WindowPlace> returned(const WindowPlace::Left& left, const Displays& before,
                                    const Displays& now) {
    Displays fresh;
    for (const std::size_t index : appeared(before, now))
        fresh.push_back(now[index]);
    const auto found = follow({left.display}, fresh).front();
    if (!found)
        return {};
    const Display& display = fresh[*found];
    const Area moved =
        left.area.moved(display.area.x - left.display.area.x, display.area.y - left.display.area.y);
    return WindowPlace{.area = on_screen(moved, now), .on = display, .fills = left.filled};
}

WindowPlace leave(const WindowPlace& was, const Displays& now) {
    WindowPlace place = was;
    place.area = on_screen(was.area, now);
    place.on = most_of(place.area, now);
    place.fills = false;
    if (was.on)
        place.left = WindowPlace::Left{*was.on, was.area, was.fills};
    return place;
}

// A window whose display is still there.
Area go_along(const Area& area, const Display& was_on, const Display& on, const Displays& before,
              const Displays& now) {
    // Somebody may have put it partly beyond an edge before; that is not for us to mend.
    const std::int64_t seen_before = std::min(visible(area, before), area.size());
    const auto well = [&](const Area& there) {
        const auto best = most_of(there, now);
        return common(there, on.area).size() >= common(there, best->area).size()
               && visible(there, now) >= seen_before;
    };
    const Area moved = area.moved(on.area.x - was_on.area.x, on.area.y - was_on.area.y);
    if (well(area))
        return area;
    return well(moved) ? moved : fitted(moved, on);
}

}

Area fitted(const Area& area, const Display& display) {
    const int top = std::min(title_bar, display.area.height / 4);
    Area result = area;
    result.width = shrunk(area.width, display.area.width);
    result.height = shrunk(area.height, display.area.height - top);
    result.x = within(area.x, result.width, display.area.x, display.area.right());
    result.y = within(area.y, result.height, display.area.y + top, display.area.bottom());
    return result;
}

Area centred(int width, int height, const Display& display) {
    const Area& around = display.area;
    return fitted(
        {around.x + (around.width - width) / 2, around.y + (around.height - height) / 2, width, height},
        display);
}

WindowPlace place_after_change(const WindowPlace& was, const Displays& before, const Displays& now) {
    if (was.left && !was.fills)
        if (const auto back = returned(*was.left, before, now))
            return *back;
    // It has been nowhere since it left.
    if (!was.on) {
        WindowPlace place = was;
        place.area = on_screen(was.area, now);
        place.on = most_of(place.area, now);
        return place;
    }
    const auto on = became(*was.on, before, now);
    if (!on) {
        WindowPlace place = leave(was, now);
        if (was.left)
            place.left = was.left;
        return place;
    }
    WindowPlace place = was;
    place.on = on;
    place.area = was.fills ? on_screen(was.area, now) : go_along(was.area, *was.on, *on, before, now);
    return place;
}

}
