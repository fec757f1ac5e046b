#include "app/shell/drawing/watched_picture.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace plenary::shell {
namespace {

// Where along one axis the texture is in the window: place = begin + length * texture.
struct Axis {
    float begin = 0, length = 0;

    bool holds(float texture, float place) const {
        constexpr float close = 1.5F; // where an edge fades out, a pixel beyond it has the edge's texel
        return std::abs(begin + length * texture - place) < close;
    }
};

// Between the two vertices that are furthest apart on it.
std::optional<Axis> axis_of(const auto& vertices, const auto& texture, const auto& place) {
    const auto [first, last] =
        std::ranges::minmax_element(vertices, [&](const ImDrawVert* one, const ImDrawVert* other) {
            return texture(*one) < texture(*other);
        });
    const float wide = texture(**last) - texture(**first);
    if (wide <= 0)
        return {};
    const float length = (place(**last) - place(**first)) / wide;
    return Axis{place(**first) - length * texture(**first), length};
}

// What of the window shows a part of the texture.
struct Mapping {
    Axis across, down;

    // Nothing where the picture is turned or bent, or too small to tell.
    static std::optional<Mapping> of(const DrawnPiece& piece) {
        std::vector<const ImDrawVert*> vertices;
        const ImDrawVert* first = piece.list->VtxBuffer.Data + piece.command().VtxOffset;
        for (unsigned i = piece.first; i < piece.first + piece.count; ++i)
            vertices.push_back(first + piece.list->IdxBuffer[static_cast<int>(i)]);
        const auto u = [](const ImDrawVert& vertex) { return vertex.uv.x; };
        const auto v = [](const ImDrawVert& vertex) { return vertex.uv.y; };
        const auto x = [](const ImDrawVert& vertex) { return vertex.pos.x; };
        const auto y = [](const ImDrawVert& vertex) { return vertex.pos.y; };
        const auto across = axis_of(vertices, u, x), down = axis_of(vertices, v, y);
        if (!across || !down)
            return {};
        const bool straight = std::ranges::all_of(vertices, [&](const ImDrawVert* vertex) {
            return across->holds(vertex->uv.x, vertex->pos.x) && down->holds(vertex->uv.y, vertex->pos.y);
        });
        return straight ? std::optional(Mapping{*across, *down}) : std::nullopt;
    }
};

// What is read between texels, and where it is made smaller step by step, takes from some around.
constexpr float texels_around = 1;
constexpr int pixels_around = 4;

struct Ends {
    int begin, end;
};
Ends along(const Axis& axis, int from, int to, int size) {
    const auto place = [&](float texel) {
        return axis.begin + axis.length * texel / static_cast<float>(size);
    };
    const auto [low, high] = std::minmax(
        {place(static_cast<float>(from) - texels_around), place(static_cast<float>(to) + texels_around)});
    return {static_cast<int>(std::floor(low)) - pixels_around,
            static_cast<int>(std::ceil(high)) + pixels_around};
}

}

bool add_changed(std::vector<PixelBox>& boxes, std::span<const DrawnPiece> pieces,
                 const WatchedPicture& picture) {
    bool any = false;
    for (const DrawnPiece& piece : pieces) {
        const ImTextureRef& texture = piece.command().TexRef;
        if (picture.changed.empty() || texture._TexData != nullptr || texture._TexID != picture.texture)
            continue;
        const auto mapping = Mapping::of(piece);
        for (const PixelBox& part : picture.changed) {
            PixelBox box = piece.box;
            if (mapping) {
                const Ends across = along(mapping->across, part.x0, part.x1, picture.width);
                const Ends down = along(mapping->down, part.y0, part.y1, picture.height);
                box = box.within({across.begin, down.begin, across.end, down.end});
            }
            if (box.empty())
                continue;
            add_box(boxes, box);
            any = true;
        }
    }
    return any;
}

}
