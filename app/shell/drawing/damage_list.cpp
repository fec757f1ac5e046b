#include "app/shell/drawing/damage_list.h"

#include <array>

namespace plenary::shell {
namespace {

bool same(const ImTextureRef& one, const ImTextureRef& other) {
    return one._TexData == other._TexData && one._TexID == other._TexID;
}

}

void DamageList::begin(const ImDrawData& data) {
    corner_ = data.DisplayPos;
    scale_ = data.FramebufferScale;
    atlas_ = ImGui::GetIO().Fonts->TexRef;
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
    go_on(box, atlas_);
    rectangle(box, white_, white_, colour);
}

void DamageList::picture(const PixelBox& box, ImTextureID texture) {
    go_on(box, texture);
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

// Opens a run unless the last one is like it.
void DamageList::go_on(const PixelBox& clip, const ImTextureRef& texture) {
    if (runs_.empty() || !(runs_.back().clip == clip) || !same(runs_.back().texture, texture))
        runs_.push_back({clip, texture, static_cast<unsigned>(vertices_.size()), 0});
}

void DamageList::copy(const DrawnPiece& piece, const PixelBox& clip) {
    const ImDrawCmd& command = piece.command();
    go_on(clip, command.TexRef);
    runs_.back().count += piece.count;
    const ImDrawVert* vertices = piece.list->VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* indices = piece.list->IdxBuffer.Data + piece.first;
    for (unsigned at = 0; at < piece.count; ++at) {
        ImDrawVert corner = vertices[indices[at]];
        corner.pos = (corner.pos - corner_) * scale_;
        vertices_.push_back(corner);
    }
}

}
