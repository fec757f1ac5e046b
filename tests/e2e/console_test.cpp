// The real program on two displays: the stage for the room on one, the console on the other.

#include "tests/e2e/several_windows.h"
#include "tests/support/program_folder.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>

namespace {

using namespace std::chrono_literals;
using test_support::laptop;
using test_support::Monitor;
using test_support::Program;
using test_support::projector;
using test_support::Screen;
using test_support::ShownWindow;

constexpr const char* plan = R"(format = 1
title = "Two displays"

[[step]]
kind = "rules"
title = "How we work"
notes = "Ask the quiet table first."
starters = ["Listen", "Be on time"]

[[step]]
kind = "board"
title = "What helps us?"
lanes = ["Now", "Later"]
)";

class TemporaryFolder {
public:
    TemporaryFolder() : path_(test_support::fresh_folder("console-test")) {
        std::ofstream(path_ / "plan.toml") << plan;
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    std::filesystem::path operator/(const char* name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

struct ConsoleOnTwoDisplays : testing::Test {
    test_support::Desktop desktop{{laptop, projector}};
    TemporaryFolder folder;
    Program program{
        {.program = PLENARY_BUILD "/plenary",
         .arguments = {"--ui-map", "%map", "run", (folder / "plan.toml").string()},
         .environment = {{"DISPLAY", desktop.name()}, {"XDG_DATA_HOME", (folder / "data").string()}}}};

    Screen console() const {
        std::optional<Screen> screen;
        test_support::eventually("the console has been drawn", [&] {
            screen = test_support::read_screen(program.folder() / "screen.json.console");
            return screen.has_value();
        });
        return *screen;
    }
    void expect_on_console(std::string_view id, std::string_view text) const {
        test_support::eventually("the console says of " + std::string(id) + ": " + std::string(text), [&] {
            const Screen screen = console();
            return screen.find(id) && screen.text(id) == text;
        });
    }
    void expect_window(std::string_view title, const Monitor& fills) const {
        test_support::eventually(std::string(title) + " fills its display", [&] {
            for (const ShownWindow& window : program.windows())
                if (window.title == title)
                    return window.x == fills.x && window.y == fills.y && window.width == fills.width
                           && window.height == fills.height;
            return false;
        });
    }
    /// The window lies wholly on this display.
    void expect_window_on(std::string_view title, const Monitor& monitor) const {
        test_support::eventually(std::string(title) + " is on its display", [&] {
            for (const ShownWindow& window : program.windows())
                if (window.title == title)
                    return window.x >= monitor.x && window.x + window.width <= monitor.x + monitor.width
                           && window.y >= monitor.y && window.y + window.height <= monitor.y + monitor.height;
            return false;
        });
    }
    bool has_window(std::string_view title) const {
        for (const ShownWindow& window : program.windows())
            if (window.title == title)
                return true;
        return false;
    }
    /// Two displays that nobody has chosen between: it is asked once.
    void open_console() {
        program.wait_for("displays:B");
        test_support::eventually("a letter stands on each display", [&] {
            return has_window("Plenary display A") && has_window("Plenary display B");
        });
        program.click("displays:B");
        console();
        program.wait_gone("footer:menu");
        test_support::eventually("the letters are gone", [&] { return !has_window("Plenary display A"); });
    }
};

TEST_F(ConsoleOnTwoDisplays, LeavesTheStageToTheRoom) {
    open_console();
    expect_window("Plenary", projector);
    expect_window_on("Plenary console", laptop);
    expect_on_console("console:notes:words", "Ask the quiet table first.");
    EXPECT_FALSE(program.screen().find("console:notes:words"));

    program.use_window("Plenary console");
    program.display().chord("Next");
    program.wait_until("the stage went on",
                       [](const Screen& screen) { return screen.text("step") == "2 of 2"; });
    program.display().chord("b");
    program.wait_for("cover");
    program.display().chord("Escape");
    program.wait_gone("cover");
}

TEST_F(ConsoleOnTwoDisplays, SwapsAndLivesThroughADisplayThatGoesAndComesBack) {
    open_console();
    expect_window("Plenary", projector);
    program.press("s");
    expect_window("Plenary", laptop);
    expect_window_on("Plenary console", projector);
    program.press("s");
    expect_window("Plenary", projector);

    desktop.plug({laptop});
    expect_window_on("Plenary", laptop);
    desktop.plug({laptop, projector});
    expect_window("Plenary", projector);

    program.press("c");
    program.wait_for("footer:menu");
    EXPECT_FALSE(program.screen().has("displays:B")) << "once";
    program.press("c");
    console();
    expect_window("Plenary", projector);
    EXPECT_TRUE(program.running());
}

}
