// The triangles of a frame that are drawn anew, ready to be drawn.
#pragma once

#include "app/shell/damage.h"

#include "imgui.h"

#include <array>
#include <span>
#include <vector>

namespace plenary::shell {

// What a pixel of a triangle takes, the least first, which is most of the time where the processor does it.
enum class Fill {
    solid,    // the colour of its corners
    mixed,    // that colour, mixed with what is there
    textured, // that colour times a texture's, mixed with what is there
};

// Triangles that are drawn in one go.
struct DrawnRun {
    PixelBox clip;
    Fill fill = Fill::textured;
    ImTextureRef texture;          // where it is textured
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
    Fill fill_of(std::span<const ImDrawVert, 3> corners, const ImTextureRef& texture) const;
    bool goes_along(const std::array<ImDrawVert, 3>& corners, const PixelBox& clip, Fill fill,
                    const ImTextureRef& texture) const;
    void go_on(const PixelBox& clip, Fill fill, const ImTextureRef& texture);
    void rectangle(const PixelBox& box, ImVec2 first_texel, ImVec2 last_texel, ImU32 colour);
    void copy(const DrawnPiece& piece, const PixelBox& clip);

    ImVec2 corner_, scale_, white_;
    const ImTextureData* atlas_ = nullptr;
    std::vector<ImDrawVert> vertices_;
    std::vector<DrawnRun> runs_;
};

}
