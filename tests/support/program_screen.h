// What a running program says is on its screen, read from the file that it writes for --ui-map.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace test_support {

// As in plenary::ui::Item; rectangles are in pixels of the window.
struct ScreenItem {
    std::string id, label, text, kind;
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    bool hovered = false, active = false, disabled = false;

    double centre_x() const { return (x0 + x1) / 2; }
    double centre_y() const { return (y0 + y1) / 2; }
};

struct Screen {
    std::uint64_t frame = 0;
    double width = 0, height = 0;
    std::vector<ScreenItem> items;

    const ScreenItem* find(std::string_view id) const;
    bool has(std::string_view id) const { return find(id) != nullptr; }
    // What the mark with this id says; empty if there is none.
    std::string text(std::string_view id) const;
    std::string visible_ids() const;
};

// Nothing while there is no such file yet.
std::optional<Screen> read_screen(const std::filesystem::path& file);

}
