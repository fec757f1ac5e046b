#include "app/steps/action_ideas.h"
#include "tests/app/action_support.h"

#include <gmock/gmock.h>

namespace {

using namespace plenary;
using test_support::ActionPlanScreen;
using testing::ElementsAre;
using testing::IsEmpty;

class ActionIdeasTest : public ActionPlanScreen {};

// The ideas

TEST_F(ActionIdeasTest, TellsIdeasByWhereTheyComeFrom) {
    add_ideas();
    const auto sources = ideas_for(scene.snapshot(), scene.snapshot().step());
    ASSERT_EQ(sources.size(), 3U);
    EXPECT_EQ(sources[0].title, "Group work");
    ASSERT_EQ(sources[1].stacks.size(), 1U);
    ASSERT_EQ(sources[1].stacks[0].ideas.size(), 2U);
    EXPECT_EQ(sources[1].stacks[0].ideas[0].card->id, barrier);
    EXPECT_EQ(sources[1].stacks[0].ideas[1].card->id, answer);
    EXPECT_TRUE(sources[1].stacks[0].ideas[1].hangs);
    ASSERT_EQ(sources[2].stacks.size(), 1U);
    EXPECT_EQ(sources[2].stacks[0].heading, "Youth forum");
    ASSERT_EQ(sources[2].stacks[0].ideas.size(), 1U) << "a reason for a rung is nothing to act on";
    EXPECT_EQ(sources[2].stacks[0].ideas[0].card->id, stop);
}

TEST_F(ActionIdeasTest, OffersTheGapOfAPieceAsAHeading) {
    add_ideas();
    scene.act(AgreeRung{piece, 2});
    scene.act(AgreeRung{piece, 5, Question::want});
    open_ideas();
    const auto sources = ideas_for(scene.snapshot(), scene.snapshot().step());
    ASSERT_EQ(sources[2].stacks[0].ideas.size(), 2U);
    EXPECT_EQ(sources[2].stacks[0].ideas[0].text, "Youth forum: from rung 2 to rung 5");
    EXPECT_TRUE(sources[2].stacks[0].ideas[1].hangs);
    add(LaneRole::actions, "Ask them first");
    while (!screen().has(item("idea:", piece))) {
        screen().click("ideas:down");
        scene.settle();
    }
    screen().click(item("idea:", piece));
    scene.settle();
    EXPECT_THAT(scene.refusals(), IsEmpty());
    EXPECT_THAT(steps(), ElementsAre("Ask them first", "Youth forum: from rung 2 to rung 5"));
    const CardId heading = scene.snapshot().cards(lane(LaneRole::actions).id).back()->id;
    EXPECT_TRUE(scene.snapshot().heading(heading));
    EXPECT_FALSE(screen().has(item("action:", heading, ":who"))) << "it is nothing that somebody does";
    EXPECT_TRUE(ideas_for(scene.snapshot(), scene.snapshot().step())[2].stacks[0].ideas[0].in_plan);
}

TEST_F(ActionIdeasTest, SaysWhereAStepCameFrom) {
    add_ideas();
    const std::pair<CardId, const char*> cases[]{
        {board, "from: Group work"},
        {barrier, "from: What gets in the way?"},
        {answer, "from: What gets in the way? · answers “Money sets the agenda”"},
        {stop, "from: Which rung is it on? · stops “Youth forum”"}};
    for (const auto& [origin, words] : cases) {
        scene.act(CarryCard{origin, lane(LaneRole::actions).id});
        const Card& carried = card(CardId{scene.session().where().next_id - 1});
        EXPECT_EQ(origin_text(scene.snapshot(), carried), words);
        scene.settle();
        EXPECT_EQ(screen().find(item("action:", carried.id, ":origin")).text, words);
    }
    const CardId own = add(LaneRole::actions, "Ours");
    EXPECT_EQ(origin_text(scene.snapshot(), card(own)), "");
    scene.act(DeleteCard{barrier});
    EXPECT_EQ(origin_text(scene.snapshot(), card(scene.card(LaneRole::actions, 2))), "");
}

TEST_F(ActionIdeasTest, BringsATappedIdeaToTheEndOfTheTable) {
    add_ideas();
    add(LaneRole::actions, "Ours");
    open_ideas();
    screen().click(item("idea:", answer));
    scene.settle();
    EXPECT_THAT(steps(), ElementsAre("Ours", "One budget line"));
    EXPECT_EQ(card(scene.card(LaneRole::actions, 1)).origin, answer);
    EXPECT_EQ(screen().find(item("idea:", answer)).text, "in the plan");
    EXPECT_TRUE(screen().find(item("idea:", answer)).mark) << "it cannot be taken twice";
    screen().click(item("idea:", answer));
    scene.settle();
    EXPECT_EQ(scene.posted_of<CarryCard>().size(), 1U);
    EXPECT_TRUE(scene.idle());
}

TEST_F(ActionIdeasTest, BringsADraggedIdeaBeforeTheRowItIsDroppedOn) {
    add_ideas();
    const CardId first = add(LaneRole::actions, "One");
    const CardId second = add(LaneRole::actions, "Two");
    open_ideas();
    const ui::Box row = box(item("action:", second));
    const float top = box(item("action:", second)).y0;
    screen().move(box(item("idea:", board)).centre().x, box(item("idea:", board)).centre().y);
    screen().button(true);
    for (const float part : {0.3F, 0.6F, 0.9F})
        screen().move(1000, 900 + (row.y0 + 10 - 900) * part);
    screen().move(1000, row.y0 + 10);
    scene.settle();
    EXPECT_GT(box(item("action:", second)).y0, top + 50) << "a gap opens where it will land";
    screen().button(false);
    scene.settle();
    EXPECT_THAT(steps(), ElementsAre("One", "Pool the budgets", "Two"));
    ASSERT_EQ(scene.posted_of<CarryCard>().size(), 1U);
    EXPECT_EQ(scene.posted_of<CarryCard>().front().before, second);
    EXPECT_NE(first, second);
    EXPECT_TRUE(scene.idle());
}

TEST_F(ActionIdeasTest, BringsAnIdeaThatIsLetGoInTheFrameOfItsLastMove) {
    add_ideas();
    add(LaneRole::actions, "One");
    open_ideas();
    screen().drag_and_let_go_at_once(item("idea:", board), {1000, 172});
    scene.settle();
    EXPECT_THAT(steps(), ElementsAre("Pool the budgets", "One"));
}

TEST_F(ActionIdeasTest, BringsAnIdeaIntoALaneOfTheLeftColumn) {
    add_ideas();
    open_ideas();
    screen().drag(item("idea:", board), adder(LaneRole::purpose));
    scene.settle();
    EXPECT_THAT(scene.texts(LaneRole::purpose), ElementsAre("Pool the budgets"));
    screen().drag(item("idea:", answer), adder(LaneRole::partners));
    scene.settle();
    EXPECT_THAT(scene.texts(LaneRole::partners), ElementsAre("One budget line"));
    screen().drag(item("idea:", barrier), item("purpose:", scene.card(LaneRole::purpose, 0)));
    scene.settle();
    EXPECT_EQ(scene.posted_of<CarryCard>().size(), 2U) << "what it is for is one sentence";
    EXPECT_THAT(scene.refusals(), IsEmpty());
}

TEST_F(ActionIdeasTest, PutsAnIdeaBackThatIsDroppedNowhere) {
    add_ideas();
    open_ideas();
    const std::string id = item("idea:", board);
    const ui::Box home = box(id);
    screen().drag(id, ImVec2{home.centre().x + 300, home.centre().y});
    scene.settle();
    EXPECT_THAT(scene.posted(), IsEmpty());
    EXPECT_EQ(box(id), home);
    EXPECT_TRUE(scene.idle());
}

TEST_F(ActionIdeasTest, TakesAnIdeaBackThatIsDeletedFromThePlan) {
    add_ideas();
    scene.act(CarryCard{board, lane(LaneRole::values).id});
    const CardId chip = scene.card(LaneRole::values, 0);
    EXPECT_EQ(buttons().front(), "Bring in ideas (3)");
    scene.act(DeleteCard{chip});
    EXPECT_EQ(buttons().front(), "Bring in ideas (4)");
}

TEST_F(ActionIdeasTest, SaysInWhichStepsThereIsNothing) {
    EXPECT_EQ(no_ideas_text(ideas_for(scene.snapshot(), scene.snapshot().step())),
              "Nothing has been written down in “Group work”, “What gets in the way?” and “Which rung is it "
              "on?” yet.");
    open_ideas();
    EXPECT_TRUE(screen().has("ideas:tray"));
}

}
