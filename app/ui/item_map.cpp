#include "app/ui/item_map.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <system_error>

namespace plenary::ui {
namespace {

// What stands behind "##" or "###", empty if nothing does.
std::string_view hidden_id_of(std::string_view label) {
    const auto hash = label.find("##");
    if (hash == std::string_view::npos)
        return {};
    const auto start = label.find_first_not_of('#', hash);
    return start == std::string_view::npos ? std::string_view{} : label.substr(start);
}

// "card:12" is itself, "##note" is "note", "Add##lane:2" is "Add".
std::string_view id_of(std::string_view label) {
    const auto hash = label.find("##");
    return hash == 0 ? hidden_id_of(label) : label.substr(0, hash);
}

void place(Item& item, const ImRect& full, const ImRect& visible) {
    item.x0 = visible.Min.x, item.y0 = visible.Min.y, item.x1 = visible.Max.x, item.y1 = visible.Max.y;
    item.full_x0 = full.Min.x, item.full_y0 = full.Min.y;
    item.full_x1 = full.Max.x, item.full_y1 = full.Max.y;
}

// A view that draws straight into the background has no window, and then the display is the limit.
ImRect visible_part(const ImGuiContext& context, ImRect rect) {
    rect.ClipWithFull(ImRect({0, 0}, context.IO.DisplaySize));
    if (context.CurrentWindow != nullptr)
        rect.ClipWithFull(context.CurrentWindow->ClipRect);
    return rect;
}

}

void ItemMap::attach(ImGuiContext& context) {
    detach();
    context_ = &context;
    context.TestEngine = static_cast<imgui_hooks::ItemRecorder*>(this);
    context.TestEngineHookItems = true;

    ImGuiContextHook hook;
    hook.UserData = this;
    hook.Type = ImGuiContextHookType_NewFramePre;
    hook.Callback = [](ImGuiContext*, ImGuiContextHook* self) {
        static_cast<ItemMap*>(self->UserData)->clear();
    };
    hooks_[0] = ImGui::AddContextHook(&context, &hook);
    hook.Type = ImGuiContextHookType_Shutdown;
    hook.Callback = [](ImGuiContext*, ImGuiContextHook* self) {
        static_cast<ItemMap*>(self->UserData)->context_ = nullptr;
    };
    hooks_[1] = ImGui::AddContextHook(&context, &hook);
}

void ItemMap::detach() {
    if (context_ == nullptr)
        return;
    for (const ImGuiID hook : hooks_)
        ImGui::RemoveContextHook(context_, hook);
    if (context_->TestEngine == static_cast<imgui_hooks::ItemRecorder*>(this)) {
        context_->TestEngine = nullptr;
        context_->TestEngineHookItems = false;
    }
    context_ = nullptr;
}

void ItemMap::clear() {
    items_.clear();
    seen_.clear();
    by_id_.clear();
    width_ = context_->IO.DisplaySize.x;
    height_ = context_->IO.DisplaySize.y;
}

const Item* ItemMap::find(std::string_view id) const {
    for (const Item& item : items_)
        if (!item.window && item.id == id)
            return &item;
    for (const Item& item : items_)
        if (item.id == id || hidden_id_of(item.label) == id)
            return &item;
    return nullptr;
}

std::string ItemMap::visible_ids() const {
    std::string ids;
    for (const Item& item : items_) {
        if (item.window)
            continue;
        if (!ids.empty())
            ids += ", ";
        ids += item.id;
    }
    return ids.empty() ? "nothing" : ids;
}

void ItemMap::on_item_rect(const ImGuiContext& context, ImGuiID id, const ImRect& rect,
                           const ImGuiLastItemData* item) {
    Seen seen;
    seen.rect = rect;
    seen.visible = visible_part(context, rect);
    seen.window = item == nullptr && context.CurrentWindow != nullptr && context.CurrentWindow->ID == id;
    seen.disabled = item != nullptr && (item->ItemFlags & ImGuiItemFlags_Disabled) != 0;
    // Some widgets register a second time, without their flags, when they ask how they are being pressed.
    if (item == nullptr && !seen.window && seen_.contains(id))
        return;
    seen_[id] = seen;
}

void ItemMap::on_item_label(const ImGuiContext& context, ImGuiID id, const char* label,
                            ImGuiItemStatusFlags) {
    const auto seen = seen_.find(id);
    if (seen == seen_.end() || label[0] == '\0')
        return;
    const ImRect& visible = seen->second.visible;
    if (visible.GetWidth() <= 0 || visible.GetHeight() <= 0)
        return;
    Item item;
    item.label = label;
    item.id = seen->second.window ? item.label : std::string(id_of(label));
    item.window = seen->second.window;
    item.disabled = seen->second.disabled;
    item.hovered = context.HoveredId == id;
    item.active = context.ActiveId == id;
    place(item, seen->second.rect, visible);
    by_id_.try_emplace(id, items_.size());
    items_.push_back(std::move(item));
}

const char* ItemMap::label_of(ImGuiID id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : items_[found->second].label.c_str();
}

std::optional<std::string> ItemMap::write(const std::filesystem::path& file, std::uint64_t frame) const {
    auto items = nlohmann::json::array();
    for (const Item& item : items_) {
        nlohmann::json entry = {{"id", item.id},
                                {"rect", {item.x0, item.y0, item.x1, item.y1}},
                                {"full", {item.full_x0, item.full_y0, item.full_x1, item.full_y1}},
                                {"hovered", item.hovered},
                                {"active", item.active},
                                {"disabled", item.disabled},
                                {"kind", item.window ? "window"
                                         : item.mark ? "mark"
                                                     : "item"}};
        if (item.label != item.id)
            entry["label"] = item.label;
        if (!item.text.empty())
            entry["text"] = item.text;
        items.push_back(std::move(entry));
    }
    const nlohmann::json document = {
        {"frame", frame}, {"width", width_}, {"height", height_}, {"items", std::move(items)}};

    std::filesystem::path part = file;
    part += ".part";
    {
        std::ofstream out(part, std::ios::binary | std::ios::trunc);
        // Text on the screen may be cut inside a character; a replacement mark is better than no map.
        out << document.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
        if (!out.flush())
            return "The map of the screen could not be written to " + part.string() + ".";
    }
    std::error_code error;
    std::filesystem::rename(part, file, error);
    if (error)
        return "The map of the screen could not be put in place as " + file.string() + ": " + error.message()
               + ".";
    return std::nullopt;
}

void mark(std::string_view id, ImVec2 min, ImVec2 max, std::string_view text) {
    const ImGuiContext* context = ImGui::GetCurrentContext();
    if (context == nullptr || !context->TestEngineHookItems)
        return;
    auto* map = dynamic_cast<ItemMap*>(static_cast<imgui_hooks::ItemRecorder*>(context->TestEngine));
    if (map == nullptr)
        return;
    const ImRect full(min, max);
    const ImRect visible = visible_part(*context, full);
    if (visible.GetWidth() <= 0 || visible.GetHeight() <= 0)
        return;
    Item item;
    item.id = item.label = std::string(id);
    item.text = std::string(text);
    item.mark = true;
    place(item, full, visible);
    map->items_.push_back(std::move(item));
}

}
