#include "tests/app/ladder_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace {

using namespace plenary;
using namespace std::chrono_literals;
using test_support::LadderScreen;
using test_support::rung_id;
using testing::IsEmpty;

std::string token(int group) {
    return "token:" + std::to_string(group);
}

void expect_vote(LadderScreen& ladder, RoundId round, int group, int rung) {
    const auto votes = ladder.scene.posted_of<CastBallot>();
    ASSERT_EQ(votes.size(), 1U);
    EXPECT_EQ(votes.front().round, round);
    EXPECT_EQ(votes.front().voter, (Voter{VoterKind::group, group}));
    ASSERT_EQ(votes.front().choices.size(), 1U);
    EXPECT_EQ(votes.front().choices.front().value, rung);
    EXPECT_THAT(ladder.scene.refusals(), IsEmpty());
    ladder.scene.forget_posted();
}

struct LadderVoteTest : testing::Test {
    LadderScreen ladder;
    CardId piece = ladder.add_piece("Drop-in");
    RoundId round = ladder.open(piece);
};

TEST_F(LadderVoteTest, ATokenIsDraggedToARung) {
    ladder.scene.screen().drag(token(2), rung_id(6));
    ladder.scene.settle();
    expect_vote(ladder, round, 2, 6);
    EXPECT_EQ(ladder.scene.screen().find("token:2:state").text, "voted");
    EXPECT_EQ(ladder.scene.screen().find("turnout").text, "1 of 4 groups have voted. Missing: A, C and D");
}

TEST_F(LadderVoteTest, AFingerCanDragIt) {
    const ui::Box rung = ladder.box(rung_id(3));
    ladder.scene.screen().touch_drag(token(1), rung.centre());
    ladder.scene.settle();
    expect_vote(ladder, round, 1, 3);
}

TEST_F(LadderVoteTest, TheLastMoveAndTheReleaseMayComeTogether) {
    ladder.scene.screen().drag_and_let_go_at_once(token(1), ladder.box(rung_id(8)).centre());
    ladder.scene.settle();
    expect_vote(ladder, round, 1, 8);
}

TEST_F(LadderVoteTest, DroppedBesideTheLadderItIsNoVote) {
    const ui::Box home = ladder.box(token(1));
    ladder.scene.screen().drag(token(1), ImVec2{home.centre().x, home.centre().y + 300});
    ladder.scene.settle();
    EXPECT_THAT(ladder.scene.posted(), IsEmpty());
}

TEST_F(LadderVoteTest, TheTokenGoesBackBeforeTheVoteIsAnswered) {
    ladder.scene.hold_answers(true);
    ladder.scene.screen().drag(token(2), rung_id(6));
    ladder.scene.settle();
    EXPECT_FALSE(ladder.shows("token:2:moving"));
    EXPECT_EQ(ladder.scene.screen().find("token:2:state").text, "missing");
    ladder.scene.hold_answers(false);
    ladder.scene.settle();
    EXPECT_FALSE(ladder.shows("token:2:moving"));
    EXPECT_EQ(ladder.scene.screen().find("token:2:state").text, "voted");
}

TEST_F(LadderVoteTest, AGroupCanChangeItsMindWhileTheVoteIsOpen) {
    ladder.scene.screen().drag(token(2), rung_id(6));
    ladder.scene.screen().drag(token(2), rung_id(2));
    ladder.scene.settle();
    EXPECT_EQ(ladder.scene.posted_of<CastBallot>().size(), 2U);
    EXPECT_EQ(ladder.scene.session().ballots.size(), 1U);
    EXPECT_EQ(ladder.scene.session().choices.rows().front()->value, 2);
}

TEST_F(LadderVoteTest, ATapOnTheTokenThenOnTheRungVotes) {
    ladder.scene.screen().touch_tap(token(4));
    ladder.scene.screen().touch_tap(rung_id(7));
    ladder.scene.settle();
    expect_vote(ladder, round, 4, 7);
    ladder.scene.screen().click_at(ladder.box(rung_id(1)).centre().x, ladder.box(rung_id(1)).centre().y);
    EXPECT_THAT(ladder.scene.posted(), IsEmpty());
}

TEST_F(LadderVoteTest, ASecondTapOnTheTokenPutsItDown) {
    ladder.scene.screen().click(token(4));
    ladder.scene.screen().click(token(4));
    ladder.scene.screen().click(rung_id(7));
    EXPECT_THAT(ladder.scene.posted(), IsEmpty());
}

// The piece, the place for another, the two questions, and the tokens, in this order.
TEST_F(LadderVoteTest, TheKeyboardVotesByNumber) {
    for (int i = 0; i < 6; ++i)
        ladder.scene.screen().press(ImGuiKey_Tab);
    ladder.scene.screen().press(ImGuiKey_5);
    ladder.scene.settle();
    expect_vote(ladder, round, 2, 5);
}

TEST_F(LadderVoteTest, TheKeyboardVotesByArrowsAndEnter) {
    for (int i = 0; i < 5; ++i)
        ladder.scene.screen().press(ImGuiKey_Tab);
    ladder.scene.screen().press(ImGuiKey_UpArrow);
    ladder.scene.screen().press(ImGuiKey_UpArrow);
    EXPECT_THAT(ladder.scene.posted(), IsEmpty());
    ladder.scene.screen().press(ImGuiKey_Enter);
    ladder.scene.settle();
    expect_vote(ladder, round, 1, 2);
    ladder.scene.screen().press(ImGuiKey_DownArrow);
    ladder.scene.screen().press(ImGuiKey_Enter);
    ladder.scene.settle();
    expect_vote(ladder, round, 1, 8);
}

TEST_F(LadderVoteTest, EscapePutsAnAimedTokenDown) {
    for (int i = 0; i < 5; ++i)
        ladder.scene.screen().press(ImGuiKey_Tab);
    ladder.scene.screen().press(ImGuiKey_UpArrow);
    ladder.scene.screen().press(ImGuiKey_Escape);
    EXPECT_EQ(ladder.state.picked, GroupId{});
    EXPECT_EQ(ladder.state.aimed, std::nullopt);
}

// Everything that the last frame drew and everything that it says, to the last corner.
std::string all_that_is_shown(LadderScreen& ladder) {
    std::ostringstream all;
    for (const ui::Item& item : ladder.scene.screen().map().items())
        all << item.id << '|' << item.text << '|' << item.full_x0 << ' ' << item.full_y0 << ' '
            << item.full_x1 << ' ' << item.full_y1 << '\n';
    const ImDrawData& drawn = ladder.scene.screen().draw_data();
    for (const ImDrawList* list : drawn.CmdLists) {
        for (const ImDrawVert& at : list->VtxBuffer)
            all << at.pos.x << ' ' << at.pos.y << ' ' << at.uv.x << ' ' << at.uv.y << ' ' << at.col << '\n';
        for (const ImDrawIdx index : list->IdxBuffer)
            all << index << ' ';
    }
    for (const FooterAction& action : ladder.scene.footer().actions)
        all << action.id << action.words << action.primary << action.enabled;
    return all.str() + ladder.scene.footer().note;
}

struct TwoRooms {
    LadderScreen one;
    LadderScreen other;

    // The same history, but for where these votes lie.
    void vote(std::initializer_list<int> ones, std::initializer_list<int> others, bool earlier_round) {
        for (LadderScreen* room : {&one, &other}) {
            const CardId piece = room->add_piece("Drop-in");
            room->add_piece("Travel plan");
            if (earlier_round)
                room->round(piece, {3, 3, 4, 8});
            room->vote(room->open(piece), room == &one ? ones : others);
            room->scene.settle();
        }
    }
};

TEST(LadderBlindTest, NothingThatIsShownDependsOnWhereAHiddenVoteLies) {
    for (const bool earlier_round : {false, true}) {
        TwoRooms rooms;
        rooms.vote({1, 6, 6}, {8, 2, 5}, earlier_round);
        EXPECT_TRUE(all_that_is_shown(rooms.one) == all_that_is_shown(rooms.other));
        EXPECT_FALSE(rooms.one.shows("vote:1"));
    }
}

TEST(LadderBlindTest, TheComparisonSeesARevealedVote) {
    TwoRooms rooms;
    rooms.vote({1, 6, 6}, {1, 6, 5}, false);
    for (LadderScreen* room : {&rooms.one, &rooms.other}) {
        room->scene.act(RevealRound{room->scene.snapshot().session().rounds.rows().back()->id});
        room->scene.settle();
    }
    EXPECT_FALSE(all_that_is_shown(rooms.one) == all_that_is_shown(rooms.other));
}

TEST(LadderBlindTest, AVoteJustCastLeavesNoTrace) {
    TwoRooms rooms;
    rooms.vote({}, {}, false);
    rooms.one.scene.screen().drag(token(3), rung_id(2));
    rooms.other.scene.screen().drag(token(3), rung_id(7));
    for (LadderScreen* room : {&rooms.one, &rooms.other}) {
        room->scene.screen().move(5, 5);
        room->scene.settle();
        EXPECT_EQ(room->scene.session().ballots.size(), 1U);
    }
    EXPECT_TRUE(all_that_is_shown(rooms.one) == all_that_is_shown(rooms.other));
}

struct LadderRevealTest : testing::Test {
    LadderScreen ladder;
    CardId piece = ladder.add_piece("Drop-in");

    static ImVec2 middle(const ui::Box& box) { return box.centre(); }
};

TEST_F(LadderRevealTest, TokensTravelFromTheTrayToTheirRungs) {
    const RoundId round = ladder.open(piece);
    ladder.vote(round, {2, 6, 6, 8});
    ladder.scene.settle();
    const ui::Box tray = ladder.box(token(1));
    ladder.scene.clock().advance(0ms);
    ladder.scene.screen().click("round:reveal");
    // The command is answered a frame later; from then on the tokens are under way.
    while (!ladder.shows("vote:1"))
        ladder.scene.screen().frame();
    const ui::Box early = ladder.box("vote:1");
    EXPECT_FALSE(ladder.scene.idle());
    ladder.scene.wait(60ms);
    const ui::Box later = ladder.box("vote:1");
    const ui::Box rung = ladder.box(rung_id(2));
    EXPECT_LT(std::abs(early.centre().y - tray.centre().y), rung.centre().y - early.centre().y);
    EXPECT_GT(later.centre().y, early.centre().y);
    EXPECT_LT(later.centre().y, rung.y1);
    ladder.scene.wait(400ms);
    for (const auto& [group, on] : {std::pair(1, 2), std::pair(2, 6), std::pair(3, 6), std::pair(4, 8)}) {
        const ui::Box vote = ladder.box("vote:" + std::to_string(group));
        const ui::Box box = ladder.box(rung_id(on));
        EXPECT_TRUE(box.holds(vote.min()) && box.holds(vote.max())) << group;
    }
    ladder.scene.settle();
    EXPECT_TRUE(ladder.scene.idle());
    EXPECT_LT(ladder.box("vote:2").x1, ladder.box("vote:3").x0);
}

TEST_F(LadderRevealTest, WithoutMotionTheyAreThereAtOnce) {
    const RoundId round = ladder.open(piece);
    ladder.vote(round, {2, 6, 6, 8});
    ladder.scene.canvas().set_motion(false);
    ladder.scene.act(RevealRound{round});
    const ui::Box rung = ladder.box(rung_id(2));
    EXPECT_TRUE(rung.holds(ladder.box("vote:1").min()));
    EXPECT_TRUE(ladder.scene.idle());
}

TEST_F(LadderRevealTest, ComingBackToARevealedRoundMovesNothing) {
    ladder.round(piece, {2, 6, 6, 8});
    ladder.state = {};
    ladder.scene.screen().frame();
    EXPECT_TRUE(ladder.box(rung_id(2)).holds(ladder.box("vote:1").min()));
    EXPECT_TRUE(ladder.scene.idle());
}

TEST_F(LadderRevealTest, SaysWhereTheMiddleIsAndHowFarItMoved) {
    ladder.round(piece, {3, 4, 4, 8});
    EXPECT_EQ(ladder.scene.screen().find("figure:median").text, "4");
    EXPECT_EQ(ladder.scene.screen().find("figure:spread").text, "3–8");
    EXPECT_EQ(ladder.scene.screen().find("figure:since").text, "–");
    ladder.round(piece, {5, 6, 6, 7});
    EXPECT_EQ(ladder.scene.screen().find("figure:median").text, "6");
    EXPECT_EQ(ladder.scene.screen().find("figure:spread").text, "5–7");
    EXPECT_EQ(ladder.scene.screen().find("figure:since").text, "+2");
    EXPECT_EQ(ladder.scene.screen().find("figure:word").text, "Agreed: the middle half is within one rung.");
}

TEST_F(LadderRevealTest, ThoseWhoMovedLeaveAPalerTokenBehind) {
    ladder.round(piece, {3, 4, 6, 8});
    ladder.round(piece, {5, 6, 6, 7});
    for (const auto& [group, on] : {std::pair(1, 3), std::pair(2, 4), std::pair(4, 8)})
        EXPECT_TRUE(ladder.box(rung_id(on)).holds(ladder.box("earlier:" + std::to_string(group)).min()));
    EXPECT_FALSE(ladder.shows("earlier:3"));
    EXPECT_TRUE(ladder.shows("vote:3"));
}

TEST_F(LadderRevealTest, ShowsNoFiguresBeforeAVoteOrDuringOne) {
    EXPECT_FALSE(ladder.shows("figure:median"));
    ladder.round(piece, {3, 4, 6, 8});
    EXPECT_TRUE(ladder.shows("figure:median"));
    ladder.open(piece);
    EXPECT_FALSE(ladder.shows("figure:median"));
    EXPECT_FALSE(ladder.shows("vote:1"));
}

}
