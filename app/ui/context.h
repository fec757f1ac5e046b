// How every Dear ImGui context of ours behaves, in a window and in a test alike.
#pragma once

#include "imgui.h"

namespace plenary::ui {

// Call once for a new context, before its first frame. Dear ImGui then keeps no files, moves no focus by
// itself (arrows and Tab are ours) and takes at most one press, release or move of the pointer per frame.
void configure(ImGuiContext& context);

}
