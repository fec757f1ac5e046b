// Cards of earlier steps, taken over into a board, a brainstorm and a ladder.

#include "app/steps/earlier_cards.h"
#include "app/steps/step_view.h"
#include "sessions/workshop/wall_lanes.h"
#include "tests/support/scene.h"
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::layout_problems;
using test_support::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Plan plan_with(std::vector<std::string> from = {}) {
    Plan plan;
    plan.title = "Young people on our board";
    plan.groups = 6;
    const auto add = [&](std::string name, std::string title, StepContent content) {
        plan.steps.push_back(
            {.name = std::move(name), .title = std::move(title), .notes = "", .content = std::move(content)});
    };
    add("work", "Group work", BoardStep{.lanes = {"Why?", "What makes it work?"}, .shows = ""});
    add("themes", "Themes", BoardStep{.lanes = {"Trust", "Money"}, .shows = "work"});
    add("barriers", "What gets in the way?", BrainstormStep{.lanes = {"Power"}});
    add("ladder", "Which rung is it on?",
        LadderStep{.ladder = children_ladder(), .why = "Why?", .stops = "What stops it?"});
    add("next", "Next",
        BoardStep{.lanes = {"Now", "Later"}, .shows = "", .manners = {}, .from = std::move(from)});
    add("plan", "A partnership to build", ActionPlanStep{.purpose = "What is it for?", .from = {"work"}});
    return plan;
}

struct BringInTest : testing::Test {
    explicit BringInTest(std::vector<std::string> from = {}, ImVec2 size = {1920, 1080})
        : scene(
            plan_with(std::move(from)),
            [this](const View& view, ui::Box area) { return draw_step(view, area, ui[view.step]); }, size) {}

    LaneId lane(int step, std::size_t place) const { return scene.snapshot().lanes(StepId{step})[place]->id; }
    CardId add(int step, std::size_t place, const std::string& text, CardId under = {}) {
        scene.act(AddCard{.lane = lane(step, place), .text = text, .group = GroupId{2}, .under = under});
        return CardId{scene.session().where().next_id - 1};
    }
    void go_to(int step) {
        scene.act(GoToStep{StepId{step}});
        scene.settle();
    }
    bool offered() const {
        const auto& actions = scene.footer().actions;
        return std::ranges::count(actions, "bring-in", &FooterAction::id) == 1;
    }
    void open(int from) {
        click("bring-in");
        if (scene.screen().has("bring-in:step:" + std::to_string(from)))
            click("bring-in:step:" + std::to_string(from));
    }
    void click(const std::string& id) {
        if (id == "bring-in" && !scene.screen().has(id)) {
            scene.screen().click("footer:more");
            scene.settle();
        }
        scene.screen().click(id);
        scene.settle();
    }
    std::string text_of(const std::string& id) { return scene.screen().find(id).text; }
    std::vector<std::string> texts(int step, std::size_t place) const {
        std::vector<std::string> found;
        for (const Card* card : scene.snapshot().cards(lane(step, place)))
            found.push_back(card->text);
        return found;
    }
    /// Each group gives one dot to each of as many of these as its number.
    void vote(const std::vector<std::pair<CardId, int>>& dots) {
        scene.act(
            OpenRound{.step = StepId{1}, .terms = {.method = Method::dots, .dots = 10, .most_on_one = 10}});
        const RoundId round = scene.snapshot().unfinished_round(StepId{1})->id;
        CastBallot ballot{.round = round, .voter = {VoterKind::group, 1}, .choices = {}};
        for (const auto& [card, count] : dots)
            if (count > 0)
                ballot.choices.push_back({card, count});
        scene.act(ballot);
        scene.act(RevealRound{round});
    }

    std::map<StepId, StepUi> ui;
    Scene scene;
};

std::string row(CardId card) {
    return "bring-in:card:" + std::to_string(card.value);
}

TEST_F(BringInTest, IsOfferedOnlyWhereAnEarlierStepHasCards) {
    go_to(5);
    EXPECT_FALSE(offered());
    add(1, 0, "Pool the budgets");
    scene.settle();
    EXPECT_TRUE(offered());
    go_to(1);
    EXPECT_FALSE(offered()) << "nothing comes before the first step";
}

TEST_F(BringInTest, BringsAllCardsOfAStepAsOneThing) {
    add(1, 0, "First");
    add(1, 1, "Second");
    add(3, 0, "A barrier");
    go_to(5);
    open(1);
    EXPECT_EQ(text_of("bring-in:all:words"), "All 2 cards");
    click("bring-in:all");
    click("bring-in:go");
    EXPECT_THAT(texts(5, 0), ElementsAre("First", "Second"));
    ASSERT_THAT(scene.posted_of<Together>(), SizeIs(1)) << "one step to undo";
    EXPECT_THAT(scene.refusals(), IsEmpty());
    EXPECT_FALSE(scene.screen().has("bring-in:go")) << "the panel closes";
    EXPECT_EQ(scene.snapshot().cards(lane(5, 0))[0]->group, GroupId{2});
}

TEST_F(BringInTest, LeavesOutHeadingsAndWhatIsCovered) {
    const CardId one = add(1, 0, "One");
    const CardId two = add(1, 0, "Two", one);
    scene.act(NameCluster{one, "Money matters"});
    add(1, 1, "Hidden");
    scene.act(CoverLane{lane(1, 1), true});
    go_to(5);
    const EarlierCards earlier = earlier_cards(scene.snapshot(), StepId{1});
    ASSERT_THAT(earlier.cards, SizeIs(2));
    EXPECT_EQ(earlier.cards[0]->id, one);
    EXPECT_EQ(earlier.cards[1]->id, two);
    open(1);
    click("bring-in:all");
    click("bring-in:go");
    EXPECT_THAT(texts(5, 0), ElementsAre("One", "Two"));
}

TEST_F(BringInTest, TakesTheMostVotedAndSaysWhereATieAddsOne) {
    std::vector<std::pair<CardId, int>> dots;
    for (const auto& [text, count] :
         {std::pair{"One", 1}, {"Two", 1}, {"Four", 4}, {"Two more", 2}, {"None", 0}})
        dots.emplace_back(add(1, 0, text), count);
    vote(dots);
    go_to(5);
    open(1);
    EXPECT_EQ(text_of("bring-in:top:words"), "The top 3 by dots");
    EXPECT_EQ(text_of("bring-in:top:detail"), "4 cards, because two tie for 3rd");
    click("bring-in:top");
    EXPECT_TRUE(scene.screen().has("bring-in:top:chosen"));
    click("bring-in:top:less");
    EXPECT_EQ(text_of("bring-in:top:words"), "The top 2 by dots");
    EXPECT_FALSE(scene.screen().has("bring-in:top:detail"));
    click("bring-in:go");
    EXPECT_THAT(texts(5, 0), ElementsAre("Four", "Two more")) << "best first";
}

TEST_F(BringInTest, OffersNoTopWhereNobodyHasVoted) {
    add(1, 0, "One");
    go_to(5);
    open(1);
    EXPECT_FALSE(scene.screen().has("bring-in:top"));
}

TEST_F(BringInTest, BringsTheTopIntoTheActionPlanFromItsTray) {
    const CardId one = add(1, 0, "One");
    const CardId two = add(1, 0, "Two");
    vote({{one, 1}, {two, 3}});
    go_to(6);
    click("plan:ideas");
    click("ideas:several");
    click("bring-in:top");
    EXPECT_EQ(text_of("bring-in:top:words"), "The top 2 by dots") << "no more than have dots";
    click("bring-in:go");
    EXPECT_THAT(scene.texts(LaneRole::actions), ElementsAre("Two", "One"));
}

TEST_F(BringInTest, TakesWholeThemesAndSingleCards) {
    const CardId trust = add(1, 0, "They keep their word");
    const CardId money = add(1, 0, "Fair pay");
    add(1, 1, "Not sorted");
    scene.act(SortCard{trust, lane(2, 0)});
    scene.act(SortCard{money, lane(2, 1)});
    go_to(5);
    open(2);
    EXPECT_EQ(text_of("bring-in:bunch:1:words"), "Trust · 1");
    EXPECT_EQ(text_of("bring-in:bunch:2:words"), "Money · 1");
    EXPECT_EQ(text_of("bring-in:bunch:3:words"), "Not sorted yet · 1");
    click("bring-in:bunch:2");
    EXPECT_TRUE(scene.screen().has(row(money) + ":chosen"));
    click(row(trust));
    click(row(money));
    EXPECT_FALSE(scene.screen().has("bring-in:bunch:2:chosen")) << "a tick can be taken off again";
    click("bring-in:go");
    EXPECT_THAT(texts(5, 0), ElementsAre("They keep their word"));
    EXPECT_THAT(scene.posted_of<CarryCard>(), SizeIs(1));
}

TEST_F(BringInTest, TellsBarriersFromTheIdeasAgainstThem) {
    const CardId barrier = add(3, 0, "No time");
    add(3, 0, "Pay for it", barrier);
    go_to(5);
    click("bring-in");
    EXPECT_EQ(text_of("bring-in:bunch:2:words"), "Ideas · 1") << "the only step with cards opens at once";
    click("bring-in:bunch:2");
    click("bring-in:go");
    EXPECT_THAT(texts(5, 0), ElementsAre("Pay for it"));
}

TEST_F(BringInTest, SkipsWhatIsHereAlreadyAlsoWhereItHasMovedSince) {
    const CardId first = add(1, 0, "First");
    const CardId second = add(1, 0, "Second");
    scene.act(CarryCard{first, lane(5, 0), {}});
    scene.act(MoveCard{CardId{scene.session().where().next_id - 1}, lane(5, 1), {}, {}});
    go_to(5);
    open(1);
    EXPECT_EQ(text_of(row(first)), "already here");
    EXPECT_TRUE(scene.screen().find(row(first)).mark) << "it cannot be taken twice";
    EXPECT_EQ(text_of("bring-in:all:detail"), "1 is already here");
    click("bring-in:all");
    click("bring-in:go");
    EXPECT_THAT(texts(5, 0), ElementsAre("Second"));
    EXPECT_EQ(scene.snapshot().cards(lane(5, 0))[0]->origin, second);
    open(1);
    EXPECT_EQ(text_of("bring-in:all:detail"), "already here");
    EXPECT_TRUE(scene.screen().find("bring-in:all").disabled);
    EXPECT_TRUE(scene.screen().find("bring-in:go").disabled);
}

TEST_F(BringInTest, GoesIntoTheLaneThatWasWrittenIntoLast) {
    add(1, 0, "First");
    go_to(5);
    click("lane:" + std::to_string(lane(5, 1).value) + ":add");
    scene.screen().press(ImGuiKey_Escape);
    scene.settle();
    open(1);
    click("bring-in:all");
    click("bring-in:go");
    EXPECT_THAT(texts(5, 1), ElementsAre("First"));
}

TEST_F(BringInTest, MakesPiecesOfWorkOnTheLadderThatSayWhereTheyAreFrom) {
    add(1, 0, "Youth forum");
    go_to(4);
    open(1);
    click("bring-in:all");
    click("bring-in:go");
    EXPECT_THAT(scene.texts(LaneRole::pieces), ElementsAre("Youth forum"));
    const Card& piece = *scene.snapshot().card(scene.card(LaneRole::pieces, 0));
    EXPECT_EQ(origin_tag(scene.snapshot(), piece), "from step 1");
    EXPECT_EQ(piece.origin, scene.snapshot().cards(lane(1, 0))[0]->id);
}

TEST_F(BringInTest, TellsOnACardWhereItIsFrom) {
    const CardId first = add(1, 0, "First");
    scene.act(CarryCard{first, lane(5, 0), {}});
    go_to(5);
    const auto& wall = std::get<BoardUi>(ui[StepId{5}]).wall.wall;
    ASSERT_THAT(wall.lanes[0].cards, SizeIs(1));
    EXPECT_EQ(wall.lanes[0].cards[0].tag, "From step 1");
    const CardId later = CardId{scene.session().where().next_id - 1};
    scene.act(MergeCards{first, add(1, 0, "The same again")});
    EXPECT_EQ(origin_tag(scene.snapshot(), *scene.snapshot().card(later)), "from step 1") << "merged since";
    scene.act(DeleteCard{scene.snapshot().cards(lane(1, 0))[0]->id});
    scene.settle();
    EXPECT_EQ(wall.lanes[0].cards[0].tag, "") << "its origin is gone";
}

TEST_F(BringInTest, ClosesAtEscapeAndBesideTheSheetWithoutTouchingTheStep) {
    add(1, 0, "First");
    const CardId here = add(5, 0, "Here");
    go_to(5);
    click("bring-in");
    scene.screen().type("n");
    EXPECT_FALSE(scene.canvas().typing()) << "keys are not for the wall under it";
    scene.screen().press(ImGuiKey_Escape);
    scene.settle();
    EXPECT_FALSE(scene.screen().has("bring-in:close"));
    click("bring-in");
    scene.screen().click_at(20, 500);
    scene.settle();
    EXPECT_FALSE(scene.screen().has("bring-in:close"));
    click("bring-in");
    click("bring-in:close");
    EXPECT_FALSE(scene.screen().has("bring-in:close"));
    EXPECT_TRUE(scene.screen().has("card:" + std::to_string(here.value)));
    EXPECT_THAT(scene.posted(), IsEmpty());
}

TEST_F(BringInTest, CanBeWorkedByTheKeyboardAlone) {
    add(1, 0, "First");
    go_to(5);
    click("bring-in");
    scene.screen().press(ImGuiKey_Tab); // the first step
    scene.screen().press(ImGuiKey_Space);
    scene.screen().press(ImGuiKey_Tab); // all of its cards
    scene.screen().press(ImGuiKey_Space);
    EXPECT_TRUE(scene.screen().has("bring-in:all:chosen"));
    scene.screen().press(ImGuiKey_Tab);
    scene.screen().press(ImGuiKey_Tab);
    scene.screen().press(ImGuiKey_Enter);
    scene.settle();
    EXPECT_THAT(texts(5, 0), ElementsAre("First"));
}

TEST_F(BringInTest, FitsEverywhere) {
    for (int i = 0; i < 60; ++i)
        add(1, 0, "A card that says what " + std::to_string(i) + " people think of how partnership works");
    vote({{scene.snapshot().cards(lane(1, 0))[0]->id, 2}});
    go_to(5);
    for (const float text : {1.0F, 2.0F})
        for (const ImVec2 size : {ImVec2{1280, 720}, {1024, 768}, {3840, 2160}}) {
            scene.screen().resize(size.x, size.y);
            scene.canvas().set_text_size(text);
            scene.settle();
            EXPECT_EQ(layout_problems(scene), "") << size.x << " at " << text;
            const ui::Item first = scene.screen().find("footer:more");
            const ui::Item second = scene.screen().find("board:theme");
            EXPECT_LE(first.full_x1, second.full_x0) << "buttons of the footer stand side by side";
            open(1);
            EXPECT_EQ(layout_problems(scene), "") << size.x << " at " << text;
            EXPECT_LE(scene.screen().find("bring-in:go").full_y1, size.y);
            scene.screen().press(ImGuiKey_Escape);
            scene.settle();
        }
}

struct BringInFromNamedStepsTest : BringInTest {
    BringInFromNamedStepsTest() : BringInTest({"barriers", "work"}) {}
};

TEST_F(BringInFromNamedStepsTest, ListsOnlyTheStepsThatThePlanNames) {
    add(1, 0, "First");
    add(3, 0, "A barrier");
    add(4, 0, "A piece");
    go_to(5);
    EXPECT_THAT(steps_to_bring_from(scene.snapshot(), StepId{5}), ElementsAre(StepId{3}, StepId{1}));
    click("bring-in");
    EXPECT_EQ(text_of("bring-in:step:3:words"), "3 · What gets in the way?");
    EXPECT_FALSE(scene.screen().has("bring-in:step:4"));
    click("bring-in:step:1");
    click("bring-in:back");
    EXPECT_TRUE(scene.screen().has("bring-in:step:3"));
}

}
