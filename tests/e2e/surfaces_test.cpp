// Several windows served by one loop.

#include "tests/e2e/several_windows.h"

#include <chrono>
#include <thread>

namespace {

using namespace std::chrono_literals;
using namespace plenary::shell;
using test_support::area_of;
using test_support::projector;
using test_support::ShownWindow;

struct SurfacesTest : test_support::SeveralWindows {
    const Area left = {20, 30, 700, 500}, right = {1290, 10, 800, 600};
};

TEST_F(SurfacesTest, DrawsNothingInTwoWindowsAtRest) {
    const auto stage = open({.title = "Stage", .place = left});
    const auto console = open({.title = "Console", .place = right});
    stage->keep_picture(true);
    console->watch(stage.get());
    turn_until_rest({stage.get(), console.get()});
    const auto before = frames({stage.get(), console.get()});
    const auto until = Clock::now() + 2s;
    turn_until("two seconds go by", [&] { return Clock::now() > until; });
    EXPECT_EQ(frames({stage.get(), console.get()}), before);
}

TEST_F(SurfacesTest, SleepsUntilTheEarliestFrame) {
    const auto stage = open({.title = "Stage", .place = left});
    const auto console = open({.title = "Console", .place = right});
    turn_until_rest({stage.get(), console.get()});
    std::vector<Clock::time_point> ticks;
    stage->draw_with([&](const FrameInput& input) { return FrameWish{.next = input.now + 10s}; });
    console->draw_with([&](const FrameInput& input) {
        ticks.push_back(input.now);
        return FrameWish{.next = input.now + 150ms};
    });
    turn_until_rest({stage.get()});
    const auto quiet = stage->frames_drawn();
    ticks.clear();
    const auto start = Clock::now();
    while (ticks.size() < 3)
        surfaces->turn();
    EXPECT_GE(Clock::now() - start, 300ms);
    EXPECT_EQ(stage->frames_drawn(), quiet);
}

TEST_F(SurfacesTest, IsWokenFromAnotherThread) {
    const auto stage = open({.title = "Stage", .place = left});
    const auto console = open({.title = "Console", .place = right});
    turn_until_rest({stage.get(), console.get()});
    const auto stage_before = stage->frames_drawn(), console_before = console->frames_drawn();
    std::thread other([&] { surfaces->wake(); });
    while (stage->frames_drawn() == stage_before || console->frames_drawn() == console_before)
        surfaces->turn();
    other.join();
    turn_until_rest({stage.get(), console.get()});
    EXPECT_EQ(stage->frames_drawn(), stage_before + 3);
    EXPECT_EQ(console->frames_drawn(), console_before + 3);
}

TEST_F(SurfacesTest, LetsOneAtMostWaitForItsDisplay) {
    auto first = open({.title = "First", .place = left});
    turn_until_rest({first.get()});
    EXPECT_TRUE(first->waits_for_display());
    const auto second = open({.title = "Second", .place = right, .fullscreen = true});
    turn_until_rest({first.get(), second.get()});
    EXPECT_FALSE(first->waits_for_display());
    EXPECT_TRUE(second->waits_for_display()) << "the one that fills a display";
    const auto hidden = open({.title = "Hidden", .visible = false});
    second->toggle_fullscreen();
    turn_until_rest({first.get(), second.get(), hidden.get()});
    EXPECT_TRUE(first->waits_for_display());
    EXPECT_FALSE(second->waits_for_display());
    EXPECT_FALSE(hidden->waits_for_display());
    first.reset();
    turn_until_rest({second.get(), hidden.get()});
    EXPECT_TRUE(second->waits_for_display());
}

TEST_F(SurfacesTest, OpensWindowsWhereAndHowTheyAreWanted) {
    const auto hidden = open({.title = "Hidden", .visible = false});
    const auto placed = open({.title = "Placed", .place = Area{1300, 100, 800, 600}, .decorated = false});
    const auto full =
        open({.title = "Full", .place = Area{1300, 100, 800, 600}, .fullscreen = true, .floating = true});
    turn_until("both are shown", [&] {
        return is_shown_at("Placed", {1300, 100, 800, 600}) && is_shown_at("Full", area_of(projector));
    });
    EXPECT_EQ(shown("Hidden"), ShownWindow{});
    EXPECT_EQ(placed->display()->name, "VNC-1");
    EXPECT_TRUE(full->fullscreen());
    full->toggle_fullscreen();
    turn_until("it is a window where it was to be", [&] {
        return is_shown_at("Full", {1300, 100, 800, 600});
    });
}

TEST_F(SurfacesTest, CanBeClosedInAnyOrderWhileOthersGoOn) {
    for (int round = 0; round < 4; ++round) {
        auto stage = open({.title = "Stage", .place = left});
        auto console = open({.title = "Console", .place = right});
        stage->keep_picture(true);
        stage->draw_with([](const FrameInput&) {
            ImGui::GetBackgroundDrawList()->AddText({40, 40}, IM_COL32_BLACK, "Stage");
            return FrameWish{};
        });
        console->watch(stage.get());
        Surface* of = stage.get();
        console->draw_with([&of](const FrameInput&) {
            ImGui::GetBackgroundDrawList()->AddText({40, 40}, IM_COL32_BLACK, "Console");
            if (of != nullptr)
                draw(*ImGui::GetForegroundDrawList(), of->picture(), {0, 0, 300, 200});
            return FrameWish{};
        });
        turn_until_rest({stage.get(), console.get()});
        if (round % 2 == 1)
            stage->freeze(true);
        turn_until_rest({stage.get(), console.get()});
        if (round / 2 == 0) {
            of = nullptr;
            stage.reset();
            console->draw_soon();
            turn_until_rest({console.get()});
            const auto again = open({.title = "Stage", .place = left});
            turn_until_rest({console.get(), again.get()});
        } else {
            console.reset();
            stage->draw_soon();
            turn_until_rest({stage.get()});
        }
    }
}

}
