#pragma once

#include <optional>
#include <span>
#include <string>

#include "app/ui/canvas.h"

namespace plenary::ui {

struct Tab {
    std::string id;
    std::string words;
};

/// What these words need side by side, all as wide as the widest.
float tabs_width(Canvas& canvas, std::span<const Tab> tabs);

/// A few views of one thing, of which one is shown: side by side, as wide as the box. Returns another one
/// that was chosen.
std::optional<std::size_t> tabs(Canvas& canvas, Box box, std::span<const Tab> tabs, std::size_t shown);

}
