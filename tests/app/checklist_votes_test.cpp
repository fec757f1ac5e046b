#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/steps/checklist.h"
#include "sessions/model/rounds.h"
#include "tests/app/vote_screen.h"

namespace {

using namespace plenary;
using test_support::plan_of;

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Plan checklist_plan() {
    Plan plan =
        plan_of(ChecklistStep{{"We can say what it is for", "We name our contacts", "We know our needs"}});
    plan.groups = 4;
    return plan;
}

struct ChecklistVote : testing::Test, test_support::VoteScreen<ChecklistUi> {
    ChecklistVote() : VoteScreen(checklist_plan(), draw_checklist) {}

    CardId point(std::size_t place) const { return scene.card(LaneRole::statements, place); }
    std::string id(std::size_t place, const std::string& part = {}) const {
        return "point:" + std::to_string(point(place).value) + part;
    }
    const Card& card(std::size_t place) const { return *scene.snapshot().card(point(place)); }
    /// Group A casts the first ballot, B the second, …: an answer to each point, zero for none.
    void vote(RoundId round, const std::vector<std::vector<int>>& ballots) {
        std::int64_t group = 0;
        for (const auto& values : ballots) {
            CastBallot ballot{round, {VoterKind::group, ++group}, {}};
            for (std::size_t i = 0; i < values.size(); ++i)
                if (values[i] != 0)
                    ballot.choices.push_back({point(i), values[i]});
            act(ballot);
        }
    }
    std::string counts(std::size_t place) const { return text(id(place, ":counts")); }
};

struct ChecklistBooth : ChecklistVote {
    RoundId round = open("vote:groups");
};

TEST_F(ChecklistBooth, EachVoterAnswersUnseenAndHandsOn) {
    EXPECT_THAT(text("voters:words"), HasSubstr("tap your group to answer each point"));
    EXPECT_FALSE(shows(id(0, ":yes"))) << "the room does not answer while it votes";
    EXPECT_FALSE(shows(id(0, ":owner")));
    EXPECT_FALSE(shows("checklist:add"));
    press("voter:group:2");
    EXPECT_THAT(text("booth"), HasSubstr("Group B. 0 of 3 answered"));
    EXPECT_TRUE(scene.screen().find("booth:done").disabled);
    EXPECT_THAT(scene.footer().actions, IsEmpty());
    EXPECT_EQ(scene.footer().note, "");
    press(id(0, ":yes"));
    press(id(1, ":not-us"));
    EXPECT_THAT(text("booth"), HasSubstr("2 of 3 answered"));
    EXPECT_THAT(scene.posted_of<CastBallot>(), IsEmpty()) << "nothing is sent before Done";
    press("booth:done");
    const auto cast = scene.posted_of<CastBallot>();
    ASSERT_EQ(cast.size(), 1U);
    EXPECT_THAT(cast[0].choices,
                ElementsAre(CastBallot::OnCard{point(0), 3, 1}, CastBallot::OnCard{point(1), 1, 1}));
    EXPECT_FALSE(shows("booth"));
    EXPECT_TRUE(shows("voter:group:2:voted"));
    EXPECT_EQ(card(0).mark, Mark::none) << "a vote is not the room's answer";
    press("voter:group:3");
    EXPECT_THAT(text("booth"), HasSubstr("0 of 3 answered")) << "it starts empty";
    EXPECT_THAT(everything_shown(), Not(HasSubstr(":chosen"))) << "nor tells where the last voter stood";
}

TEST_F(ChecklistBooth, AnAnswerIsTakenBackByTheSameTap) {
    press("voter:group:1");
    press(id(0, ":not-yet"));
    press(id(0, ":not-yet"));
    EXPECT_TRUE(scene.screen().find("booth:done").disabled);
    press(id(0, ":not-yet"));
    press(id(0, ":yes"));
    press("booth:done");
    ASSERT_EQ(scene.session().choices.size(), 1U);
    EXPECT_EQ(scene.session().choices.rows().front()->value, 3);
}

TEST_F(ChecklistBooth, VotesByKeysAlone) {
    press("voter:group:1");
    key(ImGuiKey_N);
    key(ImGuiKey_DownArrow);
    key(ImGuiKey_Y);
    key(ImGuiKey_DownArrow);
    key(ImGuiKey_2);
    key(ImGuiKey_DownArrow);
    key(ImGuiKey_U);
    key(ImGuiKey_U);
    key(ImGuiKey_Enter);
    EXPECT_EQ(values_on(scene.session(), round, point(0)), std::vector{3});
    EXPECT_EQ(values_on(scene.session(), round, point(1)), std::vector{2});
    EXPECT_THAT(values_on(scene.session(), round, point(2)), IsEmpty());
    press("voter:group:1");
    key(ImGuiKey_DownArrow);
    key(ImGuiKey_3);
    key(ImGuiKey_Escape);
    EXPECT_EQ(values_on(scene.session(), round, point(0)), std::vector{3}) << "Escape sends nothing";
}

TEST_F(ChecklistBooth, LeavingTheStepEndsIt) {
    press("voter:group:1");
    press(id(0, ":yes"));
    for (int i = 0; i < 3; ++i) {
        ImGui::NewFrame();
        ImGui::EndFrame();
    }
    scene.settle();
    EXPECT_FALSE(shows("booth"));
    EXPECT_THAT(scene.posted_of<CastBallot>(), IsEmpty());
}

TEST_F(ChecklistBooth, ShowsNothingOfTheVotesBeforeTheReveal) {
    vote(round, {{3, 3, 3}, {3, 2, 1}, {3, 1, 1}});
    EXPECT_EQ(scene.footer().note, "3 of 4 groups have voted");
    EXPECT_THAT(buttons(), ElementsAre("Reveal without D"));
    const std::string open_one = everything_shown();
    for (const std::string word : {":counts", "most said", "3 yes"})
        EXPECT_THAT(open_one, Not(HasSubstr(word)));
    act(CloseRound{round});
    EXPECT_THAT(text("voters:words"), HasSubstr("Closed. 3 of 4 groups have voted"));
    EXPECT_THAT(everything_shown(), Not(HasSubstr(":counts")));
    EXPECT_FALSE(shows("voter:group:4"));
    EXPECT_THAT(buttons(), ElementsAre("*Reveal without D"));
}

TEST_F(ChecklistBooth, TheRevealSaysHowManySaidWhatAndTheRoomAnswers) {
    vote(round, {{3, 3, 3}, {3, 2, 1}, {3, 1, 2}, {3, 3, 0}});
    reveal();
    EXPECT_EQ(counts(0), "4 yes, 0 not yet, 0 not us: all said yes");
    EXPECT_EQ(counts(1), "2 yes, 1 not yet, 1 not us: yes has the most");
    EXPECT_EQ(counts(2), "1 yes, 1 not yet, 1 not us: a tie of all three");
    EXPECT_THAT(text("checklist:strip"), HasSubstr("Round 1: All 4 groups have voted"));
    EXPECT_EQ(card(0).mark, Mark::none) << "nothing answers for the room";
    EXPECT_EQ(scene.footer().note, "3 not answered");
    press(id(1, ":not-yet"));
    EXPECT_EQ(card(1).mark, Mark::not_yet);
    EXPECT_THAT(buttons(), ElementsAre("Vote again"));
    EXPECT_THAT(buttons(true), ElementsAre("Call off round 1 …"));
}

TEST_F(ChecklistBooth, ATieOfTwoIsCalledOne) {
    vote(round, {{3, 2, 1}, {3, 2, 1}, {1, 2, 2}, {1, 3, 2}});
    reveal();
    EXPECT_EQ(counts(0), "2 yes, 0 not yet, 2 not us: a tie: yes and not us");
    EXPECT_EQ(counts(1), "1 yes, 3 not yet, 0 not us: most said not yet");
    EXPECT_TRUE(shows(id(0, ":yes:told"))) << "both are pointed out";
    EXPECT_TRUE(shows(id(0, ":not-us:told")));
    EXPECT_FALSE(shows(id(0, ":not-yet:told")));
    EXPECT_TRUE(shows(id(1, ":not-yet:told")));
    EXPECT_FALSE(shows(id(1, ":yes:told")));
}

TEST_F(ChecklistBooth, APointThatNobodyAnsweredIsCalledThat) {
    vote(round, {{3, 0, 0}});
    reveal();
    EXPECT_EQ(counts(1), "nobody answered this");
    EXPECT_FALSE(shows(id(1, ":yes:told")));
}

TEST_F(ChecklistBooth, WhatWasAddedOrDeletedSinceTheVoteIsToldApart) {
    vote(round, {{3, 2, 1}});
    reveal();
    act(DeleteCard{point(0)});
    act(AddCard{.lane = scene.snapshot().lane(StepId{1}, LaneRole::statements)->id, .text = "Late"});
    EXPECT_EQ(counts(0), "0 yes, 1 not yet, 0 not us");
    EXPECT_EQ(counts(2), "added since the vote");
    EXPECT_EQ(test_support::layout_problems(scene), "");
}

TEST_F(ChecklistBooth, APointThatCameLaterIsNotInTheVote) {
    act(AddCard{.lane = scene.snapshot().lane(StepId{1}, LaneRole::statements)->id, .text = "Late"});
    press("voter:group:1");
    EXPECT_TRUE(shows(id(0, ":yes")));
    EXPECT_FALSE(shows(id(3, ":yes")));
    EXPECT_THAT(text("booth"), HasSubstr("0 of 3 answered"));
    for (int i = 0; i < 4; ++i)
        key(ImGuiKey_DownArrow);
    key(ImGuiKey_Y);
    EXPECT_TRUE(scene.screen().find("booth:done").disabled);
}

TEST_F(ChecklistBooth, ASecondRoundHidesTheFirstAndThenTakesItsPlace) {
    vote(round, {{3, 3, 3}, {3, 3, 3}, {3, 3, 3}, {3, 3, 3}});
    reveal();
    const RoundId second = open("vote:groups");
    EXPECT_THAT(everything_shown(), Not(HasSubstr(":counts"))) << "the first one would lead the second";
    vote(second, {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}, {1, 1, 1}});
    EXPECT_THAT(everything_shown(), Not(HasSubstr(":counts")));
    reveal();
    EXPECT_EQ(counts(0), "0 yes, 0 not yet, 4 not us: all said not us");
    EXPECT_THAT(text("checklist:strip"), HasSubstr("Round 2"));
}

TEST_F(ChecklistBooth, ARoundThatWasCalledOffIsSaidAndShowsNothing) {
    vote(round, {{3, 3, 3}});
    act(VoidRound{round, "Opened too early"});
    EXPECT_EQ(scene.footer().note, "3 not answered · round 1 was called off");
    EXPECT_THAT(everything_shown(), Not(HasSubstr(":counts")));
    EXPECT_THAT(buttons(), ElementsAre("Vote"));
    EXPECT_TRUE(shows("checklist:add"));
}

TEST_F(ChecklistBooth, TheRevealedRoundCanBeCalledOff) {
    vote(round, {{3, 3, 3}});
    reveal();
    press("footer:more");
    press("round:call-off");
    scene.screen().type("Half the room was out");
    key(ImGuiKey_Enter);
    EXPECT_THAT(everything_shown(), Not(HasSubstr(":counts")));
    EXPECT_EQ(scene.footer().note, "3 not answered · round 1 was called off");
}

TEST_F(ChecklistBooth, TheRoomsOwnAnswersStaySeenWhileItVotes) {
    act(VoidRound{round, "First answer one"});
    press(id(0, ":not-yet"));
    open("vote:groups");
    EXPECT_FALSE(shows(id(0, ":not-yet"))) << "but cannot be changed";
    EXPECT_EQ(scene.footer().note, "0 of 4 groups have voted");
    const auto posted = scene.posted().size();
    key(ImGuiKey_DownArrow);
    key(ImGuiKey_Y);
    key(ImGuiKey_Delete);
    press(id(0));
    EXPECT_FALSE(state.edit.typing());
    EXPECT_EQ(scene.posted().size(), posted);
}

TEST_F(ChecklistBooth, AFinishedSessionShowsTheLastVoteThatWasRevealed) {
    vote(round, {{3, 3, 3}, {3, 3, 3}});
    reveal();
    vote(open("vote:groups"), {{1, 1, 1}});
    act(FinishSession{});
    EXPECT_EQ(counts(0), "2 yes, 0 not yet, 0 not us: all said yes");
    EXPECT_FALSE(shows("voters:words"));
    EXPECT_THAT(scene.footer().actions, IsEmpty());
}

TEST_F(ChecklistVote, KeysThatChooseAWayAnswerNoPoint) {
    key(ImGuiKey_DownArrow);
    press("vote:open");
    key(ImGuiKey_Y);
    key(ImGuiKey_1);
    EXPECT_THAT(scene.posted_of<MarkCard>(), IsEmpty());
    key(ImGuiKey_Enter);
    EXPECT_THAT(scene.posted_of<OpenRound>(), testing::SizeIs(1)) << "the first way that is possible";
    EXPECT_FALSE(state.edit.typing());
}

TEST_F(ChecklistVote, GoesFromPersonToPerson) {
    act(AddPerson{"Amina"});
    act(AddPerson{"Ben"});
    const RoundId round = open("vote:people");
    EXPECT_THAT(text("voters:words"), HasSubstr("tap your name to answer each point"));
    const std::string amina =
        "voter:person:" + std::to_string(scene.session().people.rows().front()->id.value);
    press(amina);
    EXPECT_THAT(text("booth"), HasSubstr("Amina"));
    press(id(2, ":not-yet"));
    press("booth:done");
    EXPECT_EQ(values_on(scene.session(), round, point(2)), std::vector{2});
}

struct ChecklistHands : ChecklistVote {
    ChecklistHands() {
        act(SetHeadCount{5});
        round = open("vote:hands");
    }
    RoundId round;
};

TEST_F(ChecklistHands, AreCountedPointByPointAndAnswerByAnswer) {
    EXPECT_TRUE(shows(id(0, ":chosen"))) << "the first point is counted first";
    EXPECT_EQ(text("hands:row"), "Yes: We can say what it is for");
    key(ImGuiKey_Equal);
    key(ImGuiKey_Equal);
    EXPECT_EQ(text("hands:total"), "2 of 5 counted, 3 to come.");
    key(ImGuiKey_3);
    EXPECT_EQ(text("hands:row"), "Not us: We can say what it is for");
    EXPECT_EQ(text("hands:figure"), "0") << "the figure of yes is out of sight";
    for (int i = 0; i < 5; ++i)
        key(ImGuiKey_Equal);
    EXPECT_EQ(text("hands:figure"), "3") << "nobody has two hands to raise";
    key(ImGuiKey_DownArrow);
    EXPECT_EQ(text("hands:row"), "Not us: We name our contacts");
    EXPECT_EQ(text("hands:figure"), "0");
    press(id(1, ":yes"));
    press("hands:more");
    EXPECT_EQ(text("hands:total"), "1 of 5 counted, 4 to come.") << "each point has its own total";
    EXPECT_TRUE(shows(id(0, ":yes:counted")));
    EXPECT_TRUE(shows(id(0, ":not-us:counted")));
    EXPECT_FALSE(shows(id(0, ":not-yet:counted")));
    EXPECT_THAT(scene.refusals(), IsEmpty());
    EXPECT_THAT(everything_shown(), Not(HasSubstr(":counts")));

    reveal();
    EXPECT_EQ(counts(0), "2 yes, 0 not yet, 3 not us: most said not us");
    EXPECT_EQ(counts(1), "1 yes, 0 not yet, 0 not us");
    EXPECT_EQ(counts(2), "nobody answered this");
}

TEST_F(ChecklistHands, APointIsChosenByTappingIt) {
    press(id(2));
    EXPECT_EQ(text("hands:row"), "Yes: We know our needs");
    EXPECT_FALSE(state.edit.typing());
    press(id(1, ":not-us"));
    EXPECT_EQ(text("hands:row"), "Not us: We name our contacts");
}

TEST_F(ChecklistHands, AClosedCountWaitsForItsReveal) {
    key(ImGuiKey_Equal);
    act(CloseRound{round});
    EXPECT_THAT(text("voters:words"), HasSubstr("Closed. 1 of 5 people counted"));
    EXPECT_FALSE(shows("hands:figure"));
    EXPECT_THAT(everything_shown(), Not(HasSubstr(":counted")));
}

/// On every display and text size.
struct ChecklistVoteSizes : testing::TestWithParam<std::tuple<ImVec2, float>> {};

TEST_P(ChecklistVoteSizes, BoothAndCounterHaveRoom) {
    const auto [size, text] = GetParam();
    test_support::VoteScreen<ChecklistUi> screen(checklist_plan(), draw_checklist, size);
    screen.scene.canvas().set_text_size(text);
    screen.act(SetHeadCount{12});
    screen.press("vote:open");
    EXPECT_EQ(test_support::layout_problems(screen.scene), "");
    screen.key(ImGuiKey_Enter);
    const RoundId round = screen.scene.session().rounds.rows().back()->id;
    screen.press("voter:group:1");
    EXPECT_EQ(test_support::layout_problems(screen.scene), "");
    const std::string id = "point:" + std::to_string(screen.scene.card(LaneRole::statements, 0).value);
    for (const std::string part : {":yes", ":not-yet", ":not-us"}) {
        ASSERT_TRUE(screen.shows(id + part));
        EXPECT_GE(screen.box(id + part).width(), screen.scene.canvas().px(70));
    }
    screen.act(VoidRound{round, "Hands instead"});
    screen.act(OpenRound{StepId{1}, {}, {.method = Method::answer, .way = WayIn::hands}});
    EXPECT_EQ(test_support::layout_problems(screen.scene), "");
    EXPECT_LT(screen.box(id).x1, screen.box("hands:row").x0);
}

INSTANTIATE_TEST_SUITE_P(AllSizes, ChecklistVoteSizes,
                         testing::Combine(testing::Values(ImVec2{1920, 1080}, ImVec2{1280, 720},
                                                          ImVec2{1024, 768}, ImVec2{3840, 2160}),
                                          testing::Values(0.8F, 1.0F, 2.0F)));

}
