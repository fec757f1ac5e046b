#include "app/steps/slide.h"
#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using namespace std::chrono_literals;
using test_support::Scene;
using testing::ElementsAre;
using testing::IsEmpty;

ListSlide list_of(int count, const std::string& text = "What it is, in a sentence.") {
    ListSlide slide;
    for (int i = 1; i <= count; ++i)
        slide.items.push_back({"Name " + std::to_string(i), text});
    return slide;
}

struct ListScreen {
    SlideUi state;
    Scene scene;

    explicit ListScreen(SlideStep slide, ImVec2 size = {1920, 1080})
        : scene(
            test_support::plan_of(std::move(slide)),
            [this](const View& view, ui::Box area) { return draw_slide(view, area, state); }, size) {}

    static std::string line(int number) { return "slide:line:" + std::to_string(number); }
    int lines() {
        int count = 0;
        while (scene.screen().has(line(count + 1)))
            ++count;
        return count;
    }
    ui::Box box(const std::string& id) {
        const ui::Item item = scene.screen().find(id);
        return {item.full_x0, item.full_y0, item.full_x1, item.full_y1};
    }
    std::vector<std::string> buttons() {
        std::vector<std::string> words;
        for (const FooterAction& action : scene.footer().actions)
            words.push_back((action.primary ? "*" : "") + action.words);
        return words;
    }
    int shown() { return scene.session().progress.find(StepId{1})->shown; }
};

TEST(SlideListTest, BeginsWithoutALineAndInvitesToStart) {
    ListScreen list(SlideStep{list_of(5)});
    EXPECT_EQ(list.lines(), 0);
    EXPECT_TRUE(list.scene.screen().has("slide:place"));
    EXPECT_THAT(list.buttons(), ElementsAre("Show all", "*Show next"));
    EXPECT_EQ(list.scene.footer().note, "0 of 5");
}

TEST(SlideListTest, BringsOnOneLineForEveryPress) {
    ListScreen list(SlideStep{list_of(3)});
    for (int pressed = 1; pressed <= 3; ++pressed) {
        list.scene.screen().click("slide:next");
        list.scene.settle();
        EXPECT_EQ(list.shown(), pressed);
        EXPECT_EQ(list.lines(), pressed);
    }
    EXPECT_THAT(list.buttons(), IsEmpty());
    EXPECT_THAT(list.scene.refusals(), IsEmpty());
}

TEST(SlideListTest, BringsOnTheNextLineWhenItsPlaceIsPressed) {
    ListScreen list(SlideStep{list_of(4)});
    list.scene.screen().click("slide:place");
    list.scene.settle();
    EXPECT_EQ(list.lines(), 1);
    list.scene.screen().touch_tap("slide:place");
    list.scene.settle();
    EXPECT_EQ(list.lines(), 2);
}

TEST(SlideListTest, BringsOnEverythingAtOnce) {
    ListScreen list(SlideStep{list_of(5)});
    list.scene.screen().click("slide:all");
    list.scene.settle();
    ASSERT_EQ(list.scene.posted_of<ShowLines>().size(), 1U);
    EXPECT_EQ(list.scene.posted_of<ShowLines>().front().lines, 5);
    EXPECT_EQ(list.lines(), 5);
    EXPECT_FALSE(list.scene.screen().has("slide:place"));
}

TEST(SlideListTest, OffersTheLastLineAloneAsNextOnly) {
    ListScreen list(SlideStep{list_of(2)});
    list.scene.act(ShowLines{StepId{1}, 1});
    EXPECT_THAT(list.buttons(), ElementsAre("*Show next"));
}

TEST(SlideListTest, KeepsAPlaceForEveryLineSoThatNothingJumps) {
    ListScreen list(SlideStep{list_of(5)});
    std::vector<ui::Box> places;
    for (int shown = 0; shown < 5; ++shown) {
        places.push_back(list.box("slide:place"));
        list.scene.act(ShowLines{StepId{1}, shown + 1});
        list.scene.settle();
        for (int i = 0; i <= shown; ++i)
            EXPECT_EQ(list.box(ListScreen::line(i + 1)), places[static_cast<std::size_t>(i)])
                << "line " << i + 1 << " of " << shown + 1;
    }
}

TEST(SlideListTest, LetsANewLineGlideInAndThenRests) {
    ListScreen list(SlideStep{list_of(3)});
    list.scene.act(ShowLines{StepId{1}, 1});
    list.scene.settle();
    const ui::Box first = list.box(ListScreen::line(1));
    EXPECT_TRUE(list.scene.idle());

    list.scene.act(ShowLines{StepId{1}, 2});
    EXPECT_FALSE(list.scene.idle());
    const ui::Box moving = list.box(ListScreen::line(2));
    EXPECT_EQ(list.box(ListScreen::line(1)), first) << "earlier lines stay";
    list.scene.settle();
    EXPECT_TRUE(list.scene.idle());
    EXPECT_LT(list.box(ListScreen::line(2)).y0, moving.y0);
}

TEST(SlideListTest, HasNewLinesInTheirPlaceAtOnceWithoutMotion) {
    ListScreen list(SlideStep{list_of(3)});
    list.scene.canvas().set_motion(false);
    const ui::Box place = list.box("slide:place");
    list.scene.act(ShowLines{StepId{1}, 1});
    EXPECT_EQ(list.box(ListScreen::line(1)), place);
    EXPECT_TRUE(list.scene.idle());
}

TEST(SlideListTest, TakesALineAwayAgain) {
    ListScreen list(SlideStep{list_of(3)});
    list.scene.act(ShowLines{StepId{1}, 3});
    list.scene.act(ShowLines{StepId{1}, 1});
    list.scene.settle();
    EXPECT_EQ(list.lines(), 1);
    EXPECT_TRUE(list.scene.screen().has("slide:place"));
}

TEST(SlideListTest, ShowsEverythingOfAFinishedSessionAndOffersNothing) {
    ListScreen list(SlideStep{list_of(4)});
    list.scene.act(ShowLines{StepId{1}, 1});
    list.scene.act(FinishSession{});
    EXPECT_EQ(list.lines(), 4);
    EXPECT_THAT(list.buttons(), IsEmpty());
    EXPECT_FALSE(list.scene.screen().has("slide:place"));
}

PairsSlide pairs_of(int count, const std::string& text = "What lies behind it, in a sentence of its own.") {
    PairsSlide slide{.left = "What is seen", .right = "What lies behind it"};
    for (int i = 1; i <= count; ++i)
        slide.pairs.push_back({"Lack of trust and of time, number " + std::to_string(i), text});
    return slide;
}

TEST(SlidePairsTest, ComeOnOneByOneLikeLines) {
    ListScreen pairs(SlideStep{pairs_of(3)});
    EXPECT_EQ(pairs.lines(), 0);
    pairs.scene.screen().click("slide:next");
    pairs.scene.settle();
    EXPECT_EQ(pairs.shown(), 1);
    EXPECT_EQ(pairs.lines(), 1);
    pairs.scene.act(ShowLines{StepId{1}, 99});
    EXPECT_EQ(pairs.shown(), 3);
}

struct Room {
    ImVec2 size;
    int lines;
};

class SlideListRoomTest : public testing::TestWithParam<Room> {};

TEST_P(SlideListRoomTest, HoldsItsLinesWithoutOverlap) {
    const auto [size, count] = GetParam();
    ListScreen list(SlideStep{list_of(count)}, size);
    list.scene.act(ShowLines{StepId{1}, count});
    list.scene.settle();
    ASSERT_EQ(list.lines(), count);
    for (int i = 1; i <= count; ++i) {
        const ui::Box box = list.box(ListScreen::line(i));
        EXPECT_GE(box.x0, list.scene.area().x0);
        EXPECT_LE(box.x1, list.scene.area().x1);
        EXPECT_GE(box.height(), list.scene.canvas().px(60) - 0.5F);
        if (i > 1) {
            EXPECT_GE(box.y0, list.box(ListScreen::line(i - 1)).y1);
        }
        EXPECT_LE(box.y1, list.scene.area().y1) << "up to twelve fit without scrolling";
    }
    EXPECT_EQ(test_support::layout_problems(list.scene), "");
}

TEST_P(SlideListRoomTest, HoldsItsPairsWithoutOverlap) {
    const auto [size, count] = GetParam();
    ListScreen pairs(SlideStep{pairs_of(count)}, size);
    pairs.scene.act(ShowLines{StepId{1}, count});
    pairs.scene.settle();
    ASSERT_EQ(pairs.lines(), count);
    for (int i = 1; i <= count; ++i) {
        const ui::Box box = pairs.box(ListScreen::line(i));
        if (i > 1) {
            EXPECT_GE(box.y0, pairs.box(ListScreen::line(i - 1)).y1);
        }
        EXPECT_LE(box.y1, pairs.scene.area().y1) << "up to twelve fit without scrolling";
    }
    EXPECT_EQ(test_support::layout_problems(pairs.scene), "");
}

INSTANTIATE_TEST_SUITE_P(Sizes, SlideListRoomTest,
                         testing::Values(Room{{1920, 1080}, 1}, Room{{1920, 1080}, 5}, Room{{1280, 720}, 12},
                                         Room{{1024, 768}, 8}, Room{{1024, 768}, 12}, Room{{3840, 2160}, 6}));

TEST(SlideListTest, ScrollsToTheNewestLineOfALongList) {
    ListScreen list(SlideStep{list_of(24, std::string(300, 'm') + " and more")});
    list.scene.act(ShowLines{StepId{1}, 24});
    list.scene.settle();
    const ui::Box last = list.box(ListScreen::line(24));
    EXPECT_LE(last.y1, list.scene.area().y1 + 1);
    EXPECT_GT(last.y0, list.scene.area().y0);
}

TEST(SlideListTest, HoldsThreeAndTwelveShortLinesWithoutScrolling) {
    for (const ImVec2 size : {ImVec2{1280, 720}, ImVec2{1920, 1080}, ImVec2{3840, 2160}})
        for (const bool pairs : {false, true}) {
            float three = 0;
            for (const int count : {3, 12}) {
                const auto items = list_of(count).items;
                ListScreen list(pairs ? SlideStep{PairsSlide{"Seen", "Behind it", items}}
                                      : SlideStep{ListSlide{items}},
                                size);
                list.scene.act(ShowLines{StepId{1}, count});
                list.scene.settle();
                EXPECT_EQ(list.lines(), count);
                const float below = 28 * size.y / 1080;
                EXPECT_LE(list.box(ListScreen::line(count)).y1, list.scene.area().y1 - below + 0.1F)
                    << count << " lines, pairs: " << pairs << ", window " << size.y;
                const float high = list.box(ListScreen::line(1)).height();
                if (count == 3)
                    three = high;
                else
                    EXPECT_GT(three, high * 2.5F) << "few lines are large";
            }
        }
}

TEST(SlideListTest, ScrollsNothingThatFillsItsPlace) {
    for (int lines = 1; lines <= 7; ++lines)
        for (const char* text :
             {"Short.", "A text that needs more than the one line that it would have beside "
                        "its name, so that rows grow."}) {
            ListScreen pairs(SlideStep{PairsSlide{"", "", list_of(lines, text).items}}, {1280, 720});
            EXPECT_FALSE(pairs.scene.screen().has("slide:scroll")) << lines;
        }
}

}
