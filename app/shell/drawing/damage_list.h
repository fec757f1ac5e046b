// The triangles of a frame that are drawn anew, ready to be drawn.
#pragma once

#include "app/shell/drawing/damage.h"

#include "imgui.h"

#include <span>
#include <vector>

namespace plenary::shell {

// Triangles that are drawn in one go: with the colours of their corners times the texture's, mixed with what
// is there.
struct DrawnRun {
    PixelBox clip;
    ImTextureRef texture;
    unsigned first = 0, count = 0; // of the vertices, three for a triangle
};

// What of a frame touches any of some boxes, once for each of them, cut at its edges: drawn over the ground
// there it gives the frame. All in pixels and upside down: the highest line of the frame is line 0, which is
// the lowest one of what OpenGL draws into.
class DamageList {
public:
    // Begins anew. Contract: the Dear ImGui context whose data it is is current.
    void begin(const ImDrawData& data);
    void add(std::span<const DrawnPiece> pieces, const PixelBox& box);
    // Fills the box, or colours it.
    void fill(const PixelBox& box, ImU32 colour);
    // Stretches all of a texture over it.
    void picture(const PixelBox& box, ImTextureID texture);

    std::span<const ImDrawVert> vertices() const { return vertices_; }
    std::span<const DrawnRun> runs() const { return runs_; }

private:
    void go_on(const PixelBox& clip, const ImTextureRef& texture);
    void rectangle(const PixelBox& box, ImVec2 first_texel, ImVec2 last_texel, ImU32 colour);
    void copy(const DrawnPiece& piece, const PixelBox& clip);

    ImVec2 corner_, scale_, white_;
    ImTextureRef atlas_;
    std::vector<ImDrawVert> vertices_;
    std::vector<DrawnRun> runs_;
};

}
