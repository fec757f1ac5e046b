#include "app/ui/scroll.h"

#include <cmath>
#include <imgui_internal.h>

#include "app/ui/shapes.h"

namespace plenary::ui {
namespace {

// Design pixels.
constexpr float wheel_step = 90;
constexpr float threshold = 12; ///< less than the hand's, so that up and down can win
constexpr float overhang = 14;  ///< of shadows and outlines beyond what stands at the edge
constexpr float bar_width = 6;
constexpr float pull_zone = 80;
constexpr float fastest_pull = 16; ///< in a frame

bool can_be_scrolled() {
    const ImGuiContext& imgui = *ImGui::GetCurrentContext();
    return (imgui.CurrentItemFlags & ImGuiItemFlags_Disabled) == 0
           && ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
}

}

/// To this offset, or as far as there is something.
void Scroll::go(Canvas& canvas, float to) {
    to = std::round(std::clamp(to, 0.0F, furthest_));
    if (to == offset)
        return;
    offset = to;
    canvas.want_next_frame();
}

Box begin_scroll(Canvas& canvas, std::string_view id, Box area, Scroll& scroll, float content_height) {
    scroll.id_ = id;
    scroll.area_ = area;
    // Offsets are whole pixels, so that less than one too many is none: what was made to fill the area fits.
    scroll.furthest_ = std::floor(std::max(0.0F, content_height - area.height()));
    if (scroll.wanted_) {
        const float below = std::max(0.0F, scroll.wanted_->y1 - area.y1);
        scroll.offset += below - std::max(0.0F, area.y0 - (scroll.wanted_->y0 - below));
        scroll.wanted_.reset();
    }
    const float wheel = ImGui::GetIO().MouseWheel;
    if (wheel != 0 && area.holds(ImGui::GetMousePos()) && can_be_scrolled())
        scroll.offset -= wheel * canvas.px(wheel_step);
    scroll.offset = std::round(std::clamp(scroll.offset, 0.0F, scroll.furthest_));

    const float beyond = canvas.px(overhang);
    ImGui::PushClipRect({area.x0 - beyond, area.y0 - (scroll.offset > 0 ? 0 : beyond)},
                        {area.x1 + beyond, area.y1 + (scroll.offset < scroll.furthest_ ? 0 : beyond)}, true);
    return Box::at({area.x0, area.y0 - scroll.offset},
                   {area.width(), std::max(content_height, area.height())});
}

void end_scroll(Canvas& canvas, Scroll& scroll) {
    ImGui::PopClipRect();
    if (scroll.furthest_ <= 0)
        return;
    // Asked for last, so that all that stands on the ground is above it.
    drag_scroll(canvas, scroll, canvas.hit_by_hand(scroll.id_, scroll.area_));
    const Box area = scroll.area_;
    const float whole = area.height() + scroll.furthest_;
    const float high = std::max(canvas.px(40), area.height() * area.height() / whole);
    const float y = area.y0 + (area.height() - high) * scroll.offset / scroll.furthest_;
    fill(canvas, Box::at({area.x1 + canvas.px(6), y}, {canvas.px(bar_width), high}),
         faded(canvas.theme().ink_2, 0.45F), canvas.px(bar_width / 2));
}

bool drag_scroll(Canvas& canvas, Scroll& scroll, const Hit& hit) {
    const ImVec2 at = ImGui::GetMousePos();
    if (hit.pressed) {
        scroll.pressed_at_ = at;
        scroll.pressed_offset_ = scroll.offset;
        scroll.dragging_ = false;
    }
    if (!hit.held && !hit.released)
        return false;
    const float down = at.y - scroll.pressed_at_.y;
    const float aside = at.x - scroll.pressed_at_.x;
    if (scroll.furthest_ > 0 && std::abs(down) > std::max(canvas.px(threshold), std::abs(aside)))
        scroll.dragging_ = true;
    if (scroll.dragging_)
        scroll.go(canvas, scroll.pressed_offset_ - down);
    return scroll.dragging_;
}

void follow_button(const Canvas& canvas, Scroll& scroll, std::string_view button, Box box) {
    const ImGuiID item = ImGui::GetID(std::string(button).c_str());
    scroll.follow_focus({.focused = canvas.has_focus() && canvas.focus() == item, .id = item}, box);
}

void pull_scroll(Canvas& canvas, Scroll& scroll, ImVec2 point) {
    const float zone = canvas.px(pull_zone);
    const float pull = std::clamp((point.y - (scroll.area_.y1 - zone)) / zone, 0.0F, 1.0F)
                       - std::clamp((scroll.area_.y0 + zone - point.y) / zone, 0.0F, 1.0F);
    scroll.go(canvas, scroll.offset + pull * canvas.px(fastest_pull));
}

void key_scroll(Canvas& canvas, Scroll& scroll) {
    const float down = (canvas.key(ImGuiKey_DownArrow, true) ? 1.0F : 0.0F)
                       - (canvas.key(ImGuiKey_UpArrow, true) ? 1.0F : 0.0F);
    scroll.go(canvas, scroll.offset + down * canvas.px(wheel_step));
}

}
