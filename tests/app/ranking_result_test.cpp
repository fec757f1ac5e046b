// What a ranking came to: the order by points, ties, spread, what was left out, rounds one after another.

#include "tests/app/ranking_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::RankingScreen;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct RankingResultTest : testing::Test, RankingScreen {
    test_support::Headless& screen = scene.screen();

    std::string rank(const std::string& item) const { return text(result(item, ":rank")); }
    std::string points(const std::string& item) const { return text(result(item, ":points")); }
    std::string spread(const std::string& item) const { return text(result(item, ":spread")); }
    /// What is shown, from the top.
    std::vector<std::string> shown() const {
        std::vector<std::pair<float, std::string>> rows;
        for (const std::string& item : items())
            if (shows(result(item)))
                rows.emplace_back(box(result(item)).y0, item);
        std::ranges::sort(rows);
        std::vector<std::string> texts;
        for (auto& [y, item] : rows)
            texts.push_back(item);
        return texts;
    }
    // Purpose, Trust, Time, Money stand in this order.
    void vote_on_four() {
        open();
        vote(1, {{"Time", 1}, {"Trust", 2}, {"Purpose", 3}, {"Money", 4}});
        vote(2, {{"Time", 1}, {"Trust", 1}, {"Money", 3}, {"Purpose", 4}});
        vote(3, {{"Trust", 1}});
        vote(4, {});
    }
};

TEST_F(RankingResultTest, PutsTheItemsInTheOrderOfTheirPoints) {
    vote_on_four();
    reveal();
    EXPECT_THAT(shown(), ElementsAre("Trust", "Time", "Purpose", "Money"));
    EXPECT_EQ(rank("Trust"), "1");
    EXPECT_EQ(points("Trust"), "7.5") << "2, 2.5 and 3";
    EXPECT_EQ(points("Time"), "6.5") << "3, 2.5 and 1";
    EXPECT_EQ(points("Purpose"), "2");
    EXPECT_EQ(points("Money"), "2");
    EXPECT_EQ(scene.footer().note, "First: Trust");
    EXPECT_THAT(buttons(), ElementsAre("Change the items", "Vote again"));
}

TEST_F(RankingResultTest, CallsATieOne) {
    vote_on_four();
    reveal();
    EXPECT_EQ(rank("Purpose"), "3 tied");
    EXPECT_EQ(rank("Money"), "3 tied");
    EXPECT_EQ(rank("Time"), "2");
}

TEST_F(RankingResultTest, SaysWhenSeveralTieForFirst) {
    open();
    vote(1, {{"Time", 1}, {"Trust", 2}});
    vote(2, {{"Trust", 1}, {"Time", 2}});
    reveal();
    EXPECT_EQ(rank("Time"), "1 tied");
    EXPECT_EQ(scene.footer().note, "2 items tie for first");
}

TEST_F(RankingResultTest, ShowsTheBestAndTheWorstPlaceAndWhoLeftItOut) {
    vote_on_four();
    reveal();
    EXPECT_EQ(spread("Trust"), "1–2");
    EXPECT_EQ(spread("Time"), "1–1.5");
    EXPECT_EQ(spread("Money"), "3–4");
    EXPECT_FALSE(shows(result("Trust", ":left-out")));
    EXPECT_EQ(text(result("Money", ":left-out")), "left out by 1 group");
    EXPECT_THAT(text("result:summary"), HasSubstr("4 items, in the order of 3 groups. 1 group abstained."));
}

TEST_F(RankingResultTest, SaysWhatNobodyPlaced) {
    open();
    vote(1, {{"Time", 1}});
    vote(2, {{"Time", 1}});
    reveal();
    EXPECT_EQ(spread("Time"), "1");
    EXPECT_EQ(spread("Money"), "");
    EXPECT_EQ(text(result("Money", ":left-out")), "left out by all");
}

TEST_F(RankingResultTest, BarsAreAsLongAsThePoints) {
    open();
    vote(1, {{"Time", 1}, {"Trust", 2}, {"Purpose", 3}, {"Money", 4}});
    reveal();
    const float all = box(result("Time", ":bar")).width();
    EXPECT_NEAR(box(result("Trust", ":bar")).width(), all * 2 / 3, 1);
    EXPECT_NEAR(box(result("Purpose", ":bar")).width(), all / 3, 1);
    EXPECT_FALSE(shows(result("Money", ":bar")));
    EXPECT_EQ(points("Money"), "0");
}

TEST_F(RankingResultTest, SaysWhenAllAbstained) {
    open();
    vote(1, {});
    vote(2, {});
    reveal();
    EXPECT_THAT(text("result:summary"), HasSubstr("Nobody put anything in order. 2 groups abstained."));
    EXPECT_EQ(rank("Time"), "–");
    EXPECT_THAT(shown(), ElementsAre("Purpose", "Trust", "Time", "Money")) << "as they stand";
    EXPECT_EQ(scene.footer().note, "Nobody put anything in order");
}

TEST_F(RankingResultTest, ExplainsTheCountToThoseWhoAsk) {
    vote_on_four();
    reveal();
    EXPECT_FALSE(shows("result:method:words"));
    press("result:method");
    EXPECT_THAT(text("result:method:words"), HasSubstr("Borda"));
    EXPECT_GE(box(result("Trust")).y0, box("result:method:words").y1);
    press("result:method");
    EXPECT_FALSE(shows("result:method:words"));
}

TEST_F(RankingResultTest, ItemsTravelToTheirPlaces) {
    vote_on_four();
    scene.settle();
    screen.click("round:reveal");
    screen.frame(2);
    const float on_its_way = box(result("Trust")).y0;
    EXPECT_THAT(shown(), Not(ElementsAre("Trust", "Time", "Purpose", "Money")))
        << "they still stand as before";
    scene.settle();
    EXPECT_LT(box(result("Trust")).y0, on_its_way);
    EXPECT_THAT(shown(), ElementsAre("Trust", "Time", "Purpose", "Money"));
    EXPECT_TRUE(scene.idle());
}

TEST_F(RankingResultTest, WithMotionOffTheyAreThereAtOnce) {
    scene.canvas().set_motion(false);
    vote_on_four();
    scene.settle();
    scene.act(RevealRound{last_round()->id});
    const float at_once = box(result("Trust")).y0;
    scene.settle();
    EXPECT_EQ(box(result("Trust")).y0, at_once);
}

TEST_F(RankingResultTest, TheRoundBeforeCanBeLookedAt) {
    vote_on_four();
    reveal();
    EXPECT_FALSE(shows("result:earlier"));
    open();
    vote(1, {{"Money", 1}});
    EXPECT_FALSE(shows(result("Trust"))) << "a new vote is not swayed by the old one";
    reveal();
    EXPECT_THAT(shown().front(), "Money");
    EXPECT_THAT(text("result:summary"), HasSubstr("Round 2: 4 items, in the order of 1 group"));
    EXPECT_FALSE(shows("result:later"));
    press("result:earlier");
    EXPECT_THAT(shown().front(), "Trust");
    EXPECT_THAT(text("result:summary"), HasSubstr("Round 1: 4 items, in the order of 3 groups"));
    EXPECT_FALSE(shows("result:earlier"));
    press("result:later");
    EXPECT_THAT(shown().front(), "Money");
}

TEST_F(RankingResultTest, ARevealIsShownWhateverWasLookedAtBefore) {
    vote_on_four();
    reveal();
    for (const char* best : {"Money", "Purpose"}) {
        open();
        vote(1, {{best, 1}});
        reveal();
        EXPECT_EQ(shown().front(), best);
        press("result:earlier");
        press("result:method");
    }
    press("result:earlier");
    EXPECT_THAT(text("result:summary"), HasSubstr("Round 1"));
    EXPECT_TRUE(shows("result:later"));
}

TEST_F(RankingResultTest, ARoundThatIsCalledOffGivesWayToTheOneBefore) {
    vote_on_four();
    reveal();
    open();
    vote(1, {{"Money", 1}});
    reveal();
    scene.act(VoidRound{last_round()->id, "Two groups were out of the room"});
    scene.settle();
    EXPECT_EQ(shown().front(), "Trust");
    EXPECT_FALSE(shows("result:earlier"));
    EXPECT_EQ(scene.footer().note, "Round 2 was called off: Two groups were out of the room");
}

TEST_F(RankingResultTest, ItemsThatWereAddedSinceStandAsideAndDeletedOnesAreCounted) {
    vote_on_four();
    reveal();
    add("People");
    scene.act(DeleteCard{card("Money")});
    scene.settle();
    EXPECT_THAT(shown(), ElementsAre("Trust", "Time", "Purpose", "People"));
    EXPECT_EQ(text(result("People", ":new")), "Not in this vote");
    EXPECT_FALSE(shows(result("People", ":points")));
    EXPECT_THAT(text("result:summary"), HasSubstr("4 items, in the order of 3 groups"));
    EXPECT_THAT(text("result:summary"), HasSubstr("1 item of this vote has been deleted since."));
}

TEST_F(RankingResultTest, TheItemsCanBeChangedAfterTheVote) {
    vote_on_four();
    reveal();
    press("ranking:items");
    EXPECT_TRUE(shows("items:add"));
    EXPECT_FALSE(shows(result("Trust")));
    EXPECT_THAT(buttons(), ElementsAre("Show the order", "Vote again"));
    press(id("Trust"));
    screen.type("!\n");
    press("ranking:items");
    EXPECT_EQ(shown().front(), "Trust!");
}

TEST_F(RankingResultTest, AVoteThatIsOpenedFromThereEndsInItsResult) {
    vote_on_four();
    reveal();
    press("ranking:items");
    open();
    vote(1, {{"Money", 1}});
    reveal();
    EXPECT_EQ(shown().front(), "Money");
}

TEST_F(RankingResultTest, StaysInAFinishedSessionWhichOffersNothing) {
    vote_on_four();
    reveal();
    open();
    vote(1, {{"Money", 1}});
    reveal();
    scene.act(FinishSession{});
    scene.settle();
    EXPECT_EQ(shown().front(), "Money");
    EXPECT_EQ(scene.footer().note, "First: Money");
    EXPECT_THAT(scene.footer().actions, IsEmpty());
    press("result:earlier");
    EXPECT_EQ(shown().front(), "Trust") << "to look is not to change";
}

TEST_F(RankingResultTest, CountsPeopleWhereTheyVoted) {
    scene.act(SetHeadCount{3});
    open(Voters::people);
    scene.act(CastBallot{last_round()->id, {VoterKind::seat, 2}, {{card("Time"), 1}}});
    scene.act(CastBallot{last_round()->id, {VoterKind::seat, 3}, {{card("Trust"), 1}}});
    reveal();
    EXPECT_THAT(text("result:summary"), HasSubstr("4 items, in the order of 2 people."));
    EXPECT_EQ(text(result("Time", ":left-out")), "left out by 1 person");
}

TEST_F(RankingResultTest, Rests) {
    vote_on_four();
    reveal();
    EXPECT_TRUE(scene.idle());
}

}
