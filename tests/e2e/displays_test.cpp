// A program with a window on each of two displays, one of which is taken away and brought back.

#include "tests/e2e/several_windows.h"

#include <gtest/gtest.h>

#include <random>

namespace {

using namespace std::chrono_literals;
using test_support::laptop;
using test_support::Monitor;
using test_support::Program;
using test_support::projector;
using test_support::Screen;
using test_support::ShownWindow;

ShownWindow on(const Monitor& monitor, std::string title) {
    return {std::move(title), monitor.x, monitor.y, monitor.width, monitor.height};
}

struct DisplaysTest : testing::Test {
    test_support::Desktop desktop{{laptop, projector}};
    std::filesystem::path console_map = std::filesystem::temp_directory_path()
                                        / ("plenary-console-" + std::to_string(std::random_device{}()));
    Program program{{.program = PLENARY_BUILD "/two_windows_sample",
                     .arguments = {"%map", console_map.string()},
                     .environment = {{"DISPLAY", desktop.name()}}}};
    const ShownWindow console = {"Console", 160, 80, 960, 640};

    ~DisplaysTest() override { std::filesystem::remove(console_map); }

    void expect_windows(std::string_view what, const std::vector<ShownWindow>& expected) const {
        test_support::eventually(what, [&] {
            const auto windows = program.windows();
            return std::is_permutation(windows.begin(), windows.end(), expected.begin(), expected.end());
        });
    }

    void expect_console(std::string_view id, std::string_view text) const {
        test_support::eventually("the console says of " + std::string(id) + ": " + std::string(text), [&] {
            const auto screen = test_support::read_screen(console_map);
            return screen && screen->text(id) == text;
        });
    }

    void expect_held(std::string_view held) const {
        program.wait_until("the card is held: " + std::string(held),
                           [&](const Screen& screen) { return screen.text("held") == held; });
    }

    void rest() const { EXPECT_TRUE(program.rests_for(500ms)) << "it goes on drawing"; }
};

TEST_F(DisplaysTest, TheStageFillsTheDisplayForTheRoom) {
    expect_windows("both are in place", {on(projector, "Stage"), console});
    expect_console("stage", "fills VNC-1");
    rest();
}

TEST_F(DisplaysTest, ADisplayIsTakenAwayInMidDragAndBroughtBack) {
    expect_windows("both are in place", {on(projector, "Stage"), console});
    program.use_window("Stage");
    program.hover("card");
    program.display().button(true);
    expect_held("yes");
    program.display().move(600, 400);
    const auto dragged = program.wait_until("the card follows the hand", [](const Screen& screen) {
        return screen.find("card")->centre_x() == 600 && screen.find("card")->centre_y() == 400;
    });

    desktop.plug({laptop});
    expect_windows("the stage lives on as a window on the laptop", {{"Stage", 480, 84, 800, 600}, console});
    expect_held("no");
    expect_console("displays", "1");
    expect_console("stage", "is a window");
    program.display().button(false);
    rest();
    EXPECT_EQ(program.screen().find("card")->x0, dragged.find("card")->x0) << "nothing dragged it along";
    EXPECT_EQ(program.screen().width, 800);

    desktop.plug({laptop, projector});
    expect_windows("the stage is back on the projector", {on(projector, "Stage"), console});
    expect_console("stage", "fills VNC-1");
    program.use_window("Stage");
    program.drag_to("card", 300, 200);
    expect_held("no");
    EXPECT_EQ(program.screen().find("card")->centre_x(), 300);
    rest();
}

TEST_F(DisplaysTest, TheyAreSwappedByAKeyInEitherWindow) {
    expect_windows("both are in place", {on(projector, "Stage"), console});
    program.use_window("Console");
    program.press("s");
    expect_windows("swapped", {on(laptop, "Stage"), {"Console", 1344, 80, 960, 640}});
    expect_console("stage", "fills VNC-0");
    program.use_window("Stage");
    program.press("s");
    expect_windows("swapped back", {on(projector, "Stage"), {"Console", 64, 80, 960, 640}});
}

TEST_F(DisplaysTest, TheStageFollowsTheModeOfItsDisplay) {
    expect_windows("both are in place", {on(projector, "Stage"), console});
    const Monitor large = {1280, 0, 1920, 1080};
    desktop.plug({laptop, large});
    expect_windows("the stage is as large as the projector now", {on(large, "Stage"), console});
    program.wait_until("it is drawn as large", [](const Screen& screen) { return screen.width == 1920; });
    rest();
}

TEST_F(DisplaysTest, ClosesWhenAsked) {
    expect_windows("both are in place", {on(projector, "Stage"), console});
    program.use_window("Console");
    program.ask_to_close();
    EXPECT_EQ(program.wait_exit(), 0);
    EXPECT_EQ(program.err(), "");
}

}
