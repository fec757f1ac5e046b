// What is drawn anew where a frame differs from the one before gives, pixel by pixel, what drawing all of it
// gives.

#include "app/shell/drawing/rasteriser.h"

#include "tests/support/allocations.h"
#include "tests/support/headless.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace {

using namespace plenary::shell;

constexpr int wide = 320;
constexpr int high = 200;
constexpr PixelBox whole{0, 0, wide, high};

class Picture {
public:
    void clear(const PixelBox& box) {
        for (int y = box.y0; y < box.y1; ++y)
            std::fill_n(texels_.colours.begin() + y * wide + box.x0, box.width(), 0xFF14283CU);
    }
    void draw(const DamageList& list) { draw_triangles(list, texels_); }
    bool operator==(const Picture& other) const { return texels_.colours == other.texels_.colours; }

private:
    Texels texels_{
        .width = wide, .height = high, .colours = std::vector<std::uint32_t>(std::size_t{wide} * high)};
};

// Cards, dots, words, lanes that clip what is in them, what is turned in a hand, and shades.
struct Thing {
    int kind = 0;
    ImVec2 at;
    ImVec2 size;
    ImU32 colour = 0;
    std::string words;
};

struct DamageTest : testing::TestWithParam<unsigned> {
    std::mt19937 random{GetParam()};
    std::vector<Thing> things;
    test_support::Headless screen{wide, high,
                                  [this] {
                                      for (const Thing& thing : things)
                                          draw(thing);
                                  },
                                  [] { ImGui::GetIO().Fonts->TexDesiredFormat = ImTextureFormat_Alpha8; },
                                  update_texels};

    int below(int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); }
    Thing thing() {
        return {below(7),
                {static_cast<float>(below(2 * wide)) / 2 - 20, static_cast<float>(below(2 * high)) / 2 - 20},
                {static_cast<float>(8 + below(70)), static_cast<float>(6 + below(40))},
                IM_COL32(below(256), below(256), below(256), 60 + below(196)),
                std::string(static_cast<std::size_t>(1 + below(12)), static_cast<char>('a' + below(26)))};
    }
    std::size_t any() { return static_cast<std::size_t>(below(static_cast<int>(things.size()))); }

    void change() {
        switch (things.empty() ? 5 : below(8)) {
        case 0:
            things[any()].at += ImVec2{static_cast<float>(below(9) - 4), static_cast<float>(below(9) - 4)};
            break;
        case 1: things[any()].colour ^= 0x00404040U; break;
        case 2: things[any()].words += 'x'; break;
        case 3: std::swap(things[any()], things[any()]); break;
        case 4: things.erase(things.begin() + below(static_cast<int>(things.size()))); break;
        case 5: things.insert(things.begin() + below(static_cast<int>(things.size()) + 1), thing()); break;
        case 6: // to the front, as what a hand holds
        {
            const auto held = things.begin() + below(static_cast<int>(things.size()));
            std::rotate(held, held + 1, things.end());
            break;
        }
        default: break; // nothing
        }
    }

    static void draw(const Thing& thing) {
        ImDrawList& list = *ImGui::GetForegroundDrawList();
        const ImVec2 end = thing.at + thing.size;
        switch (thing.kind) {
        case 0: list.AddRectFilled(thing.at, end, thing.colour, 6); break;
        case 1: list.AddRect(thing.at, end, thing.colour, 4, 0, 2); break;
        case 2: list.AddCircleFilled(thing.at, thing.size.y, thing.colour); break;
        case 3: list.AddText(thing.at, thing.colour, thing.words.c_str()); break;
        case 4: draw_turned(list, thing); break;
        case 5:
            list.AddRectFilledMultiColor(thing.at, end, thing.colour, IM_COL32_WHITE, thing.colour,
                                         IM_COL32_BLACK);
            break;
        default:
            list.PushClipRect(thing.at, end, true);
            list.AddRectFilled(thing.at - ImVec2{3, 3}, end + ImVec2{3, 3}, thing.colour);
            list.AddText(thing.at, IM_COL32_BLACK, thing.words.c_str());
            list.PopClipRect();
        }
    }
    static void draw_turned(ImDrawList& list, const Thing& thing) {
        const int first = list.VtxBuffer.Size;
        list.AddRectFilled(thing.at, thing.at + thing.size, thing.colour);
        list.AddText(thing.at, IM_COL32_BLACK, thing.words.c_str());
        for (int corner = first; corner < list.VtxBuffer.Size; ++corner) {
            ImVec2& place = list.VtxBuffer[corner].pos;
            const ImVec2 from = place - thing.at;
            place += ImVec2{-0.07F * from.y, 0.07F * from.x};
        }
    }
    // One frame of the things; good until the next.
    const ImDrawData& frame() {
        screen.frame();
        return screen.draw_data();
    }
};

// All of a frame, drawn at once.
Picture drawn_whole(const ImDrawData& data) {
    DrawnFrame all;
    all.read(data);
    DamageList list;
    list.begin(data);
    list.add(all.pieces(), whole);
    Picture picture;
    picture.clear(whole);
    picture.draw(list);
    return picture;
}

void expect_apart(const std::vector<PixelBox>& boxes) {
    for (const PixelBox& box : boxes) {
        EXPECT_EQ(box.within(whole), box);
        EXPECT_TRUE(std::ranges::none_of(boxes, [&](const PixelBox& other) {
            return !(other == box) && other.meets(box);
        })) << "what is drawn twice is mixed twice";
    }
}

std::int64_t draw_in(Picture& picture, const ImDrawData& data, std::span<const DrawnPiece> pieces,
                     const std::vector<PixelBox>& boxes) {
    DamageList list;
    list.begin(data);
    std::int64_t drawn = 0;
    for (const PixelBox& box : boxes) {
        picture.clear(box);
        list.add(pieces, box);
        drawn += box.area();
    }
    picture.draw(list);
    return drawn;
}

TEST_P(DamageTest, GivesThePictureThatDrawingAllOfItGives) {
    for (int i = 0; i < 25; ++i)
        things.push_back(thing());
    Picture kept;
    kept.clear(whole);
    DrawnFrame now;
    std::vector<DrawnPiece> before;
    std::int64_t redrawn = 0;
    int unchanged = 0;
    constexpr int frames = 400;
    for (int i = 0; i < frames; ++i) {
        for (int changes = below(3); changes > 0; --changes)
            change();
        const ImDrawData& data = frame();
        const bool other = now.read(data);
        const auto boxes = difference(before, now.pieces(), whole).boxes;
        unchanged += other ? 0 : 1;
        EXPECT_TRUE(other || boxes.empty()) << "what is said to be the same is the same";
        expect_apart(boxes);
        redrawn += draw_in(kept, data, now.pieces(), boxes);
        now.exchange_pieces(before);
        ASSERT_TRUE(kept == drawn_whole(data)) << "frame " << i;
    }
    EXPECT_LT(redrawn, whole.area() * frames / 2) << "most of it stays";
    EXPECT_GT(unchanged, frames / 10);
}

// Which pieces are taken to be moving, whatever the reason, does not matter for what is seen.
TEST_P(DamageTest, GivesTheSamePictureInTwoLayers) {
    for (int i = 0; i < 25; ++i)
        things.push_back(thing());
    Picture under;
    under.clear(whole);
    std::vector<DrawnPiece> lying;
    for (int i = 0; i < 100; ++i) {
        change();
        const ImDrawData& data = frame();
        DrawnFrame now;
        now.read(data);
        std::vector<bool> moves(now.pieces().size());
        for (int moving = below(4); moving > 0 && !moves.empty(); --moving)
            moves[static_cast<std::size_t>(below(static_cast<int>(moves.size())))] = true;
        Layers both = layers(now.pieces(), moves);
        draw_in(under, data, both.lying, difference(lying, both.lying, whole).boxes);
        lying = both.lying;

        Picture picture = under;
        DamageList list;
        list.begin(data);
        list.add(both.moving, whole);
        picture.draw(list);
        ASSERT_TRUE(picture == drawn_whole(data)) << "frame " << i;
        EXPECT_EQ(both.lying.size() + both.moving.size(), now.pieces().size());
    }
}

// A list that grows, shrinks or changes at its end is read on from where it is another one, with the result
// of reading all of it.
TEST_P(DamageTest, ReadsOnWhatItReadAnew) {
    DrawnFrame known;
    for (int i = 0; i < 200; ++i) {
        change();
        const ImDrawData& data = frame();
        known.read(data);
        DrawnFrame anew;
        anew.read(data);
        ASSERT_EQ(known.pieces().size(), anew.pieces().size()) << "frame " << i;
        for (std::size_t piece = 0; piece < anew.pieces().size(); ++piece) {
            ASSERT_EQ(known.pieces()[piece].identity, anew.pieces()[piece].identity) << "frame " << i;
            ASSERT_EQ(known.pieces()[piece].first, anew.pieces()[piece].first) << "frame " << i;
            ASSERT_EQ(known.pieces()[piece].command_number, anew.pieces()[piece].command_number);
        }
    }
}

TEST_P(DamageTest, SeesThatTheSameTrianglesAreClippedOtherwise) {
    int clipped_from = -1;
    test_support::Headless clipping{wide, high, [&] {
                                        ImDrawList& list = *ImGui::GetForegroundDrawList();
                                        for (int i = 0; i < 40; ++i) {
                                            const auto x = static_cast<float>(8 * i);
                                            if (i == clipped_from)
                                                list.PushClipRect({0, 20}, {wide, 30}, true);
                                            list.AddRectFilled({x, 10}, {x + 7, 40}, IM_COL32_WHITE);
                                        }
                                        if (clipped_from >= 0)
                                            list.PopClipRect();
                                    }};
    DrawnFrame known;
    for (int step = 0; step < 80; ++step) {
        clipped_from = step % 2 == 0 ? -1 : step / 2;
        clipping.frame();
        known.read(clipping.draw_data());
        DrawnFrame anew;
        anew.read(clipping.draw_data());
        ASSERT_EQ(known.pieces().size(), anew.pieces().size());
        for (std::size_t piece = 0; piece < anew.pieces().size(); ++piece) {
            EXPECT_EQ(known.pieces()[piece].identity, anew.pieces()[piece].identity);
            EXPECT_EQ(known.pieces()[piece].box, anew.pieces()[piece].box);
        }
    }
}

TEST_P(DamageTest, SeesWhatComesIntoTheWindowWhereNothingWasSeenBefore) {
    float x = -90;
    test_support::Headless coming{
        wide, high, [&] {
            ImGui::GetForegroundDrawList()->AddRectFilled({x, 10}, {x + 50, 40}, IM_COL32_WHITE);
        }};
    DrawnFrame frame;
    coming.frame();
    frame.read(coming.draw_data());
    EXPECT_TRUE(frame.pieces().empty());
    x = 20;
    coming.frame();
    EXPECT_TRUE(frame.read(coming.draw_data()));
    EXPECT_FALSE(frame.pieces().empty());
}

TEST_P(DamageTest, AllocatesNothingWhereNothingHasChanged) {
    for (int i = 0; i < 25; ++i)
        things.push_back(thing());
    DrawnFrame now;
    std::vector<DrawnPiece> before;
    for (int i = 0; i < 3; ++i) {
        now.read(frame());
        now.exchange_pieces(before);
    }
    const ImDrawData& data = frame();
    const std::uint64_t allocated = test_support::allocations();
    EXPECT_FALSE(now.read(data));
    EXPECT_EQ(test_support::allocations(), allocated);
}

INSTANTIATE_TEST_SUITE_P(Seeds, DamageTest, testing::Values(1U, 2U, 3U, 5U, 8U));

}
