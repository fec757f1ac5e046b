#include "app/ui/context.h"

#include "imgui_internal.h"

namespace plenary::ui {

void configure(ImGuiContext& context) {
    ImGuiIO& io = context.IO;
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags &= ~(ImGuiConfigFlags_NavEnableKeyboard | ImGuiConfigFlags_NavEnableGamepad);
    io.ConfigInputTrickleEventQueue = true;
    // Otherwise Ctrl+Tab shows Dear ImGui's own list of windows over the stage.
    context.ConfigNavWindowingKeyNext = ImGuiKey_None;
    context.ConfigNavWindowingKeyPrev = ImGuiKey_None;
}

}
