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
