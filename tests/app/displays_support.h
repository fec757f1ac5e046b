// Displays as they stand on the desks of trainers.
#pragma once

#include "app/shell/displays.h"

#include <utility>

namespace test_support {

inline plenary::shell::Display display(std::string name, plenary::shell::Area area, bool primary = false) {
    return {.name = std::move(name), .area = area, .primary = primary};
}

inline const plenary::shell::Display laptop = display("eDP-1", {0, 0, 1920, 1080}, true);
inline const plenary::shell::Display projector = display("HDMI-1", {1920, 0, 1024, 768});

}
