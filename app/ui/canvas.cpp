#include "app/ui/canvas.h"

#include <imgui_internal.h>
#include <utility>

namespace plenary::ui {
namespace {

/// The design's own size; a window narrower than 4 : 3 is scaled by its width.
constexpr float design_height = 1080;
constexpr float narrowest_design = 1440;

constexpr float tap_reach_mm = 5;
// Design pixels.
constexpr float usual_tap_reach = 16;
constexpr float shortest_tap_reach = 12;
constexpr float longest_tap_reach = 40;

void begin_window(const char* name, Box box, ImGuiWindowFlags more) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::SetNextWindowPos(box.min());
    ImGui::SetNextWindowSize(box.size());
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings
                     | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse
                     | ImGuiWindowFlags_NoNav | more);
}

void end_window() {
    ImGui::End();
    ImGui::PopStyleVar(2);
}

}

Canvas::Canvas(const Theme& theme, const Fonts& fonts) : theme_(&theme), texts_(fonts) {}

void Canvas::begin(SteadyTime now) {
    // Inside another canvas's panel it is a picture: it fills that, and takes nothing.
    const ImGuiWindow* around = ImGui::GetCurrentWindowRead();
    const bool picture = around != nullptr && !around->IsFallbackWindow;
    const ImVec2 size = picture ? around->Size : ImGui::GetIO().DisplaySize;
    screen_ = Box::at(picture ? around->Pos : ImVec2{0, 0}, size);
    unit_ = std::min(size.y / design_height, size.x / narrowest_design) * text_size_;
    now_ = now;
    wanted_.reset();
    texts_.new_frame();
    frames_since_press_ = ImGui::IsMouseReleased(ImGuiMouseButton_Left) ? 0 : frames_since_press_ + 1;
    arrows_taken_ = std::exchange(arrows_wanted_, false);
    types_on_ = std::exchange(types_on_next_, false);
    move_focus();

    begin_window(picture ? "picture" : "canvas", screen_,
                 ImGuiWindowFlags_NoBringToFrontOnFocus
                     | (picture ? ImGuiWindowFlags_NoInputs : ImGuiWindowFlags_None));
    // A window has it as its ground.
    if (picture) {
        ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
        list().AddRectFilled(screen_.min(), screen_.max(), theme_->paper);
    }
}

void Canvas::end() {
    end_window();
}

void Canvas::begin_overlay(std::string_view name, bool only_shown) {
    begin_window(std::string(name).c_str(), screen_,
                 only_shown ? ImGuiWindowFlags_NoInputs : ImGuiWindowFlags_None);
    // Above the small panels of what lies below, which come to the front in every frame.
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    if (!only_shown) {
        if (ImGui::IsWindowAppearing()) {
            ImGui::SetWindowFocus();
            focus_ = 0;
        }
        focusable_.clear();
    }
}

void Canvas::begin_popup(std::string_view name, Box box) {
    begin_window(std::string(name).c_str(), box, ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

void Canvas::end_overlay() {
    end_window();
}

ImDrawList& Canvas::list() const {
    return *ImGui::GetWindowDrawList();
}

float Canvas::travel(SteadyTime start, std::chrono::milliseconds length) {
    if (!motion_ || now_ >= start + length)
        return 1;
    want_next_frame();
    return std::max(0.0F, std::chrono::duration<float>(now_ - start) / std::chrono::duration<float>(length));
}

float Canvas::tap_reach() const {
    if (!pixels_per_mm_)
        return px(usual_tap_reach);
    return std::clamp(tap_reach_mm * *pixels_per_mm_, px(shortest_tap_reach), px(longest_tap_reach));
}

void Canvas::want_frame_at_second(std::chrono::milliseconds left) {
    using namespace std::chrono_literals;
    const auto into_second = left % 1000ms;
    // A little late, so that the clock surely shows it.
    want_frame_at(now_ + into_second + (into_second > 0ms ? 5ms : 1005ms));
}

void Canvas::want_frame_at(SteadyTime time) {
    if (!wanted_ || time < *wanted_)
        wanted_ = time;
}

Hit Canvas::hit_by_hand(std::string_view id, Box box) {
    const std::string name(id);
    ImGui::SetCursorScreenPos(box.min());
    Hit hit;
    hit.clicked =
        ImGui::InvisibleButton(name.c_str(), {std::max(box.width(), 1.0F), std::max(box.height(), 1.0F)});
    hit.hovered = ImGui::IsItemHovered();
    hit.pressed = ImGui::IsItemActivated();
    hit.held = ImGui::IsItemActive();
    hit.released = ImGui::IsItemDeactivated();
    hit.id = ImGui::GetItemID();
    if (hit.pressed)
        focus_ = 0;
    return hit;
}

Hit Canvas::hit(std::string_view id, Box box) {
    Hit hit = hit_by_hand(id, box);
    focusable_.push_back(hit.id);
    hit.focused = hit.id == focus_;
    hit.clicked = hit.clicked || (hit.focused && focus_pressed_);
    return hit;
}

void Canvas::move_focus() {
    focus_pressed_ = focus_ != 0 && (key(ImGuiKey_Enter) || key(ImGuiKey_KeypadEnter) || key(ImGuiKey_Space));
    if (key(ImGuiKey_Escape))
        focus_ = 0;
    if (!focusable_.empty() && key(ImGuiKey_Tab, true)) {
        const auto count = static_cast<std::ptrdiff_t>(focusable_.size());
        const auto found = std::find(focusable_.begin(), focusable_.end(), focus_);
        const bool back = ImGui::GetIO().KeyShift;
        std::ptrdiff_t at = found - focusable_.begin();
        if (found == focusable_.end())
            at = back ? count - 1 : 0;
        else
            at = (at + (back ? count - 1 : 1)) % count;
        focus_ = focusable_[static_cast<std::size_t>(at)];
    }
    focus_gone_ = std::find(focusable_.begin(), focusable_.end(), focus_) == focusable_.end();
    focusable_.clear();
}

bool Canvas::typing() const {
    return types_on_ || ImGui::GetIO().WantTextInput;
}

bool Canvas::key(ImGuiKey key, bool repeat) const {
    const ImGuiIO& io = ImGui::GetIO();
    if (covered_ || typing() || io.KeyCtrl || io.KeyAlt || io.KeySuper)
        return false;
    const bool writes = key == ImGuiKey_Space || (key >= ImGuiKey_A && key <= ImGuiKey_Z);
    if (writes && frames_since_press_ < 2)
        return false;
    return ImGui::IsKeyPressed(key, repeat);
}

bool Canvas::opening_key(ImGuiKey wanted) const {
    if (!key(wanted))
        return false;
    // The key and what it writes arrive in the same frame, and before anything typed after it.
    ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
    if (!typed.empty())
        typed.erase(typed.begin());
    return true;
}

bool Canvas::ctrl_key(ImGuiKey key, bool repeat) const {
    return !covered_ && !typing() && ImGui::GetIO().KeyCtrl && ImGui::IsKeyPressed(key, repeat);
}

bool Canvas::alt_key(ImGuiKey key) const {
    return !covered_ && ImGui::GetIO().KeyAlt && ImGui::IsKeyPressed(key, false);
}

float eased(float progress) {
    const float left = 1 - std::clamp(progress, 0.0F, 1.0F);
    return 1 - left * left * left;
}

}
