// The chime rings when a break or work in groups is over, once, and at no other time.

#include "app/stage/time_bell.h"
#include "tests/support/scene.h"

#include <gtest/gtest.h>

namespace {

using namespace plenary;
using namespace std::chrono_literals;
using test_support::plan_of;
using test_support::Scene;

struct CountingRoom final : Room, Chime {
    int rings = 0;
    Chime& chime() override { return *this; }
    void ring() override { ++rings; }
    void look() override {}
    RoomReadings readings() const override { return {}; }
};

struct TimeBellTest : testing::Test {
    CountingRoom room;
    Settings settings;
    TimeBell bell;
    std::map<StepId, StepUi> steps;
    std::unique_ptr<Scene> scene;

    void start(StepContent content, int minutes = 10, StepContent next = SlideStep{}) {
        Plan plan = plan_of(std::move(content), "A step", minutes);
        plan.steps.front().name = "first";
        plan.steps.push_back(plan_of(std::move(next), "Another", 10).steps.front());
        scene = std::make_unique<Scene>(std::move(plan), [this](const View& view, ui::Box area) {
            View with_room = view;
            with_room.room = &room;
            with_room.settings = settings;
            Footer footer = draw_step(view, area, steps[view.step]);
            bell.watch(with_room);
            return footer;
        });
    }
    int rings_after(std::chrono::milliseconds time) {
        scene->wait(time);
        scene->wait(0ms);
        return room.rings;
    }
};

TEST_F(TimeBellTest, RingsOnceWhenWorkInGroupsIsOver) {
    start(BoardStep{.lanes = {"Why?"}, .shows = {}});
    EXPECT_EQ(rings_after(9min + 58s), 0);
    EXPECT_EQ(rings_after(2s), 1);
    EXPECT_EQ(rings_after(5min), 1);
}

TEST_F(TimeBellTest, RingsForABrainstorm) {
    start(BrainstormStep{.lanes = {"Trust"}});
    EXPECT_EQ(rings_after(10min), 1);
}

TEST_F(TimeBellTest, RingsWhenTheScreenSaysThatTheBreakIsOver) {
    start(BreakStep{});
    scene->clock().set_wall(scene->clock().wall() + 20'000);
    const auto over = [&] { return scene->screen().find("break:clock").text == "Time to start again"; };
    scene->wait(9min);
    for (int second = 0; second < 150 && room.rings == 0; ++second) {
        ASSERT_FALSE(over()) << "it rings in the frame in which that shows";
        scene->wait(1s);
    }
    EXPECT_EQ(room.rings, 1);
    EXPECT_TRUE(over());
    EXPECT_EQ(rings_after(5min), 1);
}

TEST_F(TimeBellTest, DoesNotInterruptWhoeverTalks) {
    for (const StepContent& content :
         {StepContent{SlideStep{}}, StepContent{RulesStep{}}, StepContent{ObjectivesStep{}}}) {
        start(content);
        EXPECT_EQ(rings_after(11min), 0) << content.index();
    }
}

TEST_F(TimeBellTest, DoesNotInterruptASummaryOfWhatGroupsWrote) {
    start(BoardStep{.lanes = {"Why?"}, .shows = {}}, 10, BoardStep{.lanes = {"Values"}, .shows = "first"});
    scene->act(GoToStep{StepId{2}});
    EXPECT_EQ(rings_after(11min), 0);
}

TEST_F(TimeBellTest, DoesNotRingForAStepThatWasOverWhenItWasOpened) {
    start(BoardStep{.lanes = {"Why?"}, .shows = {}});
    scene->act(GoToStep{StepId{2}});
    scene->wait(1s);
    bell = {};
    scene->wait(20min);
    EXPECT_EQ(room.rings, 0);
}

TEST_F(TimeBellTest, DoesNotRingOnAnotherStep) {
    start(BoardStep{.lanes = {"Why?"}, .shows = {}});
    scene->wait(9min);
    scene->act(GoToStep{StepId{2}});
    EXPECT_EQ(rings_after(20min), 0);
}

TEST_F(TimeBellTest, IsSilentWhereThatWasWished) {
    settings.chime = false;
    start(BreakStep{});
    EXPECT_EQ(rings_after(12min), 0);
}

TEST_F(TimeBellTest, IsSilentOnceTheSessionIsFinished) {
    start(BreakStep{});
    scene->act(FinishSession{});
    EXPECT_EQ(rings_after(12min), 0);
}

TEST_F(TimeBellTest, IsSilentForAStepWithoutMinutes) {
    start(BoardStep{.lanes = {"Why?"}, .shows = {}}, 0);
    EXPECT_EQ(rings_after(1min), 0);
}

}
