#include <gmock/gmock.h>

#include "app/steps/ladder_scene.h"
#include "sessions/model/rounds.h"
#include "tests/app/ladder_support.h"

namespace {

using namespace plenary;
using test_support::LadderScreen;

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Ways : testing::Test {
    LadderScreen ladder;
    CardId piece = ladder.add_piece("Drop-in");

    void press(const std::string& id) {
        ladder.scene.screen().click(id);
        ladder.scene.settle();
    }
    void key(ImGuiKey pressed) {
        ladder.scene.screen().press(pressed);
        ladder.scene.settle();
    }
    std::string text(const std::string& id) const { return ladder.scene.screen().find(id).text; }
    /// Opens a round in one of the ways that the panel offers.
    const Round& open(const std::string& way) {
        press(ladder.shows("ladder:again") ? "ladder:again" : "ladder:vote");
        press(way);
        EXPECT_THAT(ladder.scene.refusals(), IsEmpty());
        return *ladder.scene.snapshot().unfinished_round(ladder.scene.snapshot().step());
    }
    /// Everything that the last frame says or names.
    std::string everything_shown() const {
        std::string all;
        for (const auto& item : ladder.scene.screen().map().items())
            all += item.id + " " + item.text + "\n";
        return all;
    }
};

using LadderWayTest = Ways;

TEST_F(LadderWayTest, SaysWhyAWayIsNotPossible) {
    press("ladder:vote");
    EXPECT_THAT(text("way:hands:words"), HasSubstr("enter names or a head count"));
    press("way:hands:words");
    EXPECT_THAT(ladder.scene.posted(), IsEmpty());
    key(ImGuiKey_Escape);
    EXPECT_FALSE(ladder.shows("way:tokens"));
}

TEST_F(LadderWayTest, EnterTakesTheWayOfTheLastRound) {
    ladder.scene.act(SetHeadCount{6});
    const RoundId first = open("way:hands").id;
    ladder.scene.act(CastBallot{first, {VoterKind::room, 1}, {{piece, 3, 6}}});
    ladder.scene.act(RevealRound{first});
    press("ladder:again");
    key(ImGuiKey_Enter);
    const Round* second = ladder.scene.snapshot().unfinished_round(ladder.scene.snapshot().step());
    ASSERT_NE(second, nullptr);
    EXPECT_EQ(second->terms.way, WayIn::hands);
    EXPECT_EQ(second->number, 2);
}

struct LadderHandsTest : Ways {
    LadderHandsTest() {
        ladder.scene.act(SetHeadCount{5});
        ladder.scene.settle();
        round = open("way:hands").id;
    }
    RoundId round;
};

TEST_F(LadderHandsTest, AreCountedByKeysRungByRung) {
    key(ImGuiKey_3);
    key(ImGuiKey_Equal);
    key(ImGuiKey_Equal);
    EXPECT_EQ(text("hands:figure"), "2");
    EXPECT_EQ(text("hands:total"), "2 of 5 counted, 3 to come.");
    key(ImGuiKey_6);
    EXPECT_EQ(text("hands:figure"), "0") << "the figure of rung 3 is out of sight";
    EXPECT_TRUE(ladder.shows("counted:3"));
    EXPECT_FALSE(ladder.shows("counted:6"));
    for (int i = 0; i < 4; ++i)
        key(ImGuiKey_Equal);
    EXPECT_EQ(text("hands:figure"), "3") << "nobody has two hands to raise";
    EXPECT_EQ(text("hands:total"), "All 5 are counted.");
    EXPECT_THAT(ladder.buttons(), ElementsAre("*Reveal"));
    key(ImGuiKey_Minus);
    EXPECT_EQ(text("hands:figure"), "2");
    EXPECT_THAT(ladder.scene.refusals(), IsEmpty());

    ladder.scene.act(RevealRound{round});
    ladder.scene.settle();
    EXPECT_EQ(text("figure:median"), "3–6");
    EXPECT_EQ(values_on(ladder.scene.session(), round, piece), (std::vector<int>{3, 3, 6, 6}));
}

TEST_F(LadderHandsTest, ARungIsChosenByTappingIt) {
    press(rung_id(8));
    EXPECT_THAT(text("hands:row"), HasSubstr("Rung 8"));
    press("hands:more");
    EXPECT_EQ(text("hands:figure"), "1");
    key(ImGuiKey_DownArrow);
    EXPECT_THAT(text("hands:row"), HasSubstr("Rung 7"));
}

TEST_F(LadderHandsTest, CountedBeforeARestartAreToldAndCanBeCountedAgain) {
    key(ImGuiKey_2);
    key(ImGuiKey_Equal);
    ladder.state = {};
    ladder.scene.settle();
    EXPECT_EQ(text("hands:total"), "1 of 5 counted, 4 to come.");
    EXPECT_EQ(text("hands:figure"), "0");
    key(ImGuiKey_Equal);
    EXPECT_EQ(ladder.scene.session().choices.size(), 1u);
    EXPECT_EQ(ladder.scene.session().choices.rows().front()->value, 1);
}

struct LadderTurnsTest : Ways {
    RoundId round = open("way:groups").id;
};

TEST_F(LadderTurnsTest, EachVoterHasAnEmptyLadderAndHandsOn) {
    press("voter:group:2");
    EXPECT_THAT(text("booth"), HasSubstr("Group B. Where is “Drop-in” now?"));
    EXPECT_FALSE(ladder.shows("piece:add")) << "nothing else is on the stage";
    EXPECT_THAT(ladder.buttons(), IsEmpty());
    EXPECT_TRUE(ladder.scene.screen().find("booth:done").disabled);
    press(rung_id(7));
    EXPECT_THAT(text("booth"), HasSubstr("You chose rung 7"));
    EXPECT_THAT(ladder.scene.posted_of<CastBallot>(), IsEmpty()) << "nothing is sent before Done";
    press("booth:done");
    ASSERT_EQ(ladder.scene.posted_of<CastBallot>().size(), 1U);
    EXPECT_FALSE(ladder.shows("booth"));
    EXPECT_TRUE(ladder.shows("voter:group:2:voted"));
    EXPECT_THAT(everything_shown(), Not(HasSubstr("You chose")));
    press("voter:group:1");
    EXPECT_THAT(text("booth"), HasSubstr("Tap a rung")) << "it starts empty";
}

TEST_F(LadderTurnsTest, VotesByKeysAlone) {
    press("voter:group:3");
    key(ImGuiKey_UpArrow);
    key(ImGuiKey_UpArrow);
    key(ImGuiKey_Enter);
    ASSERT_EQ(ladder.scene.session().choices.size(), 1u);
    EXPECT_EQ(ladder.scene.session().choices.rows().front()->value, 2);
    press("voter:group:3");
    key(ImGuiKey_5);
    key(ImGuiKey_Escape);
    EXPECT_EQ(ladder.scene.session().choices.rows().front()->value, 2) << "Escape sends nothing";
}

TEST_F(LadderTurnsTest, AVoterMayAbstain) {
    press("voter:group:1");
    press("booth:abstain");
    EXPECT_TRUE(ladder.shows("voter:group:1:voted"));
    EXPECT_TRUE(ladder.scene.session().choices.empty());
    ladder.vote(round, {0, 4, 4, 4});
    ladder.scene.act(RevealRound{round});
    ladder.scene.settle();
    EXPECT_EQ(text("figure:abstained"), "1 group abstained.");
}

TEST_F(LadderTurnsTest, ABoothEndsWithItsRound) {
    press("voter:group:1");
    ladder.vote(round, {0, 4});
    ladder.scene.act(CloseRound{round});
    ladder.scene.settle();
    EXPECT_FALSE(ladder.shows("booth"));
    EXPECT_THAT(text("round:closed"), HasSubstr("1 of 4 groups have voted"));
    EXPECT_FALSE(ladder.shows("voter:group:1")) << "it takes no vote any more";
}

TEST_F(LadderTurnsTest, LeavingTheStepEndsABooth) {
    press("voter:group:1");
    press(rung_id(6));
    for (int i = 0; i < 3; ++i) {
        ImGui::NewFrame();
        ImGui::EndFrame();
    }
    ladder.scene.settle();
    EXPECT_FALSE(ladder.shows("booth"));
    EXPECT_THAT(ladder.scene.posted_of<CastBallot>(), IsEmpty());
}

struct LadderTokensTest : Ways {
    RoundId round = open("way:tokens").id;
};

TEST_F(LadderTokensTest, AGroupCanAbstainOrTakeItsVoteBack) {
    press("token:2");
    EXPECT_FALSE(ladder.shows("token:take-back")) << "it has not voted";
    press("token:abstain");
    EXPECT_EQ(text("token:2:state"), "voted");
    EXPECT_TRUE(ladder.scene.session().choices.empty());
    press("token:2");
    press("token:take-back");
    EXPECT_EQ(text("token:2:state"), "missing");
    EXPECT_TRUE(ladder.scene.session().ballots.empty());
}

TEST_F(LadderTokensTest, ARoundIsCalledOffWithItsReason) {
    ladder.vote(round, {4, 5});
    ladder.scene.settle();
    EXPECT_THAT(ladder.buttons(true), ElementsAre("Close, reveal later", "Call off round 1 …"));
    press("footer:more");
    press("round:call-off");
    ladder.scene.screen().type("Two groups looked");
    key(ImGuiKey_Enter);
    const Round& called_off = *ladder.scene.snapshot().round(round);
    EXPECT_EQ(called_off.state, RoundState::voided);
    EXPECT_EQ(called_off.reason, "Two groups looked");
    EXPECT_EQ(ladder.scene.footer().note, "Round 1 was called off: Two groups looked");
    EXPECT_FALSE(ladder.shows("vote:1"));
    EXPECT_EQ(open("way:tokens").number, 2);
}

using LadderOutcomeTest = Ways;

TEST_F(LadderOutcomeTest, PromptsForTheLowestAndTheHighestWhereTheRoomDiffers) {
    ladder.round(piece, {1, 1, 7, 8});
    EXPECT_THAT(text("figure:word"), HasSubstr("Two camps: hear the lowest and the highest first."));
    press("prompt:highest");
    ladder.scene.screen().type("They chair it");
    key(ImGuiKey_Enter);
    const LaneId why = ladder.scene.snapshot().lane(ladder.scene.snapshot().step(), LaneRole::why)->id;
    const auto reasons = ladder.scene.snapshot().under(piece, why);
    ASSERT_EQ(reasons.size(), 1u);
    EXPECT_EQ(reasons.front()->text, "Rung 8: They chair it");
    EXPECT_THAT(everything_shown(), Not(HasSubstr("Group D"))) << "no names";
}

TEST_F(LadderOutcomeTest, AsksNobodyWhereTheRoomIsOfOneMind) {
    ladder.round(piece, {5, 5, 5, 6});
    EXPECT_FALSE(ladder.shows("prompt:lowest"));
    EXPECT_FALSE(ladder.shows("figure:number"));
    press("figure:word:more");
    EXPECT_THAT(text("figure:number"), HasSubstr("Agreement 0.9"));
}

TEST_F(LadderOutcomeTest, ShowsTheWayOfEachGroupThatMoved) {
    ladder.round(piece, {2, 3, 5, 5});
    ladder.round(piece, {4, 3, 5, 4});
    EXPECT_TRUE(ladder.shows("way:1"));
    EXPECT_FALSE(ladder.shows("way:2"));
    EXPECT_FALSE(ladder.shows("way:3"));
    EXPECT_TRUE(ladder.shows("way:4"));
    EXPECT_EQ(text("figure:movement"), "1 group moved up, 1 down since round 1.");
}

TEST_F(LadderOutcomeTest, SaysWhetherTheAgreedRungWasTheMiddle) {
    ladder.round(piece, {2, 3, 3, 5});
    ladder.agree(piece, 4);
    ladder.scene.settle();
    EXPECT_EQ(ladder.scene.footer().note, "Agreed on rung 4, not the middle of the vote");
    EXPECT_THAT(ladder.buttons(true), ElementsAre("Take back rung 4", "Call off round 1 …"));
}

using LadderQuestionTest = Ways;

TEST_F(LadderQuestionTest, NowAndWantAreVotedOnApartAndTheGapIsDrawn) {
    ladder.round(piece, {3, 3, 3, 3});
    ladder.agree(piece, 3);
    press("question:want");
    EXPECT_THAT(ladder.buttons(), ElementsAre("*Vote"));
    EXPECT_EQ(open("way:groups").terms.question, Question::want);
    const RoundId round = ladder.scene.session().rounds.rows().back()->id;
    ladder.vote(round, {6, 6, 7, 6});
    ladder.scene.act(RevealRound{round});
    ladder.scene.settle();
    EXPECT_THAT(ladder.buttons(), ElementsAre("Vote again", "*Want rung 6"));
    EXPECT_FALSE(ladder.shows("gap"));
    press("ladder:agree");
    EXPECT_EQ(ladder.scene.snapshot().want(piece)->rung, 6);
    EXPECT_EQ(ladder.scene.snapshot().agreement(piece)->rung, 3);
    EXPECT_EQ(text("gap:words"), "From rung 3 to rung 6: a gap of 3 rungs.");
    const ui::Box gap = ladder.box("gap");
    EXPECT_NEAR(gap.y1, ladder.box(rung_id(3)).centre().y, 12);
    EXPECT_NEAR(gap.y0, ladder.box(rung_id(6)).centre().y, 12);
    press("question:now");
    EXPECT_EQ(ladder.scene.footer().note, "Agreed on rung 3, the middle of the vote");
}

TEST_F(LadderQuestionTest, APieceIsDraggedToWhereItIsWanted) {
    press("question:want");
    ladder.scene.screen().drag(piece_id(piece), rung_id(5));
    ladder.scene.settle();
    EXPECT_EQ(ladder.scene.snapshot().want(piece)->rung, 5);
    EXPECT_EQ(ladder.scene.snapshot().agreement(piece), nullptr);
}

using LadderOverviewTest = Ways;

TEST_F(LadderOverviewTest, ShowsEveryPieceOnItsRungWithItsWantAsAGhost) {
    const CardId other = ladder.add_piece("Travel plan");
    const CardId third = ladder.add_piece("Clean-up day");
    ladder.agree(piece, 2);
    ladder.scene.act(AgreeRung{piece, 6, Question::want});
    ladder.agree(other, 4);
    ladder.scene.settle();
    press("ladder:overview");
    const auto id = [](const char* kind, CardId card) { return kind + std::to_string(card.value); };
    EXPECT_EQ(text("overview:words"),
              "2 pieces stand on the ladder, 1 on the way to where we want it; 1 not placed yet.");
    const auto on = [&](const std::string& mark, int rung) {
        return ladder.box(rung_id(rung)).holds(ladder.box(mark).centre());
    };
    ladder.scene.settle();
    EXPECT_TRUE(ladder.shows(id("placed:", piece)));
    EXPECT_TRUE(ladder.shows(id("ghost:", piece)));
    EXPECT_TRUE(ladder.shows(id("placed:", other)));
    EXPECT_FALSE(ladder.shows(id("ghost:", other)));
    EXPECT_FALSE(ladder.shows(id("placed:", third)));
    EXPECT_TRUE(on(id("placed:", piece), 2));
    EXPECT_TRUE(on(id("ghost:", piece), 6));
    const ui::Box a = ladder.box(id("placed:", piece));
    const ui::Box b = ladder.box(id("placed:", other));
    EXPECT_TRUE(a.x1 <= b.x0 || b.x1 <= a.x0) << "the way of the one passes beside the other";
    press(id("placed:", other));
    EXPECT_FALSE(ladder.state.overview);
    EXPECT_EQ(ladder.state.piece, other);
}

}
