// What came of a rating: in which order, with which figures, where on the scale, and which round.

#include <algorithm>

#include <gmock/gmock.h>

#include "app/ui/theme.h"
#include "tests/app/rating_support.h"

namespace {

using namespace plenary;
using test_support::RatingScreen;
using test_support::three_statements;
using test_support::two_sides;

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Where a value lies on the scale, taken from two middles that are known.
float across(const RatingScreen& rating, const std::string& middle) {
    return rating.box(middle).centre().x;
}

struct RatingOfSidesTest : testing::Test {
    RatingScreen rating;

    void vote(const RatingScreen::Ratings& commissioners, const RatingScreen::Ratings& voluntary) {
        rating.open(Voters::sides);
        rating.side_votes(1, commissioners);
        rating.side_votes(2, voluntary);
        rating.reveal();
    }
};

TEST_F(RatingOfSidesTest, StandsByTheGapWithItsFiguresInWords) {
    vote({3, 5, 2}, {3, 1, 4});
    EXPECT_THAT(rating.results(), ElementsAre("Trust", "Money", "Time"));
    EXPECT_EQ(rating.text("results:words"),
              "Furthest apart, by 4 points: “Trust”. Commissioners 5, Voluntary sector 1.");
    EXPECT_EQ(rating.text(rating.id(1, ":figure")), "4");
    EXPECT_EQ(rating.text(rating.id(2, ":figure")), "2");
    EXPECT_EQ(rating.text(rating.id(0, ":figure")), "0");
    EXPECT_EQ(rating.text(rating.id(1, ":middle:1")), "5");
    EXPECT_EQ(rating.text(rating.id(1, ":middle:2")), "1");
    EXPECT_EQ(rating.text(rating.id(1, ":votes:1")), "0 0 0 0 1");
    EXPECT_EQ(rating.text("legend:1"), "Commissioners");
    EXPECT_EQ(rating.text("legend:2"), "Voluntary sector");
    EXPECT_EQ(rating.text("result:" + std::to_string(rating.statement(1).value)), "furthest apart");
    EXPECT_EQ(rating.text("result:" + std::to_string(rating.statement(2).value)), "");
    EXPECT_EQ(rating.scene.footer().note, "Round 1 · Both sides have voted");
    EXPECT_THAT(rating.buttons(), ElementsAre("Vote again"));
    EXPECT_TRUE(rating.scene.idle());
}

TEST_F(RatingOfSidesTest, PutsTheMiddlesWhereTheyLieOnTheScale) {
    vote({3, 5, 2}, {3, 1, 4});
    const float one = across(rating, rating.id(1, ":middle:2"));
    const float five = across(rating, rating.id(1, ":middle:1"));
    const float column = (five - one) / 4;
    EXPECT_NEAR(across(rating, rating.id(2, ":middle:1")), one + column, 1);
    EXPECT_NEAR(across(rating, rating.id(2, ":middle:2")), one + 3 * column, 1);
    const ui::Box low = rating.box("scale:low");
    const ui::Box high = rating.box("scale:high");
    EXPECT_LT(low.x0, one);
    EXPECT_GT(high.x1, five);
    EXPECT_LE(low.x1, high.x0);
}

TEST_F(RatingOfSidesTest, ShowsBothMiddlesWhereTheyAreTheSame) {
    vote({3, 5, 2}, {3, 5, 4});
    const ui::Box first = rating.box(rating.id(0, ":middle:1"));
    const ui::Box second = rating.box(rating.id(0, ":middle:2"));
    EXPECT_LE(first.x1, second.x0 + 1) << "neither hides the other";
    EXPECT_NEAR(first.centre().y, second.centre().y, 0.5F);
}

TEST_F(RatingOfSidesTest, HasNoGapWhereOneSideSaidNothing) {
    vote({3, 0, 2}, {4, 5, 0});
    EXPECT_THAT(rating.results(), ElementsAre("Time", "Trust", "Money")) << "without a gap at the end";
    EXPECT_EQ(rating.text(rating.id(1, ":figure")), "–");
    EXPECT_FALSE(rating.shows(rating.id(1, ":middle:1")));
    EXPECT_TRUE(rating.shows(rating.id(1, ":middle:2")));
    rating.open(Voters::sides);
    rating.side_votes(1, {3, 3, 3});
    rating.reveal();
    EXPECT_EQ(rating.text("results:words"), "Only Commissioners rated anything, so there is no gap to see.");
    EXPECT_EQ(rating.scene.footer().note, "Round 2 · 1 of 2 sides have voted");
}

TEST_F(RatingOfSidesTest, MarksNothingAsFurthestWhereAllAgree) {
    vote({3, 5, 2}, {3, 5, 2});
    EXPECT_EQ(rating.text("results:words"), "Both sides have the same middle everywhere.");
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_EQ(rating.text("result:" + std::to_string(rating.statement(i).value)), "");
}

TEST_F(RatingOfSidesTest, CountsThePeopleWhoSpeakForEach) {
    rating.scene.act(SetHeadCount{6});
    rating.open(Voters::people);
    const std::vector<std::pair<int, RatingScreen::Ratings>> people{
        {1, {4, 4, 4}}, {1, {5, 4, 4}}, {1, {5, 2, 4}}, {2, {1, 4, 4}}, {2, {2, 4, 4}}, {2, {}}};
    for (std::size_t i = 0; i < people.size(); ++i)
        rating.cast({VoterKind::seat, static_cast<std::int64_t>(i) + 1}, people[i].first, people[i].second);
    rating.reveal();
    EXPECT_EQ(rating.text("legend:1"), "Commissioners · 3 people");
    EXPECT_EQ(rating.text("legend:2"), "Voluntary sector · 2 people") << "one abstained";
    EXPECT_EQ(rating.text(rating.id(0, ":votes:1")), "0 0 0 1 2");
    EXPECT_EQ(rating.text(rating.id(0, ":votes:2")), "1 1 0 0 0");
    EXPECT_EQ(rating.text(rating.id(0, ":middle:2")), "1.5");
    EXPECT_EQ(rating.text(rating.id(0, ":figure")), "3.5");
}

// Without sides

TEST(RatingOfOneRoomTest, StandsAsWrittenWithItsVotesAndMiddles) {
    RatingScreen rating(three_statements());
    rating.people_vote({{4, 1, 5}, {4, 2, 5}, {3, 2, 4}, {5, 1, 4}});
    EXPECT_THAT(rating.results(), ElementsAre("Time", "Trust", "Money"));
    EXPECT_EQ(rating.text(rating.id(0, ":votes")), "0 0 1 2 1");
    EXPECT_EQ(rating.text(rating.id(0, ":figure")), "4");
    EXPECT_EQ(rating.text(rating.id(1, ":figure")), "1.5");
    EXPECT_EQ(rating.text(rating.id(2, ":figure")), "4.5");
    EXPECT_EQ(rating.text("results:words"), "Highest: “Money” (middle 4.5). Lowest: “Trust” (middle 1.5).");
    EXPECT_FALSE(rating.shows("legend:1"));
    const float four = across(rating, rating.id(0, ":middle"));
    EXPECT_GT(across(rating, rating.id(2, ":middle")), four);
    EXPECT_LT(across(rating, rating.id(1, ":middle")), four);
    EXPECT_EQ(rating.scene.footer().note, "Round 1 · All 4 people have voted");
}

TEST(RatingOfOneRoomTest, DrawsADotForEachVote) {
    const auto vertices = [](int people) {
        RatingScreen rating(three_statements());
        rating.people_vote(std::vector<RatingScreen::Ratings>(static_cast<std::size_t>(people), {3, 3, 3}));
        const std::string id = rating.id(0, ":votes");
        const ui::Box box = rating.box(id);
        const ImU32 dot = rating.scene.canvas().theme().spruce;
        int found = 0;
        for (const ImDrawList* list : rating.scene.screen().draw_data().CmdLists)
            for (const ImDrawVert& vertex : list->VtxBuffer)
                found += vertex.col == dot && box.holds(vertex.pos) ? 1 : 0;
        return found;
    };
    const int one = vertices(1);
    EXPECT_GT(one, 0);
    EXPECT_EQ(vertices(3), 3 * one);
    EXPECT_EQ(vertices(7), 7 * one);
}

TEST(RatingOfOneRoomTest, DrawsBarsWhereThereAreTooManyForDots) {
    RatingScreen rating(three_statements());
    rating.scene.act(SetHeadCount{900});
    const RoundId round = rating.open_hands();
    rating.scene.act(CastBallot{
        round, {VoterKind::room, 1}, {{rating.statement(0), 3, 900}, {rating.statement(1), 2, 450}}});
    rating.reveal();
    const auto height_of = [&](std::size_t place) {
        const ui::Box row = rating.box(rating.id(place, ":votes"));
        float top = row.y1;
        float end = row.y0;
        for (const ImDrawList* list : rating.scene.screen().draw_data().CmdLists)
            for (const ImDrawVert& vertex : list->VtxBuffer)
                if (vertex.col == rating.scene.canvas().theme().spruce
                    && row.inset(0, -5).holds(vertex.pos)) {
                    top = std::min(top, vertex.pos.y);
                    end = std::max(end, vertex.pos.y);
                }
        EXPECT_GE(top, row.y0) << "within its row";
        EXPECT_LE(end, row.y1);
        return end - top;
    };
    EXPECT_GT(height_of(0), 40);
    EXPECT_NEAR(height_of(1), height_of(0) / 2, 2) << "half as many";
}

// The reveal

TEST(RatingRevealTest, TravelsFromTheMiddleOfTheScaleWhereTheRoomWatches) {
    RatingScreen rating;
    rating.open(Voters::sides);
    rating.side_votes(1, {5, 5, 5});
    rating.side_votes(2, {1, 1, 1});
    rating.scene.act(RevealRound{rating.scene.snapshot().unfinished_round(StepId{1})->id});
    const float early = across(rating, rating.id(0, ":middle:1"));
    EXPECT_FALSE(rating.scene.idle());
    rating.scene.wait(std::chrono::milliseconds(200));
    const float later = across(rating, rating.id(0, ":middle:1"));
    EXPECT_GT(later, early);
    rating.scene.wait(std::chrono::milliseconds(300));
    rating.scene.settle();
    EXPECT_GT(across(rating, rating.id(0, ":middle:1")), later);
    EXPECT_TRUE(rating.scene.idle());
}

TEST(RatingRevealTest, IsThereAtOnceWithoutMotionOrForWhoComesLater) {
    RatingScreen still;
    still.scene.canvas().set_motion(false);
    RatingScreen late;
    RatingScreen watched;
    for (RatingScreen* rating : {&still, &late, &watched}) {
        rating->open(Voters::sides);
        rating->side_votes(1, {5, 5, 5});
        rating->side_votes(2, {1, 1, 1});
    }
    watched.reveal();
    const float there = across(watched, watched.id(0, ":middle:1"));
    late.scene.act(RevealRound{late.scene.snapshot().unfinished_round(StepId{1})->id});
    late.state = {};
    late.scene.screen().frame();
    EXPECT_FLOAT_EQ(across(late, late.id(0, ":middle:1")), there);
    still.scene.act(RevealRound{still.scene.snapshot().unfinished_round(StepId{1})->id});
    EXPECT_FLOAT_EQ(across(still, still.id(0, ":middle:1")), there);
    EXPECT_TRUE(still.scene.idle());
}

// What has changed since

struct RatingSinceTest : RatingOfSidesTest {
    void SetUp() override { vote({3, 5, 2}, {3, 1, 4}); }
};

TEST_F(RatingSinceTest, AStatementThatWasAddedWaitsForTheNextRound) {
    rating.scene.act(AddCard{.lane = rating.lane(), .text = "Rooms: there is a place to meet"});
    rating.scene.settle();
    EXPECT_EQ(rating.text(rating.id(3, ":added")), "Added since this round: vote again to rate it.");
    EXPECT_FALSE(rating.shows(rating.id(3, ":figure")));
    EXPECT_GT(rating.box(rating.id(3, ":text")).y0, rating.box(rating.id(0, ":text")).y1);
    vote({3, 5, 2, 4}, {3, 1, 4, 4});
    EXPECT_FALSE(rating.shows(rating.id(3, ":added")));
    EXPECT_EQ(rating.text(rating.id(3, ":figure")), "0");
}

TEST_F(RatingSinceTest, AStatementThatWasDeletedIsGone) {
    rating.scene.act(DeleteCard{rating.statement(1)});
    rating.scene.settle();
    EXPECT_THAT(rating.results(), ElementsAre("Money", "Time"));
    EXPECT_THAT(rating.text("results:words"), HasSubstr("“Money”"));
    rating.scene.act(DeleteCard{rating.statement(1)});
    rating.scene.act(DeleteCard{rating.statement(0)});
    rating.scene.settle();
    EXPECT_EQ(rating.text("results:words"), "What was rated here has been deleted.");
    EXPECT_THAT(rating.buttons(), ElementsAre("-Vote again"));
}

TEST_F(RatingSinceTest, AStatementThatWasEditedHasItsNewWords) {
    rating.scene.act(EditCard{rating.statement(1), "Candour: we say what we think"});
    rating.scene.settle();
    EXPECT_THAT(rating.results(), ElementsAre("Candour", "Money", "Time"));
}

TEST_F(RatingSinceTest, StatementsAreChangedBehindTheirTab) {
    EXPECT_FALSE(rating.shows("statements:add"));
    rating.click("tab:statements");
    EXPECT_EQ(rating.text("tab:statements:state"), "chosen");
    rating.click(rating.id(0));
    rating.scene.screen().type("!\n");
    rating.scene.settle();
    EXPECT_THAT(rating.texts().front(), HasSubstr("!"));
    rating.click("tab:round:1");
    EXPECT_THAT(rating.results(), ElementsAre("Trust", "Money", "Time"));
}

TEST_F(RatingSinceTest, AFinishedSessionKeepsItsResult) {
    rating.scene.act(FinishSession{});
    rating.scene.settle();
    EXPECT_THAT(rating.results(), ElementsAre("Trust", "Money", "Time"));
    EXPECT_THAT(rating.buttons(), IsEmpty());
    EXPECT_EQ(rating.scene.footer().note, "Round 1 · Both sides have voted");
    rating.click("tab:statements");
    EXPECT_TRUE(rating.shows(rating.id(0, ":text")));
    EXPECT_FALSE(rating.shows("statements:add"));
}

// Rounds

TEST_F(RatingSinceTest, TheLastRoundIsShownAndTheOneBeforeCanBeLookedAt) {
    rating.click("tab:statements");
    rating.click("vote:open");
    rating.press(ImGuiKey_Enter);
    rating.side_votes(1, {5, 3, 3});
    rating.side_votes(2, {1, 3, 4});
    rating.reveal();
    EXPECT_EQ(rating.text("tab:round:2:state"), "chosen");
    EXPECT_THAT(rating.results(), ElementsAre("Time", "Money", "Trust"));
    rating.click("tab:round:1");
    EXPECT_THAT(rating.results(), ElementsAre("Trust", "Money", "Time"));
    EXPECT_EQ(rating.text(rating.id(1, ":figure")), "4");
    EXPECT_EQ(rating.scene.footer().note, "Round 1 · Both sides have voted");
    EXPECT_TRUE(rating.scene.idle());
    rating.click("tab:round:2");
    EXPECT_EQ(rating.text(rating.id(1, ":figure")), "0");
}

TEST_F(RatingSinceTest, OfManyRoundsTheLastThreeCanBeLookedAt) {
    for (int i = 0; i < 3; ++i)
        vote({3, 5, 2}, {3, 1, 4});
    EXPECT_FALSE(rating.shows("tab:round:1"));
    EXPECT_TRUE(rating.shows("tab:round:2"));
    EXPECT_EQ(rating.text("tab:round:4:state"), "chosen");
}

TEST_F(RatingSinceTest, ACalledOffRoundLeavesTheOneBefore) {
    rating.open(Voters::sides);
    rating.side_votes(1, {1, 1, 1});
    rating.scene.act(
        VoidRound{rating.scene.snapshot().unfinished_round(StepId{1})->id, "The wrong statements"});
    rating.scene.settle();
    EXPECT_THAT(rating.results(), ElementsAre("Trust", "Money", "Time"));
    EXPECT_EQ(rating.scene.footer().note, "Round 2 was called off: The wrong statements");
    EXPECT_FALSE(rating.shows("tab:round:2"));
    rating.click_action("round:call-off");
    rating.scene.screen().type("So was this");
    rating.click("call-off:do");
    EXPECT_THAT(rating.results(), IsEmpty());
    EXPECT_TRUE(rating.shows("statements:add"));
    EXPECT_THAT(rating.buttons(), ElementsAre("*Vote"));
}

}
