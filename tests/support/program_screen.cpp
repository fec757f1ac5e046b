#include "tests/support/program_screen.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace test_support {
namespace {

ScreenItem item_from(const nlohmann::json& entry) {
    ScreenItem item;
    item.id = entry.at("id");
    item.label = entry.value("label", item.id);
    item.text = entry.value("text", "");
    item.kind = entry.at("kind");
    const auto& rect = entry.at("rect");
    item.x0 = rect.at(0), item.y0 = rect.at(1), item.x1 = rect.at(2), item.y1 = rect.at(3);
    item.hovered = entry.at("hovered");
    item.active = entry.at("active");
    item.disabled = entry.at("disabled");
    return item;
}

}

const ScreenItem* Screen::find(std::string_view id) const {
    for (const ScreenItem& item : items)
        if (item.kind != "window" && item.id == id)
            return &item;
    for (const ScreenItem& item : items) {
        const auto hash = item.label.find("##");
        if (hash != std::string::npos && item.label.substr(item.label.find_first_not_of('#', hash)) == id)
            return &item;
    }
    return nullptr;
}

std::string Screen::text(std::string_view id) const {
    const ScreenItem* item = find(id);
    return item == nullptr ? "" : item->text;
}

std::string Screen::visible_ids() const {
    std::string ids;
    for (const ScreenItem& item : items)
        if (item.kind != "window")
            ids += (ids.empty() ? "" : ", ") + item.id + (item.text.empty() ? "" : " '" + item.text + "'");
    return ids.empty() ? "nothing" : ids;
}

std::optional<Screen> read_screen(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in)
        return std::nullopt;
    const auto document = nlohmann::json::parse(in);
    Screen screen;
    screen.frame = document.at("frame");
    screen.width = document.at("width");
    screen.height = document.at("height");
    for (const auto& entry : document.at("items"))
        screen.items.push_back(item_from(entry));
    return screen;
}

}
