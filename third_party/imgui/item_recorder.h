// Who wants to know which items Dear ImGui draws: the tests, and the program's --ui-map.
#pragma once

#include "imgui.h"
#include "imgui_internal.h"

namespace imgui_hooks {

// Told about every item of one context, as it is submitted. Attach one by setting the context's
// TestEngine to it and TestEngineHookItems to true, and undo both before it goes away.
class ItemRecorder {
public:
    virtual ~ItemRecorder() = default;

    // Comes first for each item. `item` is null for a whole window.
    virtual void on_item_rect(const ImGuiContext& context, ImGuiID id, const ImRect& rect,
                              const ImGuiLastItemData* item) = 0;
    // Follows for items that are at least partly visible and have a label; `label` is as the caller of the
    // widget gave it, "##" and all.
    virtual void on_item_label(const ImGuiContext& context, ImGuiID id, const char* label,
                               ImGuiItemStatusFlags flags) = 0;
    // The label of an item seen earlier, for Dear ImGui's own debugging tools; null if unknown.
    virtual const char* label_of(ImGuiID id) const = 0;
};

}
