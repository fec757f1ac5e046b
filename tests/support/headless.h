// Draws views without a window and drives them as a hand would: the same frames on every machine, as fast
// as the processor goes, at a clock of sixty frames a second.
#pragma once

#include "app/ui/item_map.h"

#include "imgui.h"

#include <functional>
#include <string>
#include <string_view>

namespace test_support {

// One Dear ImGui context, drawn into nowhere. Every input takes a frame of its own, because that is how Dear
// ImGui is used by people; what an input caused has been drawn when the call returns.
//
// Items are named by their stable id. A call that names one which is not on the screen throws, with a
// message that lists what is; in a test that is a failure.
class Headless {
public:
    using Step = std::function<void()>;

    // Brings a texture to the state that it wants.
    using UpdateTexture = std::function<void(ImTextureData&)>;

    // `setup` runs once with the new context current: load fonts and set the style there. `draw` runs in each
    // frame. The first frame has been drawn when this returns. Textures are only said to be there unless
    // `update` makes them.
    Headless(float width, float height, Step draw, const Step& setup = {}, UpdateTexture update = {});
    ~Headless();
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    void frame(int count = 1);
    void resize(float width, float height);
    // Seconds on the injected clock since the first frame.
    double seconds() const { return seconds_; }
    ImGuiContext& context() const { return *context_; }
    // What the last frame drew, for tests that look at triangles.
    const ImDrawData& draw_data() const;

    // What is on the screen.
    const plenary::ui::ItemMap& map() const { return map_; }
    plenary::ui::Item find(std::string_view id) const;
    bool has(std::string_view id) const { return map_.find(id) != nullptr; }

    // The mouse.
    void move(float x, float y);
    void hover(std::string_view id);
    void button(bool down, ImGuiMouseButton which = ImGuiMouseButton_Left);
    void click(std::string_view id);
    void double_click(std::string_view id);
    void click_at(float x, float y);
    void wheel(float lines);
    void drag(std::string_view from, std::string_view to, int steps = 8);
    void drag(std::string_view from, ImVec2 to, int steps = 8);
    // As a tired hand or a slow machine does it: the last move and the release land in one frame.
    void drag_and_let_go_at_once(std::string_view from, ImVec2 to, int steps = 8);

    // A finger: no hover before it, the jump and the press arrive together.
    void touch_tap(std::string_view id);
    void touch_drag(std::string_view from, ImVec2 to, int steps = 8);

    // The keyboard: press(ImGuiKey_Enter), press(ImGuiMod_Ctrl | ImGuiKey_Z).
    void press(ImGuiKeyChord chord);
    // One character per frame; a line feed is the Enter key.
    void type(std::string_view utf8);
    // Puts the text on the clipboard and presses Ctrl+V.
    void paste(const std::string& text);

private:
    void make_current() const;
    void pick_up(std::string_view from);
    void carry(ImVec2 to, int steps);

    ImGuiContext* context_;
    plenary::ui::ItemMap map_;
    Step draw_;
    UpdateTexture update_;
    double seconds_ = 0;
};

}
