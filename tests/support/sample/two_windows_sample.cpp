// A stage that fills the display for the room, and a console on the other: the smallest program that shows
// whether two windows, their displays and the stage's picture work together. Takes two arguments, the files
// for the maps of the two screens.
//
// F freezes the stage, S swaps the displays, in whichever window the keyboard is.

#include "app/shell/display_roles.h"
#include "app/shell/surfaces.h"
#include "app/ui/item_map.h"

#include <cstdio>
#include <string>

namespace {

using namespace plenary;

struct Wishes {
    bool freeze = false, swap = false, leave = false;

    void take_keys(const shell::FrameInput& input) {
        freeze = freeze || ImGui::IsKeyPressed(ImGuiKey_F, false);
        swap = swap || ImGui::IsKeyPressed(ImGuiKey_S, false);
        leave = leave || input.close_requested;
    }
};

void begin_window() {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("sample", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
}

void say(const char* id, ImVec2 at, const std::string& text) {
    ImGui::GetWindowDrawList()->AddText(nullptr, 28, at, IM_COL32_WHITE,
                                        (std::string(id) + ": " + text).c_str());
    ui::mark(id, at, at + ImVec2{300, 28}, text);
}

struct Stage {
    ImVec2 card = {400, 300};

    void draw() {
        begin_window();
        ImGui::SetCursorPos(card);
        ImGui::InvisibleButton("card", {160, 90});
        const bool held = ImGui::IsItemActive();
        if (held || ImGui::IsItemDeactivated())
            card += ImGui::GetIO().MouseDelta;
        ImGui::GetWindowDrawList()->AddRectFilled(card, card + ImVec2{160, 90},
                                                  held ? 0xFF9AE3FF : 0xFFD4EDCC, 14);
        say("held", {20, 20}, held ? "yes" : "no");
        ImGui::End();
    }
};

void draw_console(const shell::Surface& stage, const shell::Surfaces& surfaces) {
    begin_window();
    const ui::LivePicture picture = stage.picture();
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    draw(*ImGui::GetWindowDrawList(), picture, fitted(picture, {20, 140, size.x - 20, size.y - 20}), 12);
    say("displays", {20, 20}, std::to_string(surfaces.displays().size()));
    say("stage", {20, 56}, stage.fullscreen() ? "fills " + stage.display()->name : "is a window");
    say("frozen", {20, 92}, stage.frozen() ? "yes" : "no");
    ImGui::End();
}

void swap(shell::Surface& stage, shell::Surface& console) {
    const auto of_stage = stage.display(), of_console = console.display();
    stage.move_to(*of_console);
    console.move_to(*of_stage);
}

int failed(const std::string& sentence) {
    std::fprintf(stderr, "%s\n", sentence.c_str());
    return 1;
}

}

int main(int argc, char** argv) {
    if (argc != 3)
        return failed("Usage: two_windows_sample STAGE_MAP CONSOLE_MAP");
    const auto glfw = shell::Glfw::start();
    if (!glfw)
        return failed(glfw.error());
    shell::Surfaces surfaces(*glfw);
    const shell::Displays& displays = surfaces.displays();
    const auto roles = shell::roles_for(displays, {});
    if (!roles.console)
        return failed("This needs two displays.");
    const auto stage = surfaces.open(
        {.title = "Stage", .place = shell::centred(800, 600, displays[*roles.stage]), .fullscreen = true});
    if (!stage)
        return failed(stage.error());
    const auto console =
        surfaces.open({.title = "Console", .place = shell::centred(960, 640, displays[*roles.console])});
    if (!console)
        return failed(console.error());

    Wishes wishes;
    Stage sample;
    ui::ItemMap stage_map((*stage)->context()), console_map((*console)->context());
    (*stage)->keep_picture(true);
    (*stage)->set_ground({0.2F, 0.3F, 0.4F, 1});
    (*stage)->draw_with([&](const shell::FrameInput& input) {
        sample.draw();
        stage_map.write(argv[1], input.frame + 1);
        wishes.take_keys(input);
        return shell::FrameWish{};
    });
    (*console)->watch(stage->get());
    (*console)->draw_with([&](const shell::FrameInput& input) {
        draw_console(**stage, surfaces);
        console_map.write(argv[2], input.frame + 1);
        wishes.take_keys(input);
        return shell::FrameWish{};
    });
    while (surfaces.turn() && !wishes.leave) {
        if (std::exchange(wishes.freeze, false))
            (*stage)->freeze(!(*stage)->frozen());
        if (std::exchange(wishes.swap, false))
            swap(**stage, **console);
    }
    return 0;
}
