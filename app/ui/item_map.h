// What is on the screen: the name and the place of every item that a frame draws, so that tests (and the
// program's --ui-map) find a button by what it is and not by where it happens to be.
#pragma once

#include "item_recorder.h"

#include "app/ui/box.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace plenary::ui {

// One item of the last frame, in pixels of the window with the origin at the top left.
struct Item {
    std::string id;    // stable name: the label up to "##", or what follows it where nothing comes before
    std::string label; // as the widget was given it
    std::string text;  // what a mark says; empty for all else
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;                     // the part that can be seen and touched
    float full_x0 = 0, full_y0 = 0, full_x1 = 0, full_y1 = 0; // the whole, also where it is scrolled away
    bool hovered = false, active = false, disabled = false;
    bool window = false; // a whole Dear ImGui window
    bool mark = false;   // only shown, by ui::mark

    float centre_x() const { return (x0 + x1) / 2; }
    float centre_y() const { return (y0 + y1) / 2; }
};

// Records the items of the one context that it is attached to. Between two frames it holds the last one.
// Costs nothing where none is attached.
class ItemMap final : public imgui_hooks::ItemRecorder {
public:
    ItemMap() = default;
    // Attaches at once. The context may end before the map or after it.
    explicit ItemMap(ImGuiContext& context) { attach(context); }
    ~ItemMap() override { detach(); }
    ItemMap(const ItemMap&) = delete;
    ItemMap& operator=(const ItemMap&) = delete;

    // A context takes one map at a time; the one attached last counts.
    void attach(ImGuiContext& context);
    void detach();

    // Items of the last frame that can be seen, in the order in which they were submitted.
    const std::vector<Item>& items() const { return items_; }
    // The first item with this id, else the first whose label has it behind "##"; null if there is none.
    const Item* find(std::string_view id) const;
    // All ids but those of windows, for the message of a test that found something missing.
    std::string visible_ids() const;

    // Writes the last frame as one JSON document:
    //   {"frame": 12, "width": 1920, "height": 1080, "items": [{"id": "footer:next", "rect": [x0, y0, x1,
    //   y1],
    //    "full": [...], "hovered": false, "active": false, "disabled": false, "kind": "item"}, ...]}
    // Whoever reads it sees the old document or the new one, never half of one. On failure the reason.
    std::optional<std::string> write(const std::filesystem::path& file, std::uint64_t frame) const;

    void on_item_rect(const ImGuiContext& context, ImGuiID id, const ImRect& rect,
                      const ImGuiLastItemData* item) override;
    void on_item_label(const ImGuiContext& context, ImGuiID id, const char* label,
                       ImGuiItemStatusFlags flags) override;
    const char* label_of(ImGuiID id) const override;

private:
    friend void mark(std::string_view id, ImVec2 min, ImVec2 max, std::string_view text);

    void clear();

    struct Seen {
        ImRect rect, visible;
        bool disabled = false, window = false;
    };

    ImGuiContext* context_ = nullptr;
    ImGuiID hooks_[2] = {0, 0};
    float width_ = 0, height_ = 0;
    std::vector<Item> items_;
    std::unordered_map<ImGuiID, Seen> seen_; // rectangles come before labels
    std::unordered_map<ImGuiID, std::size_t> by_id_;
};

// Tells an attached map of something that is only shown (a picture, a clock, a figure), so that a test can
// ask whether it is there, where, and what it says. Does nothing where no map is attached.
void mark(std::string_view id, ImVec2 min, ImVec2 max, std::string_view text = {});
inline void mark(std::string_view id, Box box, std::string_view text = {}) {
    mark(id, box.min(), box.max(), text);
}

}
