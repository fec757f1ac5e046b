#include "app/shell/damage_list.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace plenary::shell {
namespace {

bool same(ImVec2 one, ImVec2 other) {
    return one.x == other.x && one.y == other.y;
}

bool same(const ImTextureRef& one, const ImTextureRef& other) {
    return one._TexData == other._TexData && one._TexID == other._TexID;
}

}

void DamageList::begin(const ImDrawData& data) {
    corner_ = data.DisplayPos;
    scale_ = data.FramebufferScale;
    atlas_ = ImGui::GetIO().Fonts->TexData;
    white_ = ImGui::GetIO().Fonts->TexUvWhitePixel;
    vertices_.clear();
    runs_.clear();
}

void DamageList::add(std::span<const DrawnPiece> pieces, const PixelBox& box) {
    for (const DrawnPiece& piece : pieces)
        if (piece.box.meets(box))
            copy(piece, clip_of(piece.command(), corner_, scale_).within(box));
}

void DamageList::fill(const PixelBox& box, ImU32 colour) {
    go_on(box, colour >> IM_COL32_A_SHIFT == 255 ? Fill::solid : Fill::mixed, {});
    rectangle(box, white_, white_, colour);
}

void DamageList::picture(const PixelBox& box, ImTextureID texture) {
    go_on(box, Fill::textured, texture);
    rectangle(box, {0, 0}, {1, 1}, IM_COL32_WHITE);
}

void DamageList::rectangle(const PixelBox& box, ImVec2 first_texel, ImVec2 last_texel, ImU32 colour) {
    const auto corner = [&](int x, int y, float u, float v) {
        return ImDrawVert{{static_cast<float>(x), static_cast<float>(y)}, {u, v}, colour};
    };
    const std::array corners{corner(box.x0, box.y0, first_texel.x, first_texel.y),
                             corner(box.x1, box.y0, last_texel.x, first_texel.y),
                             corner(box.x1, box.y1, last_texel.x, last_texel.y),
                             corner(box.x0, box.y1, first_texel.x, last_texel.y)};
    for (const std::size_t i : {0U, 1U, 2U, 0U, 2U, 3U})
        vertices_.push_back(corners[i]);
    runs_.back().count += 6;
}

Fill DamageList::fill_of(std::span<const ImDrawVert, 3> corners, const ImTextureRef& texture) const {
    if (texture._TexData == nullptr || texture._TexData != atlas_
        || !std::ranges::all_of(corners, [&](const ImDrawVert& corner) { return same(corner.uv, white_); }))
        return Fill::textured;
    const auto opaque = [](const ImDrawVert& corner) { return corner.col >> IM_COL32_A_SHIFT == 255; };
    return std::ranges::all_of(corners, opaque) ? Fill::solid : Fill::mixed;
}

// Opens a run unless the last one is like it.
void DamageList::go_on(const PixelBox& clip, Fill fill, const ImTextureRef& texture) {
    if (!runs_.empty() && runs_.back().clip == clip && runs_.back().fill == fill
        && same(runs_.back().texture, texture))
        return;
    runs_.push_back({clip, fill, texture, static_cast<unsigned>(vertices_.size()), 0});
}

// A small triangle is drawn with those before it, although it could be drawn with less work: to begin
// something else takes longer.
bool DamageList::goes_along(const std::array<ImDrawVert, 3>& corners, const PixelBox& clip, Fill fill,
                            const ImTextureRef& texture) const {
    constexpr float small = 300;
    if (runs_.empty() || !(runs_.back().clip == clip))
        return false;
    const DrawnRun& last = runs_.back();
    if (last.fill < fill || (last.fill == Fill::textured && !same(last.texture, texture)))
        return false;
    const ImVec2 one = (corners[1].pos - corners[0].pos) * scale_;
    const ImVec2 other = (corners[2].pos - corners[0].pos) * scale_;
    return std::abs(one.x * other.y - one.y * other.x) < small;
}

void DamageList::copy(const DrawnPiece& piece, const PixelBox& clip) {
    const ImDrawCmd& command = piece.command();
    const ImTextureRef& texture = command.TexRef;
    const ImDrawVert* vertices = piece.list->VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* indices = piece.list->IdxBuffer.Data + piece.first;
    for (unsigned at = 0; at < piece.count; at += 3) {
        const std::array corners{vertices[indices[at]], vertices[indices[at + 1]], vertices[indices[at + 2]]};
        const Fill fill = fill_of(corners, texture);
        if (!goes_along(corners, clip, fill, texture))
            go_on(clip, fill, fill == Fill::textured ? texture : ImTextureRef{});
        runs_.back().count += 3;
        for (ImDrawVert corner : corners) {
            corner.pos = (corner.pos - corner_) * scale_;
            vertices_.push_back(corner);
        }
    }
}

}
