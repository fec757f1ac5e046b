#include "app/steps/close.h"

#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::plan_of;
using test_support::Scene;
using testing::ElementsAre;

const CloseStep the_end{.question = "What do you take with you?", .line = "We meet again on 4 May."};

// A plan with aims, and a close on which the session stands.
struct CloseTest : testing::Test {
    CloseUi state;
    Plan plan = plan_of(ObjectivesStep{{"Know what partnership is", "Make a plan"}}, "Aims");
    std::unique_ptr<Scene> scene;

    CloseTest() { plan.steps.push_back(plan_of(the_end, "Before we go").steps.front()); }
    void start() {
        state = {};
        scene = std::make_unique<Scene>(
            plan, [this](const View& view, ui::Box area) { return draw_close(view, area, state); });
        if (plan.steps.size() > 1)
            scene->act(GoToStep{StepId{2}});
        scene->settle();
    }
    test_support::Headless& screen() { return scene->screen(); }
    const Card& aim_card(std::size_t place) {
        const Snapshot& snapshot = scene->snapshot();
        return *snapshot.cards(snapshot.lane(StepId{1}, LaneRole::aims)->id)[place];
    }
    std::string aim(std::size_t place, const std::string& part) {
        return "aim:" + std::to_string(aim_card(place).id.value) + part;
    }
    std::vector<std::string> answers() { return scene->texts(LaneRole::takeaways); }
    void add(const std::string& text) {
        const Snapshot& snapshot = scene->snapshot();
        scene->act(AddCard{.lane = snapshot.lane(snapshot.step(), LaneRole::takeaways)->id, .text = text});
    }
};

TEST_F(CloseTest, JudgesTheAimsOfTheEarlierStep) {
    start();
    EXPECT_EQ(scene->footer().note, "");
    screen().click(aim(0, ":met"));
    screen().click(aim(1, ":doubt"));
    EXPECT_EQ(scene->footer().note, "1 met, 1 in doubt");
    EXPECT_EQ(aim_card(1).mark, Mark::doubted);
    scene->settle();
    EXPECT_TRUE(scene->idle());
}

TEST_F(CloseTest, WritesDownWhatPeopleTakeWithThem) {
    start();
    EXPECT_EQ(screen().find("close:line").text, "We meet again on 4 May.");
    screen().click("close:add");
    screen().frame(3);
    screen().type("Ask before deciding\n");
    screen().frame(3);
    screen().type("Ring Amina\n");
    screen().frame(2);
    EXPECT_THAT(answers(), ElementsAre("Ask before deciding", "Ring Amina"));
}

TEST_F(CloseTest, HasTheWallForTheAnswersWhereThePlanHasNoAims) {
    start();
    const float beside_aims = screen().find("close:add").full_x0;
    plan.steps.erase(plan.steps.begin());
    start();
    EXPECT_LT(screen().find("close:add").full_x0, beside_aims / 2);
    EXPECT_EQ(scene->footer().note, "");
}

TEST_F(CloseTest, LeavesOutWhatThePlanDoesNotSay) {
    plan.steps.back().content = CloseStep{};
    start();
    EXPECT_FALSE(screen().has("close:line"));
    EXPECT_TRUE(screen().has("close:add"));
}

TEST_F(CloseTest, AFinishedSessionShowsWhatWasSaidOnly) {
    start();
    add("Ring Amina");
    scene->act(FinishSession{});
    scene->settle();
    EXPECT_FALSE(screen().has("close:add"));
    EXPECT_FALSE(screen().has(aim(0, ":met")));
    EXPECT_TRUE(screen().has("note:" + std::to_string(scene->card(LaneRole::takeaways, 0).value) + ":text"));
}

TEST_F(CloseTest, HoldsAtEverySizeWithLittleAndMuch) {
    for (const ImVec2 size : {ImVec2{1920, 1080}, ImVec2{1280, 720}, ImVec2{1024, 768}, ImVec2{3840, 2160}})
        for (const float text : {0.8F, 1.0F, 2.0F}) {
            start();
            screen().resize(size.x, size.y);
            scene->canvas().set_text_size(text);
            scene->settle();
            EXPECT_EQ(layout_problems(*scene), "");
            if (!screen().has("close:add"))
                screen().click("close:tab:answers");
            add(std::string(10'000, 'x'));
            add("short");
            scene->settle();
            EXPECT_EQ(layout_problems(*scene), "");
            EXPECT_TRUE(scene->idle());
        }
}

}
