// What belongs to the stage rather than to one step: going on, the strip, the menu, the keys.

#include "app/stage/stage.h"
#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::plan_of;
using test_support::Scene;
using testing::IsEmpty;
using testing::SizeIs;

Plan three_steps() {
    Plan plan = plan_of(RulesStep{.starters = {"Listen", "Be on time"}}, "Rules");
    plan.steps.push_back(
        plan_of(SlideStep{.picture = ListSlide{.items = {{"One", ""}, {"Two", ""}}}}, "Types").steps.front());
    plan.steps.push_back(plan_of(BoardStep{.lanes = {"Why?"}, .shows = {}}, "Group work").steps.front());
    return plan;
}

struct StageTest : testing::Test {
    StageUi ui;
    StageWish wish = StageWish::none;
    Scene scene{three_steps(),
                [this](const View& view, ui::Box) {
                    wish = std::max(wish, draw_stage(view, ui));
                    return Footer{};
                },
                {1920, 1080},
                Scene::Foot::left_to_draw};

    StepId step() const { return scene.snapshot().step(); }
    int shown() const { return scene.session().progress.find(StepId{2})->shown; }
};

TEST_F(StageTest, GoesForwardAndBackAsAClickerSays) {
    scene.screen().press(ImGuiKey_PageDown);
    EXPECT_EQ(step(), StepId{2});
    scene.screen().press(ImGuiKey_PageUp);
    EXPECT_EQ(step(), StepId{1});
    scene.screen().press(ImGuiKey_PageUp);
    EXPECT_EQ(step(), StepId{1}) << "there is nothing before the first step";
}

// Somebody who types fast does not wait for the field to have its caret back.
TEST_F(StageTest, LettersRightAfterEnterAreTheNextCardsAndNotTheStages) {
    scene.act(GoToStep{StepId{3}});
    scene.settle();
    auto& screen = scene.screen();
    screen.press(ImGuiKey_N);
    screen.type("One");
    ImGuiIO& io = screen.context().IO;
    io.AddKeyEvent(ImGuiKey_Enter, true);
    screen.frame();
    io.AddKeyEvent(ImGuiKey_Enter, false);
    io.AddKeyEvent(ImGuiKey_W, true);
    io.AddInputCharacter('w');
    screen.frame();
    io.AddKeyEvent(ImGuiKey_W, false);
    screen.frame(2);
    screen.type("hite\n");
    screen.frame(3);
    EXPECT_EQ(ui.look.cover, RoomCover::none);
    EXPECT_EQ(scene.texts(LaneRole::board), (std::vector<std::string>{"One", "white"}));
}

TEST_F(StageTest, BringsOnTheLinesOfAListBeforeItGoesOn) {
    scene.act(GoToStep{StepId{2}});
    scene.screen().press(ImGuiKey_PageDown);
    EXPECT_EQ(shown(), 1);
    scene.screen().press(ImGuiKey_RightArrow);
    EXPECT_EQ(shown(), 2);
    EXPECT_EQ(step(), StepId{2});
    scene.screen().press(ImGuiKey_Space);
    EXPECT_EQ(step(), StepId{3});
    scene.screen().press(ImGuiKey_PageUp);
    scene.screen().press(ImGuiKey_PageUp);
    EXPECT_EQ(shown(), 1) << "back takes the lines off again";
}

TEST_F(StageTest, LeavesTheKeysToAFieldThatIsBeingTypedIn) {
    scene.act(GoToStep{StepId{3}});
    scene.settle();
    const LaneId lane = scene.snapshot().lanes(StepId{3}).front()->id;
    scene.screen().click("lane:" + std::to_string(lane.value) + ":add");
    scene.screen().type("Now or never? Rarely.");
    EXPECT_EQ(step(), StepId{3});
    EXPECT_EQ(ui.overlay, Overlay::none);
    scene.screen().press(ImGuiKey_Enter);
    ASSERT_THAT(scene.snapshot().cards(lane), SizeIs(1));
    EXPECT_EQ(scene.snapshot().cards(lane)[0]->text, "Now or never? Rarely.");
}

TEST_F(StageTest, OffersWhatTheMenuSaysByName) {
    scene.screen().click("footer:menu");
    EXPECT_TRUE(scene.screen().has("menu:undo"));
    scene.screen().click("menu:leave");
    EXPECT_EQ(wish, StageWish::leave);
}

TEST_F(StageTest, KeepsPressesFromWhatLiesUnderTheMenu) {
    scene.screen().click("footer:menu");
    const auto next = scene.screen().find("footer:next");
    scene.screen().click_at(next.centre_x(), next.centre_y());
    EXPECT_EQ(step(), StepId{1});
    EXPECT_EQ(ui.overlay, Overlay::none) << "a press beside the menu closes it";
    scene.screen().click("footer:next");
    EXPECT_EQ(step(), StepId{2});
}

TEST_F(StageTest, ShowsTheWholeMenuInASmallWindow) {
    scene.screen().resize(1280, 720);
    scene.screen().click("footer:menu");
    const auto last = scene.screen().find("menu:wording");
    EXPECT_EQ(last.y1, last.full_y1);
    EXPECT_LT(last.full_y1, 720);
    EXPECT_FALSE(scene.screen().has("menu:list")) << "there is nothing to scroll";
}

TEST_F(StageTest, ScrollsTheMenuWhereTheTextIsLarge) {
    scene.screen().resize(1280, 720);
    scene.canvas().set_text_size(2);
    scene.screen().click("footer:menu");
    EXPECT_FALSE(scene.screen().has("menu:wording"));
    scene.screen().hover("menu:rules");
    for (int i = 0; i < 40 && !scene.screen().has("menu:wording"); ++i)
        scene.screen().wheel(-1);
    scene.screen().click("menu:wording");
    ASSERT_TRUE(ui.settings);
    EXPECT_FALSE(ui.settings->check_wording);
    EXPECT_EQ(ui.overlay, Overlay::menu);
}

TEST_F(StageTest, ScrollsTheMenuByAFingerOnItsRowsWithoutPressingThem) {
    scene.screen().resize(1280, 720);
    scene.canvas().set_text_size(2);
    scene.screen().click("footer:menu");
    const auto keys = scene.screen().find("menu:keys");
    scene.screen().touch_drag("menu:keys", ImVec2(keys.centre_x(), keys.centre_y() - 200));
    EXPECT_EQ(ui.overlay, Overlay::menu);
    EXPECT_NEAR(scene.screen().find("menu:keys").full_y0, keys.full_y0 - 200, 2);
}

TEST_F(StageTest, BringsTheSettingThatTheFocusComesToIntoView) {
    scene.screen().resize(1280, 720);
    scene.canvas().set_text_size(2);
    scene.screen().click("footer:menu");
    scene.screen().press(ImGuiMod_Shift | ImGuiKey_Tab); // the last of them
    scene.settle();
    EXPECT_TRUE(scene.screen().has("menu:wording"));
    scene.screen().press(ImGuiKey_Enter);
    ASSERT_TRUE(ui.settings);
    EXPECT_FALSE(ui.settings->check_wording);
}

TEST_F(StageTest, ScrollsTheKeysWhereTheTextIsLarge) {
    scene.screen().resize(1280, 720);
    scene.canvas().set_text_size(2);
    scene.screen().type("?");
    scene.screen().frame();
    EXPECT_TRUE(scene.screen().has("keys:list"));
}

TEST_F(StageTest, ShowsTheKeysAtTheQuestionMark) {
    scene.screen().type("?");
    EXPECT_EQ(ui.overlay, Overlay::keys);
    scene.screen().press(ImGuiKey_Escape);
    EXPECT_EQ(ui.overlay, Overlay::none);
}

TEST_F(StageTest, CanBeWorkedByTheKeyboardAlone) {
    scene.settle();
    scene.screen().press(ImGuiMod_Shift | ImGuiKey_Tab); // the step's own button
    scene.screen().press(ImGuiKey_Enter);
    for (const Card* rule : scene.snapshot().cards(scene.snapshot().lane(StepId{1}, LaneRole::rules)->id))
        EXPECT_EQ(rule->mark, Mark::agreed) << rule->text;
    scene.screen().press(ImGuiMod_Shift | ImGuiKey_Tab); // forward
    scene.screen().press(ImGuiKey_Enter);
    EXPECT_EQ(step(), StepId{2});
}

TEST_F(StageTest, TakesANoticeAwayWhenItHasBeenRead) {
    ui.notice = Notice{"Saved", false, scene.clock().steady()};
    scene.wait(std::chrono::milliseconds(10));
    EXPECT_EQ(scene.screen().find("notice").text, "Saved");
    scene.wait(std::chrono::seconds(6));
    scene.settle();
    EXPECT_FALSE(scene.screen().has("notice"));
}

}
