// One voter puts the items in order: by mouse, by finger, and by keys alone.

#include "tests/app/ranking_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::RankingScreen;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;
using testing::UnorderedElementsAre;

struct RankingBoothTest : testing::Test, RankingScreen {
    test_support::Headless& screen = scene.screen();

    RankingBoothTest() { enter_booth(); }

    void place(std::initializer_list<std::string> texts) {
        for (const std::string& item : texts)
            press(id(item));
    }
    /// On the upper half of an item: what is let go there comes before it.
    ImVec2 above(const std::string& item) const {
        const ui::Box row = box(id(item));
        return {row.centre().x, row.y0 + 4};
    }
    void lift(const std::string& item, ImVec2 to) {
        screen.hover(id(item));
        screen.button(true);
        screen.move(to.x, to.y);
        screen.frame(2);
    }
    void let_go() {
        screen.button(false);
        scene.settle();
    }
    bool is_left(const std::string& item) const { return !shows(id(item, ":place")); }
    std::string words() const { return text("booth"); }
};

TEST_F(RankingBoothTest, BeginsWithNothingPlaced) {
    EXPECT_THAT(words(), HasSubstr("Group A"));
    EXPECT_EQ(text("ranking:unplaced:heading"), "Still to place · 4");
    EXPECT_EQ(text("ranking:placed:heading"), "Our order");
    EXPECT_EQ(order(), "");
    EXPECT_TRUE(shows("ranking:next-place"));
    EXPECT_TRUE(screen.find("booth:done").disabled);
    EXPECT_THAT(scene.footer().actions, IsEmpty());
    EXPECT_EQ(scene.footer().note, "0 of 4 groups have voted");
}

TEST_F(RankingBoothTest, ATapGivesTheNextPlace) {
    place({"Time", "Purpose"});
    EXPECT_EQ(order(), "1 Time, 2 Purpose");
    EXPECT_EQ(text("ranking:unplaced:heading"), "Still to place · 2");
    screen.touch_tap(id("Money"));
    scene.settle();
    EXPECT_EQ(order(), "1 Time, 2 Purpose, 3 Money");
    EXPECT_GT(box(id("Money")).x0, box(id("Trust")).x1) << "it has gone over to the order";
    EXPECT_THAT(scene.posted_of<CastBallot>(), IsEmpty()) << "nothing is sent before Done";
}

TEST_F(RankingBoothTest, DoneSendsThePlaces) {
    place({"Time", "Purpose"});
    press("booth:done");
    EXPECT_THAT(sent(), UnorderedElementsAre(Pair("Time", 1), Pair("Purpose", 2)));
    EXPECT_THAT(scene.refusals(), IsEmpty());
    EXPECT_FALSE(shows("booth"));
    EXPECT_TRUE(shows("voter:group:1:voted"));
}

TEST_F(RankingBoothTest, SaysWhatHappensWithWhatIsLeftOut) {
    place({"Time"});
    EXPECT_THAT(words(), HasSubstr("What you leave out shares the places that are left"));
    place({"Purpose", "Trust", "Money"});
    EXPECT_THAT(words(), HasSubstr("Everything has a place"));
    EXPECT_EQ(text("ranking:unplaced:heading"), "Everything has a place");
    EXPECT_FALSE(shows("ranking:next-place"));
}

TEST_F(RankingBoothTest, AnItemIsDraggedIntoTheOrder) {
    place({"Time", "Purpose"});
    screen.drag(id("Money"), above("Purpose"), 12);
    scene.settle();
    EXPECT_EQ(order(), "1 Time, 2 Money, 3 Purpose");
    screen.drag(id("Trust"), above("Time"), 12);
    scene.settle();
    EXPECT_EQ(order(), "1 Trust, 2 Time, 3 Money, 4 Purpose");
}

TEST_F(RankingBoothTest, AnItemIsDraggedByAFingerWithinTheOrderAndOutOfIt) {
    place({"Time", "Purpose", "Trust"});
    const ui::Box last = box(id("Trust"));
    screen.touch_drag(id("Time"), {last.centre().x, last.y1 + 20}, 3);
    scene.settle();
    EXPECT_EQ(order(), "1 Purpose, 2 Trust, 3 Time");
    const ui::Box left = box(id("Money"));
    screen.touch_drag(id("Trust"), left.centre(), 3);
    scene.settle();
    EXPECT_EQ(order(), "1 Purpose, 2 Time");
    EXPECT_TRUE(is_left("Trust"));
}

TEST_F(RankingBoothTest, TheLastMoveCountsWhenItComesWithTheRelease) {
    place({"Time", "Purpose"});
    screen.drag_and_let_go_at_once(id("Money"), above("Time"));
    scene.settle();
    EXPECT_EQ(order(), "1 Money, 2 Time, 3 Purpose");
}

TEST_F(RankingBoothTest, AMoveWithinTheReachOfATapIsOne) {
    const ui::Box row = box(id("Money"));
    screen.drag(id("Money"), ImVec2(row.centre().x + 14, row.centre().y));
    scene.settle();
    EXPECT_EQ(order(), "1 Money");
}

TEST_F(RankingBoothTest, AGapOpensUnderTheCardAndShowsThePlaceItWouldHave) {
    place({"Time", "Purpose"});
    const ui::Box second = box(id("Purpose"));
    lift("Money", above("Purpose"));
    screen.frame(30);
    EXPECT_GT(box(id("Purpose", ":place")).y0, second.y1 - 1) << "it has made room";
    EXPECT_EQ(order(), "1 Time, 2 Money, 3 Purpose");
    EXPECT_EQ(state.booth->order.items().size(), 2U) << "but nothing is placed before it is let go";
    lift("Money", box("ranking:unplaced:heading").centre());
    EXPECT_EQ(order(), "1 Time, 2 Purpose") << "nor is there a gap when it is carried back";
    let_go();
    EXPECT_EQ(order(), "1 Time, 2 Purpose");
    EXPECT_TRUE(is_left("Money"));
}

TEST_F(RankingBoothTest, BetweenTwoThatShareAPlaceAnItemSharesItToo) {
    place({"Time", "Purpose"});
    press("order:share");
    ASSERT_EQ(order(), "1 Time, 1 Purpose");
    screen.drag(id("Money"), above("Purpose"), 12);
    scene.settle();
    EXPECT_EQ(order(), "1 Time, 1 Money, 1 Purpose");
}

TEST_F(RankingBoothTest, AChosenItemMovesUpAndDownAndOut) {
    place({"Time", "Purpose", "Trust"});
    press(id("Time"));
    EXPECT_TRUE(screen.find("order:up").disabled);
    press("order:down");
    EXPECT_EQ(order(), "1 Purpose, 2 Time, 3 Trust");
    press("order:down");
    EXPECT_EQ(order(), "1 Purpose, 2 Trust, 3 Time");
    EXPECT_TRUE(screen.find("order:down").disabled);
    press("order:up");
    EXPECT_EQ(order(), "1 Purpose, 2 Time, 3 Trust");
    press("order:out");
    EXPECT_EQ(order(), "1 Purpose, 2 Trust");
    EXPECT_TRUE(is_left("Time"));
}

TEST_F(RankingBoothTest, ASecondTapLetsGoOfTheChosenItem) {
    place({"Time"});
    EXPECT_TRUE(shows("order:up")) << "what was just placed is chosen";
    press(id("Time"));
    EXPECT_FALSE(shows("order:up"));
    press(id("Time"));
    EXPECT_TRUE(shows("order:up"));
}

TEST_F(RankingBoothTest, TwoNeighboursShareAPlaceAndPartAgain) {
    place({"Time", "Purpose", "Trust"});
    press(id("Purpose"));
    press("order:share");
    EXPECT_EQ(order(), "1 Time, 1 Purpose, 3 Trust");
    press("booth:done");
    EXPECT_THAT(sent(), UnorderedElementsAre(Pair("Time", 1), Pair("Purpose", 1), Pair("Trust", 3)));
    EXPECT_THAT(scene.refusals(), IsEmpty());
    press("voter:group:1");
    place({"Time", "Purpose"});
    press("order:share");
    press("order:share");
    EXPECT_EQ(order(), "1 Time, 2 Purpose");
}

TEST_F(RankingBoothTest, TheFirstHasNoneAboveToShareWith) {
    place({"Time"});
    EXPECT_TRUE(screen.find("order:share").disabled);
}

TEST_F(RankingBoothTest, AllOnOnePlaceIsAVoteToo) {
    place({"Time"});
    for (const char* item : {"Purpose", "Trust", "Money"}) {
        press(id(item));
        press("order:share");
    }
    press("booth:done");
    EXPECT_THAT(sent(), UnorderedElementsAre(Pair("Time", 1), Pair("Purpose", 1), Pair("Trust", 1),
                                             Pair("Money", 1)));
    EXPECT_THAT(scene.refusals(), IsEmpty());
}

TEST_F(RankingBoothTest, TheKeyboardAlonePlacesAllAndSendsThem) {
    keys({ImGuiKey_DownArrow, ImGuiKey_DownArrow, ImGuiKey_Enter});
    EXPECT_EQ(order(), "1 Trust");
    keys({ImGuiKey_Enter, ImGuiKey_Enter});
    EXPECT_EQ(order(), "1 Trust, 2 Time, 3 Money") << "the next one is chosen each time";
    EXPECT_THAT(scene.posted_of<CastBallot>(), IsEmpty());
    keys({ImGuiKey_Space});
    EXPECT_EQ(order(), "1 Trust, 2 Time, 3 Money, 4 Purpose");
    EXPECT_TRUE(shows("booth"));
    keys({ImGuiKey_Enter});
    EXPECT_THAT(sent(), SizeIs(4));
    EXPECT_FALSE(shows("booth"));
}

TEST_F(RankingBoothTest, TheKeyboardAloneMovesSharesAndTakesOut) {
    place({"Purpose", "Trust", "Time"});
    keys({ImGuiKey_UpArrow});
    keys({ImGuiMod_Ctrl | ImGuiKey_UpArrow});
    EXPECT_EQ(order(), "1 Trust, 2 Purpose, 3 Time");
    keys({ImGuiMod_Ctrl | ImGuiKey_DownArrow});
    EXPECT_EQ(order(), "1 Purpose, 2 Trust, 3 Time");
    screen.type("=");
    scene.settle();
    EXPECT_EQ(order(), "1 Purpose, 1 Trust, 3 Time");
    screen.type("=");
    scene.settle();
    EXPECT_EQ(order(), "1 Purpose, 2 Trust, 3 Time");
    keys({ImGuiKey_Delete});
    EXPECT_EQ(order(), "1 Purpose, 2 Time");
    keys({ImGuiMod_Ctrl | ImGuiKey_LeftArrow});
    EXPECT_EQ(order(), "1 Purpose") << "the one that came up was chosen";
}

TEST_F(RankingBoothTest, TheEqualsSignPlacesBesideTheLast) {
    place({"Purpose"});
    keys({ImGuiKey_LeftArrow});
    screen.type("=");
    scene.settle();
    EXPECT_EQ(order(), "1 Purpose, 1 Trust");
    keys({ImGuiMod_Ctrl | ImGuiKey_RightArrow});
    EXPECT_EQ(order(), "1 Purpose, 1 Trust, 3 Time");
}

TEST_F(RankingBoothTest, TheArrowsGoFromListToListAndNeverLeaveTheStep) {
    EXPECT_TRUE(scene.canvas().arrows_taken());
    place({"Purpose", "Trust"});
    keys({ImGuiKey_LeftArrow, ImGuiKey_DownArrow, ImGuiKey_DownArrow, ImGuiKey_DownArrow});
    EXPECT_EQ(state.booth->chosen, card("Money"));
    keys({ImGuiKey_RightArrow});
    EXPECT_EQ(state.booth->chosen, card("Trust"));
    keys({ImGuiKey_RightArrow, ImGuiKey_DownArrow});
    EXPECT_EQ(state.booth->chosen, card("Trust")) << "it is the last";
    EXPECT_TRUE(scene.canvas().arrows_taken());
}

TEST_F(RankingBoothTest, EnterOnAPlacedItemSendsNothingWhileOthersAreLeft) {
    place({"Purpose"});
    keys({ImGuiKey_Enter});
    EXPECT_TRUE(shows("booth"));
    EXPECT_THAT(scene.posted_of<CastBallot>(), IsEmpty());
}

TEST_F(RankingBoothTest, IsEnteredAndLeftByTheKeyboardAlone) {
    press("booth:back");
    for (int i = 0; i < 12 && !shows("booth"); ++i)
        keys({ImGuiKey_Tab, ImGuiKey_Enter});
    ASSERT_TRUE(shows("booth"));
    keys(
        {ImGuiKey_DownArrow, ImGuiKey_Enter, ImGuiKey_Enter, ImGuiKey_Enter, ImGuiKey_Enter, ImGuiKey_Enter});
    EXPECT_FALSE(shows("booth"));
    EXPECT_THAT(sent(), SizeIs(4));
}

TEST_F(RankingBoothTest, AbstainSendsNoPlaces) {
    place({"Purpose"});
    press("booth:abstain");
    ASSERT_THAT(scene.posted_of<CastBallot>(), SizeIs(1));
    EXPECT_THAT(sent(), IsEmpty());
    EXPECT_TRUE(shows("voter:group:1:voted"));
}

TEST_F(RankingBoothTest, BackAndEscapeGiveUpWhatWasNotSent) {
    for (const bool by_key : {false, true}) {
        place({"Purpose", "Trust"});
        if (by_key)
            keys({ImGuiKey_Escape});
        else
            press("booth:back");
        EXPECT_FALSE(shows("booth"));
        press("voter:group:1");
        EXPECT_EQ(order(), "") << "it begins anew";
    }
    EXPECT_THAT(scene.posted_of<CastBallot>(), IsEmpty());
}

TEST_F(RankingBoothTest, TheNextVoterSeesNothingOfTheOneBefore) {
    place({"Purpose", "Trust"});
    press("booth:done");
    press("voter:group:2");
    EXPECT_EQ(order(), "");
    EXPECT_EQ(text("ranking:unplaced:heading"), "Still to place · 4");
    EXPECT_LT(box(id("Purpose")).y0, box(id("Trust")).y0);
    EXPECT_LT(box(id("Trust")).y0, box(id("Time")).y0);
}

TEST_F(RankingBoothTest, EscapePutsAHeldItemBackAndStays) {
    place({"Purpose"});
    lift("Trust", above("Purpose"));
    ASSERT_TRUE(state.booth->hand.holds(id("Trust")));
    screen.press(ImGuiKey_Escape);
    let_go();
    EXPECT_TRUE(shows("booth"));
    EXPECT_EQ(order(), "1 Purpose");
    EXPECT_TRUE(is_left("Trust"));
    screen.press(ImGuiKey_Escape);
    scene.settle();
    EXPECT_FALSE(shows("booth")) << "with nothing in the hand it leads out";
}

TEST_F(RankingBoothTest, LosingTheFocusPutsAHeldItemBack) {
    place({"Purpose"});
    lift("Trust", above("Purpose"));
    ImGui::GetIO().AddFocusEvent(false);
    screen.frame(2);
    screen.button(false);
    ImGui::GetIO().AddFocusEvent(true);
    scene.settle();
    EXPECT_EQ(order(), "1 Purpose");
    screen.drag(id("Trust"), above("Purpose"), 12);
    scene.settle();
    EXPECT_EQ(order(), "1 Trust, 2 Purpose") << "the hand is free again";
}

// Undo can take an item away under the hands of a voter.
struct RankingBoothGone : RankingBoothTest {
    void take_away(const std::string& item) {
        Session session = scene.session();
        session.cards.erase(card(item));
        scene.replace(std::move(session));
        scene.settle();
    }
};

TEST_F(RankingBoothGone, AnItemLeavesTheOrderAndTheHand) {
    place({"Purpose", "Trust", "Time"});
    press(id("Trust"));
    take_away("Trust");
    EXPECT_EQ(order(), "1 Purpose, 2 Time");
    EXPECT_FALSE(shows("order:up"));
    lift("Money", above("Purpose"));
    take_away("Money");
    let_go();
    EXPECT_EQ(order(), "1 Purpose, 2 Time");
    screen.drag(id("Time"), above("Purpose"), 12);
    scene.settle();
    EXPECT_EQ(order(), "1 Time, 2 Purpose") << "the hand is free again";
    press("booth:done");
    EXPECT_THAT(sent(), UnorderedElementsAre(Pair("Time", 1), Pair("Purpose", 2)));
    EXPECT_THAT(scene.refusals(), IsEmpty());
}

TEST_F(RankingBoothGone, SaysSoWhenNothingIsLeft) {
    for (const char* item : {"Purpose", "Trust", "Time", "Money"})
        take_away(item);
    EXPECT_THAT(words(), HasSubstr("has been deleted"));
    EXPECT_TRUE(screen.find("booth:done").disabled);
}

TEST_F(RankingBoothTest, EndsWhenTheVoteIsRevealedOrTheStepWasLeft) {
    place({"Purpose"});
    state.vote.frame -= 1; // as if a frame had been drawn without this step
    scene.settle();
    EXPECT_FALSE(shows("booth"));
    press("voter:group:1");
    EXPECT_EQ(order(), "");
    place({"Purpose"});
    vote(2, {{"Trust", 1}});
    reveal();
    EXPECT_FALSE(shows("booth"));
    EXPECT_FALSE(state.booth.has_value());
}

TEST_F(RankingBoothTest, RestsWhenNothingMoves) {
    EXPECT_TRUE(scene.idle());
    place({"Purpose", "Trust"});
    EXPECT_TRUE(scene.idle());
    press("order:share");
    EXPECT_TRUE(scene.idle());
    screen.drag(id("Time"), above("Purpose"), 12);
    scene.settle();
    EXPECT_TRUE(scene.idle());
}

TEST_F(RankingBoothTest, WithMotionOffAnItemIsAtItsPlaceAtOnce) {
    scene.canvas().set_motion(false);
    screen.click(id("Money"));
    screen.frame(1);
    const ui::Box at_once = box(id("Money", ":text"));
    scene.settle();
    EXPECT_EQ(box(id("Money", ":text")), at_once);
}

std::vector<std::string> twenty() {
    std::vector<std::string> items;
    for (int i = 1; i <= 20; ++i)
        items.push_back("Item " + std::to_string(i));
    return items;
}

struct RankingBoothOfTwenty : testing::Test, RankingScreen {
    test_support::Headless& screen = scene.screen();

    RankingBoothOfTwenty() : RankingScreen(twenty()) { enter_booth(); }
};

TEST_F(RankingBoothOfTwenty, AFingerScrollsUpAndDownAndLiftsSideways) {
    ASSERT_TRUE(shows(id("Item 1")));
    const ui::Box row = box(id("Item 5"));
    screen.touch_drag(id("Item 5"), {row.centre().x, row.centre().y - 300});
    scene.settle();
    EXPECT_FALSE(shows(id("Item 1"))) << "scrolled away";
    EXPECT_EQ(order(), "") << "and nothing was placed";
    const ui::Box order_list = box("ranking:next-place");
    screen.touch_drag(id("Item 9"), order_list.centre());
    scene.settle();
    EXPECT_EQ(order(), "1 Item 9");
}

TEST_F(RankingBoothOfTwenty, AllArePlacedByKeysAndTheLastIsInView) {
    for (int i = 0; i < 20; ++i)
        keys({i == 0 ? ImGuiKey_DownArrow : ImGuiKey_Enter});
    keys({ImGuiKey_Enter});
    EXPECT_TRUE(shows(id("Item 20", ":place")));
    EXPECT_EQ(text(id("Item 20", ":place")), "20");
    EXPECT_FALSE(shows(id("Item 1"))) << "the order has been scrolled to its end";
}

TEST_F(RankingBoothOfTwenty, InALongOrderTheNumberPicksAnItemUp) {
    for (int i = 1; i <= 12; ++i)
        press(id("Item " + std::to_string(i)));
    keys({ImGuiKey_UpArrow, ImGuiKey_UpArrow});
    const ui::Box row = box(id("Item 11"));
    screen.move(row.x0 + 20, row.centre().y);
    screen.button(true);
    screen.move(row.x0 + 20, row.centre().y - 90);
    screen.move(row.x0 + 20, row.centre().y - 180);
    EXPECT_TRUE(state.booth->hand.holds(id("Item 11")));
    screen.button(false);
    scene.settle();
    EXPECT_EQ(state.booth->order.places().at(card("Item 11")), 9);
    screen.drag(id("Item 11"), ImVec2(row.centre().x, row.centre().y + 300));
    scene.settle();
    EXPECT_EQ(state.booth->order.places().at(card("Item 11")), 9) << "its body scrolls the list";
}

TEST_F(RankingBoothOfTwenty, WhatIsHeldAtTheEndPullsTheOrderAlong) {
    for (int i = 1; i <= 14; ++i)
        press(id("Item " + std::to_string(i)));
    state.booth->placed.scroll = {};
    scene.settle();
    ASSERT_TRUE(shows(id("Item 1")));
    const ui::Box list = box("ranking:placed");
    screen.hover(id("Item 18"));
    screen.button(true);
    screen.move(list.centre().x - 200, list.y1 - 200);
    screen.move(list.centre().x, list.y1 - 10);
    screen.frame(200);
    EXPECT_FALSE(shows(id("Item 1", ":place")));
    screen.button(false);
    scene.settle();
    EXPECT_EQ(state.booth->order.places().at(card("Item 18")), 15);
    EXPECT_TRUE(scene.idle());
}

}
