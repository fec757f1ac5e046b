#include "app/steps/recap.h"

#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::plan_of;
using test_support::Scene;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct RecapTest : testing::Test {
    RecapUi state;
    Plan plan = plan_of(RecapStep{"What has stayed with you?"}, "Last time");
    std::unique_ptr<Scene> scene;

    void start() {
        scene = std::make_unique<Scene>(
            plan, [this](const View& view, ui::Box area) { return draw_recap(view, area, state); });
    }
    test_support::Headless& screen() { return scene->screen(); }
    std::string note(std::size_t place, const std::string& part = {}) {
        return "note:" + std::to_string(scene->card(LaneRole::notes, place).value) + part;
    }
    void add(const std::string& text) {
        scene->act(AddCard{.lane = scene->snapshot().lane(StepId{1}, LaneRole::notes)->id, .text = text});
    }
    std::vector<std::string> notes() { return scene->texts(LaneRole::notes); }
};

TEST_F(RecapTest, NamesTheSessionThatWouldBeRecalled) {
    start();
    EXPECT_EQ(screen().find("recap:told").text,
              "This is where session 1 of Working Together would be recalled. "
              "There is no earlier session on this computer yet.");
    EXPECT_EQ(screen().find("recap:question").text, "What has stayed with you?");
}

TEST_F(RecapTest, SpeaksOfTheFirstSessionAndOfOneOnItsOwn) {
    plan.number = 1;
    start();
    EXPECT_THAT(screen().find("recap:told").text, HasSubstr("the first session of Working Together"));
    plan.course.clear();
    plan.number = 0;
    start();
    EXPECT_THAT(screen().find("recap:told").text, HasSubstr("on its own"));
}

TEST_F(RecapTest, TakesNotesOneAfterAnother) {
    start();
    screen().click("recap:add");
    screen().frame(3);
    screen().type("We met twice\n");
    screen().frame(3);
    screen().type("The chair changed\n");
    screen().frame(2);
    EXPECT_THAT(notes(), ElementsAre("We met twice", "The chair changed"));
    EXPECT_TRUE(state.notes.adder.open);
}

TEST_F(RecapTest, ANoteIsEditedAndDeleted) {
    start();
    add("We met");
    add("Nobody came");
    screen().click(note(0));
    screen().frame(3);
    screen().type(" twice\n");
    screen().frame(2);
    EXPECT_THAT(notes(), ElementsAre("We met twice", "Nobody came"));
    screen().click(note(1));
    screen().frame(3);
    screen().click(note(1, ":delete"));
    EXPECT_THAT(notes(), ElementsAre("We met twice"));
}

TEST_F(RecapTest, AFingerThatScrollsOpensNoNote) {
    start();
    for (int i = 0; i < 40; ++i)
        add("Note " + std::to_string(i));
    scene->settle();
    const ui::Item first = screen().find(note(0));
    screen().touch_drag(note(2), {first.centre_x(), first.centre_y() - 60});
    EXPECT_FALSE(state.notes.edit.open());
    EXPECT_GT(state.notes.scroll.offset, 20);
}

TEST_F(RecapTest, AFinishedSessionShowsItsNotesOnly) {
    start();
    add("We met twice");
    scene->act(FinishSession{});
    EXPECT_TRUE(screen().has(note(0, ":text")));
    EXPECT_FALSE(screen().has(note(0)));
    EXPECT_FALSE(screen().has("recap:add"));
}

TEST_F(RecapTest, HoldsAtEverySizeWithLittleAndMuch) {
    for (const ImVec2 size : {ImVec2{1920, 1080}, ImVec2{1280, 720}, ImVec2{1024, 768}, ImVec2{3840, 2160}})
        for (const float text : {0.8F, 1.0F, 2.0F}) {
            start();
            screen().resize(size.x, size.y);
            scene->canvas().set_text_size(text);
            scene->settle();
            EXPECT_EQ(layout_problems(*scene), "");
            const ui::Item told = screen().find("recap:told");
            EXPECT_LE(screen().find("recap:question").full_y1, told.full_y0);
            EXPECT_LE(told.full_y1, scene->area().y1 + 1);
            EXPECT_LE(told.full_x1, screen().find("recap:add").full_x0);
            add(std::string(10'000, 'x'));
            add("short");
            scene->settle();
            EXPECT_EQ(layout_problems(*scene), "");
            EXPECT_TRUE(scene->idle());
        }
}

}
