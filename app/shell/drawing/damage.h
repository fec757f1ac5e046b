// What differs between two frames of a window, told from what Dear ImGui drew. Knows neither OpenGL nor GLFW.
#pragma once

#include "imgui.h"

#include <cstdint>
#include <map>
#include <optional>
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

// Adds one to boxes that stay few, and of which no two overlap: what is drawn twice is mixed twice.
void add_box(std::vector<PixelBox>& boxes, const PixelBox& box);

// A few triangles that were drawn one after another and lie near one another.
struct DrawnPiece {
    std::uint64_t identity =
        0;        // the same triangles at the same place with the same texture have the same one
    PixelBox box; // no pixel outside is touched
    const ImDrawList* list = nullptr;
    int command_number = 0;        // of the list's
    unsigned first = 0, count = 0; // of the list's indices
    unsigned vertices_end = 0;     // it is made of none of the list's vertices from there on

    const ImDrawCmd& command() const { return list->CmdBuffer[command_number]; }
};

// Where a command draws, cut off as Dear ImGui's backends do it. `corner` and `scale` as its data has them.
PixelBox clip_of(const ImDrawCmd& command, ImVec2 corner, ImVec2 scale);

// What one frame draws, from back to front.
class DrawnFrame {
public:
    // Lists and commands are those of the data, which lives as long as they are used. Returns whether
    // anything is other than when it was called last; that it is not is found quickly. That a texture which
    // is no ImTextureData has changed is not seen.
    bool read(const ImDrawData& data);

    std::span<const DrawnPiece> pieces() const { return pieces_; }
    // Exchanges them for those of a frame before, whose lists are gone by then, to be compared with the next
    // frame's.
    void exchange_pieces(std::vector<DrawnPiece>& others) { pieces_.swap(others); }
    const PixelBox& window() const { return window_; }

private:
    struct Command {
        PixelBox clip;
        std::uint64_t texture = 0;
        unsigned vertices = 0, first = 0, count = 0;
        bool operator==(const Command&) const = default;
        bool begins_like(const Command& other) const {
            return clip == other.clip && texture == other.texture && vertices == other.vertices
                   && first == other.first;
        }
    };
    // A list as it was read last. Most are the same in the next frame, and to compare them takes a fraction
    // of the time that it takes to read them.
    struct KnownList {
        const ImDrawList* list = nullptr;
        std::vector<ImDrawVert> vertices;
        std::vector<ImDrawIdx> indices;
        std::vector<Command> commands;
        std::vector<DrawnPiece> pieces;
    };

    void know_textures(const ImDrawData& data);
    std::uint64_t identity_of(const ImDrawCmd& command) const;
    std::optional<std::size_t> first_changed(const KnownList& known, const ImDrawList& list) const;
    void read_list(KnownList& known, const ImDrawList& list, std::size_t from);
    void cut(KnownList& known, int command_number, unsigned first);

    std::vector<DrawnPiece> pieces_;
    PixelBox window_;
    ImVec2 corner_, scale_;
    std::vector<KnownList> lists_;
    std::vector<Command> commands_; // of the list that is being read
    std::map<const ImTextureData*, std::uint64_t> contents_;
    std::uint64_t next_content_ = 1;
};

// In what the second of two frames differs from the first.
struct Difference {
    // Where it can look other, in few boxes of which no two overlap. Outside of them it looks the same.
    std::vector<PixelBox> boxes;
    std::vector<bool> fresh; // for each piece of the second: it was not in the first
};
Difference difference(std::span<const DrawnPiece> before, std::span<const DrawnPiece> now,
                      const PixelBox& window);

// A frame in two layers: drawing first what lies, then what moves over it, gives the frame.
struct Layers {
    std::vector<DrawnPiece> lying, moving; // each from back to front
    std::vector<PixelBox> above;           // where the moving ones are
};
// Of the pieces that are not `fresh`, those lie that no moving one has to be under.
Layers layers(std::span<const DrawnPiece> pieces, const std::vector<bool>& fresh);

}
