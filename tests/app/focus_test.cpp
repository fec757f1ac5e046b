// Where the keyboard's focus is when what it was on comes and goes.

#include "app/ui/button.h"
#include "tests/support/headless.h"

#include <gtest/gtest.h>

#include <memory>

namespace {

using namespace plenary;
using test_support::Headless;

struct FocusTest : testing::Test {
    std::unique_ptr<ui::Canvas> canvas;
    bool shown = true;
    int pressed = 0;
    Headless screen{1920, 1080, [this] { draw(); },
                    [this] {
                        canvas = std::make_unique<ui::Canvas>(ui::theme_of(ui::ThemeName::paper),
                                                              *ui::load_fonts(PLENARY_ASSETS "/fonts"));
                    }};

    void draw() {
        canvas->begin({});
        if (shown && ui::button(*canvas, "thing", {100, 100, 400, 300}, "Press me"))
            ++pressed;
        canvas->end();
    }
};

TEST_F(FocusTest, IsOnWhatTheTabKeyCameTo) {
    EXPECT_FALSE(canvas->has_focus());
    screen.press(ImGuiKey_Tab);
    EXPECT_TRUE(canvas->has_focus());
    screen.press(ImGuiKey_Enter);
    EXPECT_EQ(pressed, 1);
}

TEST_F(FocusTest, IsOnNothingWhileThatIsNotDrawn) {
    screen.press(ImGuiKey_Tab);
    shown = false;
    screen.frame(2);
    EXPECT_FALSE(canvas->has_focus()) << "Enter is free for whatever is drawn instead";
    shown = true;
    screen.frame(2);
    EXPECT_TRUE(canvas->has_focus()) << "a row that was typed in has it again";
    screen.press(ImGuiKey_Enter);
    EXPECT_EQ(pressed, 1);
}

}
