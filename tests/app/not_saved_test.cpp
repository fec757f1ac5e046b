// What the facilitator sees while the disk takes nothing.

#include "app/stage/stage.h"
#include "tests/app/places_room.h"
#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <tuple>

namespace {

using namespace plenary;
using test_support::PlacesRoom;
using test_support::plan_of;
using test_support::Scene;
using testing::HasSubstr;
using testing::Not;

const Unsaved full{"Not saved: the disk is full. Free some space.", 3};

struct NotSaved {
    explicit NotSaved(StageForm form = StageForm::alone, ImVec2 size = {1920, 1080})
        : scene(
            plan_of(RulesStep{.starters = {"Listen to one another"}}, "How we work together"),
            [this, form](View view, ui::Box) {
                view.room = &room;
                wish = std::max(wish, draw_stage(view, ui, form));
                return Footer{};
            },
            size, Scene::Foot::left_to_draw) {}

    test_support::Headless& screen() { return scene.screen(); }

    StageUi ui;
    StageWish wish = StageWish::none;
    PlacesRoom room;
    Scene scene;
};

TEST(NotSavedBar, SaysWhyAndHowMuchWaitsUntilAllIsOnDisk) {
    NotSaved stage;
    EXPECT_FALSE(stage.screen().has("not-saved"));
    stage.scene.tell_unsaved(full);
    EXPECT_EQ(stage.screen().find("not-saved").text,
              "Not saved: the disk is full. Free some space. You can go on: 3 changes wait to be saved.");
    stage.scene.tell_unsaved({"Not saved: the disk is full. Free some space.", 1});
    EXPECT_THAT(stage.screen().find("not-saved").text, HasSubstr("1 change waits"));
    stage.scene.tell_unsaved({});
    EXPECT_FALSE(stage.screen().has("not-saved"));
    stage.scene.settle();
    EXPECT_TRUE(stage.screen().has("step"));
}

TEST(NotSavedBar, LetsWorkGoOn) {
    NotSaved stage;
    stage.scene.tell_unsaved(full);
    const CardId rule = stage.scene.card(LaneRole::rules, 0);
    stage.screen().click("rule:" + std::to_string(rule.value) + ":tick");
    stage.scene.settle();
    EXPECT_EQ(stage.scene.session().cards.find(rule)->mark, Mark::agreed);
}

TEST(NotSavedBar, IsNotForTheRoom) {
    NotSaved stage(StageForm::beside_console);
    stage.scene.tell_unsaved(full);
    EXPECT_FALSE(stage.screen().has("not-saved"));
}

TEST(NotSavedSheet, OffersThePlacesThatCanTakeIt) {
    NotSaved stage;
    stage.room.found = {"/media/ann/STICK", "/home/ann/Documents"};
    stage.scene.tell_unsaved(full);
    stage.screen().click("not-saved:elsewhere");
    stage.screen().frame(2);
    EXPECT_THAT(stage.screen().find("not-saved:words").text, HasSubstr("It is then saved by itself"));
    EXPECT_FALSE(stage.screen().has("not-saved:lose"));
    stage.screen().click("not-saved:place:1");
    EXPECT_EQ(stage.ui.not_saved.chosen, "/home/ann/Documents");
    stage.screen().click("not-saved:back");
    stage.screen().frame(2);
    EXPECT_EQ(stage.ui.overlay, Overlay::none);
    EXPECT_EQ(stage.wish, StageWish::none);
}

TEST(NotSavedSheet, SaysWhatClosingWouldLose) {
    NotSaved stage;
    stage.scene.tell_unsaved(full);
    ask_where_to_save(&stage.room, stage.ui, true);
    stage.screen().frame(3);
    EXPECT_THAT(stage.screen().find("not-saved:words").text,
                HasSubstr("If you close now, 3 changes are lost"));
    stage.screen().click("not-saved:lose");
    EXPECT_EQ(stage.wish, StageWish::lose_unsaved);
}

struct NotSavedSizes : testing::TestWithParam<std::tuple<ImVec2, float>> {};

TEST_P(NotSavedSizes, NothingOverlapsOrIsCut) {
    const auto [size, text] = GetParam();
    NotSaved stage(StageForm::alone, size);
    for (int i = 0; i < 9; ++i)
        stage.room.found.push_back("/run/media/ann/A stick with a long name, number " + std::to_string(i));
    stage.scene.canvas().set_text_size(text);
    stage.scene.tell_unsaved(full);
    stage.scene.settle();
    EXPECT_EQ(layout_problems(stage.scene), "");
    stage.screen().click("not-saved:elsewhere");
    stage.scene.settle();
    const ui::Item words = stage.screen().find("not-saved:words");
    const ui::Item back = stage.screen().find("not-saved:back");
    EXPECT_LE(words.full_y1, back.full_y0);
    EXPECT_GE(words.full_y0, 0);
    EXPECT_LE(back.full_y1, size.y);
}

INSTANTIATE_TEST_SUITE_P(AllSizes, NotSavedSizes,
                         testing::Combine(testing::Values(ImVec2{1920, 1080}, ImVec2{1280, 720},
                                                          ImVec2{1024, 768}, ImVec2{3840, 2160}),
                                          testing::Values(0.8F, 1.0F, 2.0F)));

}
