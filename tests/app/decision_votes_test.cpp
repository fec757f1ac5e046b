#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/steps/decision.h"
#include "sessions/model/rounds.h"
#include "tests/app/vote_screen.h"

namespace {

using namespace plenary;
using test_support::plan_of;

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Plan decision_plan() {
    Plan plan = plan_of(DecisionStep{.options = {"Go on", "Change", "Stop"}, .why = "Why so?"});
    plan.groups = 4;
    return plan;
}

struct DecisionVote : testing::Test, test_support::VoteScreen<DecisionUi> {
    DecisionVote() : VoteScreen(decision_plan(), draw_decision) {}

    CardId option(std::size_t place) const { return scene.card(LaneRole::options, place); }
    std::string id(std::size_t place, const std::string& part = {}) const {
        return "option:" + std::to_string(option(place).value) + part;
    }
    Mark mark(std::size_t place) const { return scene.snapshot().card(option(place))->mark; }
    std::string outcome(std::size_t place) const { return text(id(place, ":outcome")); }
    void cast(RoundId round, std::int64_t group, const std::vector<CastBallot::OnCard>& choices) {
        act(CastBallot{round, {VoterKind::group, group}, choices});
    }
    /// Group A chooses the first of these, B the second, …
    void pick(RoundId round, const std::vector<std::size_t>& places) {
        std::int64_t group = 0;
        for (const std::size_t place : places)
            cast(round, ++group, {{option(place), 1}});
    }
    /// Group A says the first of these of the three options, B the second, …
    void judge_all(RoundId round, const std::vector<std::array<int, 3>>& ballots) {
        std::int64_t group = 0;
        for (const auto& values : ballots)
            cast(round, ++group, {{option(0), values[0]}, {option(1), values[1]}, {option(2), values[2]}});
    }
};

struct DecisionPick : DecisionVote {
    RoundId round = open("vote:pick:groups");
};

TEST_F(DecisionPick, EachVoterChoosesOneUnseenAndHandsOn) {
    EXPECT_THAT(text("voters:words"), HasSubstr("tap your group to choose one option"));
    EXPECT_FALSE(shows("reason:add"));
    EXPECT_FALSE(shows("decision:add"));
    press("voter:group:2");
    EXPECT_THAT(text("booth"), HasSubstr("Tap the option that you choose"));
    EXPECT_TRUE(scene.screen().find("booth:done").disabled);
    EXPECT_THAT(scene.footer().actions, IsEmpty());
    press(id(0));
    press(id(2));
    EXPECT_THAT(scene.posted_of<CastBallot>(), IsEmpty()) << "nothing is sent before Done";
    press("booth:done");
    ASSERT_EQ(scene.posted_of<CastBallot>().size(), 1U);
    EXPECT_THAT(scene.posted_of<CastBallot>()[0].choices, ElementsAre(CastBallot::OnCard{option(2), 1, 1}));
    EXPECT_TRUE(shows("voter:group:2:voted"));
    EXPECT_THAT(everything_shown(), Not(HasSubstr(":chosen"))) << "nothing tells what was tapped last";
    press("voter:group:3");
    EXPECT_TRUE(scene.screen().find("booth:done").disabled) << "it starts empty";
}

TEST_F(DecisionPick, VotesByKeysAlone) {
    press("voter:group:1");
    key(ImGuiKey_3);
    key(ImGuiKey_UpArrow);
    key(ImGuiKey_Enter);
    EXPECT_EQ(values_on(scene.session(), round, option(1)), std::vector{1});
    press("voter:group:1");
    key(ImGuiKey_DownArrow);
    key(ImGuiKey_Escape);
    EXPECT_EQ(values_on(scene.session(), round, option(1)), std::vector{1}) << "Escape sends nothing";
}

TEST_F(DecisionPick, ShowsNothingOfTheVotesBeforeTheReveal) {
    pick(round, {0, 0, 1});
    EXPECT_EQ(scene.footer().note, "3 of 4 groups have voted");
    EXPECT_THAT(everything_shown(), Not(HasSubstr(":outcome")));
    EXPECT_FALSE(shows("decision:strip"));
    EXPECT_THAT(buttons(), ElementsAre("Reveal without D"));
    act(CloseRound{round});
    EXPECT_THAT(text("voters:words"), HasSubstr("Closed. 3 of 4 groups have voted"));
    EXPECT_THAT(everything_shown(), Not(HasSubstr(":outcome")));
    EXPECT_FALSE(shows("voter:group:4"));
}

TEST_F(DecisionPick, TheRevealSuggestsTheOptionThatLeadsAndTheRoomDecides) {
    pick(round, {1, 2, 1, 0});
    reveal();
    EXPECT_EQ(outcome(0), "1 vote");
    EXPECT_EQ(outcome(1), "2 votes, the most");
    EXPECT_EQ(outcome(2), "1 vote");
    EXPECT_EQ(text("decision:strip"), "Round 1: All 4 groups have voted. “Change” has the most votes.");
    EXPECT_EQ(mark(1), Mark::none) << "nothing decides for the room";
    EXPECT_EQ(scene.footer().note, "Not decided yet");
    EXPECT_TRUE(shows(id(1, ":chosen")));
    EXPECT_THAT(buttons(), ElementsAre("Vote again", "*Decide on “Change”"));
    press(id(2));
    EXPECT_THAT(buttons(), ElementsAre("Vote again", "*Decide on “Stop”")) << "it may decide otherwise";
    press("decision:decide");
    EXPECT_EQ(mark(2), Mark::agreed);
    EXPECT_EQ(scene.footer().note, "Decided: Stop");
    EXPECT_EQ(outcome(1), "2 votes, the most") << "the figures stay";
    EXPECT_THAT(buttons(), ElementsAre("Vote again"));
}

TEST_F(DecisionPick, ATieIsCalledOneAndSuggestsNothing) {
    pick(round, {0, 1, 1, 0});
    reveal();
    EXPECT_EQ(outcome(0), "2 votes, a tie");
    EXPECT_EQ(outcome(1), "2 votes, a tie");
    EXPECT_EQ(outcome(2), "0 votes");
    EXPECT_THAT(text("decision:strip"), HasSubstr("A tie: “Go on” and “Change” have 2 votes each."));
    EXPECT_FALSE(shows(id(0, ":chosen")));
    EXPECT_THAT(buttons(), ElementsAre("Vote again"));
}

TEST_F(DecisionPick, WhereAllAbstainNobodyChose) {
    cast(round, 1, {});
    cast(round, 2, {});
    reveal();
    EXPECT_THAT(text("decision:strip"), HasSubstr("Nobody chose an option."));
    EXPECT_EQ(outcome(0), "0 votes");
}

TEST_F(DecisionPick, NoDecisionIsOfferedWhileAVoteGoesOn) {
    press(id(1));
    key(ImGuiKey_2);
    EXPECT_THAT(buttons(), ElementsAre("-Reveal"));
    EXPECT_FALSE(state.edit.typing());
    key(ImGuiKey_Delete);
    EXPECT_THAT(scene.posted_of<DeleteCard>(), IsEmpty());
}

TEST_F(DecisionPick, WhatWasAddedOrDeletedSinceTheVoteIsToldApart) {
    pick(round, {0, 0, 1, 2});
    reveal();
    act(DeleteCard{option(0)});
    act(AddCard{.lane = scene.snapshot().lane(StepId{1}, LaneRole::options)->id, .text = "Merge"});
    EXPECT_EQ(outcome(0), "1 vote, a tie") << "of those that are left";
    EXPECT_EQ(outcome(2), "added since the vote");
    EXPECT_EQ(test_support::layout_problems(scene), "");
    press(id(2));
    EXPECT_THAT(buttons(), ElementsAre("Vote again", "*Decide on “Merge”"));
}

TEST_F(DecisionPick, AnOptionThatCameLaterIsNotInTheVote) {
    act(AddCard{.lane = scene.snapshot().lane(StepId{1}, LaneRole::options)->id, .text = "Merge"});
    press("voter:group:1");
    press(id(3));
    key(ImGuiKey_4);
    EXPECT_TRUE(scene.screen().find("booth:done").disabled);
    press(id(0));
    EXPECT_FALSE(scene.screen().find("booth:done").disabled);
}

TEST_F(DecisionPick, ASecondRoundHidesTheFirstAndThenTakesItsPlace) {
    pick(round, {0, 0, 0, 0});
    reveal();
    const RoundId second = open("vote:consent:groups");
    EXPECT_THAT(everything_shown(), Not(HasSubstr(":outcome"))) << "the first one would lead the second";
    judge_all(second, {{2, 3, 2}, {2, 3, 2}, {2, 3, 2}, {2, 3, 2}});
    EXPECT_THAT(everything_shown(), Not(HasSubstr(":outcome")));
    reveal();
    EXPECT_EQ(outcome(1), "4 for, 0 can live with it, nobody against");
    EXPECT_THAT(text("decision:strip"), HasSubstr("Round 2"));
    EXPECT_TRUE(shows(id(1, ":chosen"))) << "the choice follows the new reveal";
}

TEST_F(DecisionPick, ADecisionStandsAsideInTheBooth) {
    act(VoidRound{round, "Decide first"});
    press(id(0));
    press("decision:decide");
    open("vote:pick:groups");
    EXPECT_TRUE(shows(id(0, ":decided")));
    press("voter:group:1");
    EXPECT_FALSE(shows(id(0, ":decided")));
}

TEST_F(DecisionPick, ARoundThatWasCalledOffIsSaidAndShowsNothing) {
    pick(round, {0, 0, 0, 0});
    act(VoidRound{round, "Opened too early"});
    EXPECT_EQ(scene.footer().note, "Round 1 was called off: Opened too early");
    EXPECT_THAT(everything_shown(), Not(HasSubstr(":outcome")));
    EXPECT_THAT(buttons(), ElementsAre("*Vote"));
}

TEST_F(DecisionPick, AFinishedSessionShowsTheLastVoteThatWasRevealed) {
    pick(round, {0, 0});
    reveal();
    pick(open("vote:pick:groups"), {1, 1});
    act(FinishSession{});
    EXPECT_EQ(outcome(0), "2 votes, the most");
    EXPECT_FALSE(shows("voters:words"));
    EXPECT_EQ(scene.footer().note, "Nothing was decided");
    EXPECT_THAT(scene.footer().actions, IsEmpty());
}

struct DecisionConsent : DecisionVote {
    RoundId round = open("vote:consent:groups");
};

TEST_F(DecisionConsent, EachVoterJudgesEachOption) {
    press("voter:group:1");
    EXPECT_THAT(text("booth"), HasSubstr("0 of 3 said"));
    press(id(0, ":for"));
    press(id(1, ":live"));
    EXPECT_TRUE(scene.screen().find("booth:done").disabled) << "one is left";
    press(id(2, ":for"));
    press(id(2, ":against"));
    EXPECT_THAT(text("booth"), HasSubstr("3 of 3 said"));
    press("booth:done");
    EXPECT_EQ(values_on(scene.session(), round, option(0)), std::vector{3});
    EXPECT_EQ(values_on(scene.session(), round, option(1)), std::vector{2});
    EXPECT_EQ(values_on(scene.session(), round, option(2)), std::vector{1});
}

TEST_F(DecisionConsent, VotesByKeysAlone) {
    press("voter:group:1");
    key(ImGuiKey_DownArrow);
    key(ImGuiKey_1);
    key(ImGuiKey_DownArrow);
    key(ImGuiKey_2);
    key(ImGuiKey_Enter);
    EXPECT_THAT(scene.posted_of<CastBallot>(), IsEmpty()) << "one is left";
    key(ImGuiKey_DownArrow);
    key(ImGuiKey_3);
    key(ImGuiKey_Enter);
    EXPECT_EQ(values_on(scene.session(), round, option(0)), std::vector{3});
    EXPECT_EQ(values_on(scene.session(), round, option(1)), std::vector{2});
    EXPECT_EQ(values_on(scene.session(), round, option(2)), std::vector{1});
}

TEST_F(DecisionConsent, PointsOutWhatNobodyIsAgainstAndAsksForTheObjections) {
    judge_all(round, {{3, 3, 1}, {3, 2, 1}, {3, 2, 2}, {1, 3, 2}});
    reveal();
    EXPECT_EQ(outcome(0), "3 for, 0 can live with it, 1 against");
    EXPECT_EQ(outcome(1), "2 for, 2 can live with it, nobody against");
    EXPECT_EQ(outcome(2), "0 for, 2 can live with it, 2 against");
    EXPECT_EQ(text("decision:strip"),
              "Round 1: All 4 groups have voted. Nobody is against “Change”. Hear the objections first.");
    EXPECT_THAT(buttons(), ElementsAre("Vote again", "*Decide on “Change”"));
    EXPECT_FALSE(shows("decision:objections")) << "nobody is against the one in front";
    press(id(2));
    EXPECT_EQ(text("decision:objections"), "2 are against it. Hear the objections first.");
    EXPECT_THAT(everything_shown(), Not(HasSubstr("Group"))) << "nobody is named";
    press("objection:add");
    scene.screen().type("Who would run it?\n");
    scene.settle();
    const auto reasons = scene.snapshot().under(option(2));
    ASSERT_EQ(reasons.size(), 1U);
    EXPECT_EQ(reasons.front()->text, "Against: Who would run it?");
    key(ImGuiKey_Escape);
    press(id(1));
    press("decision:decide");
    press(id(2));
    EXPECT_THAT(everything_shown(), Not(HasSubstr("Hear the objections"))) << "it is decided";
}

TEST_F(DecisionConsent, SuggestsNothingThatSomebodyIsAgainst) {
    judge_all(round, {{3, 3, 1}, {3, 1, 3}, {1, 3, 3}});
    reveal();
    EXPECT_THAT(text("decision:strip"), HasSubstr("Every option has somebody against it. Hear the"));
    EXPECT_THAT(buttons(), ElementsAre("Vote again"));
}

TEST_F(DecisionConsent, SaysWhichOfThoseThatNobodyIsAgainstHasTheMostForIt) {
    judge_all(round, {{2, 3, 2}, {2, 3, 3}});
    reveal();
    EXPECT_THAT(text("decision:strip"), HasSubstr("Nobody is against any option; most are for “Change”."));
    EXPECT_THAT(text("decision:strip"), Not(HasSubstr("objections")));
    EXPECT_TRUE(shows(id(1, ":chosen")));
}

TEST_F(DecisionConsent, CallsATieAmongThemOne) {
    judge_all(round, {{3, 2, 1}, {2, 3, 2}});
    reveal();
    EXPECT_THAT(text("decision:strip"),
                HasSubstr("Nobody is against 2 of the options; a tie between “Go on” and “Change”."));
    EXPECT_THAT(buttons(), ElementsAre("Vote again"));
}

TEST_F(DecisionConsent, SaysWhereNobodyJudged) {
    cast(round, 1, {});
    cast(round, 2, {{option(0), 3}});
    reveal();
    EXPECT_EQ(outcome(1), "nobody judged it");
    EXPECT_EQ(outcome(0), "1 for, 0 can live with it, nobody against");
}

struct DecisionHands : DecisionVote {
    DecisionHands() { act(SetHeadCount{5}); }
};

TEST_F(DecisionHands, AreCountedOptionByOption) {
    open("vote:pick:hands");
    EXPECT_EQ(text("hands:row"), "Go on");
    EXPECT_TRUE(shows(id(0, ":chosen")));
    key(ImGuiKey_Equal);
    key(ImGuiKey_Equal);
    key(ImGuiKey_DownArrow);
    EXPECT_EQ(text("hands:row"), "Change");
    EXPECT_EQ(text("hands:figure"), "0") << "the figure before is out of sight";
    EXPECT_TRUE(shows(id(0, ":counted")));
    EXPECT_FALSE(shows(id(1, ":counted")));
    press(id(2));
    EXPECT_EQ(text("hands:row"), "Stop");
    EXPECT_TRUE(shows(id(2, ":chosen")));
    for (int i = 0; i < 5; ++i)
        key(ImGuiKey_Equal);
    EXPECT_EQ(text("hands:figure"), "3") << "nobody has two hands to raise";
    EXPECT_EQ(text("hands:total"), "All 5 are counted.");
    EXPECT_THAT(buttons(), ElementsAre("*Reveal"));
    EXPECT_THAT(scene.refusals(), IsEmpty());
    EXPECT_THAT(everything_shown(), Not(HasSubstr(":outcome")));
    reveal();
    EXPECT_EQ(outcome(0), "2 votes");
    EXPECT_EQ(outcome(2), "3 votes, the most");
    EXPECT_EQ(text("decision:strip"), "Round 1: All 5 people are counted. “Stop” has the most votes.");
}

TEST_F(DecisionHands, OfConsentAreCountedAnswerByAnswer) {
    const RoundId round = open("vote:consent:hands");
    EXPECT_EQ(text("hands:row"), "For: Go on");
    key(ImGuiKey_Equal);
    key(ImGuiKey_3);
    EXPECT_EQ(text("hands:row"), "Against: Go on");
    key(ImGuiKey_Equal);
    EXPECT_EQ(text("hands:total"), "2 of 5 counted, 3 to come.");
    key(ImGuiKey_DownArrow);
    EXPECT_EQ(text("hands:row"), "Against: Change");
    press(id(1, ":live"));
    key(ImGuiKey_Equal);
    EXPECT_EQ(text("hands:total"), "1 of 5 counted, 4 to come.");
    EXPECT_TRUE(shows(id(0, ":for:counted")));
    EXPECT_TRUE(shows(id(0, ":against:counted")));
    EXPECT_FALSE(shows(id(1, ":against:counted")));
    reveal();
    EXPECT_EQ(outcome(0), "1 for, 0 can live with it, 1 against");
    EXPECT_EQ(outcome(1), "0 for, 1 can live with it, nobody against");
    EXPECT_EQ(values_on(scene.session(), round, option(0)), (std::vector{1, 3}));
}

TEST_F(DecisionHands, GoFromPersonToPersonToo) {
    const RoundId round = open("vote:pick:people");
    press("voter:seat:3");
    EXPECT_THAT(text("booth"), HasSubstr("Person 3"));
    press(id(1));
    press("booth:done");
    EXPECT_EQ(values_on(scene.session(), round, option(1)), std::vector{1});
    EXPECT_EQ(scene.footer().note, "1 of 5 people have voted");
}

/// On every display and text size.
struct DecisionVoteSizes : testing::TestWithParam<std::tuple<ImVec2, float>> {};

TEST_P(DecisionVoteSizes, PanelBoothAndCounterHaveRoom) {
    const auto [size, text] = GetParam();
    test_support::VoteScreen<DecisionUi> screen(decision_plan(), draw_decision, size);
    screen.scene.canvas().set_text_size(text);
    screen.act(SetHeadCount{12});
    screen.press("vote:open");
    EXPECT_EQ(test_support::layout_problems(screen.scene), "");
    EXPECT_TRUE(screen.shows("vote:pick:hands"));
    EXPECT_GE(screen.box("vote:pick:hands").height(), screen.scene.canvas().px(80));
    screen.key(ImGuiKey_Escape);
    const std::string id = "option:" + std::to_string(screen.scene.card(LaneRole::options, 0).value);
    for (const Method method : {Method::pick, Method::consent})
        for (const WayIn way : {WayIn::screen, WayIn::hands}) {
            screen.act(OpenRound{StepId{1}, {}, {.method = method, .way = way}});
            const RoundId round = screen.scene.session().rounds.rows().back()->id;
            if (way == WayIn::screen)
                screen.press("voter:group:1");
            EXPECT_EQ(test_support::layout_problems(screen.scene), "");
            ASSERT_TRUE(screen.shows(id));
            if (way == WayIn::hands) {
                EXPECT_LT(screen.box(id).x1, screen.box("hands:row").x0);
            }
            if (method == Method::pick) {
                screen.act(VoidRound{round, "Another way"});
                continue;
            }
            for (const std::string part : {":for", ":live", ":against"})
                EXPECT_FALSE(screen.box(id + part).inset(1).meets(screen.box(id + ":text").inset(1)));
            screen.act(VoidRound{round, "Another way"});
        }
}

INSTANTIATE_TEST_SUITE_P(AllSizes, DecisionVoteSizes,
                         testing::Combine(testing::Values(ImVec2{1920, 1080}, ImVec2{1280, 720},
                                                          ImVec2{1024, 768}, ImVec2{3840, 2160}),
                                          testing::Values(0.8F, 1.0F, 2.0F)));

}
