#include "app/steps/break_step.h"

#include "sessions/model/local_time.h"
#include "tests/support/scene.h"

#include <gtest/gtest.h>

namespace {

using namespace plenary;
using namespace std::chrono_literals;
using test_support::plan_of;
using test_support::Scene;

struct BreakTest : testing::Test {
    Scene scene{plan_of(BreakStep{"Talk to somebody new."}, "Coffee", 15), draw_break};

    std::string says(const char* id) { return scene.screen().find(id).text; }
};

TEST_F(BreakTest, SaysTheMinuteToBeBackRoundedUp) {
    const WallTime start = scene.clock().wall();
    EXPECT_EQ(says("break:above"), "Back at");
    EXPECT_EQ(says("break:clock"), clock_text(start + 15 * 60'000));
    scene.wait(20s);
    EXPECT_EQ(says("break:clock"), clock_text(start + 15 * 60'000));
    EXPECT_EQ(says("break:line"), "Talk to somebody new.");
}

// The session began a fraction of a second before a full minute, so that the end of the break lies on it.
TEST_F(BreakTest, DoesNotSwayBetweenTwoMinutes) {
    const std::string first = says("break:clock");
    for (int i = 0; i < 200; ++i) {
        scene.clock().set_wall(scene.clock().wall() + (i % 2 == 0 ? 400 : -400));
        scene.wait(250ms);
        ASSERT_EQ(says("break:clock"), first) << i;
    }
}

// A laptop that slept through it, or a clock that was put right: the room was told a time of day.
TEST_F(BreakTest, KeepsTheMinuteThatTheRoomWasTold) {
    const std::string told = says("break:clock");
    scene.clock().set_wall(scene.clock().wall() + 10 * 60'000);
    scene.wait(1s);
    EXPECT_EQ(says("break:clock"), told);
    EXPECT_EQ(says("break:left"), "5 minutes left");
    scene.clock().set_wall(scene.clock().wall() + 3'600'000);
    scene.wait(1s);
    EXPECT_EQ(says("break:above"), "We said " + told);
}

TEST_F(BreakTest, GrowsByTheMinutesThatAreGiven) {
    const WallTime start = scene.clock().wall();
    scene.act(GiveMinutes{5});
    scene.settle();
    EXPECT_EQ(says("break:clock"), clock_text(start + 20 * 60'000));
    EXPECT_EQ(says("break:left"), "20 minutes left");
}

TEST_F(BreakTest, CountsTheMinutesThatAreLeft) {
    EXPECT_EQ(says("break:left"), "15 minutes left");
    scene.wait(10min);
    EXPECT_EQ(says("break:left"), "5 minutes left");
    scene.wait(4min + 30s);
    EXPECT_EQ(says("break:left"), "1 minute left");
}

TEST_F(BreakTest, SaysInWordsThatItIsOver) {
    const std::string told = says("break:clock");
    scene.wait(15min + 5s);
    EXPECT_EQ(says("break:clock"), "Time to start again");
    EXPECT_EQ(says("break:left"), "Less than a minute over");
    scene.wait(1min);
    EXPECT_EQ(says("break:left"), "1 minute over");
    scene.wait(2min);
    EXPECT_EQ(says("break:left"), "3 minutes over");
    EXPECT_EQ(says("break:above"), "We said " + told);
}

TEST_F(BreakTest, DrawsOnceASecondAndNotMore) {
    scene.settle();
    ASSERT_TRUE(scene.canvas().wanted_frame());
    const auto wait = *scene.canvas().wanted_frame() - scene.clock().steady();
    EXPECT_GT(wait, 0ms);
    EXPECT_LE(wait, 1006ms);
    scene.wait(std::chrono::duration_cast<std::chrono::milliseconds>(wait));
    EXPECT_GT(*scene.canvas().wanted_frame() - scene.clock().steady(), 900ms);
}

TEST_F(BreakTest, AFinishedSessionShowsWhatWasPlannedAndStandsStill) {
    scene.act(FinishSession{});
    EXPECT_EQ(says("break:clock"), "15 min");
    EXPECT_TRUE(scene.idle());
}

struct BreakSizes : testing::TestWithParam<std::tuple<ImVec2, float>> {};

TEST_P(BreakSizes, TheClockIsTheLargestAndNothingOverlaps) {
    const auto [size, text] = GetParam();
    Scene scene(plan_of(BreakStep{"Talk to somebody new."}, "Coffee", 15), draw_break, size);
    scene.canvas().set_text_size(text);
    scene.settle();
    EXPECT_EQ(layout_problems(scene), "");
    auto& screen = scene.screen();
    const ui::Item clock = screen.find("break:clock");
    EXPECT_GT(clock.full_y1 - clock.full_y0, scene.area().height() * 0.45F);
    EXPECT_LE(screen.find("break:above").full_y1, clock.full_y0 + 0.5F);
    EXPECT_LE(clock.full_y1, screen.find("break:ring").full_y0 + 0.5F);
    EXPECT_LE(screen.find("break:ring").full_y1, screen.find("break:line").full_y0 + 0.5F);
    EXPECT_LE(screen.find("break:line").full_y1, scene.area().y1 + 0.5F);
}

INSTANTIATE_TEST_SUITE_P(AllSizes, BreakSizes,
                         testing::Combine(testing::Values(ImVec2{1920, 1080}, ImVec2{1280, 720},
                                                          ImVec2{1024, 768}, ImVec2{3840, 2160}),
                                          testing::Values(0.8F, 1.0F, 2.0F)));

}
