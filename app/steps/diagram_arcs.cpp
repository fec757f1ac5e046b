#include "app/steps/diagram_arcs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

#include "app/ui/card.h"
#include "app/ui/fit.h"
#include "app/ui/shapes.h"

namespace plenary {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

ImVec2 on_circle(ImVec2 centre, float radius, float angle) {
    return {centre.x + std::cos(angle) * radius, centre.y + std::sin(angle) * radius};
}

/// The angle that half the gap takes at this distance from the centre.
float side_angle(const Sector& sector, float radius) {
    return std::asin(std::min(1.0F, sector.gap / 2 / std::max(radius, 1.0F)));
}

float cross(ImVec2 a, ImVec2 b) {
    return a.x * b.y - a.y * b.x;
}

/// The bytes of the character that begins here.
std::size_t character_length(std::string_view words, std::size_t at) {
    std::size_t length = 1;
    while (at + length < words.size() && (static_cast<unsigned char>(words[at + length]) & 0xC0U) == 0x80U)
        ++length;
    return length;
}

}

bool Sector::holds(ui::Box box, float margin) const {
    const ui::Box b = box.moved(-centre.x, -centre.y);
    const ImVec2 nearest{std::clamp(0.0F, b.x0, b.x1), std::clamp(0.0F, b.y0, b.y1)};
    if (std::hypot(nearest.x, nearest.y) < inner + margin)
        return false;
    const ImVec2 first{std::cos(from), std::sin(from)};
    const ImVec2 last{std::cos(to), std::sin(to)};
    const std::array corners{ImVec2{b.x0, b.y0}, ImVec2{b.x1, b.y0}, ImVec2{b.x0, b.y1}, ImVec2{b.x1, b.y1}};
    return std::all_of(corners.begin(), corners.end(), [&](ImVec2 corner) {
        return std::hypot(corner.x, corner.y) <= outer - margin && cross(first, corner) >= margin + gap / 2
               && cross(corner, last) >= margin + gap / 2;
    });
}

ImVec2 Sector::middle(float outwards) const {
    return on_circle(centre, inner + (outer - inner) * outwards, (from + to) / 2);
}

void fill_sector(ui::Canvas& canvas, const Sector& s, ImU32 colour, float round) {
    ImDrawList& list = canvas.list();
    const float at_outer = side_angle(s, s.outer);
    const float at_inner = side_angle(s, s.inner);
    const float half = (s.to - s.from) / 2;
    const float outer_turn = std::min(round / s.outer, (half - at_outer) * 0.9F);
    const float inner_turn = std::min(round / s.inner, (half - at_inner) * 0.9F);
    const float r_out = s.outer - round;
    const float r_in = s.inner + round;
    const auto at = [&](float radius, float angle) { return on_circle(s.centre, radius, angle); };

    list.PathClear();
    list.PathArcTo(s.centre, s.outer, s.from + at_outer + outer_turn, s.to - at_outer - outer_turn);
    list.PathBezierQuadraticCurveTo(at(s.outer, s.to - at_outer), at(r_out, s.to - side_angle(s, r_out)));
    list.PathLineTo(at(r_in, s.to - side_angle(s, r_in)));
    list.PathBezierQuadraticCurveTo(at(s.inner, s.to - at_inner), at(s.inner, s.to - at_inner - inner_turn));
    list.PathArcTo(s.centre, s.inner, s.to - at_inner - inner_turn, s.from + at_inner + inner_turn);
    list.PathBezierQuadraticCurveTo(at(s.inner, s.from + at_inner), at(r_in, s.from + side_angle(s, r_in)));
    list.PathLineTo(at(r_out, s.from + side_angle(s, r_out)));
    list.PathBezierQuadraticCurveTo(at(s.outer, s.from + at_outer),
                                    at(s.outer, s.from + at_outer + outer_turn));
    list.PathFillConcave(colour);
}

void fill_dome(ui::Canvas& canvas, ImVec2 centre, float radius, ImU32 colour, float round) {
    ImDrawList& list = canvas.list();
    const float turn = round / radius;
    list.PathClear();
    list.PathArcTo(centre, radius, -pi + turn, -turn);
    list.PathBezierQuadraticCurveTo({centre.x + radius, centre.y}, {centre.x + radius - round, centre.y});
    list.PathLineTo({centre.x - radius + round, centre.y});
    list.PathBezierQuadraticCurveTo({centre.x - radius, centre.y}, on_circle(centre, radius, -pi + turn));
    list.PathFillConvex(colour);
}

void text_on_arc(ui::Canvas& canvas, ImVec2 centre, float radius, std::string_view words, ui::TextStyle style,
                 float longest) {
    const ui::Fit fit =
        ui::fit(canvas, {longest, style.size * style.leading * 1.01F}, words, style, style.size * 0.75F);
    const std::string shown = std::string(words.substr(0, fit.end)) + (fit.ended ? "…" : "");
    ImFont* face = canvas.fonts().face(style.weight);
    const float size = fit.style.size * ui::line_of_em;
    const auto width = [&](const char* from, const char* to) {
        return face->CalcTextSizeA(size, FLT_MAX, 0, from, to).x;
    };
    const char* const text = shown.c_str();
    // Glyphs are drawn at whole pixels; what that moves them by goes into their turn.
    const ImVec2 top{std::round(centre.x), std::round(centre.y - radius - size / 2)};
    float along = -width(text, text + shown.size()) / 2;
    for (std::size_t at = 0; at < shown.size();) {
        const std::size_t length = character_length(shown, at);
        const float wide = width(text + at, text + at + length);
        const float left = std::round(top.x - wide / 2);
        const float degrees = (along + wide / 2 + (top.x - wide / 2 - left)) / radius * 180 / pi;
        ui::turned(canvas, centre, degrees, [&] {
            canvas.list().AddText(face, size, {left, top.y}, style.colour, text + at, text + at + length);
        });
        along += wide;
        at += length;
    }
}

bool place_in_sector(ui::Canvas& canvas, const Sector& sector, std::string_view words,
                     const ui::TextStyle& style, float margin, SectorText& found) {
    const float advance = style.size * style.leading;
    const float whole = ui::text_size(canvas, words, style).x;
    constexpr int most_lines = 5;
    for (int lines = 1; lines <= most_lines; ++lines) {
        // A little more than an even share, since words do not break evenly.
        const float wide = lines == 1 ? whole + 1 : whole / static_cast<float>(lines) * 1.16F;
        if (!ui::keeps_words_whole(canvas, words, style, wide))
            continue;
        const ui::TextBlock& block = canvas.texts().block(words, style, wide);
        for (const float outwards : {0.5F, 0.56F, 0.44F, 0.62F, 0.38F, 0.7F, 0.3F}) {
            const ImVec2 at = sector.middle(outwards);
            const ui::Box box = ui::Box{at.x, at.y, at.x, at.y}.centred(block.width, block.height);
            float y = box.y0;
            const bool fits = std::all_of(block.lines.begin(), block.lines.end(), [&](const auto& line) {
                const ui::Box row{at.x - line.width / 2, y, at.x + line.width / 2, y + advance};
                y += advance;
                return sector.holds(row, margin);
            });
            if (fits) {
                found = {box, style};
                return true;
            }
        }
    }
    return false;
}

}
