// The window itself: input arrives, and nothing is drawn when nothing happens.

#include "tests/support/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using test_support::Program;
using test_support::Screen;

struct WindowTest : testing::Test {
    Program program{{.program = PLENARY_BUILD "/window_sample", .arguments = {"%map"}}};

    void expect_text(std::string_view id, std::string_view text) {
        program.wait_until(std::string(id) + " says '" + std::string(text) + "'",
                           [&](const Screen& screen) { return screen.text(id) == text; });
    }
};

TEST_F(WindowTest, DrawsNothingWhenNothingHappens) {
    EXPECT_TRUE(program.rests_for(2s)) << "it goes on drawing";
}

TEST_F(WindowTest, DrawsForAnEventAndRestsAgain) {
    ASSERT_TRUE(program.rests_for(500ms));
    const auto before = program.screen().frame;
    program.hover("count");
    ASSERT_TRUE(program.rests_for(500ms));
    EXPECT_LE(program.screen().frame, before + 12);
}

TEST_F(WindowTest, DrawsOnWhileSomethingMoves) {
    program.click("move");
    const auto before = program.screen().frame;
    program.wait_until("twenty more frames",
                       [&](const Screen& screen) { return screen.frame > before + 20; });
    program.click("move");
    EXPECT_TRUE(program.rests_for(500ms)) << "it goes on drawing";
}

TEST_F(WindowTest, CountsEveryClickOnce) {
    for (int i = 0; i < 3; ++i)
        program.click("count");
    expect_text("pressed", "3");
}

TEST_F(WindowTest, DragsAnItemToWhereTheHandLetGo) {
    program.drag_to("card", 600, 450);
    program.wait_until("the card lies at 600, 450", [](const Screen& screen) {
        const auto* card = screen.find("card");
        return card != nullptr && card->centre_x() == 600 && card->centre_y() == 450;
    });
}

TEST_F(WindowTest, LosesNoLetterOfWhatIsTyped) {
    program.click("note");
    program.type("Who's in the room? Zoë & Jürgen – 40% (\"all\")");
    expect_text("text", "Who's in the room? Zoë & Jürgen – 40% (\"all\")");
    program.press("ctrl+a");
    program.press("BackSpace");
    expect_text("text", "");
}

TEST_F(WindowTest, FillsTheScreenAndGoesBack) {
    const Screen before = program.screen();
    program.press("F11");
    program.wait_until("the window is as large as the display",
                       [&](const Screen& screen) { return screen.width > before.width; });
    program.press("F11");
    program.wait_until("the window is as large as before",
                       [&](const Screen& screen) { return screen.width == before.width; });
}

TEST_F(WindowTest, ClosesWhenAsked) {
    program.click("count");
    expect_text("pressed", "1");
    program.ask_to_close();
    EXPECT_EQ(program.wait_exit(), 0);
    EXPECT_EQ(program.out(), "pressed 1\n");
    EXPECT_EQ(program.err(), "");
}

TEST_F(WindowTest, CanBeKilled) {
    program.kill();
    EXPECT_EQ(program.wait_exit(), -SIGKILL);
}

TEST(NoDisplayTest, SaysWhyNoWindowOpens) {
    Program program({.program = PLENARY_BUILD "/window_sample",
                     .arguments = {"%map"},
                     .environment = {{"DISPLAY", ":99999"}},
                     .window = false});
    EXPECT_EQ(program.wait_exit(), 1);
    EXPECT_THAT(program.err(), testing::HasSubstr("No window can be opened here"));
}

}
