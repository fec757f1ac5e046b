// Ratings before and while they are voted on: statements, the ways to vote, the booth, hands, and that
// nothing shows before the reveal.

#include <gmock/gmock.h>

#include "app/steps/step_view.h"
#include "sessions/model/rounds.h"
#include "tests/app/rating_support.h"

namespace {

using namespace plenary;
using test_support::plan_of;
using test_support::RatingScreen;
using test_support::Scene;
using test_support::three_statements;
using test_support::two_sides;

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const std::vector<std::string> planned = three_statements().statements;

// Statements

struct RatingStatementsTest : testing::Test {
    RatingScreen rating;
    test_support::Headless& screen = rating.scene.screen();
};

TEST_F(RatingStatementsTest, AreReadWithTheScaleAndTheSides) {
    for (std::size_t i = 0; i < planned.size(); ++i)
        EXPECT_EQ(rating.text(rating.id(i, ":text")), planned[i]);
    EXPECT_EQ(rating.text("scale"), "1 Not at all to 5 Fully");
    EXPECT_EQ(rating.text("side:1"), "Commissioners");
    EXPECT_EQ(rating.text("side:2"), "Voluntary sector");
    EXPECT_THAT(rating.buttons(), ElementsAre("*Vote"));
}

TEST_F(RatingStatementsTest, AreAddedEditedAndDeleted) {
    rating.click("statements:add");
    screen.type("We answer within a day\n");
    rating.scene.settle();
    screen.press(ImGuiKey_Escape);
    ASSERT_THAT(rating.texts(), SizeIs(4));
    EXPECT_EQ(rating.texts().back(), "We answer within a day");
    rating.click(rating.id(0));
    screen.type(" often\n");
    rating.scene.settle();
    EXPECT_EQ(rating.texts().front(), planned[0] + " often");
    rating.click(rating.id(1));
    rating.click(rating.id(1, ":delete"));
    EXPECT_THAT(rating.texts(), ElementsAre(planned[0] + " often", planned[2], "We answer within a day"));
}

TEST_F(RatingStatementsTest, ArePutInOrderByHandAndByKeys) {
    const ui::Item last = screen.find(rating.id(2));
    screen.drag(rating.id(0), ImVec2{last.centre_x(), last.full_y1 - 4}, 12);
    rating.scene.settle();
    EXPECT_THAT(rating.texts(), ElementsAre(planned[1], planned[2], planned[0]));
    screen.press(ImGuiKey_Tab);
    screen.press(ImGuiKey_DownArrow);
    rating.scene.settle();
    EXPECT_THAT(rating.texts(), ElementsAre(planned[2], planned[1], planned[0]));
    screen.press(ImGuiKey_Delete);
    rating.scene.settle();
    EXPECT_THAT(rating.texts(), ElementsAre(planned[2], planned[0]));
}

TEST_F(RatingStatementsTest, OfAFinishedSessionCanOnlyBeRead) {
    rating.scene.act(FinishSession{});
    rating.scene.settle();
    EXPECT_TRUE(rating.shows(rating.id(0, ":text")));
    EXPECT_FALSE(rating.shows(rating.id(0)));
    EXPECT_FALSE(rating.shows("statements:add"));
    EXPECT_THAT(rating.buttons(), IsEmpty());
}

TEST(RatingWithoutStatementsTest, SaysWhatToDo) {
    RatingScreen rating(RatingStep{});
    EXPECT_EQ(rating.text("statements:empty"), "No statements yet. Write what is to be rated, one to a row.");
    EXPECT_THAT(rating.buttons(), ElementsAre("-Vote"));
    EXPECT_FALSE(rating.shows("side:1"));
    rating.click("statements:add");
    rating.scene.screen().type("We are heard\n");
    rating.scene.settle();
    EXPECT_THAT(rating.buttons(), ElementsAre("*Vote"));
}

TEST(RatingAfterABoardTest, BringsInItsCards) {
    Plan plan = plan_of(BoardStep{.lanes = {"What helps?"}, .shows = {}}, "What helps?");
    plan.steps.push_back(
        {.name = "", .title = "How far?", .notes = "", .content = RatingStep{.statements = {"Time"}}});
    std::map<StepId, StepUi> ui;
    Scene scene(plan, [&](const View& view, ui::Box area) { return draw_step(view, area, ui[view.step]); });
    scene.act(AddCard{
        .lane = scene.snapshot().lanes(StepId{1})[0]->id, .text = "A shared diary", .group = GroupId{2}});
    scene.act(GoToStep{StepId{2}});
    scene.settle();
    const auto press = [&](const std::string& id) {
        scene.screen().click(id);
        scene.settle();
    };
    press("bring-in");
    if (scene.screen().has("bring-in:step:1"))
        press("bring-in:step:1");
    press("bring-in:all");
    press("bring-in:go");
    EXPECT_THAT(scene.texts(LaneRole::statements), ElementsAre("Time", "A shared diary"));
    scene.act(OpenRound{StepId{2}, {}, {.method = Method::rating, .way = WayIn::screen}});
    scene.settle();
    EXPECT_FALSE(scene.screen().has("bring-in")) << "not while a vote is open";
}

// The ways to vote

std::vector<std::string> ways(const RatingScreen& rating) {
    std::vector<std::string> ids;
    for (const ui::Item& item : rating.scene.screen().map().items())
        if (item.id.starts_with("way:") && item.id.ends_with(":words"))
            ids.push_back(item.id.substr(4, item.id.size() - 10));
    return ids;
}

TEST(RatingWaysTest, WithSidesAreAllByPassingTheScreenWithThePlansFirst) {
    RatingScreen rating;
    rating.click("vote:open");
    EXPECT_THAT(ways(rating), ElementsAre("sides", "groups", "people"));
    EXPECT_THAT(rating.text("way:sides:words"), HasSubstr("One for Commissioners, one for Voluntary sector"));
    EXPECT_THAT(rating.text("way:people:words"), HasSubstr("enter names or a head count"));
    EXPECT_FALSE(rating.shows("way:people")) << "nobody is here";
    rating.press(ImGuiKey_Enter);
    const Round* round = rating.scene.snapshot().unfinished_round(StepId{1});
    ASSERT_NE(round, nullptr);
    EXPECT_EQ(round->terms,
              (RoundTerms{.method = Method::rating, .way = WayIn::screen, .voters = Voters::sides}));
}

TEST(RatingWaysTest, StartWithWhoVotesByThePlan) {
    RatingStep step = three_statements(two_sides);
    step.voters = Voters::people;
    RatingScreen rating(step);
    rating.scene.act(SetHeadCount{8});
    rating.click("vote:open");
    EXPECT_THAT(ways(rating), ElementsAre("people", "sides", "groups"));
    rating.press(ImGuiKey_Enter);
    EXPECT_EQ(rating.scene.snapshot().unfinished_round(StepId{1})->terms.voters, Voters::people);
}

TEST(RatingWaysTest, WithoutSidesHaveAShowOfHands) {
    RatingScreen rating(three_statements());
    rating.scene.act(SetHeadCount{8});
    rating.click("vote:open");
    EXPECT_THAT(ways(rating), ElementsAre("groups", "people", "hands"));
    rating.click("way:hands");
    EXPECT_EQ(rating.scene.snapshot().unfinished_round(StepId{1})->terms.way, WayIn::hands);
    EXPECT_THAT(rating.scene.refusals(), IsEmpty());
}

TEST(RatingWaysTest, StartWithThatOfTheLastRoundWhenTheRoomVotesAgain) {
    RatingScreen rating;
    rating.open(Voters::groups);
    rating.cast({VoterKind::group, 1}, 2, {3, 3, 3});
    rating.reveal();
    rating.click("vote:open");
    rating.press(ImGuiKey_Enter);
    EXPECT_EQ(rating.scene.snapshot().unfinished_round(StepId{1})->terms.voters, Voters::groups);
}

// While the screen is passed

struct RatingOpenTest : testing::Test {
    RatingScreen rating;
    RoundId round = rating.open(Voters::groups);

    void SetUp() override { rating.scene.settle(); }
    std::vector<CastBallot> ballots() const { return rating.scene.posted_of<CastBallot>(); }
};

TEST_F(RatingOpenTest, ShowsWhoHasVotedAndTheStatementsAsTheyAre) {
    rating.cast({VoterKind::group, 2}, 1, {5, 4, 3});
    rating.scene.settle();
    EXPECT_TRUE(rating.shows("voter:group:2:voted"));
    EXPECT_FALSE(rating.shows("voter:group:1:voted"));
    EXPECT_THAT(rating.text("voters:words"), HasSubstr("tap your group to rate"));
    for (std::size_t i = 0; i < planned.size(); ++i)
        EXPECT_EQ(rating.text(rating.id(i, ":text")), planned[i]);
    EXPECT_FALSE(rating.shows(rating.id(0))) << "nothing can be changed meanwhile";
    EXPECT_FALSE(rating.shows("statements:add"));
    EXPECT_EQ(rating.scene.footer().note, "1 of 4 groups have voted");
    EXPECT_THAT(rating.buttons(), ElementsAre("Reveal with 1 of 4 votes"));
    EXPECT_TRUE(rating.scene.idle());
}

TEST_F(RatingOpenTest, ShowsNothingOfWhatWasChosen) {
    // Two rooms that differ in nothing but what was chosen look the same, to the last triangle.
    RatingScreen other;
    other.open(Voters::groups);
    for (int group = 1; group <= 3; ++group) {
        rating.cast({VoterKind::group, group}, 1, {5, 4, 3});
        other.cast({VoterKind::group, group}, 2, {1, 0, group});
    }
    for (RatingScreen* screen : {&rating, &other})
        screen->scene.settle();
    EXPECT_EQ(rating.everything_shown(), other.everything_shown());
    EXPECT_EQ(rating.scene.screen().draw_data().TotalVtxCount,
              other.scene.screen().draw_data().TotalVtxCount);
    for (RatingScreen* screen : {&rating, &other}) {
        screen->scene.act(CloseRound{screen->scene.snapshot().unfinished_round(StepId{1})->id});
        screen->scene.settle();
    }
    EXPECT_EQ(rating.everything_shown(), other.everything_shown());
    EXPECT_EQ(rating.scene.screen().draw_data().TotalVtxCount,
              other.scene.screen().draw_data().TotalVtxCount);
    for (const char* part : {":figure", ":middle", ":votes", "result:", "legend:"})
        EXPECT_THAT(rating.everything_shown(), Not(HasSubstr(part)));
}

TEST_F(RatingOpenTest, HidesAnEarlierRound) {
    rating.cast({VoterKind::group, 1}, 1, {5, 4, 3});
    rating.reveal();
    ASSERT_TRUE(rating.shows("result:" + std::to_string(rating.statement(0).value)));
    rating.open(Voters::groups);
    rating.scene.settle();
    EXPECT_THAT(rating.everything_shown(), Not(HasSubstr("result:")));
    EXPECT_FALSE(rating.shows("tab:round:1"));
}

TEST_F(RatingOpenTest, SaysWhenItIsClosed) {
    rating.cast({VoterKind::group, 1}, 1, {5, 4, 3});
    rating.scene.act(CloseRound{round});
    rating.scene.settle();
    EXPECT_THAT(rating.text("voters:words"), HasSubstr("Closed. 1 of 4 groups have voted"));
    EXPECT_FALSE(rating.shows("voter:group:1")) << "it takes no vote any more";
    EXPECT_THAT(rating.buttons(), ElementsAre("*Reveal with 1 of 4 votes"));
    EXPECT_TRUE(rating.shows(rating.id(0, ":text")));
}

TEST_F(RatingOpenTest, SaysThatItWasNotRevealedWhenTheSessionEnds) {
    rating.cast({VoterKind::group, 1}, 1, {5, 4, 3});
    rating.scene.act(FinishSession{});
    rating.scene.settle();
    EXPECT_EQ(rating.text("voters:words"), "Not revealed. 1 of 4 groups have voted when the session ended.");
    EXPECT_FALSE(rating.shows("voter:group:1"));
    EXPECT_EQ(rating.scene.footer().note, "Round 1 · 1 of 4 groups have voted");
    EXPECT_THAT(rating.buttons(), IsEmpty());
}

TEST_F(RatingOpenTest, IsCalledOffWithItsReason) {
    rating.click_action("round:call-off");
    rating.scene.screen().type("Two groups were out");
    rating.click("call-off:do");
    EXPECT_EQ(rating.scene.footer().note, "Round 1 was called off: Two groups were out");
    EXPECT_TRUE(rating.shows("statements:add")) << "the statements can be changed again";
    EXPECT_THAT(rating.buttons(), ElementsAre("*Vote"));
}

// In the booth

struct RatingBoothTest : RatingOpenTest {
    void enter(int group = 2) { rating.click("voter:group:" + std::to_string(group)); }
    void say_side(int side) { rating.click("booth:side:" + std::to_string(side)); }
};

TEST_F(RatingBoothTest, AsksForTheSideAndSendsWhatWasTapped) {
    enter();
    EXPECT_EQ(rating.text("booth"), "Group B. Say first which side you speak for.");
    EXPECT_EQ(rating.text("scale:low"), "Not at all");
    EXPECT_EQ(rating.text("scale:high"), "Fully");
    EXPECT_TRUE(rating.scene.screen().find("booth:done").disabled);
    EXPECT_TRUE(rating.scene.screen().find("booth:abstain").disabled);
    EXPECT_THAT(rating.buttons(), IsEmpty()) << "nothing else is on the stage";
    rating.click(rating.key(0, 4));
    EXPECT_TRUE(rating.scene.screen().find("booth:done").disabled) << "the side is missing";
    say_side(2);
    EXPECT_THAT(rating.text("booth"), HasSubstr("1 of 3 rated, 2 left."));
    rating.click(rating.key(2, 1));
    EXPECT_THAT(rating.text("booth"), HasSubstr("2 of 3 rated, 1 left."));
    EXPECT_THAT(ballots(), IsEmpty()) << "nothing is sent before Done";
    rating.click("booth:done");
    ASSERT_THAT(ballots(), SizeIs(1));
    EXPECT_EQ(ballots()[0].voter, (Voter{VoterKind::group, 2}));
    EXPECT_EQ(ballots()[0].side, 2);
    EXPECT_THAT(ballots()[0].choices, ElementsAre(CastBallot::OnCard{rating.statement(0), 4},
                                                  CastBallot::OnCard{rating.statement(2), 1}));
    EXPECT_THAT(rating.scene.refusals(), IsEmpty());
    EXPECT_TRUE(rating.shows("voter:group:2:voted"));
    EXPECT_THAT(rating.everything_shown(), Not(HasSubstr("“chosen”")));
}

TEST_F(RatingBoothTest, TakesAnotherNumberAndTakesOneBack) {
    enter();
    say_side(1);
    EXPECT_THAT(rating.text("booth"), HasSubstr("Nothing is rated yet."));
    EXPECT_TRUE(rating.scene.screen().find("booth:done").disabled);
    rating.click(rating.key(1, 2));
    rating.click(rating.key(1, 5));
    EXPECT_EQ(rating.state_of(1, 2), "");
    EXPECT_EQ(rating.state_of(1, 5), "chosen");
    rating.scene.screen().touch_tap(rating.key(1, 5));
    rating.scene.settle();
    EXPECT_EQ(rating.state_of(1, 5), "");
    EXPECT_TRUE(rating.scene.screen().find("booth:done").disabled);
    for (std::size_t i = 0; i < 3; ++i)
        rating.click(rating.key(i, 3));
    EXPECT_EQ(rating.text("booth"), "Group B. All 3 are rated.");
}

TEST_F(RatingBoothTest, IsFilledInByKeysAlone) {
    enter();
    say_side(1);
    EXPECT_EQ(rating.state.at, rating.statement(0));
    rating.press(ImGuiKey_4);
    EXPECT_EQ(rating.state.at, rating.statement(1)) << "a digit goes on to the next";
    rating.press(ImGuiKey_Keypad2);
    rating.press(ImGuiKey_7);
    EXPECT_EQ(rating.state.at, rating.statement(2)) << "a number beyond the scale says nothing";
    rating.press(ImGuiKey_5);
    rating.press(ImGuiKey_5);
    EXPECT_EQ(rating.state.at, rating.statement(2)) << "the last has no next";
    rating.press(ImGuiKey_UpArrow);
    rating.press(ImGuiKey_RightArrow);
    rating.press(ImGuiKey_UpArrow);
    rating.press(ImGuiKey_UpArrow);
    rating.press(ImGuiKey_Delete);
    EXPECT_EQ(rating.state_of(0, 4), "");
    EXPECT_EQ(rating.state_of(1, 3), "chosen") << "→ made a 3 of the 2";
    EXPECT_EQ(rating.state_of(2, 5), "chosen");
    rating.press(ImGuiKey_LeftArrow);
    EXPECT_EQ(rating.state_of(0, 5), "chosen") << "← begins at the top";
    rating.press(ImGuiKey_LeftArrow);
    EXPECT_EQ(rating.state_of(0, 4), "chosen");
    EXPECT_TRUE(rating.scene.canvas().arrows_taken()) << "or the stage would go on to the next step";
    rating.press(ImGuiKey_Enter);
    ASSERT_THAT(ballots(), SizeIs(1));
    EXPECT_THAT(ballots()[0].choices, SizeIs(3));
    EXPECT_EQ(ballots()[0].side, 1);
}

TEST_F(RatingBoothTest, BeginsEmptyForTheNextVoterAndRemembersASide) {
    enter();
    say_side(2);
    rating.press(ImGuiKey_4);
    rating.press(ImGuiKey_4);
    rating.press(ImGuiKey_Enter);
    enter(1);
    EXPECT_EQ(rating.text("booth"), "Group A. Say first which side you speak for.");
    EXPECT_EQ(rating.state.at, rating.statement(0));
    EXPECT_THAT(rating.everything_shown(), Not(HasSubstr("“chosen”")));
    rating.press(ImGuiKey_Escape);
    enter(2);
    EXPECT_THAT(rating.text("booth"), HasSubstr("Nothing is rated yet.")) << "its side is known";
    EXPECT_THAT(rating.everything_shown(), Not(HasSubstr("“chosen”"))) << "what it chose is not shown again";
    EXPECT_EQ(rating.state.at, rating.statement(0));
}

TEST_F(RatingBoothTest, IsLeftWithoutAVoteByBackEscapeAndTheEndOfTheRound) {
    enter();
    say_side(1);
    rating.press(ImGuiKey_4);
    rating.click("booth:back");
    EXPECT_FALSE(rating.shows("booth"));
    enter();
    rating.press(ImGuiKey_Escape);
    EXPECT_FALSE(rating.shows("booth"));
    enter();
    rating.cast({VoterKind::group, 1}, 1, {3});
    rating.scene.act(CloseRound{round});
    rating.scene.settle();
    EXPECT_FALSE(rating.shows("booth"));
    EXPECT_THAT(ballots(), IsEmpty());
}

TEST_F(RatingBoothTest, EndsWhenTheRoomGoesElsewhere) {
    enter();
    for (int i = 0; i < 3; ++i) {
        ImGui::NewFrame();
        ImGui::EndFrame();
    }
    rating.scene.settle();
    EXPECT_FALSE(rating.shows("booth"));
}

TEST_F(RatingBoothTest, LetsAVoterAbstain) {
    enter();
    say_side(1);
    rating.click("booth:abstain");
    ASSERT_THAT(ballots(), SizeIs(1));
    EXPECT_THAT(ballots()[0].choices, IsEmpty());
    EXPECT_TRUE(rating.shows("voter:group:2:voted"));
}

TEST(RatingSidesTest, EachHaveOneBallotAndAreNotAskedWhichTheyAre) {
    RatingScreen rating;
    rating.open(Voters::sides);
    rating.scene.settle();
    EXPECT_THAT(rating.text("voters:words"), HasSubstr("tap your side to rate"));
    rating.click("voter:side:2");
    EXPECT_THAT(rating.text("booth"), HasSubstr("Voluntary sector. "));
    EXPECT_FALSE(rating.shows("booth:side:1"));
    rating.press(ImGuiKey_3);
    rating.press(ImGuiKey_Enter);
    ASSERT_THAT(rating.scene.posted_of<CastBallot>(), SizeIs(1));
    EXPECT_EQ(rating.scene.posted_of<CastBallot>()[0].side, 2);
    EXPECT_THAT(rating.scene.refusals(), IsEmpty());
    rating.side_votes(1, {3, 3, 3});
    rating.scene.settle();
    EXPECT_EQ(rating.scene.footer().note, "Both sides have voted");
}

TEST(RatingOfTenPointsTest, TakesZeroForTheTenth) {
    RatingStep step = three_statements();
    step.points = 10;
    RatingScreen rating(step);
    rating.open(Voters::groups);
    rating.scene.settle();
    rating.click("voter:group:1");
    EXPECT_FALSE(rating.shows("booth:side:1")) << "there are no sides";
    rating.press(ImGuiKey_0);
    rating.press(ImGuiKey_9);
    EXPECT_EQ(rating.state_of(0, 10), "chosen");
    EXPECT_EQ(rating.state_of(1, 9), "chosen");
}

TEST(RatingOfManyTest, KeepsTheStatementInSightThatTheKeyboardIsOn) {
    RatingScreen rating(test_support::many_statements(24));
    rating.open(Voters::groups);
    rating.scene.settle();
    rating.click("voter:group:1");
    EXPECT_FALSE(rating.shows(rating.key(23, 1)));
    for (int i = 0; i < 24; ++i)
        rating.press(ImGuiKey_2);
    const ui::Item key = rating.scene.screen().find(rating.key(23, 2));
    EXPECT_LE(key.full_y1, rating.scene.area().y1);
    EXPECT_EQ(rating.text("booth"), "Group A. All 24 are rated.");
    rating.scene.screen().move(600, 700);
    rating.scene.screen().wheel(100);
    rating.scene.settle();
    EXPECT_TRUE(rating.shows(rating.key(0, 2)));
    const std::string before = rating.state_of(1, 2);
    const ui::Item finger = rating.scene.screen().find(rating.key(3, 4));
    rating.scene.screen().touch_drag(finger.id, {finger.centre_x() + 20, finger.centre_y() - 200});
    rating.scene.settle();
    EXPECT_EQ(rating.state_of(3, 4), "") << "a finger that scrolls rates nothing";
    EXPECT_GT(rating.state.points.offset, 0);
    EXPECT_EQ(before, "chosen");
}

// A show of hands

struct RatingHandsTest : testing::Test {
    RatingScreen rating{three_statements()};

    void SetUp() override {
        rating.scene.act(SetHeadCount{6});
        rating.open_hands();
        rating.scene.settle();
    }
};

TEST_F(RatingHandsTest, AreCountedByKeysStatementByStatement) {
    rating.press(ImGuiKey_4);
    EXPECT_EQ(rating.text("hands:row"), "4 · " + planned[0]);
    rating.press(ImGuiKey_Equal);
    rating.press(ImGuiKey_Equal);
    rating.press(ImGuiKey_5);
    EXPECT_THAT(rating.text("hands:row"), HasSubstr("5, Fully"));
    rating.press(ImGuiKey_Equal);
    EXPECT_EQ(rating.text("hands:figure"), "1");
    EXPECT_EQ(rating.text("hands:total"), "3 of 6 counted, 3 to come.");
    rating.press(ImGuiKey_RightArrow);
    EXPECT_EQ(rating.text("hands:total"), "0 of 6 counted, 6 to come.") << "each statement on its own";
    rating.press(ImGuiKey_UpArrow);
    EXPECT_EQ(rating.text("hands:row"), "2 · " + planned[1]);
    for (int i = 0; i < 7; ++i)
        rating.press(ImGuiKey_Equal);
    EXPECT_EQ(rating.text("hands:figure"), "6") << "nobody has two hands to raise";
    EXPECT_TRUE(rating.scene.canvas().arrows_taken());
    rating.press(ImGuiKey_LeftArrow);
    EXPECT_EQ(rating.text("hands:total"), "3 of 6 counted, 3 to come.");
    EXPECT_THAT(rating.scene.refusals(), IsEmpty());
    EXPECT_EQ(rating.scene.footer().note, "All 6 people are counted");
    rating.reveal();
    EXPECT_EQ(rating.text(rating.id(0, ":votes")), "0 0 0 2 1");
    EXPECT_EQ(rating.text(rating.id(1, ":votes")), "0 6 0 0 0");
    EXPECT_EQ(rating.text(rating.id(2, ":votes")), "0 0 0 0 0");
}

TEST_F(RatingHandsTest, ShowTheFigureOfTheNumberAloneThatIsCounted) {
    rating.click(rating.key(1, 3));
    EXPECT_EQ(rating.text("hands:row"), "3 · " + planned[1]);
    for (int i = 0; i < 4; ++i)
        rating.click("hands:more");
    EXPECT_EQ(rating.text("hands:figure"), "4");
    EXPECT_EQ(rating.state_of(1, 3), "chosen");
    rating.click(rating.key(1, 4));
    EXPECT_EQ(rating.state_of(1, 3), "counted");
    EXPECT_EQ(rating.text("hands:figure"), "0");
    const ui::Box key = rating.box(rating.key(1, 3));
    for (const ui::Item& item : rating.scene.screen().map().items()) {
        const bool in_key = key.holds({item.centre_x(), item.centre_y()});
        EXPECT_FALSE(in_key && item.text.find('4') != std::string::npos) << item.id;
    }
}

TEST_F(RatingHandsTest, CloseLikeEveryOtherRound) {
    rating.press(ImGuiKey_Equal);
    rating.scene.act(CloseRound{rating.scene.snapshot().unfinished_round(StepId{1})->id});
    rating.scene.settle();
    EXPECT_FALSE(rating.shows("hands:figure"));
    EXPECT_THAT(rating.text("voters:words"), HasSubstr("Closed. 1 of 6 people counted"));
}

TEST_F(RatingHandsTest, AreNotCountedOnceTheSessionHasEnded) {
    rating.press(ImGuiKey_Equal);
    rating.scene.act(FinishSession{});
    rating.scene.settle();
    EXPECT_FALSE(rating.shows("hands:figure"));
    EXPECT_THAT(rating.text("voters:words"), HasSubstr("Not revealed."));
}

}
