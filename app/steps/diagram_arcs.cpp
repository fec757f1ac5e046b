#include "app/steps/diagram_arcs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "app/ui/card.h"
#include "app/ui/fit.h"
#include "app/ui/shaped_text.h"
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

/// The points around a shape. Dear ImGui wants no two of them in the same place.
class Outline {
public:
    void point(ImVec2 to) {
        if (points_.empty() || apart(points_.back(), to))
            points_.push_back(to);
    }
    void arc(ImVec2 centre, float radius, float from, float to) {
        const int steps = std::max(2, static_cast<int>(std::abs(to - from) * std::sqrt(radius) * 1.6F));
        for (int i = 0; i <= steps; ++i)
            point(on_circle(centre, radius,
                            from + (to - from) * static_cast<float>(i) / static_cast<float>(steps)));
    }
    /// Round from where the outline is to `to`, where a sharp one would go through `tip`.
    void corner(ImVec2 tip, ImVec2 to) {
        const ImVec2 begin = points_.back();
        constexpr int steps = 8;
        for (int i = 1; i <= steps; ++i) {
            const float t = static_cast<float>(i) / steps;
            const float a = (1 - t) * (1 - t);
            const float b = 2 * t * (1 - t);
            const float c = t * t;
            point({begin.x * a + tip.x * b + to.x * c, begin.y * a + tip.y * b + to.y * c});
        }
    }
    void fill(ui::Canvas& canvas, ImU32 colour, ImU32 edge) {
        if (!apart(points_.front(), points_.back()))
            points_.pop_back();
        const int count = static_cast<int>(points_.size());
        canvas.list().AddConcavePolyFilled(points_.data(), count, colour);
        canvas.list().AddPolyline(points_.data(), count, edge, ImDrawFlags_Closed, canvas.px(2));
    }

private:
    static bool apart(ImVec2 a, ImVec2 b) { return std::hypot(a.x - b.x, a.y - b.y) > 0.3F; }

    std::vector<ImVec2> points_;
};

/// The bytes of the character that begins here.
std::size_t character_length(std::string_view words, std::size_t at) {
    std::size_t length = 1;
    while (at + length < words.size() && (static_cast<unsigned char>(words[at + length]) & 0xC0U) == 0x80U)
        ++length;
    return length;
}

/// Letters that join or stand on one another cannot be turned one by one, so here words are, each where
/// it stands in the line.
void words_on_arc(ui::Canvas& canvas, ImVec2 centre, float radius, std::string_view words,
                  ui::TextStyle style) {
    style.leading = ui::line_of_em;
    const ui::TextBlock& line = canvas.texts().block(words, style, ui::unbroken);
    const float y = centre.y - radius - line.height / 2;
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        const std::vector<ui::Box> parts = line.shaped->marked(begin, end);
        if (!parts.empty()) {
            ui::Box place = parts.front();
            for (const ui::Box& part : parts)
                place = {std::min(place.x0, part.x0), place.y0, std::max(place.x1, part.x1), place.y1};
            ui::turned(canvas, centre, (place.centre().x - line.width / 2) / radius * 180 / pi, [&] {
                ui::text(canvas, {centre.x - place.width() / 2, y}, ui::unbroken,
                         words.substr(begin, end - begin), style);
            });
        }
        begin = end + 1;
    }
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

void fill_sector(ui::Canvas& canvas, const Sector& s, ImU32 colour, float round, ImU32 edge) {
    const float r_out = s.outer - round;
    const float r_in = s.inner + round;
    // A rounded corner begins and ends this far, in angle, from the side.
    const float half = (s.to - s.from) / 2;
    const float outer_turn = std::min(round / s.outer, (half - side_angle(s, s.outer)) * 0.9F);
    const float inner_turn = std::min(round / s.inner, (half - side_angle(s, s.inner)) * 0.9F);
    const auto start = [&](float radius) { return s.from + side_angle(s, radius); };
    const auto stop = [&](float radius) { return s.to - side_angle(s, radius); };
    const auto at = [&](float radius, float angle) { return on_circle(s.centre, radius, angle); };

    Outline outline;
    outline.arc(s.centre, s.outer, start(s.outer) + outer_turn, stop(s.outer) - outer_turn);
    outline.corner(at(s.outer, stop(s.outer)), at(r_out, stop(r_out)));
    outline.point(at(r_in, stop(r_in)));
    outline.corner(at(s.inner, stop(s.inner)), at(s.inner, stop(s.inner) - inner_turn));
    outline.arc(s.centre, s.inner, stop(s.inner) - inner_turn, start(s.inner) + inner_turn);
    outline.corner(at(s.inner, start(s.inner)), at(r_in, start(r_in)));
    outline.point(at(r_out, start(r_out)));
    outline.corner(at(s.outer, start(s.outer)), at(s.outer, start(s.outer) + outer_turn));
    outline.fill(canvas, colour, edge);
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
    if (canvas.texts().block(shown, fit.style, ui::unbroken).shaped) {
        words_on_arc(canvas, centre, radius, shown, fit.style);
        return;
    }
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

std::optional<SectorText> place_in_sector(ui::Canvas& canvas, const Sector& sector, std::string_view words,
                                          const ui::TextStyle& style, float margin,
                                          std::span<const float> outwards) {
    const float advance = style.size * style.leading;
    const float whole = ui::text_size(canvas, words, style).x;
    // From one line to ever more and shorter ones.
    for (const float share : {1.0F, 0.84F, 0.71F, 0.6F, 0.5F, 0.42F, 0.36F, 0.3F, 0.25F}) {
        const float wide = whole * share + 1;
        if (!ui::keeps_words_whole(canvas, words, style, wide))
            break;
        const ui::TextBlock& block = canvas.texts().block(words, style, wide);
        for (const float place : outwards) {
            const ImVec2 at = sector.middle(place);
            const ui::Box box = ui::Box{at.x, at.y, at.x, at.y}.centred(block.width, block.height);
            float y = box.y0;
            const bool fits = std::all_of(block.lines.begin(), block.lines.end(), [&](const auto& line) {
                const ui::Box row{at.x - line.width / 2, y, at.x + line.width / 2, y + advance};
                y += advance;
                return sector.holds(row, margin);
            });
            if (fits)
                return SectorText{box, style};
        }
    }
    return {};
}

}
