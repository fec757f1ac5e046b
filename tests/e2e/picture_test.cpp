// What one window shows, drawn once and shown by another, or kept in its window while what is drawn goes on.

#include "app/shell/drawing/texels.h"

#include "tests/e2e/several_windows.h"

#include <glad/gl.h>

#include <algorithm>
#include <cstdlib>

#include <unistd.h>

namespace {

using namespace plenary::shell;
using plenary::ui::Box;
using plenary::ui::LivePicture;

// A picture that is another one when it is turned, mirrored, cut or shifted.
void draw_pattern(ImU32 colour) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    list.AddRectFilledMultiColor({0, 0}, size, colour, IM_COL32(255, 240, 200, 255),
                                 IM_COL32(90, 60, 30, 255), IM_COL32(20, 160, 90, 255));
    list.AddText(nullptr, 60, {40, 40}, IM_COL32(120, 0, 120, 255), "Stage");
    list.AddCircleFilled({size.x - 60, size.y - 90}, 50, IM_COL32(170, 20, 60, 120));
}

// Drawn straight into a window or off screen, a gradient may be rounded the other way.
bool nearly_same(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](std::uint32_t one, std::uint32_t other) {
        const auto part = [](std::uint32_t pixel, int shift) {
            return static_cast<int>(pixel >> shift & 0xFF);
        };
        return std::abs(part(one, 0) - part(other, 0)) <= 1 && std::abs(part(one, 8) - part(other, 8)) <= 1
               && std::abs(part(one, 16) - part(other, 16)) <= 1;
    });
}

enum class Way { processor, processor_without_shared_memory, opengl };

// The stage draws a pattern, the console the stage's picture spot by spot.
struct PictureTest : test_support::SeveralWindows, testing::WithParamInterface<Way> {
    const Area stage_area = {20, 30, 700, 500};
    ImU32 colour = IM_COL32(0, 40, 250, 255);
    int layouts = 0;
    std::unique_ptr<Surface> stage = open({.title = "Stage", .place = stage_area});
    std::unique_ptr<Surface> console = open({.title = "Console", .place = Area{1290, 10, 1000, 700}});

    PictureTest()
        : SeveralWindows(GetParam() == Way::opengl ? Drawing::opengl : Drawing::fastest,
                         GetParam() != Way::processor_without_shared_memory) {
        stage->draw_with([this](const FrameInput&) {
            ++layouts;
            draw_pattern(colour);
            return FrameWish{};
        });
        console->draw_with([this](const FrameInput&) {
            const LivePicture picture = stage->picture();
            draw(*ImGui::GetBackgroundDrawList(), picture,
                 Box::at({0, 0}, {static_cast<float>(picture.width), static_cast<float>(picture.height)}));
            return FrameWish{};
        });
        console->watch(stage.get());
        stage->set_ground({0.2F, 0.3F, 0.4F, 1});
    }
    ~PictureTest() override {
        console.reset();
        stage.reset();
    }

    void turn() { turn_until_rest({stage.get(), console.get()}); }

    // Where the console shows the stage.
    Area copy() const {
        const Area& area = console->place().area;
        return {area.x, area.y, stage->picture().width, stage->picture().height};
    }

    // The picture itself, as the console has it, top row first.
    std::vector<std::uint32_t> texture() const {
        const LivePicture picture = stage->picture();
        if (GetParam() != Way::opengl) {
            std::vector<std::uint32_t> pixels = texels_of(picture.texture).colours;
            std::ranges::for_each(pixels, [](std::uint32_t& pixel) { pixel &= 0xFFFFFF; });
            return pixels;
        }
        const auto width = static_cast<std::size_t>(picture.width);
        const auto height = static_cast<std::size_t>(picture.height);
        std::vector<std::uint8_t> bytes(width * height * 4);
        console->make_current();
        glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(picture.texture));
        glGetTexImage(GL_TEXTURE_2D, 0, GL_RGBA, GL_UNSIGNED_BYTE, bytes.data());
        std::vector<std::uint32_t> pixels;
        for (std::size_t row = 0; row < height; ++row)
            for (std::size_t at = row * width * 4; at < (row + 1) * width * 4; at += 4)
                pixels.push_back(std::uint32_t{bytes[at]} << 16 | std::uint32_t{bytes[at + 1]} << 8
                                 | bytes[at + 2]);
        return pixels;
    }

    void redraw(ImU32 new_colour) {
        colour = new_colour;
        stage->draw_soon();
        turn();
    }
};

TEST_P(PictureTest, IsWhatTheWindowShowsAndWhatAnotherWindowDraws) {
    turn();
    const auto direct = seen(stage_area);
    EXPECT_TRUE(stage->picture().empty());
    stage->keep_picture(true);
    turn();
    EXPECT_EQ(stage->picture().width, stage_area.width);
    EXPECT_EQ(stage->picture().height, stage_area.height);
    EXPECT_TRUE(nearly_same(seen(stage_area), direct)) << "kept or drawn straight into the window";
    EXPECT_TRUE(texture() == seen(stage_area));
    EXPECT_TRUE(seen(copy()) == seen(stage_area));

    redraw(IM_COL32(250, 0, 0, 255));
    EXPECT_FALSE(seen(stage_area) == direct);
    EXPECT_TRUE(seen(copy()) == seen(stage_area));
    stage->keep_picture(false);
    turn();
    EXPECT_TRUE(stage->picture().empty());
}

// Words, a shadow and a shape wander over words; only what they leave and reach is drawn anew.
// A card in a hand, over words that stay, a lane that is lit up under it, cards that make room for it, a
// clock elsewhere, and a button above all.
void draw_board(int step) {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddRectFilled({10, 10}, {690, 490},
                       step / 9 % 2 == 0 ? IM_COL32_WHITE : IM_COL32(220, 235, 234, 255), 12);
    for (int line = 0; line < 12; ++line)
        list.AddText(nullptr, 24,
                     {30 + 20 * static_cast<float>(step / 7), 20 + static_cast<float>(line) * 38},
                     IM_COL32(20, 20, 20, 255), "What is written on the wall stays where it is.");
    const std::string clock = std::to_string(step / 5);
    list.AddText(nullptr, 20, {620, 20}, IM_COL32(0, 90, 0, 255), clock.c_str());
    ImDrawList& hand = *ImGui::GetForegroundDrawList();
    const ImVec2 at{40 + 9.7F * static_cast<float>(step), 60 + 5.3F * static_cast<float>(step)};
    hand.AddRectFilled(at, at + ImVec2{160, 90}, IM_COL32(250, 220, 120, 200), 12);
    hand.AddText(nullptr, 20, at + ImVec2{16, 16}, IM_COL32(90, 0, 0, 255), "In the hand");
    hand.AddRectFilled({260, 180}, {420, 240}, IM_COL32(11, 93, 94, 180), 30);
}

TEST_P(PictureTest, LooksTheSameDrawnInPartsAsDrawnWhole) {
    turn();
    int step = 0;
    stage->draw_with([&](const FrameInput&) {
        draw_board(step);
        return FrameWish{};
    });
    turn();
    std::uint64_t drawn = 0;
    bool kept = false;
    for (const int until : {8, 13, 22, 40}) {
        const std::uint64_t drawn_before = stage->pixels_drawn();
        while (step < until) {
            ++step;
            stage->draw_soon();
            turn();
        }
        drawn += stage->pixels_drawn() - drawn_before;
        const std::vector<std::uint32_t> in_parts = seen(stage_area);
        kept = !kept;
        stage->keep_picture(kept); // draws it whole
        turn();
        EXPECT_TRUE(seen(stage_area) == in_parts) << "step " << step;
    }
    EXPECT_LT(drawn, 40U * 120'000) << "of 350,000 pixels";
}

TEST_P(PictureTest, ShowsNothingWhereNothingHasChanged) {
    turn();
    const std::uint64_t shown = stage->frames_shown(), drawn = stage->pixels_drawn();
    for (int i = 0; i < 5; ++i) {
        stage->draw_soon();
        turn();
    }
    EXPECT_EQ(stage->frames_shown(), shown);
    EXPECT_EQ(stage->pixels_drawn(), drawn);
}

TEST_P(PictureTest, FollowsTheSizeOfTheWindow) {
    stage->keep_picture(true);
    turn();
    for (const Area area : {Area{20, 30, 650, 560}, Area{0, 0, 900, 410}}) {
        stage->show_as_window(area);
        turn_until("the picture has the size of the window",
                   [&] { return stage->picture().width == area.width; });
        turn();
        EXPECT_EQ(stage->picture().height, area.height);
        EXPECT_TRUE(seen(area) == texture());
        EXPECT_TRUE(seen(area) == seen(copy()));
    }
}

TEST_P(PictureTest, KeepsFineLinesWhenItIsShownMuchSmaller) {
    stage->keep_picture(true);
    stage->draw_with([](const FrameInput&) {
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        const ImVec2 size = ImGui::GetIO().DisplaySize;
        list.AddRectFilled({0, 0}, size, IM_COL32_WHITE);
        // Of every four columns the two in the middle: halfway between them is no white to be found.
        for (float x = 1; x < size.x; x += 4)
            list.AddRectFilled({x, 0}, {x + 2, size.y}, IM_COL32_BLACK);
        return FrameWish{};
    });
    console->draw_with([this](const FrameInput&) {
        draw(*ImGui::GetBackgroundDrawList(), stage->picture(), {0, 0, 576, 150});
        return FrameWish{};
    });
    stage->show_as_window({0, 0, 2304, 600});
    turn_until("the stage is wide", [this] { return stage->picture().width == 2304; });
    turn();
    const Area& area = console->place().area;
    for (const std::uint32_t pixel : seen({area.x + 20, area.y + 20, 500, 100}))
        ASSERT_NEAR(static_cast<int>(pixel & 0xFF), 128, 12);
}

TEST_P(PictureTest, IsLaidOutOnceHoweverManyShowIt) {
    stage->keep_picture(true);
    turn();
    const auto stage_before = stage->frames_drawn(), console_before = console->frames_drawn();
    const auto revision_before = stage->picture().revision;
    const int layouts_before = layouts;
    redraw(IM_COL32_WHITE);
    EXPECT_EQ(stage->frames_drawn(), stage_before + 3);
    EXPECT_EQ(layouts, layouts_before + 3);
    EXPECT_EQ(stage->picture().revision, revision_before + 1) << "nothing is new in the two after it";
    EXPECT_GT(console->frames_drawn(), console_before);
    EXPECT_LE(console->frames_drawn(), console_before + 3);
    console->draw_soon();
    turn();
    EXPECT_EQ(stage->frames_drawn(), stage_before + 3) << "the console's frames are its own";
}

TEST_P(PictureTest, StaysInAFrozenWindowWhileTheFacilitatorLooksAhead) {
    stage->keep_picture(true);
    turn();
    const auto before = seen(stage_area);
    stage->freeze(true);
    turn();
    EXPECT_TRUE(seen(copy()) == before);
    redraw(IM_COL32(250, 0, 0, 255));
    EXPECT_TRUE(seen(stage_area) == before);
    const auto ahead = seen(copy());
    EXPECT_FALSE(ahead == before);

    // What covered it is gone again.
    auto other = open({.title = "Other", .place = stage_area});
    turn_until_rest({other.get(), stage.get()});
    EXPECT_FALSE(seen(stage_area) == before);
    other.reset();
    turn_until("it is seen again", [&] { return seen(stage_area) == before; });

    stage->freeze(false);
    turn();
    EXPECT_TRUE(seen(stage_area) == ahead);
    EXPECT_TRUE(seen(copy()) == ahead);
}

TEST_P(PictureTest, IsSeenWholeInAFrozenWindowOfAnotherShape) {
    stage->keep_picture(true);
    turn();
    stage->freeze(true);
    const Area wide = {20, 30, 1000, 500};
    stage->show_as_window(wide);
    turn_until("the window is wide", [&] { return is_shown_at("Stage", wide); });
    turn();
    // 700 by 500 in the middle of 1000 by 500.
    EXPECT_TRUE(seen({20, 30, 150, 500}) == std::vector<std::uint32_t>(150 * 500, 0));
    EXPECT_TRUE(seen({870, 30, 150, 500}) == std::vector<std::uint32_t>(150 * 500, 0));
    const auto middle = seen({170, 30, 700, 500});
    EXPECT_EQ(std::count(middle.begin(), middle.end(), 0U), 0);
    EXPECT_EQ(stage->picture().width, 1000) << "what is drawn behind it has the window's shape";
}

TEST_P(PictureTest, CanBeFrozenWithoutHavingBeenKept) {
    turn();
    const auto before = seen(stage_area);
    stage->freeze(true);
    turn();
    redraw(IM_COL32(250, 0, 0, 255));
    EXPECT_TRUE(nearly_same(seen(stage_area), before));
    EXPECT_FALSE(nearly_same(seen(copy()), before));
    stage->freeze(false);
    turn();
    EXPECT_FALSE(nearly_same(seen(stage_area), before));
    EXPECT_TRUE(stage->picture().empty());
}

TEST_P(PictureTest, KeepsHandsOffWhatCannotBeSeen) {
    bool down = false, hovered = false;
    stage->draw_with([&](const FrameInput&) {
        down = ImGui::IsMouseDown(ImGuiMouseButton_Left);
        hovered = ImGui::IsMousePosValid();
        return FrameWish{};
    });
    screen.use_window_of(getpid(), "Stage");
    screen.move(100, 100);
    screen.button(true);
    turn_until("the press arrives", [&] { return down && hovered; });
    stage->freeze(true);
    turn_until("it is let go", [&] { return !down && !hovered; });
    screen.button(false);
    screen.move(120, 100);
    screen.button(true);
    turn();
    EXPECT_FALSE(down || hovered);
    screen.button(false);
    stage->freeze(false);
    screen.move(100, 100);
    screen.button(true);
    turn_until("hands reach it again", [&] { return down && hovered; });
    screen.button(false);
}

INSTANTIATE_TEST_SUITE_P(Drawn, PictureTest,
                         testing::Values(Way::processor, Way::processor_without_shared_memory, Way::opengl),
                         [](const testing::TestParamInfo<Way>& way) {
                             switch (way.param) {
                             case Way::processor: return "ByTheProcessor";
                             case Way::processor_without_shared_memory: return "ForAnotherMachine";
                             default: return "ByOpenGl";
                             }
                         });

struct DrawingTest : test_support::SeveralWindows {
    static constexpr Area area = {20, 30, 700, 500};

    // What a stage looks like that is drawn so.
    std::vector<std::uint32_t> drawn(Drawing drawing) {
        surfaces = std::make_unique<Surfaces>(*glfw, drawing);
        const auto stage = open({.title = "Stage", .place = area});
        stage->draw_with([](const FrameInput&) {
            draw_pattern(IM_COL32(0, 40, 250, 255));
            draw_board(9);
            draw_turned();
            return FrameWish{};
        });
        turn_until_rest({stage.get()});
        return seen(area);
    }
    // As a card in a hand, with words and a soft edge.
    static void draw_turned() {
        ImDrawList& list = *ImGui::GetForegroundDrawList();
        const int first = list.VtxBuffer.Size;
        list.AddRectFilled({300, 300}, {560, 440}, IM_COL32(120, 200, 180, 255), 14);
        list.AddText(nullptr, 31, {320, 330}, IM_COL32(20, 20, 60, 255), "Turned in the hand");
        for (int at = first; at < list.VtxBuffer.Size; ++at) {
            ImVec2& place = list.VtxBuffer[at].pos;
            place = {place.x - 0.05F * (place.y - 370), place.y + 0.05F * (place.x - 430)};
        }
    }
};

TEST_F(DrawingTest, LooksTheSameByTheProcessorAsByOpenGl) {
    const auto by_processor = drawn(Drawing::fastest);
    const auto by_opengl = drawn(Drawing::opengl);
    int largest = 0, different = 0;
    for (std::size_t i = 0; i < by_processor.size(); ++i)
        for (const int shift : {0, 8, 16}) {
            const auto channel = [&](std::uint32_t pixel) {
                return static_cast<int>(pixel >> shift & 0xFFU);
            };
            const int difference = std::abs(channel(by_processor[i]) - channel(by_opengl[i]));
            largest = std::max(largest, difference);
            different += difference > 3 ? 1 : 0;
        }
    // Drivers read a turned texture less exactly, and may find a middle on the other side of an edge.
    EXPECT_LT(different, 600) << "of " << by_processor.size() << " pixels; the most by " << largest;
}

}
