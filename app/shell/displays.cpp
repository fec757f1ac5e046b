#include "app/shell/displays.h"

#include <algorithm>
#include <array>

namespace plenary::shell {
namespace {

// Twice the distance between two middles, squared.
std::int64_t distance(const Area& a, const Area& b) {
    const std::int64_t dx = std::int64_t{2} * (a.x - b.x) + a.width - b.width;
    const std::int64_t dy = std::int64_t{2} * (a.y - b.y) + a.height - b.height;
    return dx * dx + dy * dy;
}

// The sides of a rectangle in one direction, and those of displays that cut it.
std::vector<int> cuts(int from, int to, const std::vector<int>& edges) {
    std::vector<int> at = {from, to};
    for (const int edge : edges)
        if (edge > from && edge < to)
            at.push_back(edge);
    std::sort(at.begin(), at.end());
    return at;
}

bool same_name(const Display& a, const Display& b) {
    return a.name == b.name;
}

// From the surest sign that two are the same display to the weakest.
constexpr std::array<bool (*)(const Display&, const Display&), 4> signs = {
    [](const Display& a, const Display& b) { return same_name(a, b) && a.area == b.area; },
    [](const Display& a, const Display& b) { return same_name(a, b) && a.area.same_size(b.area); },
    [](const Display& a, const Display& b) { return same_name(a, b) && a.area.same_corner(b.area); },
    same_name,
};

}

Area common(const Area& a, const Area& b) {
    const int x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::max(0, std::min(a.right(), b.right()) - x),
            std::max(0, std::min(a.bottom(), b.bottom()) - y)};
}

std::optional<std::size_t> display_of(const Area& area, const Displays& displays) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < displays.size(); ++i) {
        if (!best) {
            best = i;
            continue;
        }
        const std::int64_t shows = common(area, displays[i].area).size();
        const std::int64_t most = common(area, displays[*best].area).size();
        const bool nearer = distance(area, displays[i].area) < distance(area, displays[*best].area);
        if (shows > most || (most == 0 && nearer))
            best = i;
    }
    return best;
}

// Cut along the sides of the displays, every piece is wholly on one or on none.
std::int64_t visible(const Area& area, const Displays& displays) {
    std::vector<int> across, down;
    for (const Display& display : displays) {
        across.insert(across.end(), {display.area.x, display.area.right()});
        down.insert(down.end(), {display.area.y, display.area.bottom()});
    }
    const std::vector<int> xs = cuts(area.x, area.right(), across);
    const std::vector<int> ys = cuts(area.y, area.bottom(), down);
    std::int64_t sum = 0;
    for (std::size_t i = 1; i < xs.size(); ++i)
        for (std::size_t j = 1; j < ys.size(); ++j) {
            const Area piece = {xs[i - 1], ys[j - 1], xs[i] - xs[i - 1], ys[j] - ys[j - 1]};
            if (std::any_of(displays.begin(), displays.end(),
                            [&](const Display& display) { return display.area.holds(piece); }))
                sum += piece.size();
        }
    return sum;
}

std::vector<std::optional<std::size_t>> follow(const Displays& before, const Displays& now) {
    std::vector<std::optional<std::size_t>> became(before.size());
    std::vector<bool> taken(now.size());
    for (const auto same : signs)
        for (std::size_t i = 0; i < before.size(); ++i)
            for (std::size_t j = 0; j < now.size() && !became[i]; ++j)
                if (!taken[j] && same(before[i], now[j])) {
                    became[i] = j;
                    taken[j] = true;
                }
    return became;
}

std::vector<std::size_t> appeared(const Displays& before, const Displays& now) {
    const auto became = follow(before, now);
    std::vector<std::size_t> fresh;
    for (std::size_t i = 0; i < now.size(); ++i)
        if (std::find(became.begin(), became.end(), std::optional(i)) == became.end())
            fresh.push_back(i);
    return fresh;
}

}
