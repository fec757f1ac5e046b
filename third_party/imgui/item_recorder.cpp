#include "item_recorder.h"

namespace {

imgui_hooks::ItemRecorder* recorder_of(const ImGuiContext* context) {
    return static_cast<imgui_hooks::ItemRecorder*>(context->TestEngine);
}

}

// These four names are Dear ImGui's: it declares and calls them, whoever links it defines them.

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& rect,
                                 const ImGuiLastItemData* item) {
    if (auto* recorder = recorder_of(context))
        recorder->on_item_rect(*context, id, rect, item);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, const char* label,
                                  ImGuiItemStatusFlags flags) {
    if (auto* recorder = recorder_of(context); recorder != nullptr && label != nullptr)
        recorder->on_item_label(*context, id, label, flags);
}

// Dear ImGui's debug log is of no use to us.
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext* context, ImGuiID id) {
    const auto* recorder = recorder_of(context);
    return recorder == nullptr ? nullptr : recorder->label_of(id);
}
