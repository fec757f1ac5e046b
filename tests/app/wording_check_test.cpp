// Short cards are asked about before their board is left.

#include "app/stage/stage.h"
#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::layout_problems;
using test_support::plan_of;
using test_support::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Plan plan_with(BoardManners manners) {
    Plan plan = plan_of(SlideStep{.picture = QuoteSlide{.quote = "Nothing about us.", .who = ""}}, "Start");
    const auto add = [&](StepContent content, std::string title) {
        plan.steps.push_back(plan_of(std::move(content), std::move(title)).steps.front());
    };
    add(BoardStep{.lanes = {"Why?"}, .shows = {}, .manners = manners}, "Group work");
    add(BrainstormStep{.lanes = {"Power"}}, "Barriers");
    add(BreakStep{.line = ""}, "Coffee");
    plan.groups = 4;
    return plan;
}

struct WordingCheckTest : testing::Test {
    explicit WordingCheckTest(BoardManners manners = {})
        : scene(
            plan_with(manners),
            [this](View view, ui::Box) {
                view.settings = settings;
                draw_stage(view, ui);
                return Footer{};
            },
            {1920, 1080}, Scene::Foot::left_to_draw) {
        go_to(2);
    }

    CardId add(const std::string& text, int step = 2, CardId under = {}) {
        scene.act(AddCard{.lane = scene.snapshot().lanes(StepId{step}).front()->id,
                          .text = text,
                          .group = GroupId{3},
                          .under = under});
        return CardId{scene.session().where().next_id - 1};
    }
    void go_to(int step) {
        scene.act(GoToStep{StepId{step}});
        scene.settle();
    }
    void press(ImGuiKeyChord chord) {
        scene.screen().press(chord);
        scene.settle();
    }
    void click(const std::string& id) {
        scene.screen().click(id);
        scene.settle();
    }
    bool asks() const { return ui.overlay == Overlay::wording; }
    StepId step() const { return scene.snapshot().step(); }
    std::string text(CardId card) const { return scene.snapshot().card(card)->text; }

    Settings settings;
    StageUi ui;
    Scene scene;
};

std::string row(CardId card) {
    return "wording:card:" + std::to_string(card.value);
}

TEST_F(WordingCheckTest, AsksAboutShortCardsByEveryWayForward) {
    const CardId brief = add("Trust");
    const CardId clear = add("They do what they said they would");
    const std::vector<std::function<void()>> ways{
        [&] { press(ImGuiKey_PageDown); }, [&] { press(ImGuiKey_RightArrow); },
        [&] { press(ImGuiKey_Space); },    [&] { press(ImGuiKey_End); },
        [&] { click("footer:next"); },     [&] { click("strip:4"); }};
    for (std::size_t i = 0; i < ways.size(); ++i) {
        ways[i]();
        ASSERT_TRUE(asks()) << "way " << i;
        EXPECT_EQ(step(), StepId{2});
        EXPECT_TRUE(scene.screen().has(row(brief) + ":field")) << "the caret waits in the first";
        EXPECT_FALSE(scene.screen().has(row(clear)));
        click("wording:back");
        ASSERT_FALSE(asks());
        go_to(1);
        go_to(2);
    }
}

TEST_F(WordingCheckTest, NeverAsksOnTheWayBack) {
    add("Trust");
    press(ImGuiKey_PageUp);
    EXPECT_FALSE(asks());
    EXPECT_EQ(step(), StepId{1});
}

TEST_F(WordingCheckTest, GoesWhereTheFacilitatorWasGoing) {
    add("Trust");
    click("strip:4");
    click("wording:go");
    EXPECT_FALSE(asks());
    EXPECT_EQ(step(), StepId{4});
}

TEST_F(WordingCheckTest, CompletesOneCardAfterAnotherByEnter) {
    const CardId first = add("Trust");
    const CardId second = add("More money");
    press(ImGuiKey_PageDown);
    scene.screen().type(" grows from promises kept\n");
    scene.settle();
    EXPECT_EQ(text(first), "Trust grows from promises kept");
    EXPECT_TRUE(scene.screen().has(row(first) + ":done"));
    EXPECT_TRUE(scene.screen().has(row(second) + ":field"));
    scene.screen().type(" for travel");
    click("wording:go");
    EXPECT_EQ(text(second), "More money for travel") << "nothing typed is lost";
    EXPECT_EQ(step(), StepId{3});
    EXPECT_THAT(scene.posted_of<EditCard>(), SizeIs(2));
}

TEST_F(WordingCheckTest, GoesOnByEnterOnceTheLastCardIsPassed) {
    add("Trust");
    press(ImGuiKey_PageDown);
    press(ImGuiKey_Enter);
    EXPECT_TRUE(asks());
    EXPECT_THAT(scene.posted_of<EditCard>(), IsEmpty()) << "nothing was changed";
    press(ImGuiKey_Enter);
    EXPECT_EQ(step(), StepId{3});
}

TEST_F(WordingCheckTest, LetsAClickerPassWithTheSameKey) {
    const CardId card = add("Trust");
    press(ImGuiKey_PageDown);
    scene.screen().type(" in each other");
    press(ImGuiKey_PageDown);
    EXPECT_EQ(step(), StepId{3});
    EXPECT_EQ(text(card), "Trust in each other");
}

TEST_F(WordingCheckTest, AsksOnceInAVisitUnlessThereAreNewShortCards) {
    add("Trust");
    press(ImGuiKey_PageDown);
    press(ImGuiKey_Escape);
    EXPECT_FALSE(asks());
    EXPECT_EQ(step(), StepId{2});
    const CardId late = add("Power");
    press(ImGuiKey_PageDown);
    EXPECT_TRUE(asks());
    EXPECT_THAT(ui.wording.shown, ElementsAre(late)) << "the other was asked about before";
    click("wording:back");
    press(ImGuiKey_PageDown);
    EXPECT_EQ(step(), StepId{3});
    go_to(2);
    press(ImGuiKey_PageDown);
    EXPECT_TRUE(asks()) << "it is another visit";
}

TEST_F(WordingCheckTest, PutsBackByEscapeWhatWasTypedBeforeItCloses) {
    const CardId card = add("Trust");
    press(ImGuiKey_PageDown);
    scene.screen().type(" me");
    press(ImGuiKey_Escape);
    EXPECT_TRUE(asks());
    EXPECT_EQ(text(card), "Trust");
    press(ImGuiKey_Escape);
    EXPECT_FALSE(asks());
    EXPECT_EQ(step(), StepId{2});
}

TEST_F(WordingCheckTest, LeavesAloneHeadingsCoveredCardsAndWhatWasBroughtInUnchanged) {
    const CardId one = add("We have no bus in the evening");
    add("Nobody pays for our time", 2, one);
    scene.act(NameCluster{one, "Money"});
    const CardId brief = add("Trust");
    go_to(3);
    scene.act(CarryCard{brief, scene.snapshot().lanes(StepId{3}).front()->id, {}});
    press(ImGuiKey_PageDown);
    EXPECT_EQ(step(), StepId{4}) << "it was asked about where it was written";
    go_to(2);
    scene.act(CoverLane{scene.snapshot().lanes(StepId{2}).front()->id, true});
    press(ImGuiKey_PageDown);
    EXPECT_FALSE(asks());
    EXPECT_TRUE(scene.screen().has("leaving")) << "that they are still covered is another question";
    scene.screen().click("leaving:second");
    scene.settle();
    EXPECT_EQ(step(), StepId{3});
}

TEST_F(WordingCheckTest, AsksAboutIdeasThatHangUnderABarrier) {
    go_to(3);
    const CardId barrier = add("Nobody has time for it", 3);
    const CardId idea = add("Pay", 3, barrier);
    press(ImGuiKey_PageDown);
    EXPECT_THAT(ui.wording.shown, ElementsAre(idea));
}

TEST_F(WordingCheckTest, CanBeSwitchedOffForGood) {
    add("Trust");
    press(ImGuiKey_PageDown);
    click("wording:never");
    ASSERT_TRUE(ui.settings);
    EXPECT_FALSE(ui.settings->check_wording);
    EXPECT_EQ(step(), StepId{3});
    EXPECT_TRUE(ui.notice) << "it says how to have it back";
    settings = *ui.settings;
    go_to(2);
    add("Power");
    press(ImGuiKey_PageDown);
    EXPECT_EQ(step(), StepId{3});
}

TEST_F(WordingCheckTest, FitsEverywhere) {
    for (int i = 0; i < 30; ++i)
        add("Trust " + std::to_string(i));
    for (const float text : {1.0F, 2.0F})
        for (const ImVec2 size : {ImVec2{1280, 720}, {1024, 768}, {3840, 2160}}) {
            scene.screen().resize(size.x, size.y);
            scene.canvas().set_text_size(text);
            go_to(1);
            go_to(2);
            press(ImGuiKey_PageDown);
            ASSERT_TRUE(asks());
            for (const char* id : {"wording:go", "wording:back", "wording:never"}) {
                EXPECT_GE(scene.screen().find(id).full_x0, 0) << id;
                EXPECT_LE(scene.screen().find(id).full_y1, size.y) << id;
                EXPECT_GT(scene.screen().find(id).full_x1 - scene.screen().find(id).full_x0, 60) << id;
            }
            for (int i = 0; i < 29; ++i)
                scene.screen().press(ImGuiKey_Enter);
            scene.settle();
            EXPECT_TRUE(scene.screen().has(row(ui.wording.shown.back()) + ":field"))
                << "the list follows what is typed";
            press(ImGuiKey_Escape);
        }
}

struct UncheckedWordingTest : WordingCheckTest {
    UncheckedWordingTest() : WordingCheckTest({.check_wording = false}) {}
};

TEST_F(UncheckedWordingTest, DoesNotAskWhereThePlanSaysSo) {
    add("Trust");
    press(ImGuiKey_PageDown);
    EXPECT_EQ(step(), StepId{3});
}

}
