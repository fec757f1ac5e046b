#include "tests/support/headless.h"

#include "app/ui/context.h"

#include <stdexcept>
#include <utility>

namespace test_support {
namespace {

constexpr float frame_seconds = 1.0f / 60;

// No graphics card here, so every texture is said to be on it as soon as it is asked for.
void accept(ImTextureData& texture) {
    if (texture.Status == ImTextureStatus_WantCreate || texture.Status == ImTextureStatus_WantUpdates) {
        texture.SetTexID(1);
        texture.SetStatus(ImTextureStatus_OK);
    } else if (texture.Status == ImTextureStatus_WantDestroy) {
        texture.SetTexID(ImTextureID_Invalid);
        texture.SetStatus(ImTextureStatus_Destroyed);
    }
}

}

Headless::Headless(float width, float height, Step draw, const Step& setup, UpdateTexture update)
    : context_(ImGui::CreateContext()), map_(*context_), draw_(std::move(draw)),
      update_(update ? std::move(update) : accept) {
    make_current();
    plenary::ui::configure(*context_);
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.DisplaySize = {width, height};
    if (setup)
        setup();
    frame();
}

Headless::~Headless() {
    make_current();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
        if (texture->TexID != ImTextureID_Invalid) {
            texture->SetStatus(ImTextureStatus_WantDestroy);
            ++texture->UnusedFrames;
            update_(*texture);
        }
    ImGui::DestroyContext(context_);
}

void Headless::make_current() const {
    ImGui::SetCurrentContext(context_);
}

void Headless::frame(int count) {
    make_current();
    for (int i = 0; i < count; ++i) {
        ImGui::GetIO().DeltaTime = frame_seconds;
        ImGui::NewFrame();
        draw_();
        ImGui::Render();
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
            update_(*texture);
        seconds_ += frame_seconds;
    }
}

void Headless::resize(float width, float height) {
    make_current();
    ImGui::GetIO().DisplaySize = {width, height};
    frame(2);
}

const ImDrawData& Headless::draw_data() const {
    make_current();
    return *ImGui::GetDrawData();
}

plenary::ui::Item Headless::find(std::string_view id) const {
    if (const plenary::ui::Item* item = map_.find(id))
        return *item;
    throw std::runtime_error("no item '" + std::string(id) + "'; visible: " + map_.visible_ids());
}

void Headless::move(float x, float y) {
    ImGuiIO& io = context_->IO;
    io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(x, y);
    frame();
}

void Headless::hover(std::string_view id) {
    const plenary::ui::Item item = find(id);
    move(item.centre_x(), item.centre_y());
}

void Headless::button(bool down, ImGuiMouseButton which) {
    context_->IO.AddMouseButtonEvent(which, down);
    frame();
}

void Headless::click(std::string_view id) {
    hover(id);
    button(true);
    button(false);
    frame();
}

void Headless::double_click(std::string_view id) {
    hover(id);
    for (const bool down : {true, false, true, false})
        button(down);
    frame();
}

void Headless::click_at(float x, float y) {
    move(x, y);
    button(true);
    button(false);
    frame();
}

void Headless::wheel(float lines) {
    context_->IO.AddMouseWheelEvent(0, lines);
    frame(2);
}

void Headless::pick_up(std::string_view from) {
    hover(from);
    button(true);
}

void Headless::carry(ImVec2 to, int steps) {
    const ImVec2 start = context_->IO.MousePos;
    for (int i = 1; i <= steps; ++i) {
        const float part = static_cast<float>(i) / static_cast<float>(steps);
        move(start.x + (to.x - start.x) * part, start.y + (to.y - start.y) * part);
    }
}

void Headless::drag(std::string_view from, std::string_view to, int steps) {
    pick_up(from);
    // Where the target is now: what is being dragged over may make room for it.
    const plenary::ui::Item target = find(to);
    carry({target.centre_x(), target.centre_y()}, steps);
    button(false);
    frame();
}

void Headless::drag(std::string_view from, ImVec2 to, int steps) {
    pick_up(from);
    carry(to, steps);
    button(false);
    frame();
}

void Headless::drag_and_let_go_at_once(std::string_view from, ImVec2 to, int steps) {
    pick_up(from);
    const ImVec2 start = context_->IO.MousePos;
    carry({(start.x + to.x) / 2, (start.y + to.y) / 2}, steps);
    context_->IO.AddMousePosEvent(to.x, to.y);
    button(false);
    frame();
}

void Headless::touch_tap(std::string_view id) {
    const plenary::ui::Item item = find(id);
    ImGuiIO& io = context_->IO;
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(item.centre_x(), item.centre_y());
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    frame(2);
    button(false);
    frame();
}

void Headless::touch_drag(std::string_view from, ImVec2 to, int steps) {
    const plenary::ui::Item item = find(from);
    ImGuiIO& io = context_->IO;
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(item.centre_x(), item.centre_y());
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    frame(2);
    for (int i = 1; i <= steps; ++i) {
        const float part = static_cast<float>(i) / static_cast<float>(steps);
        io.AddMousePosEvent(item.centre_x() + (to.x - item.centre_x()) * part,
                            item.centre_y() + (to.y - item.centre_y()) * part);
        frame();
    }
    button(false);
    frame();
}

void Headless::press(ImGuiKeyChord chord) {
    ImGuiIO& io = context_->IO;
    const auto key = static_cast<ImGuiKey>(chord & ~ImGuiMod_Mask_);
    for (const bool down : {true, false}) {
        for (const ImGuiKey mod : {ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt, ImGuiMod_Super})
            if ((chord & mod) != 0)
                io.AddKeyEvent(mod, down);
        io.AddKeyEvent(key, down);
        // The key of a text field is taken a frame after its modifier.
        frame(2);
    }
}

void Headless::type(std::string_view utf8) {
    for (std::size_t start = 0; start < utf8.size();) {
        std::size_t end = start + 1;
        while (end < utf8.size() && (static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80)
            ++end;
        const std::string character(utf8.substr(start, end - start));
        start = end;
        if (character == "\n") {
            press(ImGuiKey_Enter);
            continue;
        }
        context_->IO.AddInputCharactersUTF8(character.c_str());
        frame();
    }
}

void Headless::paste(const std::string& text) {
    make_current();
    ImGui::SetClipboardText(text.c_str());
    press(ImGuiMod_Ctrl | ImGuiKey_V);
}

}
