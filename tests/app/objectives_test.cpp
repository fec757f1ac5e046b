#include "app/steps/objectives.h"

#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::plan_of;
using test_support::Scene;

const std::vector<std::string> four_aims{"Understand what partnership is", "See why it matters",
                                         "Know the theory",
                                         "Name what gets in the way of partnership, and what opens doors"};

struct ObjectivesTest : testing::Test {
    ObjectivesUi state;
    Scene scene{plan_of(ObjectivesStep{four_aims}),
                [this](const View& view, ui::Box area) { return draw_objectives(view, area, state); }};
    test_support::Headless& screen = scene.screen();

    std::string id(std::size_t place, const std::string& part) const {
        return "aim:" + std::to_string(scene.card(LaneRole::aims, place).value) + part;
    }
    Mark mark(std::size_t place) const {
        return scene.snapshot().card(scene.card(LaneRole::aims, place))->mark;
    }
};

TEST_F(ObjectivesTest, AtTheStartNothingIsSaidOfTheAims) {
    EXPECT_EQ(scene.footer().note, "");
    EXPECT_TRUE(scene.footer().actions.empty());
    scene.settle();
    EXPECT_TRUE(scene.idle());
}

TEST_F(ObjectivesTest, AnAimIsMetDoubtedAndNeitherAgain) {
    screen.click(id(0, ":met"));
    EXPECT_EQ(mark(0), Mark::agreed);
    screen.click(id(0, ":doubt"));
    EXPECT_EQ(mark(0), Mark::doubted);
    screen.click(id(0, ":doubt"));
    EXPECT_EQ(mark(0), Mark::none);
    screen.touch_tap(id(3, ":met"));
    EXPECT_EQ(mark(3), Mark::agreed);
    screen.click(id(3, ":met"));
    EXPECT_EQ(mark(3), Mark::none);
}

TEST_F(ObjectivesTest, TheFooterCounts) {
    screen.click(id(1, ":doubt"));
    EXPECT_EQ(scene.footer().note, "1 in doubt");
    screen.click(id(0, ":met"));
    screen.click(id(2, ":met"));
    EXPECT_EQ(scene.footer().note, "2 met, 1 in doubt");
}

TEST_F(ObjectivesTest, AFinishedSessionKeepsItsMarksAndOffersNone) {
    screen.click(id(0, ":met"));
    scene.act(FinishSession{});
    EXPECT_TRUE(screen.has(id(0, ":text")));
    EXPECT_FALSE(screen.has(id(0, ":met")));
    EXPECT_FALSE(screen.has(id(1, ":doubt")));
    EXPECT_EQ(scene.footer().note, "1 met");
}

struct ObjectivesSizes : testing::TestWithParam<std::tuple<ImVec2, float>> {};

TEST_P(ObjectivesSizes, WordsAndSignsDoNotMeet) {
    const auto [size, text] = GetParam();
    ObjectivesUi state;
    Scene scene(
        plan_of(ObjectivesStep{four_aims}),
        [&](const View& view, ui::Box area) { return draw_objectives(view, area, state); }, size);
    scene.canvas().set_text_size(text);
    scene.settle();
    EXPECT_EQ(layout_problems(scene), "");
    const std::string first = "aim:" + std::to_string(scene.card(LaneRole::aims, 0).value);
    const ui::Item words = scene.screen().find(first + ":text");
    const ui::Item met = scene.screen().find(first + ":met");
    const ui::Item doubt = scene.screen().find(first + ":doubt");
    EXPECT_GT(words.full_x1 - words.full_x0, scene.canvas().px(200));
    EXPECT_LT(words.full_x1, met.full_x0);
    EXPECT_TRUE(met.full_x1 < doubt.full_x0 || met.full_y1 < doubt.full_y0);
    const ui::Item row_below =
        scene.screen().find("aim:" + std::to_string(scene.card(LaneRole::aims, 1).value) + ":met");
    EXPECT_LT(doubt.full_y1, row_below.full_y0);
    EXPECT_GE(met.full_y1 - met.full_y0, scene.canvas().px(60));
}

INSTANTIATE_TEST_SUITE_P(AllSizes, ObjectivesSizes,
                         testing::Combine(testing::Values(ImVec2{1920, 1080}, ImVec2{1280, 720},
                                                          ImVec2{1024, 768}, ImVec2{3840, 2160}),
                                          testing::Values(0.8F, 1.0F, 2.0F)));

}
