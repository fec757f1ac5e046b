#include "tests/app/action_support.h"

#include <gmock/gmock.h>

namespace {

using namespace plenary;
using test_support::ActionPlanScreen;
using testing::ElementsAre;
using testing::IsEmpty;

class ActionPlanTest : public ActionPlanScreen {};

class ActionPlanAloneTest : public ActionPlanScreen {
protected:
    static Plan alone() {
        Plan plan = test_support::plan_of(ActionPlanStep{.purpose = "", .from = {}});
        plan.steps.front().name = "plan";
        return plan;
    }
    ActionPlanAloneTest() : ActionPlanScreen(alone()) {}
};

// The footer

TEST_F(ActionPlanTest, CountsTheIdeasThatAreNotYetInThePlan) {
    EXPECT_THAT(buttons(), ElementsAre("Bring in ideas (0)"));
    add_ideas();
    EXPECT_THAT(buttons(), ElementsAre("Bring in ideas (4)"));
    scene.act(CarryCard{answer, lane(LaneRole::actions).id});
    scene.act(CarryCard{board, lane(LaneRole::values).id});
    EXPECT_THAT(buttons(), ElementsAre("Bring in ideas (2)"));
    open_ideas();
    EXPECT_THAT(buttons(), ElementsAre("Close the ideas"));
}

TEST_F(ActionPlanAloneTest, HasNoIdeasToOfferWhereThePlanNamesNoSteps) {
    EXPECT_THAT(buttons(), IsEmpty());
}

// The steps

TEST_F(ActionPlanTest, StaysOpenForTheNextStepAfterEnter) {
    screen().click("plan:add");
    scene.settle();
    screen().type("Ask the drop-in\nFind a room\n");
    EXPECT_THAT(steps(), ElementsAre("Ask the drop-in", "Find a room"));
    EXPECT_TRUE(screen().has("plan:add:field"));
    screen().press(ImGuiKey_Escape);
    scene.settle();
    EXPECT_FALSE(screen().has("plan:add:field"));
    EXPECT_THAT(scene.refusals(), IsEmpty());
}

TEST_F(ActionPlanTest, GoesFromANewStepByTabToItsOwnerAndDate) {
    add(LaneRole::actions, "Ask the drop-in");
    screen().click("plan:add");
    scene.settle();
    screen().type("Find a room");
    screen().press(ImGuiKey_Tab);
    scene.settle();
    screen().type("Schools");
    screen().press(ImGuiKey_Tab);
    scene.settle();
    screen().type("10 Dec\n");
    scene.settle();
    EXPECT_THAT(steps(), ElementsAre("Ask the drop-in", "Find a room"));
    const Card& second = card(scene.card(LaneRole::actions, 1));
    EXPECT_EQ(second.who, "Schools");
    EXPECT_EQ(second.when, "10 Dec");
    EXPECT_FALSE(state.edit.typing());
}

TEST_F(ActionPlanTest, EditsTheCellThatWasTapped) {
    const CardId step = add(LaneRole::actions, "Find a room");
    scene.settle();
    screen().click(item("action:", step, ":when"));
    scene.settle();
    screen().type("May\n");
    EXPECT_EQ(card(step).when, "May");
    EXPECT_EQ(card(step).who, "");
    screen().click(item("action:", step, ":who"));
    scene.settle();
    screen().type("Sam");
    screen().click(item("action:", step, ":text"));
    scene.settle();
    screen().type(" by the river\n");
    scene.settle();
    EXPECT_EQ(card(step).who, "Sam");
    EXPECT_EQ(card(step).when, "May");
    EXPECT_EQ(card(step).text, "Find a room by the river");
    EXPECT_TRUE(state.edit.types(step, ActionCell::who)) << "Enter goes on to the next cell";
    EXPECT_THAT(scene.refusals(), IsEmpty());
}

TEST_F(ActionPlanTest, LosesNoLetterThatIsTypedAtOnce) {
    const CardId step = add(LaneRole::actions, "Find a room");
    scene.settle();
    screen().click(item("action:", step, ":who"));
    screen().type("Youth service");
    screen().press(ImGuiKey_Tab);
    screen().type("29 Nov\n");
    scene.settle();
    EXPECT_EQ(card(step).who, "Youth service");
    EXPECT_EQ(card(step).when, "29 Nov");
}

TEST_F(ActionPlanTest, GoesBackByShiftAndTab) {
    const CardId step = add(LaneRole::actions, "Find a room");
    scene.settle();
    screen().click(item("action:", step, ":when"));
    scene.settle();
    screen().press(ImGuiMod_Shift | ImGuiKey_Tab);
    scene.settle();
    EXPECT_TRUE(state.edit.types(step, ActionCell::who));
}

TEST_F(ActionPlanTest, ForgetsWhatWasTypedAtEscape) {
    const CardId step = add(LaneRole::actions, "Find a room");
    scene.settle();
    screen().click(item("action:", step, ":text"));
    scene.settle();
    screen().type(" or not");
    screen().press(ImGuiKey_Escape);
    scene.settle();
    EXPECT_EQ(card(step).text, "Find a room");
    EXPECT_THAT(scene.posted(), IsEmpty());
}

TEST_F(ActionPlanTest, ShowsWhatWasTypedUntilTheAnswerComes) {
    const CardId step = add(LaneRole::actions, "Find a room");
    scene.settle();
    screen().click(item("action:", step, ":who"));
    scene.settle();
    scene.hold_answers(true);
    screen().type("Sam");
    screen().press(ImGuiKey_Tab);
    screen().frame(3);
    EXPECT_EQ(screen().find(item("action:", step, ":who")).text, "Sam");
    screen().type("May\n");
    screen().frame(3);
    EXPECT_EQ(screen().find(item("action:", step, ":when")).text, "May");
    scene.hold_answers(false);
    scene.settle();
    EXPECT_EQ(card(step).who, "Sam") << "the date must not take the owner back";
    EXPECT_EQ(card(step).when, "May");
}

TEST_F(ActionPlanTest, TakesAStepAwayByTheCrossOfTheSelectedRow) {
    const CardId first = add(LaneRole::actions, "Find a room");
    add(LaneRole::actions, "Ask the drop-in");
    scene.settle();
    EXPECT_FALSE(screen().has(item("action:", first, ":delete")));
    screen().click(item("action:", first, ":text"));
    scene.settle();
    screen().click(item("action:", first, ":delete"));
    scene.settle();
    EXPECT_THAT(steps(), ElementsAre("Ask the drop-in"));
    EXPECT_FALSE(state.edit.selected());
}

TEST_F(ActionPlanTest, LetsGoOfTheSelectedRowAtAPressElsewhere) {
    const CardId first = add(LaneRole::actions, "Find a room");
    scene.settle();
    screen().click(item("action:", first, ":text"));
    scene.settle();
    screen().type("s");
    screen().click_at(1200, 900);
    scene.settle();
    EXPECT_FALSE(screen().has(item("action:", first, ":delete")));
    EXPECT_THAT(steps(), ElementsAre("Find a rooms"));
}

TEST_F(ActionPlanTest, MovesAStepToWhereItsRowIsDropped) {
    for (const char* text : {"One", "Two", "Three"})
        add(LaneRole::actions, text);
    scene.settle();
    const CardId first = scene.card(LaneRole::actions, 0);
    const CardId third = scene.card(LaneRole::actions, 2);
    screen().drag(item("action:", first), box(item("action:", third)).centre());
    scene.settle();
    EXPECT_THAT(steps(), ElementsAre("Two", "Three", "One"));
    screen().drag_and_let_go_at_once(item("action:", third), {1200, 170});
    scene.settle();
    EXPECT_THAT(steps(), ElementsAre("Three", "Two", "One"));
    EXPECT_TRUE(scene.idle());
    EXPECT_THAT(scene.refusals(), IsEmpty());
}

TEST_F(ActionPlanTest, AsksForNothingWhereARowComesBackToItsPlace) {
    for (const char* text : {"One", "Two"})
        add(LaneRole::actions, text);
    scene.settle();
    const std::string first = item("action:", scene.card(LaneRole::actions, 0));
    const ImVec2 centre = box(first).centre();
    screen().drag(first, {centre.x + 60, centre.y + 10});
    scene.settle();
    EXPECT_THAT(scene.posted(), IsEmpty());
}

TEST_F(ActionPlanTest, KeepsADroppedRowWhereItIsUntilTheAnswerComes) {
    for (const char* text : {"One", "Two", "Three"})
        add(LaneRole::actions, text);
    scene.settle();
    const CardId first = scene.card(LaneRole::actions, 0);
    const CardId second = scene.card(LaneRole::actions, 1);
    const float top = box(item("action:", first)).y0;
    scene.hold_answers(true);
    screen().drag(item("action:", first), box(item("action:", second)).centre());
    scene.wait(std::chrono::seconds(1));
    screen().frame(3);
    EXPECT_NEAR(box(item("action:", second)).y0, top, 1);
}

TEST_F(ActionPlanTest, WorksByKeyboardAlone) {
    for (const char* text : {"One", "Two"})
        add(LaneRole::actions, text);
    scene.settle();
    screen().press(ImGuiKey_N);
    scene.settle();
    screen().type("Three\n");
    screen().press(ImGuiKey_Escape);
    scene.settle();
    const std::string first = item("action:", scene.card(LaneRole::actions, 0));
    // Past the four places of the left column.
    for (int i = 0; i < 5; ++i)
        screen().press(ImGuiKey_Tab);
    screen().press(ImGuiKey_DownArrow);
    scene.settle();
    EXPECT_THAT(steps(), ElementsAre("Two", "One", "Three"));
    screen().press(ImGuiKey_Enter);
    scene.settle();
    EXPECT_TRUE(state.edit.typing());
}

// The left column

TEST_F(ActionPlanTest, TakesSeveralPartnersInARow) {
    screen().click(adder(LaneRole::partners));
    scene.settle();
    screen().type("Two schools\nGP network\n");
    scene.settle();
    EXPECT_THAT(scene.texts(LaneRole::partners), ElementsAre("Two schools", "GP network"));
    EXPECT_TRUE(screen().has(adder(LaneRole::partners) + ":field"));
}

TEST_F(ActionPlanTest, SaysWhatItIsForInOneCard) {
    screen().click(adder(LaneRole::purpose));
    scene.settle();
    screen().type("A break every week\n");
    scene.settle();
    const CardId purpose = scene.card(LaneRole::purpose, 0);
    EXPECT_FALSE(screen().has(adder(LaneRole::purpose)));
    screen().click(item("purpose:", purpose));
    scene.settle();
    screen().type(" for all\n");
    scene.settle();
    EXPECT_THAT(scene.texts(LaneRole::purpose), ElementsAre("A break every week for all"));
    EXPECT_THAT(scene.refusals(), IsEmpty());
}

TEST_F(ActionPlanTest, EditsAChipInPlaceAndTakesItAwayByItsCross) {
    const CardId value = add(LaneRole::values, "Openness");
    add(LaneRole::values, "Equal say");
    scene.settle();
    screen().click(item("chip:", value));
    scene.settle();
    screen().type(" always\n");
    scene.settle();
    EXPECT_THAT(scene.texts(LaneRole::values), ElementsAre("Openness always", "Equal say"));
    screen().click(item("chip:", value));
    scene.settle();
    screen().click(item("chip:", value, ":delete"));
    scene.settle();
    EXPECT_THAT(scene.texts(LaneRole::values), ElementsAre("Equal say"));
}

TEST_F(ActionPlanTest, MovesAChipToAnotherLane) {
    const CardId chip = add(LaneRole::values, "Evening meetings");
    add(LaneRole::delivery, "Shared budget line");
    scene.settle();
    screen().drag(item("chip:", chip), adder(LaneRole::delivery));
    scene.settle();
    EXPECT_THAT(scene.texts(LaneRole::values), IsEmpty());
    EXPECT_THAT(scene.texts(LaneRole::delivery), ElementsAre("Shared budget line", "Evening meetings"));
    screen().drag(item("chip:", chip), ImVec2{1200, 600});
    scene.settle();
    EXPECT_THAT(steps(), IsEmpty());
}

// A finished session

TEST_F(ActionPlanTest, ShowsAFinishedSessionWithoutOfferingToChangeIt) {
    add_ideas();
    scene.act(CarryCard{board, lane(LaneRole::actions).id});
    add(LaneRole::partners, "Schools");
    add(LaneRole::purpose, "A break");
    open_ideas();
    scene.act(FinishSession{});
    scene.settle();
    for (const ui::Item& shown : screen().map().items()) {
        const bool of_step = !shown.window && !shown.mark && shown.id.rfind("footer:", 0) != 0
                             && shown.id.rfind("strip:", 0) != 0;
        EXPECT_FALSE(of_step && shown.id.rfind("plan:column", 0) != 0 && shown.id.rfind("plan:table", 0) != 0)
            << shown.id;
    }
    EXPECT_TRUE(screen().has(item("action:", scene.card(LaneRole::actions, 0), ":text")));
    EXPECT_TRUE(scene.idle());
}

}
