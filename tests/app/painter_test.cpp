// Frame by frame, a window that draws only what has changed looks as one that draws all of it: whatever
// moves, for as long as it likes, and whatever another window shows that is shown in this one.

#include "app/shell/drawing/painter.h"
#include "app/shell/drawing/picture_in_memory.h"

#include "tests/support/allocations.h"
#include "tests/support/headless.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace plenary::shell;

constexpr int wide = 360;
constexpr int high = 240;
constexpr ImVec4 paper{0.9F, 0.8F, 0.7F, 1};

struct InMemory final : Graphics {
    std::unique_ptr<KeptPicture> new_picture() override { return std::make_unique<PictureInMemory>(); }
    void update(ImTextureData& texture) override { update_texels(texture); }
    bool show(const KeptPicture&, std::span<const PixelBox>, int, int) override { return true; }
};

struct Note {
    ImVec2 at;
    ImU32 colour = 0;
    std::string words;
};

struct PainterTest : testing::TestWithParam<unsigned> {
    std::mt19937 random{GetParam()};
    std::vector<Note> notes;
    int held = -1;
    int seconds = 0;
    float lane = 1; // how far it is lit up
    ImVec2 picture_at{190, 20}, picture_size{150, 100};
    PictureInMemory elsewhere;
    test_support::Headless screen{wide, high, [this] { draw(); },
                                  [] { ImGui::GetIO().Fonts->TexDesiredFormat = ImTextureFormat_Alpha8; },
                                  update_texels};
    InMemory graphics;

    int below(int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); }
    ImVec2 anywhere() { return {static_cast<float>(below(wide)) - 30, static_cast<float>(below(high)) - 20}; }

    void draw() const {
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        list.AddRectFilled({10, 60}, {170, 230}, IM_COL32(255, 255, 255, static_cast<int>(255 * lane)), 9);
        if (elsewhere.width() > 0)
            list.AddImageRounded(elsewhere.texture(), picture_at, picture_at + picture_size, {0, 0}, {1, 1},
                                 IM_COL32_WHITE, 8);
        for (std::size_t i = 0; i < notes.size(); ++i)
            if (static_cast<int>(i) != held)
                draw_note(list, notes[i]);
        const std::string clock = std::to_string(seconds);
        list.AddText({12, 12}, IM_COL32_BLACK, clock.c_str());
        ImDrawList& above = *ImGui::GetForegroundDrawList();
        if (held >= 0)
            draw_note(above, notes[static_cast<std::size_t>(held)]);
        above.AddRectFilled({140, 110}, {220, 140}, IM_COL32(20, 90, 90, 190), 15);
    }
    static void draw_note(ImDrawList& list, const Note& note) {
        list.AddRectFilled(note.at, note.at + ImVec2{70, 40}, note.colour, 6);
        list.AddText(note.at + ImVec2{6, 6}, IM_COL32_BLACK, note.words.c_str());
    }

    // A few hands and clocks at once.
    void change() {
        if (below(12) == 0 && !notes.empty())
            held = held < 0 ? below(static_cast<int>(notes.size())) : -1;
        if (held >= 0)
            notes[static_cast<std::size_t>(held)].at +=
                ImVec2{static_cast<float>(below(15) - 7), static_cast<float>(below(11) - 5)};
        if (below(5) == 0)
            ++seconds;
        if (below(15) == 0)
            lane = 1.5F - lane;
        if (held < 0 && below(4) == 0)
            notes.push_back(
                {anywhere(), static_cast<ImU32>(random()) | 0x80000000U, std::string(1 + random() % 7, 'n')});
        if (held < 0 && notes.size() > 9)
            notes.erase(notes.begin() + below(static_cast<int>(notes.size())));
        if (below(40) == 0)
            picture_size = {static_cast<float>(60 + below(140)), static_cast<float>(50 + below(110))};
    }
    // Something small in the other window, or all of it.
    std::vector<PixelBox> change_elsewhere() {
        DamageList list;
        list.begin(screen.draw_data());
        std::vector<PixelBox> changed;
        const bool whole = elsewhere.width() == 0 || below(30) == 0;
        const int width = whole ? 200 + 100 * below(3) : elsewhere.width(),
                  height = whole ? 160 + 90 * below(2) : elsewhere.height();
        for (int count = whole ? 1 : below(3); count > 0; --count) {
            const int x = below(width - 20), y = below(height - 20);
            const PixelBox box =
                whole ? PixelBox{0, 0, width, height} : PixelBox{x, y, x + 1 + below(18), y + 1 + below(18)};
            list.fill(box, static_cast<ImU32>(random()) | 0xFF000000U);
            add_box(changed, box);
        }
        elsewhere.draw(list, width, height);
        return changed;
    }
    const ImDrawData& frame() {
        screen.frame();
        return screen.draw_data();
    }
};

TEST_P(PainterTest, LooksTheSameAsDrawnWhole) {
    Painter painter;
    PictureInMemory kept;
    std::uint64_t frames = 0, changed_frames = 0;
    for (; frames < 800; ++frames) {
        change();
        const bool other_changes = below(3) == 0;
        std::vector<PixelBox> changed =
            frames == 0 || other_changes ? change_elsewhere() : std::vector<PixelBox>{};
        const ImDrawData& data = frame();
        const WatchedPicture watched{elsewhere.texture(), elsewhere.width(), elsewhere.height(),
                                     std::move(changed)};
        changed_frames += painter.draw(graphics, kept, data, paper, watched, false).empty() ? 0 : 1;

        PictureInMemory whole;
        Painter().draw(graphics, whole, data, paper, {}, false);
        ASSERT_TRUE(kept.texels().colours == whole.texels().colours) << "frame " << frames;
    }
    EXPECT_GT(changed_frames, frames / 3);
    EXPECT_LT(changed_frames, frames);
    EXPECT_LT(painter.pixels_drawn(), frames * wide * high / 4) << "most of it stays";
}

TEST_P(PainterTest, AllocatesAndDrawsNothingWhereNothingHasChanged) {
    for (int i = 0; i < 40; ++i)
        change();
    Painter painter;
    PictureInMemory kept;
    for (int i = 0; i < 3; ++i)
        painter.draw(graphics, kept, frame(), paper, {}, false);
    const ImDrawData& data = frame();
    const std::uint64_t drawn = painter.pixels_drawn(), allocated = test_support::allocations();
    painter.draw(graphics, kept, data, paper, {}, false);
    EXPECT_EQ(test_support::allocations(), allocated);
    EXPECT_EQ(painter.pixels_drawn(), drawn);
}

// A second hand on the other window's clock.
TEST_P(PainterTest, DrawsOnlyThePartOfAnotherWindowThatHasChanged) {
    Painter painter;
    PictureInMemory kept;
    const auto draw = [&](std::vector<PixelBox> changed) {
        painter.draw(graphics, kept, frame(), paper,
                     {elsewhere.texture(), elsewhere.width(), elsewhere.height(), std::move(changed)}, false);
        return painter.pixels_drawn();
    };
    draw(change_elsewhere());
    const std::uint64_t before = draw({});
    EXPECT_EQ(draw({}), before);
    const PixelBox clock{elsewhere.width() / 2, 20, elsewhere.width() / 2 + 20, 40};
    EXPECT_GT(draw({clock}), before);
    EXPECT_LE(painter.pixels_drawn() - before, 30 * 30) << "of 150 by 100";
}

INSTANTIATE_TEST_SUITE_P(Seeds, PainterTest, testing::Values(1U, 2U, 3U, 5U));

}
