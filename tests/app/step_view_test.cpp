#include "app/steps/step_view.h"

#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::plan_of;
using test_support::Scene;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> buttons(const Scene& scene) {
    std::vector<std::string> words;
    for (const FooterAction& action : scene.footer().actions)
        words.push_back((action.primary ? "*" : "") + action.words);
    return words;
}

struct LastStep : testing::Test {
    std::unique_ptr<Scene> scene;
    StepUi ui;

    void start(const std::vector<StepContent>& contents) {
        Plan plan = plan_of(WelcomeStep{}, "Welcome");
        for (const StepContent& content : contents)
            plan.steps.push_back(plan_of(content).steps.front());
        scene = std::make_unique<Scene>(
            plan, [this](const View& view, ui::Box area) { return draw_step(view, area, ui); });
        scene->act(GoToStep{StepId{2}});
        scene->settle();
    }
};

TEST_F(LastStep, EndsTheSessionWhateverItsKind) {
    for (const StepContent& content :
         {StepContent(CloseStep{}), StepContent(BreakStep{}), StepContent(SlideStep{QuoteSlide{"Q", "W"}}),
          StepContent(ActionPlanStep{.purpose = "Why?"})}) {
        start({content});
        EXPECT_THAT(buttons(*scene), ElementsAre("*Finish session")) << kind_word(content);
        scene->screen().click("finish");
        EXPECT_EQ(scene->posted_of<FinishSession>().size(), 1U);
        scene->settle();
        EXPECT_THAT(buttons(*scene), IsEmpty()) << "it is finished";
    }
}

TEST_F(LastStep, IsTheOneThatComesLastInTheRoom) {
    start({ActionPlanStep{.purpose = "Why?"}, BreakStep{}});
    EXPECT_THAT(buttons(*scene), IsEmpty());
    scene->act(SkipStep{StepId{3}, true});
    scene->settle();
    EXPECT_THAT(buttons(*scene), ElementsAre("*Finish session"));
}

TEST_F(LastStep, HasSomethingMoreUrgentWhileAVoteIsOn) {
    start({DecisionStep{.options = {"Go on", "Stop"}, .why = "Why so?"}});
    const std::vector<std::string> before = buttons(*scene);
    EXPECT_EQ(std::ranges::count(before, "*Finish session"), 0) << "a vote can be opened first";
    EXPECT_EQ(std::ranges::count_if(before, [](const std::string& words) { return words[0] == '*'; }), 1);
}

}
