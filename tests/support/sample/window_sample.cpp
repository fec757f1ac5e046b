// Two buttons and a text field in a real window: the smallest program that shows whether the window, its
// input and its pacing work. Takes one argument, the file for the map of the screen.

#include "app/shell/surfaces.h"
#include "app/ui/item_map.h"

#include "imgui_stdlib.h"

#include <cstdio>
#include <string>

namespace {

struct Sample {
    int pressed = 0;
    bool moving = false, leaving = false;
    ImVec2 card = {400, 300};
    std::string text;

    void draw() {
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::Begin("sample", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
        if (button("count", {20, 20}))
            ++pressed;
        if (button("move", {20, 120}))
            moving = !moving;
        ImGui::SetCursorPos({20, 220});
        ImGui::InputText("##note", &text);
        plenary::ui::mark("pressed", {200, 20}, {260, 80}, std::to_string(pressed));
        plenary::ui::mark("text", {200, 220}, {260, 280}, text);
        ImGui::SetCursorPos(card);
        ImGui::InvisibleButton("card", {100, 60});
        if (ImGui::IsItemActive() || ImGui::IsItemDeactivated()) {
            card.x += ImGui::GetIO().MouseDelta.x;
            card.y += ImGui::GetIO().MouseDelta.y;
        }
        ImGui::End();
    }

    static bool button(const char* id, ImVec2 at) {
        ImGui::SetCursorPos(at);
        const bool pressed_now = ImGui::InvisibleButton(id, {120, 60});
        ImGui::GetWindowDrawList()->AddRectFilled(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                                  ImGui::IsItemHovered() ? 0xFF5E5D0B : 0xFF808080, 14);
        return pressed_now;
    }
};

}

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "Usage: window_sample FILE\n");
        return 2;
    }
    auto glfw = plenary::shell::Glfw::start();
    if (!glfw) {
        std::fprintf(stderr, "%s\n", glfw.error().c_str());
        return 1;
    }
    plenary::shell::Surfaces surfaces(*glfw);
    auto surface = surfaces.open({.title = "Sample", .width = 800, .height = 600});
    if (!surface) {
        std::fprintf(stderr, "%s\n", surface.error().c_str());
        return 1;
    }
    Sample sample;
    plenary::ui::ItemMap map((*surface)->context());
    (*surface)->draw_with([&](const plenary::shell::FrameInput& input) {
        sample.draw();
        map.write(argv[1], input.frame + 1);
        plenary::shell::FrameWish wish;
        wish.close = input.close_requested || ImGui::IsKeyPressed(ImGuiKey_Escape);
        if (sample.moving)
            wish.next = input.now;
        return wish;
    });
    while (surfaces.turn()) {
    }
    std::printf("pressed %d\n", sample.pressed);
    return 0;
}
