#include "app/stage/displays_sheet.h"

#include "tests/support/scene.h"

#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::plan_of;
using test_support::Scene;

struct DisplaysSheetTest : testing::TestWithParam<ImVec2> {
    DisplaysQuestion question{.names = {"eDP-1, 1920 × 1080", "HDMI-1, 1024 × 768"}};
    Scene scene{plan_of(RulesStep{}),
                [this](const View& view, ui::Box) {
                    draw_displays_sheet(view.canvas, question);
                    return Footer{};
                },
                GetParam(), Scene::Foot::left_to_draw};
};

TEST_P(DisplaysSheetTest, TellsWhichDisplayWasChosen) {
    EXPECT_EQ(layout_problems(scene), "");
    scene.screen().click("displays:B");
    EXPECT_EQ(question.answer, 1u);
    EXPECT_FALSE(question.later);
}

TEST_P(DisplaysSheetTest, CanBePutOff) {
    scene.screen().click("displays:later");
    EXPECT_TRUE(question.later);
    EXPECT_FALSE(question.answer);
}

INSTANTIATE_TEST_SUITE_P(Sizes, DisplaysSheetTest,
                         testing::Values(ImVec2{1920, 1080}, ImVec2{1280, 720}, ImVec2{1024, 768}));

}
