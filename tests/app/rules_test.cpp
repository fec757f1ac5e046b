#include "app/steps/rules.h"

#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::plan_of;
using test_support::Scene;
using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<std::string> starters{"Listen", "Be constructive", "Be open", "Start on time",
                                        "Phones off"};

struct RulesTest : testing::Test {
    RulesUi state;
    Scene scene{plan_of(RulesStep{starters}),
                [this](const View& view, ui::Box area) { return draw_rules(view, area, state); }};
    test_support::Headless& screen = scene.screen();

    std::string id(std::size_t place, const std::string& part = {}) const {
        return "rule:" + std::to_string(scene.card(LaneRole::rules, place).value) + part;
    }
    std::vector<std::string> rules() const { return scene.texts(LaneRole::rules); }
    Mark mark(std::size_t place) const {
        return scene.snapshot().card(scene.card(LaneRole::rules, place))->mark;
    }
    std::string typed_field(std::size_t place) const {
        return "card:" + std::to_string(scene.card(LaneRole::rules, place).value) + ":field";
    }
    ImVec2 above(std::size_t place) {
        const ui::Item row = screen.find(id(place));
        return {row.centre_x(), row.full_y0 + 4};
    }
};

TEST_F(RulesTest, ATickAgreesOneRuleAndTakesItBack) {
    screen.click(id(1, ":tick"));
    EXPECT_EQ(mark(1), Mark::agreed);
    EXPECT_EQ(mark(0), Mark::none);
    screen.click(id(1, ":tick"));
    EXPECT_EQ(mark(1), Mark::none);
}

TEST_F(RulesTest, AFingerTicksWithoutOpeningTheRule) {
    screen.touch_tap(id(2, ":tick"));
    EXPECT_EQ(mark(2), Mark::agreed);
    EXPECT_FALSE(state.rows.edit.open());
}

TEST_F(RulesTest, AllAreAgreedFromTheFooterOnce) {
    EXPECT_EQ(scene.footer().actions.front().words, "We all agree");
    screen.click("rules:agree");
    for (std::size_t i = 0; i < starters.size(); ++i)
        EXPECT_EQ(mark(i), Mark::agreed);
    EXPECT_EQ(scene.footer().actions.front().words, "All agreed");
    EXPECT_TRUE(screen.find("rules:agree").disabled);
}

TEST_F(RulesTest, ATapOpensTheTextAndEnterKeepsWhatWasTyped) {
    screen.click(id(0));
    screen.frame(3);
    ASSERT_TRUE(screen.has(typed_field(0)));
    screen.type(" well\n");
    EXPECT_THAT(rules(),
                ElementsAre("Listen well", "Be constructive", "Be open", "Start on time", "Phones off"));
    EXPECT_FALSE(screen.has(typed_field(0)));
}

TEST_F(RulesTest, EscapeGivesUpWhatWasTyped) {
    screen.click(id(0));
    screen.frame(3);
    screen.type(" badly");
    screen.press(ImGuiKey_Escape);
    EXPECT_EQ(rules().front(), "Listen");
    EXPECT_THAT(scene.posted(), IsEmpty());
    EXPECT_FALSE(state.rows.edit.open());
}

TEST_F(RulesTest, LeavingTheTextKeepsWhatWasTyped) {
    screen.click(id(0));
    screen.frame(3);
    screen.type(" well");
    screen.click(id(3, ":tick"));
    EXPECT_EQ(rules().front(), "Listen well");
    EXPECT_EQ(mark(3), Mark::agreed);
}

TEST_F(RulesTest, AnEmptiedRuleStaysAndTheReasonIsSaid) {
    screen.click(id(0));
    screen.frame(3);
    screen.press(ImGuiMod_Ctrl | ImGuiKey_A);
    screen.press(ImGuiKey_Delete);
    screen.type("\n");
    EXPECT_EQ(rules().front(), "Listen");
    EXPECT_EQ(scene.refusals().size(), 1u);
}

TEST_F(RulesTest, TheCrossOfAnOpenRuleDeletesIt) {
    EXPECT_FALSE(screen.has(id(1, ":delete")));
    screen.click(id(1));
    screen.frame(3);
    screen.click(id(1, ":delete"));
    EXPECT_THAT(rules(), ElementsAre("Listen", "Be open", "Start on time", "Phones off"));
    EXPECT_TRUE(scene.posted_of<EditCard>().empty());
}

TEST_F(RulesTest, LettingGoBesideTheCrossKeepsTheRuleAndWhatWasTyped) {
    screen.click(id(1));
    screen.frame(3);
    screen.type("!");
    screen.hover(id(1, ":delete"));
    screen.button(true);
    screen.frame(2);
    screen.move(10, 500);
    screen.button(false);
    screen.frame(2);
    EXPECT_EQ(rules()[1], "Be constructive!");
}

TEST_F(RulesTest, SeveralRulesAreAddedInARow) {
    screen.click("rules:add");
    screen.frame(3);
    screen.type("Speak up\n");
    screen.frame(3);
    screen.type("No jargon\n");
    screen.frame(3);
    screen.press(ImGuiKey_Escape);
    ASSERT_EQ(rules().size(), 7u);
    EXPECT_EQ(rules()[5], "Speak up");
    EXPECT_EQ(rules()[6], "No jargon");
    EXPECT_FALSE(state.rows.adder.open);
}

TEST_F(RulesTest, ARuleIsDraggedUpToAnotherPlace) {
    screen.drag(id(4), above(1), 12);
    EXPECT_THAT(rules(), ElementsAre("Listen", "Phones off", "Be constructive", "Be open", "Start on time"));
    EXPECT_EQ(scene.posted_of<MoveCard>().size(), 1u);
    EXPECT_FALSE(state.rows.edit.open());
}

TEST_F(RulesTest, ARuleIsDraggedToTheEndByAFingerInOneGo) {
    const ui::Item last = screen.find(id(4));
    screen.touch_drag(id(0), {last.centre_x(), last.full_y1 - 2}, 3);
    EXPECT_THAT(rules(), ElementsAre("Be constructive", "Be open", "Start on time", "Phones off", "Listen"));
}

TEST_F(RulesTest, TheLastMoveCountsWhenItComesWithTheRelease) {
    screen.drag_and_let_go_at_once(id(0), {screen.find(id(2)).centre_x(), screen.find(id(2)).full_y1});
    EXPECT_THAT(rules(), ElementsAre("Be constructive", "Be open", "Listen", "Start on time", "Phones off"));
}

TEST_F(RulesTest, ADragBackToItsPlaceChangesNothing) {
    const ui::Item row = screen.find(id(2));
    screen.drag(id(2), {row.centre_x() + 60, row.centre_y() + 10});
    EXPECT_THAT(scene.posted(), IsEmpty());
    scene.settle();
    EXPECT_FLOAT_EQ(screen.find(id(2)).full_y0, row.full_y0);
}

TEST_F(RulesTest, EscapePutsAHeldRuleBack) {
    const ui::Item row = screen.find(id(2));
    screen.hover(id(2));
    screen.button(true);
    screen.move(row.centre_x(), row.centre_y() - 260);
    ASSERT_TRUE(state.rows.hand.holds(id(2)));
    screen.press(ImGuiKey_Escape);
    screen.button(false);
    scene.settle();
    EXPECT_THAT(scene.posted(), IsEmpty());
    EXPECT_FALSE(state.rows.edit.open());
    EXPECT_FLOAT_EQ(screen.find(id(2)).full_y0, row.full_y0);
}

TEST_F(RulesTest, LosingTheFocusPutsAHeldRuleBack) {
    const ui::Item row = screen.find(id(2));
    screen.hover(id(2));
    screen.button(true);
    screen.move(row.centre_x(), row.centre_y() - 260);
    ImGui::GetIO().AddFocusEvent(false);
    screen.frame(2);
    screen.button(false);
    ImGui::GetIO().AddFocusEvent(true);
    scene.settle();
    EXPECT_THAT(scene.posted(), IsEmpty());
    EXPECT_FLOAT_EQ(screen.find(id(2)).full_y0, row.full_y0);
}

TEST_F(RulesTest, TheHandIsFreeAgainWhenTheHeldRuleHasGone) {
    screen.hover(id(2));
    screen.button(true);
    screen.move(900, 300);
    scene.act(DeleteCard{scene.card(LaneRole::rules, 2)});
    screen.button(false);
    scene.settle();
    EXPECT_THAT(scene.posted(), IsEmpty());
    screen.drag(id(3), above(0), 12);
    EXPECT_THAT(rules(), ElementsAre("Phones off", "Listen", "Be constructive", "Start on time"));
}

TEST_F(RulesTest, AFingerScrollsALongListAndPicksARuleUpByItsNumber) {
    for (int i = 0; i < 20; ++i)
        scene.act(AddCard{.lane = scene.snapshot().lane(StepId{1}, LaneRole::rules)->id, .text = "And more"});
    scene.settle();
    screen.touch_drag(id(5), {900, 200});
    scene.settle();
    EXPECT_THAT(scene.posted(), IsEmpty());
    EXPECT_FALSE(screen.has(id(0))) << "it has been scrolled away";
    const ui::Item row = screen.find(id(8));
    const float by_its_number = row.full_x0 + 40;
    screen.move(by_its_number, row.centre_y());
    screen.button(true);
    screen.move(by_its_number, row.centre_y() - 60);
    screen.move(by_its_number, row.centre_y() - 120);
    screen.button(false);
    EXPECT_EQ(scene.posted_of<MoveCard>().size(), 1u);
}

TEST_F(RulesTest, OtherRulesMakeRoomForTheOneInTheHand) {
    const ui::Item second = screen.find(id(1));
    const ui::Item first = screen.find(id(0));
    screen.hover(id(4));
    screen.button(true);
    screen.move(first.centre_x(), first.full_y0 + 4);
    screen.frame(30);
    EXPECT_FLOAT_EQ(screen.find(id(0)).full_y0, second.full_y0);
    screen.button(false);
}

TEST_F(RulesTest, TheListStaysAsTheHandLeftItUntilTheAnswerComes) {
    scene.hold_answers(true);
    const float second = screen.find(id(1)).full_y0;
    screen.drag(id(4), above(0), 12);
    screen.frame(40);
    EXPECT_NEAR(screen.find(id(0)).full_y0, second, 1);
    scene.hold_answers(false);
    scene.settle();
    EXPECT_EQ(rules().front(), "Phones off");
    EXPECT_NEAR(screen.find(id(1)).full_y0, second, 1);
}

TEST_F(RulesTest, ARefusedMoveGoesBack) {
    scene.hold_answers(true);
    const auto moved = id(4);
    const float place = screen.find(moved + ":text").full_y0;
    screen.drag(moved, above(0), 12);
    EXPECT_LT(screen.find(moved + ":text").full_y0, place - 300);
    scene.act(FinishSession{});
    scene.hold_answers(false);
    scene.settle();
    EXPECT_EQ(scene.refusals().size(), 1u);
    EXPECT_NEAR(screen.find(moved + ":text").full_y0, place, 1);
}

TEST_F(RulesTest, TheKeyboardAloneEditsMovesTicksAndDeletes) {
    screen.press(ImGuiKey_Tab); // the tick of the first rule
    screen.press(ImGuiKey_Space);
    EXPECT_EQ(mark(0), Mark::agreed);
    screen.press(ImGuiKey_Tab);
    screen.press(ImGuiKey_DownArrow);
    EXPECT_EQ(rules()[1], "Listen");
    screen.press(ImGuiKey_UpArrow);
    EXPECT_EQ(rules()[0], "Listen");
    screen.press(ImGuiKey_Enter);
    screen.frame(3);
    screen.type("!\n");
    EXPECT_EQ(rules()[0], "Listen!");
    screen.press(ImGuiKey_Delete);
    EXPECT_EQ(rules().size(), 4u);
}

TEST_F(RulesTest, AFinishedSessionShowsEverythingAndOffersNothing) {
    scene.act(MarkCard{scene.card(LaneRole::rules, 0), Mark::agreed});
    scene.act(FinishSession{});
    EXPECT_TRUE(screen.has(id(0, ":text")));
    EXPECT_FALSE(screen.has(id(0, ":tick")));
    EXPECT_FALSE(screen.has(id(0)));
    EXPECT_FALSE(screen.has("rules:add"));
    EXPECT_THAT(scene.footer().actions, IsEmpty());
}

TEST_F(RulesTest, NothingIsDrawnWhileNothingMoves) {
    scene.settle();
    EXPECT_TRUE(scene.idle());
    screen.drag(id(4), above(1), 12);
    scene.settle();
    EXPECT_TRUE(scene.idle());
}

TEST_F(RulesTest, FiveRulesStandAsDesigned) {
    const ui::Item row = screen.find(id(0));
    EXPECT_FLOAT_EQ(row.full_x0, 120);
    EXPECT_FLOAT_EQ(row.full_x1, 1800);
    EXPECT_FLOAT_EQ(row.full_y0, 124);
    EXPECT_FLOAT_EQ(row.full_y1 - row.full_y0, 118);
    EXPECT_FLOAT_EQ(screen.find(id(1)).full_y0 - row.full_y1, 20);
}

TEST_F(RulesTest, ManyRulesShrinkAndStillFitAndMoreScroll) {
    for (int i = 0; i < 3; ++i)
        scene.act(AddCard{.lane = scene.snapshot().lane(StepId{1}, LaneRole::rules)->id, .text = "One more"});
    scene.settle();
    EXPECT_LE(screen.find("rules:add").full_y1, scene.area().y1);
    EXPECT_GE(screen.find(id(0)).full_y1 - screen.find(id(0)).full_y0, 72);
    for (int i = 0; i < 20; ++i)
        scene.act(AddCard{.lane = scene.snapshot().lane(StepId{1}, LaneRole::rules)->id, .text = "And more"});
    scene.settle();
    EXPECT_FALSE(screen.has(id(27)));
    screen.move(900, 600);
    screen.wheel(-100);
    EXPECT_TRUE(screen.has(id(27)));
    EXPECT_FALSE(screen.has(id(0)));
}

TEST_F(RulesTest, LongAndOddTextsKeepTheirPlace) {
    const CardId first = scene.card(LaneRole::rules, 0);
    for (const std::string& text : {std::string(10'000, 'x'), std::string("مرحبا بالجميع"),
                                    std::string("🙂"), std::string("a ") + std::string(300, 'w') + " b"}) {
        scene.act(EditCard{first, text});
        scene.settle();
        EXPECT_EQ(layout_problems(scene), "");
        const ui::Item words = screen.find(id(0, ":text"));
        const ui::Item row = screen.find(id(0));
        EXPECT_GE(words.full_y0, row.full_y0);
        EXPECT_LE(words.full_y1, row.full_y1);
        EXPECT_LE(words.full_x1, screen.find(id(0, ":tick")).full_x0);
    }
}

struct RulesSizes : testing::TestWithParam<std::tuple<ImVec2, float>> {};

TEST_P(RulesSizes, RowsLieInsideOneBelowTheOther) {
    const auto [size, text] = GetParam();
    RulesUi state;
    Scene scene(
        plan_of(RulesStep{starters}),
        [&](const View& view, ui::Box area) { return draw_rules(view, area, state); }, size);
    scene.canvas().set_text_size(text);
    scene.settle();
    EXPECT_EQ(layout_problems(scene), "");
    float end = scene.area().y0;
    for (const ui::Item& item : scene.screen().map().items()) {
        if (!item.id.starts_with("rule:") || item.id.ends_with("tick") || item.mark)
            continue;
        EXPECT_GE(item.full_y0, end) << item.id;
        EXPECT_GE(item.full_y1 - item.full_y0, scene.canvas().px(60));
        end = item.full_y1;
    }
}

INSTANTIATE_TEST_SUITE_P(AllSizes, RulesSizes,
                         testing::Combine(testing::Values(ImVec2{1920, 1080}, ImVec2{1280, 720},
                                                          ImVec2{1024, 768}, ImVec2{3840, 2160}),
                                          testing::Values(0.8F, 1.0F, 2.0F)));

}
