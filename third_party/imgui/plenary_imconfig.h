// How Dear ImGui is compiled, for every file that includes imgui.h.
#pragma once

#define IMGUI_ENABLE_FREETYPE
#define IMGUI_USE_WCHAR32 // emoji and other characters beyond the first 65,536
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_ENABLE_TEST_ENGINE    // calls the hooks in item_recorder.cpp, which name every item drawn
#define IMGUI_DEFINE_MATH_OPERATORS // sums and comparisons of ImVec2
#define IMGUI_DISABLE_DEMO_WINDOWS
