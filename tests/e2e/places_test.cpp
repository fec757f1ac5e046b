// Where windows are while displays come, go and change.

#include "tests/e2e/several_windows.h"

#include <unistd.h>

namespace {

using namespace plenary::shell;
using test_support::area_of;
using test_support::laptop;
using test_support::projector;

struct PlacesTest : test_support::SeveralWindows {
    const Area stage_area = {1300, 60, 800, 600};
    const Area console_area = {100, 60, 900, 600};
    std::unique_ptr<Surface> stage = open({.title = "Stage", .place = stage_area, .fullscreen = true});
    std::unique_ptr<Surface> console = open({.title = "Console", .place = console_area});

    PlacesTest() { expect("both are in place", area_of(projector), console_area); }
    ~PlacesTest() override {
        console.reset();
        stage.reset();
    }

    void expect(std::string_view what, const Area& stage_at, const Area& console_at) const {
        turn_until(what,
                   [&] { return is_shown_at("Stage", stage_at) && is_shown_at("Console", console_at); });
    }

    // Until the displays are seen to have changed.
    void plug(const std::vector<test_support::Monitor>& monitors) {
        const auto before = surfaces->displays_revision();
        desktop.plug(monitors);
        turn_until("the change is noticed", [&] {
            return surfaces->displays_revision() > before && surfaces->displays().size() == monitors.size();
        });
    }
};

TEST_F(PlacesTest, DisplaysAreThoseOfTheDesktop) {
    const Displays& displays = surfaces->displays();
    ASSERT_EQ(displays.size(), 2U);
    EXPECT_EQ(displays[0].name, "VNC-0");
    EXPECT_EQ(displays[0].area, area_of(laptop));
    EXPECT_EQ(displays[1].name, "VNC-1");
    EXPECT_EQ(displays[1].area, area_of(projector));
    EXPECT_TRUE(displays[0].primary);
    EXPECT_FALSE(displays[1].primary);
    EXPECT_EQ(stage->display(), displays[1]);
    EXPECT_EQ(console->display(), displays[0]);
}

TEST_F(PlacesTest, SurvivesThatADisplayIsUnpluggedAndGoesBack) {
    plug({laptop});
    expect("the stage is a window on the laptop", {480, 60, 800, 600}, console_area);
    EXPECT_FALSE(stage->fullscreen());
    EXPECT_EQ(stage->display()->name, "VNC-0");
    plug({laptop, projector});
    expect("the stage is back", area_of(projector), console_area);
    EXPECT_TRUE(stage->fullscreen());
}

TEST_F(PlacesTest, SurvivesADisplayThatFlickers) {
    for (int times = 0; times < 5; ++times) {
        desktop.plug({laptop});
        if (times % 2 == 0)
            surfaces->turn();
        desktop.plug({laptop, projector});
    }
    expect("both are where they were", area_of(projector), console_area);
    EXPECT_TRUE(stage->fullscreen());
}

TEST_F(PlacesTest, GoesBackToTheOtherSideAndAnotherMode) {
    plug({laptop});
    const test_support::Monitor moved_laptop = {1920, 0, 1280, 800}, large = {0, 0, 1920, 1080};
    plug({moved_laptop, large});
    expect("the stage fills it, the console went along with its own", area_of(large), {2020, 60, 900, 600});
}

TEST_F(PlacesTest, StaysWhereAPersonPutItInTheMeantime) {
    plug({laptop});
    // What was known of it once is enough to say which one is meant.
    Display laptops = surfaces->displays().front();
    laptops.primary = false;
    EXPECT_TRUE(stage->fill(laptops));
    expect("the stage fills the laptop's", area_of(laptop), console_area);
    plug({laptop, projector});
    turn_until_rest({stage.get(), console.get()});
    expect("and still does", area_of(laptop), console_area);
}

TEST_F(PlacesTest, FollowsTheModeOfItsDisplay) {
    plug({laptop, {1280, 0, 1280, 720}});
    expect("the stage is as large as the new mode", {1280, 0, 1280, 720}, console_area);
    plug({{0, 0, 800, 600}, {800, 0, 1280, 720}});
    expect("nothing is off screen", {800, 0, 1280, 720}, {80, 60, 720, 497});
}

TEST_F(PlacesTest, SwapsDisplays) {
    const Display first = surfaces->displays()[0], second = surfaces->displays()[1];
    EXPECT_TRUE(console->move_to(second));
    EXPECT_TRUE(stage->move_to(first));
    expect("swapped", area_of(laptop), {1380, 60, 900, 600});
    EXPECT_TRUE(console->fill(second));
    expect("both full screen", area_of(laptop), area_of(projector));
    EXPECT_TRUE(stage->move_to(second));
    EXPECT_TRUE(console->move_to(first));
    expect("swapped back", area_of(projector), area_of(laptop));
    plug({laptop});
    EXPECT_FALSE(console->fill(second)) << "it is not there";
    expect("only the stage had to go", {480, 60, 800, 600}, area_of(laptop));
}

TEST_F(PlacesTest, LivesThroughThreeDisplaysAndNearlyNone) {
    const test_support::Monitor third = {2304, 0, 800, 600};
    plug({laptop, projector, third});
    expect("nothing moves", area_of(projector), console_area);
    EXPECT_TRUE(console->fill(surfaces->displays()[2]));
    expect("the third is filled", area_of(projector), area_of(third));
    plug({laptop});
    turn_until_rest({stage.get(), console.get()});
    EXPECT_FALSE(stage->fullscreen() || console->fullscreen());
    EXPECT_TRUE(area_of(laptop).holds(stage->place().area));
    EXPECT_TRUE(area_of(laptop).holds(console->place().area));
    plug({laptop, projector, third});
    expect("both are back", area_of(projector), area_of(third));
}

TEST_F(PlacesTest, LetsGoOfWhatIsHeldWhenTheDisplayGoes) {
    bool down = false;
    std::vector<ImVec2> held_at;
    stage->draw_with([&](const FrameInput&) {
        down = ImGui::IsMouseDown(ImGuiMouseButton_Left);
        if (down)
            held_at.push_back(ImGui::GetMousePos());
        return FrameWish{};
    });
    screen.use_window_of(getpid(), "Stage");
    screen.move(400, 300);
    screen.button(true);
    turn_until("the press arrives", [&] { return down; });
    screen.move(500, 320);
    turn_until("it is dragged", [&] { return held_at.back().x == 500; });
    plug({laptop});
    expect("the stage is a window on the laptop", {480, 60, 800, 600}, console_area);
    turn_until_rest({stage.get()});
    EXPECT_FALSE(down);
    EXPECT_EQ(held_at.back().x, 500) << "nothing was dragged along when the window moved";
    EXPECT_EQ(held_at.back().y, 320);
    screen.button(false);
    turn_until_rest({stage.get()});
    screen.use_window_of(getpid(), "Stage");
    screen.move(700, 200); // beside the console, which lies above it now
    screen.button(true);
    turn_until("the next press arrives", [&] { return down && held_at.back().x == 700; });
    screen.button(false);
    turn_until("and ends", [&] { return !down; });
}

}
