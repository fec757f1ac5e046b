// A ranking outside the booth: its items, how a vote is opened, and what is seen while it goes on.

#include "tests/app/ranking_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::plan_of;
using test_support::RankingScreen;
using test_support::Scene;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

struct RankingTest : testing::Test, RankingScreen {
    test_support::Headless& screen = scene.screen();

    ImVec2 above(const std::string& item) {
        const ui::Box row = box(id(item));
        return {row.centre().x, row.y0 + 4};
    }
    std::string field(const std::string& item) const {
        return "card:" + std::to_string(card(item).value) + ":field";
    }
};

TEST_F(RankingTest, ShowsItsItemsWithoutNumbers) {
    for (const std::string& item : items()) {
        EXPECT_EQ(text(id(item, ":text")), item);
        EXPECT_FALSE(shows(id(item, ":place")));
    }
    EXPECT_THAT(buttons(), ElementsAre("*Vote"));
    EXPECT_EQ(scene.footer().note, "");
}

TEST_F(RankingTest, SeveralItemsAreAddedInARow) {
    screen.click("items:add");
    screen.frame(3);
    screen.type("People\n");
    screen.frame(3);
    screen.type("Places\n");
    screen.frame(3);
    screen.press(ImGuiKey_Escape);
    EXPECT_THAT(items(), ElementsAre("Purpose", "Trust", "Time", "Money", "People", "Places"));
}

TEST_F(RankingTest, ATapOpensAnItemAndEnterKeepsWhatWasTyped) {
    screen.touch_tap(id("Trust"));
    screen.frame(3);
    screen.type(" first\n");
    EXPECT_THAT(items(), ElementsAre("Purpose", "Trust first", "Time", "Money"));
}

TEST_F(RankingTest, TheCrossOfAnOpenItemDeletesIt) {
    const std::string time = id("Time");
    screen.click(time);
    screen.frame(3);
    screen.click(time + ":delete");
    EXPECT_THAT(items(), ElementsAre("Purpose", "Trust", "Money"));
}

TEST_F(RankingTest, AnItemIsDraggedToAnotherPlace) {
    screen.drag(id("Money"), above("Trust"), 12);
    EXPECT_THAT(items(), ElementsAre("Purpose", "Money", "Trust", "Time"));
    const ui::Box last = box(id("Time"));
    screen.touch_drag(id("Purpose"), {last.centre().x, last.y1 - 2}, 3);
    EXPECT_THAT(items(), ElementsAre("Money", "Trust", "Time", "Purpose"));
}

TEST_F(RankingTest, TheKeyboardAloneEditsMovesAndDeletes) {
    screen.press(ImGuiKey_Tab);
    screen.press(ImGuiKey_DownArrow);
    EXPECT_EQ(items()[1], "Purpose");
    screen.press(ImGuiKey_UpArrow);
    EXPECT_EQ(items()[0], "Purpose");
    screen.press(ImGuiKey_Enter);
    screen.frame(3);
    screen.type("!\n");
    EXPECT_EQ(items()[0], "Purpose!");
    screen.press(ImGuiKey_Delete);
    EXPECT_THAT(items(), ElementsAre("Trust", "Time", "Money"));
}

TEST_F(RankingTest, ADragEndsWhenItsItemGoes) {
    screen.hover(id("Time"));
    screen.button(true);
    const ui::Box first = box(id("Purpose"));
    screen.move(first.centre().x, first.y0);
    scene.act(DeleteCard{card("Time")});
    screen.button(false);
    scene.settle();
    EXPECT_THAT(scene.posted(), IsEmpty());
    EXPECT_THAT(items(), ElementsAre("Purpose", "Trust", "Money"));
    screen.drag(id("Money"), above("Purpose"), 12);
    EXPECT_EQ(items().front(), "Money") << "the hand is free again";
}

TEST_F(RankingTest, WhatIsTypedIsKeptWhenAVoteIsOpenedMeanwhile) {
    screen.click("items:add");
    screen.frame(3);
    screen.type("People");
    press("vote:open");
    EXPECT_THAT(items(), Contains("People"));
    press("way:groups");
    EXPECT_TRUE(scene.snapshot().is_candidate(last_round()->id, card("People")));
}

TEST_F(RankingTest, OpensAVoteAsThePlanSays) {
    press("vote:open");
    EXPECT_TRUE(shows("way:groups"));
    EXPECT_THAT(text("way:people:words"), HasSubstr("welcome step"));
    EXPECT_THAT(buttons(), ElementsAre("Vote")) << "the panel has the next thing to do";
    screen.press(ImGuiKey_Enter);
    scene.settle();
    ASSERT_THAT(scene.posted_of<OpenRound>(), SizeIs(1));
    const RoundTerms terms = scene.posted_of<OpenRound>().front().terms;
    EXPECT_EQ(terms.method, Method::ranking);
    EXPECT_EQ(terms.way, WayIn::screen);
    EXPECT_EQ(terms.voters, Voters::groups);
    EXPECT_THAT(scene.refusals(), IsEmpty());
}

TEST(RankingOfPeople, OpensAVoteAsThePlanSays) {
    RankingScreen it({"Trust", "Time"}, {1920, 1080}, Voters::people);
    it.scene.act(SetHeadCount{3});
    it.press("vote:open");
    it.keys({ImGuiKey_Enter});
    ASSERT_THAT(it.scene.posted_of<OpenRound>(), SizeIs(1));
    EXPECT_EQ(it.scene.posted_of<OpenRound>().front().terms.voters, Voters::people);
    EXPECT_TRUE(it.shows("voter:seat:3"));
    it.press("voter:seat:2");
    EXPECT_EQ(it.text("ranking:placed:heading"), "My order");
}

TEST_F(RankingTest, EscapeLeavesThePanel) {
    press("vote:open");
    screen.press(ImGuiKey_Escape);
    EXPECT_FALSE(shows("way:groups"));
    EXPECT_THAT(scene.posted(), IsEmpty());
}

TEST(RankingOfFew, SaysWhatToDoAndThatAVoteNeedsTwo) {
    RankingScreen it(std::vector<std::string>{});
    EXPECT_EQ(it.scene.footer().note, "A vote needs two items");
    EXPECT_THAT(it.buttons(), ElementsAre("-Vote"));
    it.add("Trust");
    EXPECT_THAT(it.buttons(), ElementsAre("-Vote"));
    it.add("Time");
    EXPECT_THAT(it.buttons(), ElementsAre("*Vote"));
    EXPECT_EQ(it.scene.footer().note, "");
}

TEST_F(RankingTest, AnOpenVoteShowsWhoHasVotedAndOnlyReadsTheItems) {
    open();
    vote(2, {{"Trust", 1}});
    scene.settle();
    EXPECT_THAT(text("voters:words"), HasSubstr("tap your group to put the items in order"));
    EXPECT_TRUE(shows("voter:group:2:voted"));
    EXPECT_FALSE(shows("voter:group:1:voted"));
    EXPECT_EQ(scene.footer().note, "1 of 4 groups have voted");
    EXPECT_THAT(buttons(), ElementsAre("Reveal with 1 of 4 votes"));
    for (const std::string& item : items()) {
        EXPECT_TRUE(shows(id(item, ":text")));
        EXPECT_FALSE(shows(id(item))) << "nothing to press, drag or edit";
    }
    EXPECT_FALSE(shows("items:add"));
    EXPECT_FALSE(shows("bring-in"));
}

// Whatever is voted, an open round looks the same but for who has voted.
TEST_F(RankingTest, NothingOfWhatWasChosenIsSeenBeforeTheReveal) {
    const auto seen = [&](const std::vector<std::pair<std::string, int>>& places) {
        const RoundId round = open();
        vote(1, places);
        scene.settle();
        std::string all;
        for (const ui::Item& item : screen.map().items())
            all += item.id + " " + item.text + " " + std::to_string(item.x0) + " " + std::to_string(item.y0)
                   + "\n";
        const ImDrawData& drawn = screen.draw_data();
        all += std::to_string(drawn.TotalVtxCount) + " " + std::to_string(drawn.TotalIdxCount);
        EXPECT_THAT(scene.snapshot().session().choices.rows(), IsEmpty());
        scene.act(VoidRound{round, "Again"});
        return all;
    };
    const std::string one = seen({{"Trust", 1}, {"Time", 2}, {"Purpose", 3}, {"Money", 4}});
    EXPECT_EQ(seen({{"Money", 1}}), one);
    EXPECT_EQ(seen({}), one);
}

TEST_F(RankingTest, AClosedVoteTakesNothingMoreAndShowsNothing) {
    open();
    vote(1, {{"Trust", 1}});
    scene.act(CloseRound{last_round()->id});
    scene.settle();
    EXPECT_THAT(text("voters:words"), HasSubstr("Closed"));
    EXPECT_FALSE(shows("voter:group:2"));
    EXPECT_FALSE(shows(result("Trust")));
    EXPECT_THAT(buttons(), ElementsAre("*Reveal with 1 of 4 votes"));
}

TEST_F(RankingTest, ACalledOffVoteIsSaidAndTheItemsCanBeChangedAgain) {
    open();
    vote(1, {{"Trust", 1}});
    screen.click("footer:more");
    screen.frame(2);
    press("round:call-off");
    screen.type("Wrong question\n");
    scene.settle();
    EXPECT_EQ(scene.footer().note, "Round 1 was called off: Wrong question");
    EXPECT_TRUE(shows("items:add"));
    EXPECT_THAT(buttons(), ElementsAre("*Vote"));
    EXPECT_FALSE(shows(result("Trust")));
}

TEST_F(RankingTest, AnItemThatCameTooLateIsSaidToBeOutOfTheVote) {
    open();
    add("People");
    scene.settle();
    EXPECT_EQ(text(id("People", ":tag")), "Not in this vote");
    EXPECT_FALSE(shows(id("Trust", ":tag")));
    press("voter:group:1");
    EXPECT_FALSE(shows(id("People"))) << "it cannot be placed";
}

TEST_F(RankingTest, AFinishedSessionShowsItsItemsAndOffersNothing) {
    scene.act(FinishSession{});
    scene.settle();
    EXPECT_TRUE(shows(id("Trust", ":text")));
    EXPECT_FALSE(shows(id("Trust")));
    EXPECT_FALSE(shows("items:add"));
    EXPECT_THAT(scene.footer().actions, IsEmpty());
    EXPECT_EQ(scene.footer().note, "");
}

TEST_F(RankingTest, AVoteThatWasNeverRevealedStaysHiddenInAFinishedSession) {
    open();
    vote(1, {{"Trust", 1}});
    scene.act(FinishSession{});
    scene.settle();
    EXPECT_EQ(scene.footer().note, "The vote was not revealed");
    EXPECT_TRUE(shows(id("Trust", ":text")));
    EXPECT_FALSE(shows(result("Trust")));
    EXPECT_FALSE(shows("voter:group:1"));
    EXPECT_THAT(scene.footer().actions, IsEmpty());
}

TEST_F(RankingTest, RestsBeforeAndDuringAVote) {
    scene.settle();
    EXPECT_TRUE(scene.idle());
    open();
    scene.settle();
    EXPECT_TRUE(scene.idle());
}

// Cards of an earlier board.
struct RankingAfterBoard : testing::Test {
    RankingUi state;
    Scene scene{plan(), [this](const View& view, ui::Box area) {
                    return view.step == StepId{1} ? Footer{} : draw_ranking(view, area, state);
                }};

    static Plan plan() {
        Plan plan = plan_of(BoardStep{.lanes = {"What helps"}, .shows = {}, .manners = {}}, "Board");
        plan.steps.push_back(plan_of(RankingStep{.items = {"Trust"}}).steps.front());
        return plan;
    }
    RankingAfterBoard() {
        scene.act(AddCard{.lane = scene.snapshot().lanes(StepId{1})[0]->id, .text = "Time to meet"});
        scene.act(GoToStep{StepId{2}});
        scene.settle();
    }
};

TEST_F(RankingAfterBoard, BringsThemInAndSaysFromWhere) {
    scene.screen().click("bring-in");
    scene.settle();
    ASSERT_TRUE(scene.screen().has("bring-in:go"));
    scene.screen().click("bring-in:all");
    scene.screen().click("bring-in:go");
    scene.settle();
    EXPECT_THAT(scene.texts(LaneRole::items), ElementsAre("Trust", "Time to meet"));
    const std::string brought = "item:" + std::to_string(scene.card(LaneRole::items, 1).value);
    EXPECT_EQ(scene.screen().find(brought + ":tag").text, "from step 1");
    EXPECT_THAT(scene.screen().find(brought + ":text").full_x1,
                testing::Le(scene.screen().find(brought + ":tag").full_x0));
}

}
