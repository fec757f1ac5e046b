#include "app/shell/drawing/rasteriser.h"

#include "app/shell/drawing/triangle.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace plenary::shell {
namespace {

// As much of a row as is worked out before it is drawn.
constexpr int most_at_once = 256;

// What the pixels of a triangle take.
struct Paint {
    const Texels* texels = nullptr; // nothing: of colour alone
    Plane texel_x, texel_y;
    Pixel colour = 0;    // where it is the same at all corners,
    bool shaded = false; // and otherwise
    std::array<Plane, 4> channels;

    bool operator==(const Paint&) const = default;
};

// From Dear ImGui's order to that of a pixel.
constexpr Pixel pixel_of(ImU32 colour) {
    return (colour & 0xFF000000U) | (colour >> IM_COL32_R_SHIFT & 0xFFU) << 16
           | (colour >> IM_COL32_G_SHIFT & 0xFFU) << 8 | (colour >> IM_COL32_B_SHIFT & 0xFFU);
}

Fixed in_texels(float place, int size) {
    return std::llround(std::ldexp(std::clamp(static_cast<double>(place), 0.0, 1.0) * size, fraction_bits));
}

// Whether all of the triangle shows one texel, and that lets nothing through: then it has its own colour.
bool is_plain(std::span<const ImDrawVert, 3> vertices, const Texels& texels) {
    const ImVec2 at = vertices[0].uv;
    const auto is_there = [&](const ImDrawVert& vertex) {
        return vertex.uv.x == at.x && vertex.uv.y == at.y;
    };
    if (texels.coverage == nullptr || !is_there(vertices[0]) || !is_there(vertices[1])
        || !is_there(vertices[2]))
        return false;
    std::uint8_t coverage = 0;
    read_coverage(texels, {.x = in_texels(at.x, texels.width), .y = in_texels(at.y, texels.height)},
                  {&coverage, 1});
    return coverage == 255;
}

Paint paint_of(std::span<const ImDrawVert, 3> vertices, const Corners& corners, const Texels& texels) {
    Paint paint{.texels = &texels, .colour = pixel_of(vertices[0].col)};
    const auto plane = [&](const auto& value) {
        return Plane::through(corners, {value(vertices[0]), value(vertices[1]), value(vertices[2])});
    };
    if (is_plain(vertices, texels)) {
        paint.texels = nullptr;
    } else {
        paint.texel_x =
            plane([&](const ImDrawVert& vertex) { return static_cast<double>(vertex.uv.x) * texels.width; });
        paint.texel_y =
            plane([&](const ImDrawVert& vertex) { return static_cast<double>(vertex.uv.y) * texels.height; });
    }
    paint.shaded = vertices[0].col != vertices[1].col || vertices[1].col != vertices[2].col;
    if (paint.shaded)
        for (unsigned channel = 0; channel < 4; ++channel)
            paint.channels[channel] = plane([&](const ImDrawVert& vertex) {
                return static_cast<double>(pixel_of(vertex.col) >> (8 * channel) & 0xFFU);
            });
    return paint;
}

// One row of a triangle, not longer than can be worked out at once.
class Brush {
public:
    Brush(const Paint& paint, std::span<Pixel> row, int x, int y) : paint_(paint), row_(row), x_(x), y_(y) {}

    void draw() {
        if (paint_.shaded)
            draw_shaded();
        else if (paint_.texels == nullptr)
            draw_plain(paint_.colour >> 24);
        else if (paint_.texels->coverage != nullptr)
            draw_covered();
        else
            draw_picture();
    }

private:
    TexelRow from() const {
        return {paint_.texel_x.at(x_, y_), paint_.texel_y.at(x_, y_), paint_.texel_x.across,
                paint_.texel_y.across};
    }
    void draw_plain(unsigned alpha) {
        if (alpha == 255)
            fill_row(row_, paint_.colour);
        else if (alpha > 0)
            mix_row(row_, paint_.colour, alpha);
    }
    void draw_covered() {
        const TexelRow texels = from();
        if (texels.step_x == 0 && texels.step_y == 0) {
            std::uint8_t same = 0;
            read_coverage(*paint_.texels, texels, {&same, 1});
            return draw_plain(by_255(same * (paint_.colour >> 24)));
        }
        mix_row(row_, paint_.colour, paint_.colour >> 24, coverage(texels));
    }
    const std::uint8_t* coverage(const TexelRow& texels) {
        if (const std::uint8_t* there = coverage_at(*paint_.texels, texels, row_.size()))
            return there;
        read_coverage(*paint_.texels, texels, {coverage_.data(), row_.size()});
        return coverage_.data();
    }
    void draw_picture() {
        const Pixel* colours = picture();
        if (paint_.colour == 0xFFFFFFFFU) {
            if (paint_.texels->opaque)
                std::copy_n(colours, row_.size(), row_.begin());
            else
                mix_row(row_, colours);
            return;
        }
        if (colours != colours_.data())
            std::copy_n(colours, row_.size(), colours_.begin());
        multiply_row({colours_.data(), row_.size()}, paint_.colour);
        mix_row(row_, colours_.data());
    }
    const Pixel* picture() {
        const Texels& texels = *paint_.texels;
        const TexelRow row = from();
        if (const Pixel* there = colours_at(texels, row, row_.size()))
            return there;
        const std::span<Pixel> colours{colours_.data(), row_.size()};
        if (is_made_smaller() && texels.opaque)
            read_means(texels, row, paint_.texel_y.down, colours);
        else
            read_colours(texels, row, colours);
        return colours_.data();
    }
    bool is_made_smaller() const {
        constexpr Fixed enough = (Fixed{1} << fraction_bits) * 5 / 4;
        return paint_.texel_x.down == 0 && paint_.texel_y.across == 0 && paint_.texel_x.across > 0
               && paint_.texel_y.down > 0 && std::max(paint_.texel_x.across, paint_.texel_y.down) > enough;
    }
    void draw_shaded() {
        shade();
        const std::span<Pixel> colours{shades_.data(), row_.size()};
        if (paint_.texels != nullptr && paint_.texels->coverage != nullptr) {
            multiply_row(colours, coverage(from()));
        } else if (paint_.texels != nullptr) {
            const Pixel* texels = picture();
            for (std::size_t i = 0; i < row_.size(); ++i)
                multiply_row({&colours[i], 1}, texels[i]);
        }
        mix_row(row_, colours.data());
    }
    void shade() {
        constexpr Fixed half = Fixed{1} << (fraction_bits - 1);
        std::array<Fixed, 4> value{};
        for (std::size_t channel = 0; channel < 4; ++channel)
            value[channel] = paint_.channels[channel].at(x_, y_) + half;
        for (std::size_t i = 0; i < row_.size(); ++i) {
            Pixel colour = 0;
            for (unsigned channel = 0; channel < 4; ++channel) {
                colour |= static_cast<Pixel>(std::clamp<Fixed>(value[channel] >> fraction_bits, 0, 255))
                          << (8 * channel);
                value[channel] += paint_.channels[channel].across;
            }
            shades_[i] = colour;
        }
    }

    const Paint& paint_;
    std::span<Pixel> row_;
    int x_, y_;
    std::array<std::uint8_t, most_at_once> coverage_;
    std::array<Pixel, most_at_once> colours_, shades_;
};

class Rasteriser {
public:
    Rasteriser(Texels& into, const PixelBox& clip)
        : into_(into), clip_(clip.within({0, 0, into.width, into.height})) {}

    void draw(const Edges& edges, const Corners& corners, const Paint& paint) const {
        const auto [top, bottom] = std::minmax({corners[0].y, corners[1].y, corners[2].y});
        const PixelBox rows = UprightBox{{0, top}, {0, bottom}}.pixels();
        for (int y = std::max(rows.y0, clip_.y0); y < std::min(rows.y1, clip_.y1); ++y)
            draw_row(y, edges.in_row(y, clip_.x0, clip_.x1), paint);
    }
    void draw(const UprightBox& box, const Paint& paint) const {
        const PixelBox pixels = box.pixels().within(clip_);
        for (int y = pixels.y0; y < pixels.y1; ++y)
            draw_row(y, {pixels.x0, pixels.x1}, paint);
    }

private:
    void draw_row(int y, Stretch stretch, const Paint& paint) const {
        Pixel* row =
            into_.colours.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(into_.width);
        for (int x = stretch.begin; x < stretch.end; x += most_at_once) {
            const int count = std::min(most_at_once, stretch.end - x);
            Brush(paint, {row + x, static_cast<std::size_t>(count)}, x, y).draw();
        }
    }

    Texels& into_;
    PixelBox clip_;
};

void draw_run(const DrawnRun& run, std::span<const ImDrawVert> vertices, Texels& into) {
    const Texels& texels = texels_of(run.texture.GetTexID());
    const Rasteriser rasteriser(into, run.clip);
    const auto triangle = [&](std::size_t at) { return vertices.subspan(at).first<3>(); };
    for (std::size_t at = 0; at < vertices.size(); at += 3) {
        const Corners corners = corners_of(triangle(at));
        if (const auto box = UprightBox::of(corners); box && at + 3 < vertices.size()) {
            const Corners next = corners_of(triangle(at + 3));
            const Paint paint = paint_of(triangle(at), corners, texels);
            if (UprightBox::of(next) == box && box->is_made_of(corners, next)
                && paint_of(triangle(at + 3), next, texels) == paint) {
                rasteriser.draw(*box, paint);
                at += 3;
                continue;
            }
        }
        if (const auto edges = Edges::of(corners))
            rasteriser.draw(*edges, corners, paint_of(triangle(at), corners, texels));
    }
}

}

void draw_triangles(const DamageList& list, Texels& into) {
    for (const DrawnRun& run : list.runs())
        draw_run(run, list.vertices().subspan(run.first, run.count), into);
}

}
