#include "app/ui/shapes.h"

#include <array>
#include <cmath>
#include <numbers>

#include "app/ui/shaped_text.h"

namespace plenary::ui {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

ImVec2 on_circle(ImVec2 centre, float radius, float turn) {
    return {centre.x + std::sin(turn * 2 * pi) * radius, centre.y - std::cos(turn * 2 * pi) * radius};
}

/// Corners evenly around, the first at the top (or half a step on), alternating between two radii for stars.
void polygon(ImDrawList& list, ImVec2 centre, float outer, float inner, int corners, float turn,
             ImU32 colour) {
    std::array<ImVec2, 24> points;
    for (int i = 0; i < corners; ++i)
        points[static_cast<std::size_t>(i)] = on_circle(
            centre, i % 2 == 0 ? outer : inner, turn + static_cast<float>(i) / static_cast<float>(corners));
    if (outer == inner)
        list.AddConvexPolyFilled(points.data(), corners, colour);
    else
        list.AddConcavePolyFilled(points.data(), corners, colour);
}

void rounded_diamond(ImDrawList& list, ImVec2 centre, float half, float radius, ImU32 colour) {
    for (int corner = 0; corner < 4; ++corner) {
        const ImVec2 at =
            on_circle(centre, half - radius * std::numbers::sqrt2_v<float>, static_cast<float>(corner) / 4);
        const float middle = static_cast<float>(corner) * pi / 2 - pi / 2;
        list.PathArcTo(at, radius, middle - pi / 4, middle + pi / 4, 6);
    }
    list.PathFillConvex(colour);
}

/// A point at the top, from which two straight sides run onto a circle.
void drop(ImDrawList& list, ImVec2 c, float r, ImU32 colour) {
    const ImVec2 middle{c.x, c.y + r * 0.14F};
    const ImVec2 point{c.x, c.y - r * 1.12F};
    const float round = r * 0.86F;
    const float touch = std::acos(round / (middle.y - point.y));
    list.PathLineTo(point);
    list.PathArcTo(middle, round, -pi / 2 + touch, pi * 3 / 2 - touch, 28);
    list.PathFillConvex(colour);
}

void group_shape(ImDrawList& list, ImVec2 c, float across, std::int64_t number, ImU32 colour) {
    const float r = across / 2;
    switch (number) {
    case 1: list.AddCircleFilled(c, r, colour); break;
    case 2: // triangle
        list.AddTriangleFilled({c.x, c.y - r}, {c.x + r, c.y + r * 0.84F}, {c.x - r, c.y + r * 0.84F},
                               colour);
        break;
    case 3: list.AddRectFilled({c.x - r, c.y - r}, {c.x + r, c.y + r}, colour, r * 0.45F); break;
    case 4: rounded_diamond(list, c, r * 1.16F, r * 0.22F, colour); break;
    case 5: polygon(list, c, r * 1.06F, r * 1.06F, 6, 1.0F / 12, colour); break; // hexagon
    case 6: polygon(list, c, r * 1.2F, r * 0.72F, 10, 0, colour); break;         // star
    case 7: polygon(list, c, r * 1.1F, r * 1.1F, 5, 0, colour); break;           // pentagon
    case 8: polygon(list, c, r * 1.05F, r * 1.05F, 8, 1.0F / 16, colour); break; // octagon
    case 9: // cross, of parts that do not overlap: faded, an overlap would show
        list.AddRectFilled({c.x - r, c.y - r * 0.56F}, {c.x + r, c.y + r * 0.56F}, colour, r * 0.18F);
        list.AddRectFilled({c.x - r * 0.56F, c.y - r}, {c.x + r * 0.56F, c.y - r * 0.56F}, colour, r * 0.18F,
                           ImDrawFlags_RoundCornersTop);
        list.AddRectFilled({c.x - r * 0.56F, c.y + r * 0.56F}, {c.x + r * 0.56F, c.y + r}, colour, r * 0.18F,
                           ImDrawFlags_RoundCornersBottom);
        break;
    case 10: // triangle on its point
        list.AddTriangleFilled({c.x, c.y + r}, {c.x - r, c.y - r * 0.84F}, {c.x + r, c.y - r * 0.84F},
                               colour);
        break;
    case 11: drop(list, c, r, colour); break;
    default: // pill
        list.AddRectFilled({c.x - r * 1.14F, c.y - r * 0.78F}, {c.x + r * 1.14F, c.y + r * 0.78F}, colour,
                           r * 0.78F);
        break;
    }
}

/// A blurred square in the window's glyph atlas: drawn in nine pieces it is the shadow of any box.
constexpr int shadow_texels = 64;
constexpr float shadow_edge = shadow_texels / 4.0F;         // of the square, from the texture's edge
constexpr float shadow_sigma = shadow_texels / 4.0F / 3.0F; // three of them to the texture's edge

ImFontAtlasRect shadow_texture(Canvas& canvas) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontAtlasRect rect;
    if (canvas.shadow_texture() >= 0 && atlas.GetCustomRect(canvas.shadow_texture(), &rect))
        return rect;
    canvas.shadow_texture() = atlas.AddCustomRect(shadow_texels, shadow_texels, &rect);
    const auto edge = [](int texel) {
        const float from_edge =
            std::min(static_cast<float>(texel) + 0.5F, shadow_texels - static_cast<float>(texel) - 0.5F);
        return 0.5F
               * (1 + std::erf((from_edge - shadow_edge) / (shadow_sigma * std::numbers::sqrt2_v<float>)));
    };
    for (int y = 0; y < shadow_texels; ++y)
        for (int x = 0; x < shadow_texels; ++x) {
            const auto alpha = static_cast<unsigned char>(std::lround(255 * edge(x) * edge(y)));
            auto* texel = static_cast<unsigned char*>(atlas.TexData->GetPixelsAt(rect.x + x, rect.y + y));
            if (atlas.TexData->BytesPerPixel == 1)
                *texel = alpha;
            else
                for (int channel = 0; channel < 4; ++channel)
                    texel[channel] = channel == 3 ? alpha : 255;
        }
    return rect;
}

}

void fill(Canvas& canvas, Box box, ImU32 colour, float radius) {
    canvas.list().AddRectFilled(box.min(), box.max(), colour, radius);
}

void outline(Canvas& canvas, Box box, ImU32 colour, float thickness, float radius) {
    const Box middle = box.inset(thickness / 2);
    canvas.list().AddRect(middle.min(), middle.max(), colour, std::max(0.0F, radius - thickness / 2), 0,
                          thickness);
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
    fill(canvas, box, filling, radius);
    outline(canvas, box, border, thickness, radius);
}

namespace {

/// A picture of which the first and the last part along a line are as they are, and the part between them is
/// drawn out.
struct Stretched {
    std::array<float, 4> at;      ///< where the parts begin, and the last one ends
    std::array<float, 4> texture; ///< the same in the picture

    float texture_at(float place) const {
        std::size_t part = 0;
        while (part < 2 && place > at[part + 1])
            ++part;
        const float long_is = at[part + 1] - at[part];
        const float share = long_is > 0 ? (place - at[part]) / long_is : 0;
        return std::lerp(texture[part], texture[part + 1], share);
    }
};

void draw_shadow_in(ImDrawList& list, const Stretched& across, const Stretched& down, Box part,
                    ImU32 colour) {
    const ImTextureRef atlas = ImGui::GetIO().Fonts->TexRef;
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column) {
            const Box piece{std::max(part.x0, across.at[column]), std::max(part.y0, down.at[row]),
                            std::min(part.x1, across.at[column + 1]), std::min(part.y1, down.at[row + 1])};
            if (piece.x0 < piece.x1 && piece.y0 < piece.y1)
                list.AddImage(atlas, piece.min(), piece.max(),
                              {across.texture_at(piece.x0), down.texture_at(piece.y0)},
                              {across.texture_at(piece.x1), down.texture_at(piece.y1)}, colour);
        }
}

}

Box inside_corners(Box box, float radius) {
    return box.inset(radius * (1 - std::numbers::sqrt2_v<float> / 2));
}

void shadow(Canvas& canvas, Box box, ImU32 colour, float drop, float blur, float spread, Box hidden) {
    const ImFontAtlasRect texture = shadow_texture(canvas);
    const Box b = box.inset(-spread).moved(0, drop);
    const float sigma = blur / 2;
    // What lies further out is there in the texture, but nobody sees it.
    constexpr float seen = 2.4F;
    const Box outer = b.inset(-seen * sigma);
    const float corner = std::min({(3 + seen) * sigma, outer.width() / 2, outer.height() / 2});
    const ImVec2 middle{(texture.uv0.x + texture.uv1.x) / 2, (texture.uv0.y + texture.uv1.y) / 2};
    const ImVec2 unseen = (middle - texture.uv0) * ((3 - seen) / 6);
    const Stretched across{{outer.x0, outer.x0 + corner, outer.x1 - corner, outer.x1},
                           {texture.uv0.x + unseen.x, middle.x, middle.x, texture.uv1.x - unseen.x}};
    const Stretched down{{outer.y0, outer.y0 + corner, outer.y1 - corner, outer.y1},
                         {texture.uv0.y + unseen.y, middle.y, middle.y, texture.uv1.y - unseen.y}};
    const Box hole{std::clamp(hidden.x0, outer.x0, outer.x1), std::clamp(hidden.y0, outer.y0, outer.y1),
                   std::clamp(hidden.x1, outer.x0, outer.x1), std::clamp(hidden.y1, outer.y0, outer.y1)};
    ImDrawList& list = canvas.list();
    if (hole.width() <= 0 || hole.height() <= 0)
        return draw_shadow_in(list, across, down, outer, colour);
    for (const Box part :
         {Box{outer.x0, outer.y0, outer.x1, hole.y0}, Box{outer.x0, hole.y0, hole.x0, hole.y1},
          Box{hole.x1, hole.y0, outer.x1, hole.y1}, Box{outer.x0, hole.y1, outer.x1, outer.y1}})
        draw_shadow_in(list, across, down, part, colour);
}

float text(Canvas& canvas, ImVec2 corner, float width, std::string_view words, const TextStyle& style,
           Align align) {
    const TextBlock& block = canvas.texts().block(words, style, width);
    if (block.shaped) {
        block.shaped->draw(canvas.list(), corner, style.colour, align);
        return block.height;
    }
    ImFont* face = canvas.fonts().face(style.weight);
    const float size = style.size * line_of_em;
    const float advance = style.size * style.leading;
    float y = corner.y + (advance - size) / 2;
    ImDrawList& list = canvas.list();
    const float top = list.GetClipRectMin().y;
    const float bottom = list.GetClipRectMax().y;
    for (const TextBlock::Line& row : block.lines) {
        if (y < bottom && y + size > top) {
            float x = corner.x;
            if (align == Align::centre)
                x += (width - row.width) / 2;
            if (align == Align::right)
                x += width - row.width;
            list.AddText(face, size, {std::round(x), std::round(y)}, style.colour, words.data() + row.begin,
                         words.data() + row.end);
        }
        y += advance;
    }
    return block.height;
}

ImVec2 text_size(Canvas& canvas, std::string_view words, const TextStyle& style, float width) {
    const TextBlock& block = canvas.texts().block(words, style, width);
    return {block.width, block.height};
}

float line(Canvas& canvas, Box box, std::string_view words, TextStyle style, Align align) {
    style.leading = line_of_em;
    ImVec2 size = text_size(canvas, words, style);
    std::string ended;
    if (size.x > box.width() + 0.5F) {
        // Whole pixels: glyphs are drawn at those, and rounded up they would not fit.
        style.size = std::floor(style.size * std::max(0.75F, box.width() / size.x));
        size = text_size(canvas, words, style);
        if (size.x > box.width() + 0.5F) {
            const std::string_view ellipsis = "…";
            const float room = std::max(box.width() - text_size(canvas, ellipsis, style).x, 1.0F);
            const TextBlock& fits = canvas.texts().block(words, style, room);
            ended = std::string(words.substr(0, fits.lines.front().end)) + std::string(ellipsis);
            words = ended;
            size = text_size(canvas, words, style);
        }
    }
    float x = box.x0;
    if (align == Align::centre)
        x += (box.width() - size.x) / 2;
    if (align == Align::right)
        x += box.width() - size.x;
    text(canvas, {x, box.centre().y - size.y / 2}, unbroken, words, style);
    return size.x;
}

void group_marker(Canvas& canvas, ImVec2 centre, float across, GroupId group, float left) {
    ImDrawList& list = canvas.list();
    group_shape(list, centre, across, group.value, faded(canvas.theme().group(group), left));
    const char letter = Group{group}.letter();
    const bool low = group.value == 2 || group.value == 11;
    TextStyle style{.size = across * (group.value == 2 || group.value == 10 ? 0.42F : 0.5F),
                    .weight = Weight::bold,
                    .colour = faded(canvas.theme().on_group, left < 1 ? 0.85F : 1)};
    const float shift = low ? across * 0.14F : group.value == 10 ? -across * 0.12F : 0;
    line(canvas, Box{centre.x, centre.y, centre.x, centre.y}.centred(across * 2, across).moved(0, shift),
         {&letter, 1}, style, Align::centre);
}

void side_mark(Canvas& canvas, ImVec2 centre, float across, int side, std::string_view figure) {
    const ImU32 colour = canvas.theme().side(side);
    if (side == 1)
        canvas.list().AddCircleFilled(centre, across / 2, colour);
    else
        rounded_diamond(canvas.list(), centre, across * 0.64F, across * 0.09F, colour);
    if (!figure.empty())
        line(canvas, Box{centre.x, centre.y, centre.x, centre.y}.centred(across, across), figure,
             {.size = across * 0.46F, .weight = Weight::bold, .colour = canvas.theme().on_group},
             Align::centre);
}

void tick(Canvas& canvas, ImVec2 c, float across, ImU32 colour) {
    const std::array<ImVec2, 3> points{{{c.x - across * 0.5F, c.y + across * 0.02F},
                                        {c.x - across * 0.14F, c.y + across * 0.36F},
                                        {c.x + across * 0.5F, c.y - across * 0.34F}}};
    canvas.list().AddPolyline(points.data(), 3, colour, 0, across * 0.17F);
}

void arrow(Canvas& canvas, ImVec2 c, float across, ImU32 colour, Way way) {
    const float turn = way == Way::up ? 0.0F : way == Way::right ? 0.25F : way == Way::down ? 0.5F : 0.75F;
    const float r = across / 2;
    const ImVec2 tip = on_circle(c, r, turn);
    const ImVec2 tail = on_circle(c, r, turn + 0.5F);
    const ImVec2 neck = on_circle(c, r * 0.1F, turn);
    const float side = turn + 0.25F;
    const ImVec2 a = on_circle(neck, r * 0.72F, side);
    const ImVec2 b = on_circle(neck, r * 0.72F, side + 0.5F);
    const std::array<ImVec2, 3> head{a, tip, b};
    canvas.list().AddLine(tail, tip, colour, across * 0.14F);
    canvas.list().AddPolyline(head.data(), 3, colour, 0, across * 0.14F);
}

void plus(Canvas& canvas, ImVec2 c, float across, ImU32 colour) {
    minus(canvas, c, across, colour);
    canvas.list().AddLine({c.x, c.y - across / 2}, {c.x, c.y + across / 2}, colour, across * 0.16F);
}

void minus(Canvas& canvas, ImVec2 c, float across, ImU32 colour) {
    canvas.list().AddLine({c.x - across / 2, c.y}, {c.x + across / 2, c.y}, colour, across * 0.16F);
}

void cross(Canvas& canvas, ImVec2 c, float across, ImU32 colour) {
    const float r = across / 2;
    canvas.list().AddLine({c.x - r, c.y - r}, {c.x + r, c.y + r}, colour, across * 0.16F);
    canvas.list().AddLine({c.x - r, c.y + r}, {c.x + r, c.y - r}, colour, across * 0.16F);
}

void more(Canvas& canvas, ImVec2 centre, float across, ImU32 colour) {
    for (const float step : {-0.5F, 0.0F, 0.5F})
        canvas.list().AddCircleFilled({centre.x, centre.y + across * step}, across * 0.16F, colour);
}

void grip(Canvas& canvas, ImVec2 c, float across, ImU32 colour) {
    for (int row = -1; row <= 1; ++row)
        for (const int column : {-1, 1})
            canvas.list().AddCircleFilled({c.x + static_cast<float>(column) * across * 0.18F,
                                           c.y + static_cast<float>(row) * across * 0.34F},
                                          across * 0.09F, colour);
}

void ring(Canvas& canvas, ImVec2 centre, float across, float part, ImU32 filled, ImU32 rest) {
    ImDrawList& list = canvas.list();
    const float thickness = across * 0.2F;
    const float radius = across / 2 - thickness / 2;
    const bool full = part > 0.999F;
    list.AddCircle(centre, radius, full ? filled : rest, 0, thickness);
    if (part > 0.001F && !full) {
        list.PathArcTo(centre, radius, -pi / 2, -pi / 2 + 2 * pi * std::min(part, 1.0F));
        list.PathStroke(filled, 0, thickness);
    }
}

void focus_ring(Canvas& canvas, Box box, float radius) {
    const float gap = canvas.px(4);
    outline(canvas, box.inset(-gap), canvas.theme().ink, canvas.px(4), radius + gap);
}

}
