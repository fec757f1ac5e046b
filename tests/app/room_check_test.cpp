// The room check: what it shows of what it is told, what it tries out, and that it fits every display.

#include "app/stage/stage.h"
#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace {

using namespace plenary;
using namespace std::chrono_literals;
using test_support::layout_problems;
using test_support::plan_of;
using test_support::Scene;
using testing::HasSubstr;

// A room of the test's own.
struct TestRoom final : Room, Chime {
    RoomReadings told;
    int looks = 0;
    int rings = 0;

    Chime& chime() override { return *this; }
    void ring() override { ++rings; }
    void look() override { ++looks; }
    RoomReadings readings() const override { return told; }
};

constexpr RoomReadings all_well() {
    return {.loudspeaker = Known::yes,
            .kept_awake = Known::yes,
            .record = Known::yes,
            .free_bytes = 41'000'000'000};
}

struct RoomCheckTest : testing::Test {
    TestRoom room;
    StageUi ui;
    Settings settings;
    Scene scene;
    test_support::Headless& screen;

    explicit RoomCheckTest(ImVec2 size = {1920, 1080})
        : scene(
            plan_of(WelcomeStep{}, "Welcome"),
            [this](const View& view, ui::Box) {
                View with_room = view;
                with_room.room = &room;
                with_room.settings = settings;
                draw_stage(with_room, ui);
                return Footer{};
            },
            size, Scene::Foot::left_to_draw),
          screen(scene.screen()) {}

    void open() {
        screen.click("footer:menu");
        screen.click("menu:room");
        scene.settle();
    }
    std::string says(const std::string& id) { return screen.find(id).text; }
};

TEST_F(RoomCheckTest, LooksWhenItIsOpenedAndWhenAskedAgain) {
    EXPECT_EQ(room.looks, 0);
    open();
    EXPECT_EQ(ui.overlay, Overlay::room_check);
    EXPECT_EQ(room.looks, 1);
    screen.click("room:again");
    EXPECT_EQ(room.looks, 2);
    screen.click("room:close");
    EXPECT_EQ(ui.overlay, Overlay::none);
    EXPECT_EQ(room.rings, 0);
}

TEST_F(RoomCheckTest, ShowsWhatIsNotCheckedYet) {
    open();
    for (const char* id :
         {"room:clicker", "room:touch", "room:loudspeaker", "room:awake", "room:disk", "room:record"})
        EXPECT_EQ(says(std::string(id) + ":standing"), "not checked yet") << id;
}

TEST_F(RoomCheckTest, ShowsWhatWasFound) {
    room.told = all_well();
    open();
    EXPECT_EQ(says("room:disk"), "41 GB free: plenty.");
    for (const char* id : {"room:loudspeaker", "room:awake", "room:disk", "room:record"})
        EXPECT_EQ(says(std::string(id) + ":standing"), "good") << id;

    room.told.loudspeaker = Known::no;
    room.told.record = Known::no;
    room.told.record_problem = "The disk is too full to save a record.";
    scene.settle();
    EXPECT_EQ(says("room:loudspeaker:standing"), "look at this");
    EXPECT_EQ(says("room:record"), "The disk is too full to save a record.");
}

TEST_F(RoomCheckTest, SaysAboveHowMuchThereIsToLookAt) {
    room.told = all_well();
    scene.canvas().set_pixels_per_mm(0.3F); // a picture of 3.6 m
    open();
    EXPECT_EQ(says("room:summary"), "Nothing is amiss so far. 2 things are not checked yet.");
    room.told.kept_awake = Known::no;
    scene.settle();
    EXPECT_EQ(says("room:summary"), "1 thing to look at.");
    room.told.kept_awake = Known::yes;
    screen.press(ImGuiKey_PageDown);
    screen.press(ImGuiKey_PageUp);
    screen.touch_tap("room:touch:field");
    scene.settle();
    EXPECT_EQ(says("room:summary"), "The room is ready.");
}

TEST_F(RoomCheckTest, HearsTheClickerWithoutGoingOn) {
    open();
    screen.press(ImGuiKey_PageDown);
    EXPECT_EQ(says("room:clicker:forward"), "arrived");
    EXPECT_EQ(says("room:clicker:back"), "");
    EXPECT_EQ(says("room:clicker:standing"), "not checked yet");
    screen.press(ImGuiKey_PageUp);
    EXPECT_EQ(says("room:clicker:standing"), "good");
    screen.press(ImGuiKey_Period);
    EXPECT_EQ(says("room:clicker:blank"), "arrived");
    EXPECT_EQ(scene.snapshot().step(), StepId{1});
    EXPECT_EQ(ui.overlay, Overlay::room_check);
}

TEST_F(RoomCheckTest, ForgetsTheClickerOfAnotherRoomButNotHowFarItsLastRowWas) {
    open();
    screen.press(ImGuiKey_PageDown);
    screen.click("room:distance:more");
    screen.press(ImGuiKey_Escape);
    EXPECT_EQ(ui.overlay, Overlay::none);
    open();
    EXPECT_EQ(says("room:clicker:forward"), "");
    EXPECT_EQ(says("room:distance"), "Last row: 9 m");
}

TEST_F(RoomCheckTest, FeelsAFinger) {
    open();
    screen.touch_tap("room:touch:field");
    EXPECT_EQ(says("room:touch:standing"), "good");
}

TEST_F(RoomCheckTest, DoesNotTakeAMouseForAFinger) {
    open();
    screen.hover("room:touch:field");
    screen.frame(6);
    screen.button(true);
    screen.button(false);
    scene.settle();
    EXPECT_EQ(says("room:touch:standing"), "not checked yet");
    EXPECT_THAT(says("room:touch"), HasSubstr("looked like a mouse"));
}

TEST_F(RoomCheckTest, RingsTheChime) {
    open();
    screen.click("room:ring");
    EXPECT_EQ(room.rings, 1);
}

TEST_F(RoomCheckTest, SaysWhichTextSizeReachesTheLastRowAndSetsIt) {
    open();
    EXPECT_EQ(says("room:distance"), "Last row: 8 m");
    EXPECT_EQ(says("room:picture"), "Picture: 1.5 m high");
    EXPECT_EQ(says("room:last-row"), "From 8 m the text is read easily at 160 %. It is at 100 %.");
    screen.click("room:text-size");
    ASSERT_TRUE(ui.settings);
    EXPECT_FLOAT_EQ(ui.settings->text_size, 1.6F);

    scene.canvas().set_text_size(1.6F);
    scene.settle();
    EXPECT_EQ(says("room:last-row"), "From 8 m the text is read easily.");
    EXPECT_FALSE(screen.has("room:text-size"));
}

TEST_F(RoomCheckTest, CountsDistanceAndPictureInSteps) {
    open();
    for (int i = 0; i < 3; ++i)
        screen.click("room:distance:less");
    EXPECT_EQ(says("room:distance"), "Last row: 5 m");
    EXPECT_EQ(says("room:last-row:standing"), "good");
    screen.click("room:picture:less");
    EXPECT_EQ(says("room:picture"), "Picture: 1.4 m high");
    EXPECT_EQ(says("room:last-row:standing"), "look at this");
    for (int i = 0; i < 9; ++i)
        screen.click("room:distance:less");
    EXPECT_EQ(says("room:distance"), "Last row: 1 m");
    EXPECT_TRUE(screen.find("room:distance:less").disabled);
}

TEST_F(RoomCheckTest, KnowsTheHeightOfADisplayThatSaysIt) {
    scene.canvas().set_pixels_per_mm(1080 / 810.0F);
    open();
    EXPECT_EQ(says("room:picture"), "Picture: 0.8 m high");
    screen.click("room:picture:more");
    EXPECT_EQ(says("room:picture"), "Picture: 0.9 m high");
}

TEST_F(RoomCheckTest, SaysTheSameOfEveryTextSize) {
    scene.canvas().set_text_size(2);
    open();
    EXPECT_EQ(says("room:distance"), "Last row: 8 m");
    EXPECT_EQ(says("room:last-row"), "From 8 m the text is read easily.");
}

TEST_F(RoomCheckTest, StandsStillWhenNothingHappens) {
    scene.act(FinishSession{}); // the clock of a running one goes on
    open();
    scene.settle();
    EXPECT_TRUE(scene.idle());
    EXPECT_THAT(says("room:awake"), HasSubstr("finished"));
}

TEST_F(RoomCheckTest, IsWorkedByTheKeyboardAlone) {
    scene.canvas().set_text_size(2);
    open();
    EXPECT_FALSE(screen.has("room:ring")) << "there is more than fits";
    for (int i = 0; i < 20 && !screen.has("room:ring"); ++i) {
        screen.press(ImGuiKey_Tab);
        scene.settle();
    }
    ASSERT_TRUE(screen.has("room:ring")) << "the focus brings it into view";
    screen.press(ImGuiKey_Enter);
    EXPECT_EQ(room.rings, 1);
}

struct Size {
    ImVec2 window;
    float text;
};

class RoomCheckOnEveryDisplay : public RoomCheckTest, public testing::WithParamInterface<Size> {
protected:
    RoomCheckOnEveryDisplay() : RoomCheckTest(GetParam().window) {
        scene.canvas().set_text_size(GetParam().text);
    }
};

// Every line can be read to its end, by scrolling where they do not all fit, and none lies over another.
TEST_P(RoomCheckOnEveryDisplay, HasRoomForEveryLine) {
    room.told.record = Known::no;
    room.told.record_problem =
        "The record could not be saved in /home/zoe/.local/share/plenary/records: nothing "
        "may be written there, or its name is not allowed. Choose another place or name.";
    room.told.loudspeaker = Known::no;
    room.told.kept_awake = Known::no;
    room.told.free_bytes = 120'000'000;
    open();
    std::set<std::string> read; // to its end
    const ui::Item list = screen.find("room:summary");
    screen.move(list.centre_x(), list.full_y1 + 20);
    for (int scrolled = 0; scrolled < 60; ++scrolled) {
        ASSERT_EQ(layout_problems(scene), "");
        float below = 0;
        for (const char* id : {"room:last-row", "room:clicker", "room:touch", "room:loudspeaker",
                               "room:awake", "room:disk", "room:record"}) {
            if (!screen.has(id))
                continue;
            const ui::Item line = screen.find(id);
            ASSERT_GE(line.full_y0, below) << id;
            ASSERT_GT(line.full_x1 - line.full_x0, scene.canvas().px(300)) << id << " has room for words";
            below = line.full_y1;
            if (line.y0 == line.full_y0 && line.y1 == line.full_y1)
                read.insert(id);
        }
        screen.wheel(-0.5F);
    }
    EXPECT_EQ(read.size(), 7U);
}

INSTANTIATE_TEST_SUITE_P(Sizes, RoomCheckOnEveryDisplay,
                         testing::Values(Size{{1280, 720}, 0.8F}, Size{{1280, 720}, 1}, Size{{1280, 720}, 2},
                                         Size{{1920, 1080}, 0.8F}, Size{{1920, 1080}, 1},
                                         Size{{1920, 1080}, 2}, Size{{3840, 2160}, 1}, Size{{3840, 2160}, 2},
                                         Size{{1024, 768}, 0.8F}, Size{{1024, 768}, 1},
                                         Size{{1024, 768}, 2}));

TEST(RoomCheck, FitsAUsualDisplayWithoutScrolling) {
    struct Opened : RoomCheckTest {
        void TestBody() override {}
    } check;
    check.room.told = all_well();
    check.room.told.loudspeaker = check.room.told.kept_awake = Known::no;
    check.open();
    EXPECT_FALSE(check.screen.has("room:list"));
}

}
