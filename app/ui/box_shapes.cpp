// Boxes with round corners and soft shadows, drawn out from small pictures of a corner and of a shadow. A
// processor without a graphics card fills rectangles; the many thin triangles that a round corner takes
// otherwise cost it more than the area that they enclose.

#include "app/ui/shapes.h"

#include <array>
#include <cmath>
#include <numbers>

namespace plenary::ui {
namespace {

using Shape = AtlasPictures::Key::Shape;

/// Along one axis, a picture that is drawn out between two of its places: where the parts begin on the screen
/// and in the texture, and where the last one ends.
struct Stretched {
    std::array<float, 4> at;
    std::array<float, 4> texture;

    float texture_at(float place) const {
        std::size_t part = 0;
        while (part < 2 && place > at[part + 1])
            ++part;
        const float long_is = at[part + 1] - at[part];
        const float share = long_is > 0 ? (place - at[part]) / long_is : 0;
        return std::lerp(texture[part], texture[part + 1], share);
    }
};

void draw_part(ImDrawList& list, const Stretched& across, const Stretched& down, Box part, ImU32 colour) {
    if (part.x0 < part.x1 && part.y0 < part.y1)
        list.AddImage(ImGui::GetIO().Fonts->TexRef, part.min(), part.max(),
                      {across.texture_at(part.x0), down.texture_at(part.y0)},
                      {across.texture_at(part.x1), down.texture_at(part.y1)}, colour);
}

/// What of it is in the box.
void draw_within(ImDrawList& list, const Stretched& across, const Stretched& down, Box box, ImU32 colour) {
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            draw_part(list, across, down,
                      {std::max(box.x0, across.at[column]), std::max(box.y0, down.at[row]),
                       std::min(box.x1, across.at[column + 1]), std::min(box.y1, down.at[row + 1])},
                      colour);
}

constexpr float pi = std::numbers::pi_v<float>;

constexpr float steps_of_pixel = 8;

int steps(float pixels) {
    return static_cast<int>(std::lround(pixels * steps_of_pixel));
}

/// A larger corner is rare, and its picture would crowd the atlas.
constexpr float largest_radius = 96;

/// How much of the pixel around a point is in a box that begins at the origin and has round corners: nearly,
/// by the distance of its middle from the edge.
float covered(float x, float y, float radius) {
    const float inside =
        x < radius && y < radius ? radius - std::hypot(radius - x, radius - y) : std::min(x, y);
    return std::clamp(inside + 0.5F, 0.0F, 1.0F);
}

/// The upper left corner of a box, with a pixel around that is empty, so that an edge between two pixels, or
/// one that is turned, fades out.
struct Corner {
    float radius;    ///< in pixels, in whole steps of a picture's key
    float thickness; ///< of its border; 0 where it is filled
    int size;        ///< of its picture, to where the edges run straight

    static Corner of(Box box, float radius, float thickness) {
        const float half = std::min(box.width(), box.height()) / 2;
        const auto whole = [](float pixels) { return static_cast<float>(steps(pixels)) / steps_of_pixel; };
        Corner corner{.radius = whole(std::min(radius, half)),
                      .thickness = whole(std::min(thickness, half)),
                      .size = 0};
        corner.size = 3 + static_cast<int>(std::ceil(std::max(corner.radius, corner.thickness)));
        return corner;
    }
    float coverage(float x, float y) const {
        const float outer = covered(x - 1, y - 1, radius);
        if (thickness == 0)
            return outer;
        return outer - covered(x - 1 - thickness, y - 1 - thickness, std::max(0.0F, radius - thickness));
    }
    std::optional<ImFontAtlasRect> picture(Canvas& canvas) const {
        return canvas.atlas_pictures().picture(
            {.shape = thickness == 0 ? Shape::filled_corner : Shape::bordered_corner,
             .radius = steps(radius),
             .thickness = steps(thickness)},
            size, [this](float x, float y) { return coverage(x, y); });
    }
};

/// The corner, its mirror image, and between them its last line of texels drawn out, of which there are two,
/// so that the texture is never read beyond it.
Stretched mirrored(float begin, float end, int texels, float texture_begin, float texture_end) {
    const float part = std::min(static_cast<float>(texels) - 2, (end - begin) / 2);
    const float texel = (texture_end - texture_begin) / static_cast<float>(texels);
    const float middle = texture_begin + texel * (part + 1);
    return {{begin - 1, begin + part, end - part, end + 1}, {texture_begin, middle, middle, texture_begin}};
}

/// A box whose corners are drawn from a picture: where that lies, and how deep its sides are.
struct Framed {
    Stretched across, down;
    Box all;    ///< with the pixel around that fades out
    float deep; ///< of the upper and the lower side, from the box's edge
    float wide; ///< of the two others
};

/// Nothing where it takes no picture.
std::optional<Framed> framed(Canvas& canvas, Box box, const Corner& corner) {
    if (corner.radius > largest_radius || corner.radius <= 0)
        return {};
    const auto texture = corner.picture(canvas);
    if (!texture)
        return {};
    Framed frame{.across = mirrored(box.x0, box.x1, corner.size, texture->uv0.x, texture->uv1.x),
                 .down = mirrored(box.y0, box.y1, corner.size, texture->uv0.y, texture->uv1.y)};
    frame.all = {frame.across.at[0], frame.down.at[0], frame.across.at[3], frame.down.at[3]};
    // Only as deep as the border is thick, or as the edge takes to fade.
    const float thick = corner.thickness == 0 ? 1 : std::ceil(corner.thickness) + 1;
    frame.deep = std::min(thick, frame.down.at[1] - box.y0);
    frame.wide = std::min(thick, frame.across.at[1] - box.x0);
    return frame;
}

/// False, with nothing drawn, where it takes no picture.
bool draw_with_corners(Canvas& canvas, Box box, ImU32 colour, const Corner& corner) {
    const auto frame = framed(canvas, box, corner);
    if (!frame)
        return false;
    const auto& [across, down, all, deep, wide] = *frame;
    ImDrawList& list = canvas.list();
    for (const Box part :
         {Box{all.x0, all.y0, across.at[1], down.at[1]}, Box{across.at[2], all.y0, all.x1, down.at[1]},
          Box{all.x0, down.at[2], across.at[1], all.y1}, Box{across.at[2], down.at[2], all.x1, all.y1},
          Box{across.at[1], all.y0, across.at[2], box.y0 + deep},
          Box{across.at[1], box.y1 - deep, across.at[2], all.y1},
          Box{all.x0, down.at[1], box.x0 + wide, down.at[2]},
          Box{box.x1 - wide, down.at[1], all.x1, down.at[2]}})
        draw_part(list, across, down, part, colour);
    if (corner.thickness == 0)
        for (const Box part : {Box{across.at[1], box.y0 + deep, across.at[2], box.y1 - deep},
                               Box{box.x0 + wide, down.at[1], across.at[1], down.at[2]},
                               Box{across.at[2], down.at[1], box.x1 - wide, down.at[2]}})
            if (part.x0 < part.x1 && part.y0 < part.y1)
                list.AddRectFilled(part.min(), part.max(), colour);
    return true;
}

/// A box of which nobody sees the edge: its corners are cut three times, and nothing fades out.
void fill_unseen_edge(ImDrawList& list, Box box, ImU32 colour, float radius) {
    const float r = std::min({radius, box.width() / 2, box.height() / 2});
    for (const Box part :
         {Box{box.x0 + r, box.y0, box.x1 - r, box.y1}, Box{box.x0, box.y0 + r, box.x0 + r, box.y1 - r},
          Box{box.x1 - r, box.y0 + r, box.x1, box.y1 - r}})
        list.AddRectFilled(part.min(), part.max(), colour);
    const ImDrawListFlags flags = list.Flags;
    list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
    const auto corner = [&](ImVec2 middle, float begin) {
        list.PathLineTo(middle);
        list.PathArcTo(middle, r, begin, begin + pi / 2, 3);
        list.PathFillConvex(colour);
    };
    corner({box.x0 + r, box.y0 + r}, pi);
    corner({box.x1 - r, box.y0 + r}, pi * 3 / 2);
    corner({box.x1 - r, box.y1 - r}, 0);
    corner({box.x0 + r, box.y1 - r}, pi / 2);
    list.Flags = flags;
}

/// A blurred square: drawn in nine pieces it is the shadow of any box.
constexpr int shadow_texels = 64;
constexpr float shadow_edge = shadow_texels / 4.0F;         // of the square, from the texture's edge
constexpr float shadow_sigma = shadow_texels / 4.0F / 3.0F; // three of them to the texture's edge

std::optional<ImFontAtlasRect> shadow_picture(Canvas& canvas) {
    const auto edge = [](float texel) {
        const float from_edge = std::min(texel, shadow_texels - texel);
        return 0.5F
               * (1 + std::erf((from_edge - shadow_edge) / (shadow_sigma * std::numbers::sqrt2_v<float>)));
    };
    return canvas.atlas_pictures().picture({.shape = Shape::shadow}, shadow_texels,
                                           [&](float x, float y) { return edge(x) * edge(y); });
}

}

void fill(Canvas& canvas, Box box, ImU32 colour, float radius) {
    if (!draw_with_corners(canvas, box, colour, Corner::of(box, radius, 0)))
        canvas.list().AddRectFilled(box.min(), box.max(), colour, radius);
}

void outline(Canvas& canvas, Box box, ImU32 colour, float thickness, float radius) {
    const Corner corner = Corner::of(box, radius, thickness);
    if (corner.thickness > 0 && draw_with_corners(canvas, box, colour, corner))
        return;
    const Box middle = box.inset(thickness / 2);
    canvas.list().AddRect(middle.min(), middle.max(), colour, std::max(0.0F, radius - thickness / 2), 0,
                          thickness);
}

void lower_edge(Canvas& canvas, Box box, ImU32 colour, float radius) {
    const auto frame = framed(canvas, box, Corner::of(box, radius, 0));
    if (!frame)
        return fill(canvas, {box.x0, std::max(box.y0, box.y1 - 2 * radius), box.x1, box.y1}, colour, radius);
    const auto& [across, down, all, deep, wide] = *frame;
    for (const Box part : {Box{all.x0, down.at[2], across.at[1], all.y1},
                           Box{across.at[1], box.y1 - deep, across.at[2], all.y1},
                           Box{across.at[2], down.at[2], all.x1, all.y1}})
        draw_part(canvas.list(), across, down, part, colour);
}

Box inside_corners(Box box, float radius) {
    return box.inset(radius * (1 - std::numbers::sqrt2_v<float> / 2));
}

void shadow(Canvas& canvas, Box box, ImU32 colour, float drop, float blur, float spread, Box hidden) {
    const auto texture = shadow_picture(canvas);
    if (!texture)
        return;
    const Box b = box.inset(-spread).moved(0, drop);
    const float sigma = blur / 2;
    // What lies further out is there in the texture, but nobody sees it.
    constexpr float seen = 2.1F;
    const Box outer = b.inset(-seen * sigma);
    const float corner = std::min({(3 + seen) * sigma, outer.width() / 2, outer.height() / 2});
    const ImVec2 middle{(texture->uv0.x + texture->uv1.x) / 2, (texture->uv0.y + texture->uv1.y) / 2};
    const ImVec2 unseen = (middle - texture->uv0) * ((3 - seen) / 6);
    const Stretched across{{outer.x0, outer.x0 + corner, outer.x1 - corner, outer.x1},
                           {texture->uv0.x + unseen.x, middle.x, middle.x, texture->uv1.x - unseen.x}};
    const Stretched down{{outer.y0, outer.y0 + corner, outer.y1 - corner, outer.y1},
                         {texture->uv0.y + unseen.y, middle.y, middle.y, texture->uv1.y - unseen.y}};
    const Box hole{std::clamp(hidden.x0, outer.x0, outer.x1), std::clamp(hidden.y0, outer.y0, outer.y1),
                   std::clamp(hidden.x1, outer.x0, outer.x1), std::clamp(hidden.y1, outer.y0, outer.y1)};
    ImDrawList& list = canvas.list();
    if (hole.width() <= 0 || hole.height() <= 0)
        return draw_within(list, across, down, outer, colour);
    for (const Box part :
         {Box{outer.x0, outer.y0, outer.x1, hole.y0}, Box{outer.x0, hole.y0, hole.x0, hole.y1},
          Box{hole.x1, hole.y0, outer.x1, hole.y1}, Box{outer.x0, hole.y1, outer.x1, outer.y1}})
        draw_within(list, across, down, part, colour);
}

void dashed_outline(Canvas& canvas, Box box, ImU32 colour, float thickness, float radius) {
    const Box b = box.inset(thickness / 2);
    ImDrawList& list = canvas.list();
    const float dash = thickness * 3;
    const float gap = thickness * 2;
    const auto dashes = [&](ImVec2 from, ImVec2 to) {
        const float dx = to.x - from.x;
        const float dy = to.y - from.y;
        const float length = std::sqrt(dx * dx + dy * dy);
        if (length <= 0)
            return;
        const float count = std::max(1.0F, std::round((length + gap) / (dash + gap)));
        const float step = (length + gap) / count;
        for (float i = 0; i < count; ++i) {
            const float s = i * step / length;
            const float e = std::min(1.0F, (i * step + step - gap) / length);
            list.AddLine({from.x + dx * s, from.y + dy * s}, {from.x + dx * e, from.y + dy * e}, colour,
                         thickness);
        }
    };
    const float r = std::min({radius, b.width() / 2, b.height() / 2});
    dashes({b.x0 + r, b.y0}, {b.x1 - r, b.y0});
    dashes({b.x1, b.y0 + r}, {b.x1, b.y1 - r});
    dashes({b.x1 - r, b.y1}, {b.x0 + r, b.y1});
    dashes({b.x0, b.y1 - r}, {b.x0, b.y0 + r});
    const std::array<ImVec2, 4> corners{
        {{b.x1 - r, b.y0 + r}, {b.x1 - r, b.y1 - r}, {b.x0 + r, b.y1 - r}, {b.x0 + r, b.y0 + r}}};
    const int turns = std::max(1, static_cast<int>(std::lround(r * pi / 2 / (dash + gap))));
    const float turn = pi / 2 / static_cast<float>(turns);
    const float rest = turn * gap / (dash + gap) / 2;
    for (int i = 0; i < 4 * turns; ++i) {
        const float begin = turn * static_cast<float>(i) - pi / 2;
        list.PathArcTo(corners[static_cast<std::size_t>(i / turns)], r, begin + rest, begin + turn - rest);
        list.PathStroke(colour, 0, thickness);
    }
}

void panel(Canvas& canvas, Box box, ImU32 filling, ImU32 border, float thickness, float radius) {
    // Under the middle of an opaque border nobody sees how the filling ends. Cut three times, a corner lies
    // nowhere further inside than this part of its radius.
    const float under = thickness / 2;
    const float cut = (radius - under) * (1 - std::cos(pi / 12));
    if (border >> IM_COL32_A_SHIFT == 255 && under - cut >= 0.5F && radius > under)
        fill_unseen_edge(canvas.list(), box.inset(under), filling, radius - under);
    else
        fill(canvas, box, filling, radius);
    outline(canvas, box, border, thickness, radius);
}

}
