// Triangles drawn by the processor: which pixels they cover, and what those look like.

#include "app/shell/drawing/rasteriser.h"

#include "tests/support/headless.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <random>
#include <vector>

namespace {

using namespace plenary::shell;

constexpr int wide = 120;
constexpr int high = 90;
constexpr PixelBox whole{0, 0, wide, high};
constexpr ImU32 veil = IM_COL32(255, 255, 255, 128);

int channel(std::uint32_t pixel, int number) {
    return static_cast<int>(pixel >> (8 * number) & 0xFFU);
}

struct RasteriserTest : testing::Test {
    std::mt19937 random{7};
    Texels picture{.width = wide, .height = high, .colours = {}};
    // What is drawn in its next frame.
    std::function<void(ImDrawList&)> draw = [](ImDrawList&) {};
    test_support::Headless screen{wide, high, [this] { draw(*ImGui::GetForegroundDrawList()); },
                                  [] { ImGui::GetIO().Fonts->TexDesiredFormat = ImTextureFormat_Alpha8; },
                                  update_texels};

    float place(float end) { return std::uniform_real_distribution(-10.0F, end + 10)(random); }
    std::uint32_t at(int x, int y) const {
        return picture.colours[static_cast<std::size_t>(y) * wide + static_cast<std::size_t>(x)];
    }
    // Over black, within the box.
    void show(const std::function<void(ImDrawList&)>& what, const PixelBox& box = whole) {
        draw = what;
        screen.frame();
        const ImDrawData& data = screen.draw_data();
        DrawnFrame frame;
        frame.read(data);
        DamageList list;
        list.begin(data);
        list.add(frame.pieces(), box);
        picture.colours.assign(std::size_t{wide} * high, 0xFF000000U);
        draw_triangles(list, picture);
    }
};

void triangle(ImDrawList& list, ImVec2 a, ImVec2 b, ImVec2 c, ImU32 colour) {
    list.PrimReserve(3, 3);
    for (const ImVec2 corner : {a, b, c})
        list.PrimVtx(corner, ImGui::GetFontTexUvWhitePixel(), colour);
}

TEST_F(RasteriserTest, CoversEachPixelOnceWhereTrianglesMeet) {
    for (int time = 0; time < 200; ++time) {
        // A fan around a point, with corners at quarters of a pixel so that some lie on a middle.
        const auto corner = [this] {
            return ImVec2{std::round(place(wide) * 4) / 4, std::round(place(high) * 4) / 4};
        };
        const ImVec2 a = corner(), b = corner(), c = corner();
        const float inside = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        if (std::abs(inside) < 1)
            continue;
        show([&](ImDrawList& list) { triangle(list, a, b, c, veil); });
        const std::vector<std::uint32_t> one = picture.colours;
        show([&](ImDrawList& list) {
            const ImVec2 middle = (a + b + c) * (1.0F / 3);
            triangle(list, a, b, middle, veil);
            triangle(list, b, c, middle, veil);
            triangle(list, c, a, middle, veil);
        });
        EXPECT_TRUE(picture.colours == one) << "time " << time;
        EXPECT_TRUE(std::ranges::all_of(
            one, [](std::uint32_t pixel) { return pixel == 0xFF000000U || pixel == 0xFF808080U; }));
    }
}

TEST_F(RasteriserTest, CoversThePixelsWhoseMiddleIsInside) {
    show([](ImDrawList& list) { list.AddRectFilled({10.5F, 20.5F}, {30.5F, 40.4F}, IM_COL32_WHITE); });
    for (int y = 0; y < high; ++y)
        for (int x = 0; x < wide; ++x)
            EXPECT_EQ(at(x, y) == 0xFFFFFFFFU, x >= 10 && x < 30 && y >= 20 && y < 40) << x << ", " << y;
}

TEST_F(RasteriserTest, DrawsOneHalfOfABoxAsItDrawsBoth) {
    const auto half = [](ImDrawList& list, int which) {
        const int from = list.IdxBuffer.Size;
        list.AddImage(ImGui::GetIO().Fonts->TexRef, {7.3F, 5.1F}, {101.7F, 77.9F}, {0, 0}, {0.7F, 0.3F},
                      IM_COL32(200, 180, 90, 255));
        if (which == 0)
            list.IdxBuffer.resize(from + 3);
        else
            list.IdxBuffer.erase(list.IdxBuffer.Data + from, list.IdxBuffer.Data + from + 3);
        list.CmdBuffer.back().ElemCount -= 3;
        list._IdxWritePtr = list.IdxBuffer.Data + list.IdxBuffer.Size;
    };
    show([](ImDrawList& list) {
        list.AddImage(ImGui::GetIO().Fonts->TexRef, {7.3F, 5.1F}, {101.7F, 77.9F}, {0, 0}, {0.7F, 0.3F},
                      IM_COL32(200, 180, 90, 255));
    });
    const std::vector<std::uint32_t> both = picture.colours;
    show([&](ImDrawList& list) { half(list, 0); });
    const std::vector<std::uint32_t> first = picture.colours;
    show([&](ImDrawList& list) { half(list, 1); });
    for (std::size_t i = 0; i < both.size(); ++i)
        EXPECT_EQ(std::max(first[i], picture.colours[i]), both[i]);
}

// By the formula: colour * alpha + under * (1 - alpha), to the nearest.
TEST_F(RasteriserTest, MixesColoursToTheNearest) {
    for (int time = 0; time < 300; ++time) {
        const ImU32 under = static_cast<ImU32>(random()) | 0xFF000000U, over = static_cast<ImU32>(random());
        show([&](ImDrawList& list) {
            list.AddRectFilled({0, 0}, {20, 20}, under);
            list.AddRectFilled({0, 0}, {20, 20}, over);
        });
        const double alpha = (over >> 24) / 255.0;
        for (int number = 0; number < 3; ++number) {
            const double exact = channel(over, number) * alpha + channel(under, number) * (1 - alpha);
            EXPECT_NEAR(channel(at(10, 10), 2 - number), exact, 0.501);
        }
    }
}

// Bilinear, as in the OpenGL 3.3 specification, 3.8.11.
double between_texels(const Texels& texels, double u, double v) {
    const double x = u - 0.5, y = v - 0.5;
    const auto texel = [&](double column, double row) {
        const int c = std::clamp(static_cast<int>(column), 0, texels.width - 1);
        const int r = std::clamp(static_cast<int>(row), 0, texels.height - 1);
        return static_cast<double>(
            texels.coverage[static_cast<std::size_t>(r) * static_cast<std::size_t>(texels.width)
                            + static_cast<std::size_t>(c)]);
    };
    const double left = std::floor(x), top = std::floor(y);
    return std::lerp(std::lerp(texel(left, top), texel(left + 1, top), x - left),
                     std::lerp(texel(left, top + 1), texel(left + 1, top + 1), x - left), y - top);
}

TEST_F(RasteriserTest, ReadsATextureBetweenItsTexels) {
    std::vector<std::uint8_t> noise(64 * 48);
    std::ranges::generate(noise, [this] { return static_cast<std::uint8_t>(random()); });
    const Texels texels{.width = 64, .height = 48, .coverage = noise.data(), .colours = {}};
    for (int time = 0; time < 60; ++time) {
        const ImVec2 a{place(wide), place(high)}, b{place(wide), place(high)}, c{place(wide), place(high)};
        const ImVec2 ua{place(64) / 64, place(48) / 48}, ub{place(64) / 64, place(48) / 48},
            uc{place(64) / 64, place(48) / 48};
        const double area =
            static_cast<double>(b.x - a.x) * (c.y - a.y) - static_cast<double>(b.y - a.y) * (c.x - a.x);
        if (std::abs(area) < 300)
            continue;
        show([&](ImDrawList& list) {
            list.PushTexture(id_of(texels));
            list.PrimReserve(3, 3);
            list.PrimVtx(a, ua, IM_COL32_WHITE);
            list.PrimVtx(b, ub, IM_COL32_WHITE);
            list.PrimVtx(c, uc, IM_COL32_WHITE);
            list.PopTexture();
        });
        int seen = 0;
        for (int y = 0; y < high; ++y)
            for (int x = 0; x < wide; ++x) {
                const double px = x + 0.5 - a.x, py = y + 0.5 - a.y;
                const double s = (px * (c.y - a.y) - py * (c.x - a.x)) / area;
                const double t = (py * (b.x - a.x) - px * (b.y - a.y)) / area;
                if (s < 0.01 || t < 0.01 || s + t > 0.99)
                    continue;
                const double u = (ua.x + s * (ub.x - ua.x) + t * (uc.x - ua.x)) * 64;
                const double v = (ua.y + s * (ub.y - ua.y) + t * (uc.y - ua.y)) * 48;
                // Corners are rounded to a 256th of a pixel, and places to a 256th of a texel.
                EXPECT_NEAR(channel(at(x, y), 0), between_texels(texels, u, v), 6) << x << ", " << y;
                ++seen;
            }
        EXPECT_GT(seen, 0);
    }
}

TEST_F(RasteriserTest, ReadsATextureThatIsTurnedByAQuarter) {
    std::vector<std::uint8_t> noise(32 * 32);
    std::ranges::generate(noise, [this] { return static_cast<std::uint8_t>(random()); });
    const Texels texels{.width = 32, .height = 32, .coverage = noise.data(), .colours = {}};
    show([&](ImDrawList& list) {
        list.AddImageQuad(id_of(texels), {0, 0}, {32, 0}, {32, 32}, {0, 32}, {0, 0}, {0, 1}, {1, 1}, {1, 0});
    });
    for (int y = 0; y < 32; ++y)
        for (int x = 0; x < 32; ++x)
            EXPECT_EQ(channel(at(x, y), 0), noise[static_cast<std::size_t>(32 * x + y)]);
}

TEST_F(RasteriserTest, GivesLettersTexelByTexel) {
    show([](ImDrawList& list) { list.AddText({20, 20}, IM_COL32_WHITE, "Agj"); });
    int lit = 0;
    ImFont* font = screen.context().Font;
    const ImFontGlyph* glyph = font->GetFontBaked(screen.context().FontSize)->FindGlyph('A');
    const ImTextureData& atlas = *screen.draw_data().Textures->front();
    const int left = static_cast<int>(std::lround(glyph->U0 * static_cast<float>(atlas.Width)));
    const int top = static_cast<int>(std::lround(glyph->V0 * static_cast<float>(atlas.Height)));
    for (int y = 0; y < static_cast<int>(glyph->Y1 - glyph->Y0); ++y)
        for (int x = 0; x < static_cast<int>(glyph->X1 - glyph->X0); ++x) {
            const int texel = atlas.Pixels[(top + y) * atlas.Width + left + x];
            EXPECT_EQ(
                channel(at(20 + static_cast<int>(glyph->X0) + x, 20 + static_cast<int>(glyph->Y0) + y), 0),
                texel);
            lit += texel > 0 ? 1 : 0;
        }
    EXPECT_GT(lit, 10);
}

TEST_F(RasteriserTest, ShadesBetweenCorners) {
    show([](ImDrawList& list) {
        list.AddRectFilledMultiColor({0, 0}, {100, 80}, IM_COL32(0, 0, 0, 255), IM_COL32(200, 0, 0, 255),
                                     IM_COL32(200, 160, 0, 255), IM_COL32(0, 160, 0, 255));
    });
    for (int y = 0; y < 80; ++y)
        for (int x = 0; x < 100; ++x) {
            EXPECT_NEAR(channel(at(x, y), 2), (x + 0.5) * 2, 0.6);
            EXPECT_NEAR(channel(at(x, y), 1), (y + 0.5) * 2, 0.6);
        }
}

TEST_F(RasteriserTest, MakesAPictureSmallerByItsMeans) {
    Texels lines{.width = 4 * wide, .height = 3 * high, .colours = {}, .opaque = true};
    for (int y = 0; y < lines.height; ++y)
        for (int x = 0; x < lines.width; ++x)
            lines.colours.push_back(x % 4 == 1 || x % 4 == 2 ? 0xFF000000U : 0xFFFFFFFFU);
    show([&](ImDrawList& list) { list.AddImage(id_of(lines), {0, 0}, {wide, high}); });
    EXPECT_TRUE(std::ranges::all_of(
        picture.colours, [](std::uint32_t pixel) { return std::abs(channel(pixel, 0) - 128) <= 1; }));
    // To a size that is no part of its own: no column of it is lost or counted twice.
    show([&](ImDrawList& list) { list.AddImage(id_of(lines), {0, 0}, {71, 60}); });
    double sum = 0;
    for (int x = 0; x < 71; ++x)
        sum += channel(at(x, 30), 0);
    EXPECT_NEAR(sum / 71, 127.5, 4);
}

// Coordinates from anywhere: whatever they are, nothing outside the picture is touched.
TEST_F(RasteriserTest, TakesWhateverItIsGiven) {
    const std::array odd{0.0F, -1e30F, 1e30F, std::nanf(""), INFINITY, -INFINITY, 1e6F, -1e6F, 33.3F};
    const auto any = [&] { return odd[random() % odd.size()]; };
    const ImTextureData* atlas = nullptr;
    for (int time = 0; time < 500; ++time)
        show([&](ImDrawList& list) {
            atlas = ImGui::GetIO().Fonts->TexData;
            list.PushTexture(ImGui::GetIO().Fonts->TexRef);
            list.PrimReserve(3, 3);
            for (int corner = 0; corner < 3; ++corner)
                list.PrimVtx({any(), any()}, {any(), any()}, static_cast<ImU32>(random()));
            list.PopTexture();
        });
    EXPECT_NE(atlas, nullptr);
}

}
