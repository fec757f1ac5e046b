// What differs between two frames of a window, told from what Dear ImGui drew. Knows neither OpenGL nor GLFW.
#pragma once

#include "imgui.h"

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace plenary::shell {

// Pixels, counted from the top left of the window; the ends are no part of it.
struct PixelBox {
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;

    bool empty() const { return x0 >= x1 || y0 >= y1; }
    int width() const { return x1 - x0; }
    int height() const { return y1 - y0; }
    std::int64_t area() const { return empty() ? 0 : std::int64_t{width()} * height(); }
    PixelBox within(const PixelBox& other) const;
    PixelBox with(const PixelBox& other) const;
    bool meets(const PixelBox& other) const { return !within(other).empty(); }
    bool operator==(const PixelBox&) const = default;
};

// A few triangles that were drawn one after another and lie near one another.
struct DrawnPiece {
    std::uint64_t identity =
        0;        // the same triangles at the same place with the same texture have the same one
    PixelBox box; // no pixel outside is touched
    const ImDrawList* list = nullptr;
    const ImDrawCmd* command = nullptr;
    unsigned first = 0, count = 0; // of the list's indices
};

// What one frame draws, from back to front.
class DrawnFrame {
public:
    // `pictures` says which state the textures are in that are no ImTextureData: when it is another one, all
    // that shows them differs. Lists and commands are those of the data, which lives as long as they are
    // used.
    void read(const ImDrawData& data, std::uint64_t pictures);

    std::span<const DrawnPiece> pieces() const { return pieces_; }
    // Hands them over, for the next frame to be compared with; their lists are gone by then.
    std::vector<DrawnPiece> take_pieces() { return std::exchange(pieces_, {}); }
    const PixelBox& window() const { return window_; }

private:
    void know_textures(const ImDrawData& data);
    std::uint64_t identity_of(const ImDrawCmd& command, std::uint64_t pictures) const;
    void cut(const ImDrawList& list, const ImDrawCmd& command, std::uint64_t seed, const PixelBox& clip);

    std::vector<DrawnPiece> pieces_;
    PixelBox window_;
    ImVec2 corner_, scale_;
    std::vector<std::uint64_t> corners_; // what each vertex of a list is told by
    std::map<const ImTextureData*, std::uint64_t> contents_;
    std::uint64_t next_content_ = 1;
};

// Where the second frame can look other than the first, in few boxes of which no two overlap. Outside of them
// it looks the same.
std::vector<PixelBox> damage(std::span<const DrawnPiece> before, std::span<const DrawnPiece> now,
                             const PixelBox& window);

// What of a frame touches any of the boxes, once for each of them, cut at its edges: drawn over the ground
// there it gives the frame.
class DamageList {
public:
    explicit DamageList(const ImDrawData& data);
    void add(std::span<const DrawnPiece> pieces, const PixelBox& box);
    // Colours the box. Contract: the Dear ImGui context whose data it is is current.
    void tint(const PixelBox& box, ImU32 colour);
    // To be drawn in place of the frame's own data. Good until this is changed or gone.
    ImDrawData& data() { return data_; }

private:
    ImVec4 in_units(const PixelBox& box) const;
    void copy(const DrawnPiece& piece, const ImVec4& clip);

    ImDrawList list_;
    ImDrawData data_;
};

}
