#include "tests/app/ladder_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::LadderScreen;
using test_support::rung_id;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string piece_item(CardId piece) {
    return "piece:" + std::to_string(piece.value);
}

std::string card_item(CardId card) {
    return "card:" + std::to_string(card.value);
}

// What can be done next

TEST(LadderFooterTest, OffersNothingWithoutAPiece) {
    LadderScreen ladder;
    EXPECT_THAT(ladder.buttons(), IsEmpty());
    EXPECT_EQ(ladder.scene.footer().note, "");
}

TEST(LadderFooterTest, OffersAVoteOnANewPiece) {
    LadderScreen ladder;
    const CardId piece = ladder.add_piece("Drop-in");
    EXPECT_THAT(ladder.buttons(), ElementsAre("*Vote"));
    ladder.scene.screen().click("ladder:vote");
    ladder.scene.settle();
    EXPECT_THAT(ladder.buttons(), ElementsAre("Vote")) << "the panel has the next thing to do";
    ladder.scene.screen().click("way:tokens");
    ASSERT_EQ(ladder.scene.posted_of<OpenRound>().size(), 1U);
    EXPECT_EQ(ladder.scene.posted_of<OpenRound>().front().piece, piece);
    EXPECT_THAT(ladder.scene.refusals(), IsEmpty());
}

TEST(LadderFooterTest, CannotRevealBeforeAnybodyHasVoted) {
    LadderScreen ladder;
    ladder.open(ladder.add_piece("Drop-in"));
    EXPECT_THAT(ladder.buttons(), ElementsAre("-Reveal"));
    EXPECT_THAT(ladder.buttons(true), ElementsAre("Close, reveal later", "Call off round 1 …"));
}

TEST(LadderFooterTest, SaysWhoseVoteTheRevealWouldBeWithout) {
    LadderScreen ladder(8, 5);
    const RoundId round = ladder.open(ladder.add_piece("Drop-in"));
    ladder.vote(round, {5, 6});
    EXPECT_THAT(ladder.buttons(), ElementsAre("Reveal with 2 of 5 votes"));
    ladder.vote(round, {5, 6, 6});
    EXPECT_THAT(ladder.buttons(), ElementsAre("Reveal without D and E"));
    ladder.vote(round, {5, 6, 6, 7});
    EXPECT_THAT(ladder.buttons(), ElementsAre("Reveal without E"));
    ladder.scene.screen().click("round:reveal");
    EXPECT_EQ(ladder.scene.posted_of<RevealRound>().size(), 1U);
}

TEST(LadderFooterTest, RevealIsTheNextThingWhenAllHaveVoted) {
    LadderScreen ladder;
    const RoundId round = ladder.open(ladder.add_piece("Drop-in"));
    ladder.vote(round, {5, 6, 6, 7});
    EXPECT_THAT(ladder.buttons(), ElementsAre("*Reveal"));
    ladder.scene.screen().click("round:reveal");
    ASSERT_EQ(ladder.scene.posted_of<RevealRound>().size(), 1U);
    EXPECT_EQ(ladder.scene.posted_of<RevealRound>().front().round, round);
}

TEST(LadderFooterTest, SuggestsTheMedianOnceItIsRevealed) {
    LadderScreen ladder;
    const CardId piece = ladder.add_piece("Drop-in");
    ladder.round(piece, {5, 6, 6, 7});
    EXPECT_THAT(ladder.buttons(), ElementsAre("Vote again", "*Agree rung 6"));
    ladder.scene.screen().click("ladder:agree");
    ASSERT_EQ(ladder.scene.posted_of<AgreeRung>().size(), 1U);
    EXPECT_EQ(ladder.scene.posted_of<AgreeRung>().front().piece, piece);
    EXPECT_EQ(ladder.scene.posted_of<AgreeRung>().front().rung, 6);
    EXPECT_THAT(ladder.buttons(), ElementsAre("Vote again"));
    EXPECT_EQ(ladder.scene.footer().note, "Agreed on rung 6, the middle of the vote");
}

TEST(LadderFooterTest, SuggestsTheLowerOfTwoMiddleRungsAndSaysSo) {
    LadderScreen ladder;
    ladder.round(ladder.add_piece("Drop-in"), {4, 5, 7, 8});
    EXPECT_THAT(ladder.buttons(), ElementsAre("Vote again", "*Agree rung 5"));
    EXPECT_THAT(ladder.scene.screen().find("figure:word").text,
                HasSubstr("The middle lies between 5 and 7; the lower is suggested."));
}

TEST(LadderFooterTest, VotesAgainInANewRound) {
    LadderScreen ladder;
    const CardId piece = ladder.add_piece("Drop-in");
    ladder.round(piece, {5, 6, 6, 7});
    ladder.scene.screen().click("ladder:again");
    ladder.scene.settle();
    ladder.scene.screen().click("way:tokens");
    ladder.scene.settle();
    EXPECT_EQ(ladder.scene.snapshot().rounds(piece).size(), 2U);
    EXPECT_THAT(ladder.buttons(), ElementsAre("-Reveal"));
}

TEST(LadderFooterTest, ARungThatIsTappedIsTheOneToAgree) {
    LadderScreen ladder;
    const CardId piece = ladder.add_piece("Drop-in");
    ladder.scene.screen().click(rung_id(3));
    EXPECT_THAT(ladder.buttons(), ElementsAre("Vote", "*Agree rung 3"));
    ladder.scene.screen().click("ladder:agree");
    ladder.scene.settle();
    ASSERT_NE(ladder.scene.snapshot().agreement(piece), nullptr);
    EXPECT_EQ(ladder.scene.snapshot().agreement(piece)->rung, 3);
    EXPECT_THAT(ladder.buttons(), ElementsAre("Vote"));
    EXPECT_THAT(ladder.buttons(true), ElementsAre("Take back rung 3"));
}

TEST(LadderFooterTest, OnlyOneVoteIsOpenAtATime) {
    LadderScreen ladder;
    ladder.open(ladder.add_piece("Drop-in"));
    const CardId other = ladder.add_piece("Travel plan");
    ladder.scene.screen().click(piece_item(other));
    ladder.scene.settle();
    EXPECT_THAT(ladder.buttons(), ElementsAre("All pieces", "-Vote"));
    EXPECT_EQ(ladder.scene.footer().note, "A vote on another piece is open");
}

TEST(LadderFooterTest, AFinishedSessionOffersNothing) {
    LadderScreen ladder;
    const CardId piece = ladder.add_piece("Drop-in");
    ladder.round(piece, {5, 6, 6, 7});
    ladder.agree(piece, 6);
    ladder.scene.act(FinishSession{});
    EXPECT_THAT(ladder.buttons(), IsEmpty());
    EXPECT_EQ(ladder.scene.footer().note, "Agreed on rung 6, the middle of the vote");
    for (const char* id : {"piece:add", "why:add", "stops:add"})
        EXPECT_FALSE(ladder.shows(id)) << id;
    ladder.scene.screen().drag(piece_item(piece), rung_id(2));
    ladder.scene.screen().click(piece_item(piece));
    ladder.scene.settle();
    EXPECT_THAT(ladder.scene.posted(), IsEmpty());
}

// Pieces of work

TEST(LadderPiecesTest, AddsOnePieceAfterAnother) {
    LadderScreen ladder;
    ladder.scene.screen().click("piece:add");
    ladder.scene.screen().frame(3);
    ladder.scene.screen().type("Drop-in\nTravel plan\n");
    ladder.scene.settle();
    EXPECT_THAT(ladder.scene.texts(LaneRole::pieces), ElementsAre("Drop-in", "Travel plan"));
    const auto added = ladder.scene.posted_of<AddCard>();
    EXPECT_NE(added.at(0).colour, added.at(1).colour);
}

TEST(LadderPiecesTest, ShowsTheOneWithAnOpenVoteElseTheFirstNotAgreed) {
    LadderScreen ladder;
    const CardId first = ladder.add_piece("First");
    const CardId second = ladder.add_piece("Second");
    const CardId third = ladder.add_piece("Third");
    ladder.agree(first, 2);
    ladder.state = {};
    ladder.scene.settle();
    EXPECT_EQ(ladder.state.piece, second);
    ladder.open(third);
    ladder.state = {};
    ladder.scene.settle();
    EXPECT_EQ(ladder.state.piece, third);
}

TEST(LadderPiecesTest, ShowsAnotherWhenTheSelectedOneGoes) {
    LadderScreen ladder;
    const CardId first = ladder.add_piece("First");
    const CardId second = ladder.add_piece("Second");
    ladder.scene.screen().click(piece_item(second));
    EXPECT_EQ(ladder.state.piece, second);
    ladder.scene.act(DeleteCard{second});
    EXPECT_EQ(ladder.state.piece, first);
    ladder.scene.act(DeleteCard{first});
    EXPECT_EQ(ladder.state.piece, CardId{});
}

TEST(LadderPiecesTest, ATapOnTheSelectedOneChangesItsNameAndGroup) {
    LadderScreen ladder;
    const CardId piece = ladder.add_piece("Drop-in");
    const std::string id = piece_item(piece);
    ladder.scene.screen().click(id);
    ladder.scene.screen().frame(3);
    ladder.scene.screen().type(" centre");
    ladder.scene.screen().click(id + ":group:3");
    ladder.scene.settle();
    EXPECT_EQ(ladder.scene.snapshot().card(piece)->text, "Drop-in centre");
    EXPECT_EQ(ladder.scene.snapshot().card(piece)->group, GroupId{3});
    ladder.scene.screen().click(id + ":group:3");
    ladder.scene.settle();
    EXPECT_EQ(ladder.scene.snapshot().card(piece)->group, GroupId{});
    ladder.scene.screen().click(id + ":done");
    EXPECT_FALSE(ladder.shows(id + ":delete"));
}

TEST(LadderPiecesTest, TheNameStaysWhenTheTypingIsGivenUp) {
    LadderScreen ladder;
    const CardId piece = ladder.add_piece("Drop-in");
    ladder.scene.screen().click(piece_item(piece));
    ladder.scene.screen().frame(3);
    ladder.scene.screen().type("xyz");
    ladder.scene.screen().press(ImGuiKey_Escape);
    ladder.scene.settle();
    EXPECT_THAT(ladder.scene.posted(), IsEmpty());
    EXPECT_EQ(ladder.state.opened, CardId{});
}

TEST(LadderPiecesTest, DeletesAPieceButNotUnderAnOpenVote) {
    LadderScreen ladder;
    const CardId piece = ladder.add_piece("Drop-in");
    const RoundId round = ladder.open(piece);
    ladder.vote(round, {3});
    ladder.scene.screen().click(piece_item(piece));
    ladder.scene.screen().frame(3);
    ladder.scene.screen().click(piece_item(piece) + ":delete");
    EXPECT_THAT(ladder.scene.posted_of<DeleteCard>(), IsEmpty());
    ladder.scene.act(RevealRound{round});
    ladder.scene.screen().click(piece_item(piece) + ":delete");
    ladder.scene.settle();
    EXPECT_EQ(ladder.scene.snapshot().card(piece), nullptr);
}

TEST(LadderPiecesTest, DraggedToARungItIsAgreedThereAndStandsThere) {
    LadderScreen ladder;
    const CardId piece = ladder.add_piece("Drop-in");
    ladder.scene.screen().drag(piece_item(piece), rung_id(4));
    ladder.scene.settle();
    ASSERT_EQ(ladder.scene.posted_of<AgreeRung>().size(), 1U);
    EXPECT_EQ(ladder.scene.posted_of<AgreeRung>().front().rung, 4);
    const ui::Box rung = ladder.box(rung_id(4));
    const ui::Box flag = ladder.box("flag:" + std::to_string(piece.value));
    EXPECT_TRUE(rung.holds(flag.min()) && rung.holds(flag.max()));
    EXPECT_TRUE(ladder.scene.idle());
}

TEST(LadderPiecesTest, AnOpenVoteKeepsThePieceFromBeingAgreed) {
    LadderScreen ladder;
    const CardId piece = ladder.add_piece("Drop-in");
    ladder.open(piece);
    ladder.scene.screen().drag(piece_item(piece), rung_id(4));
    ladder.scene.settle();
    EXPECT_THAT(ladder.scene.posted(), IsEmpty());
}

TEST(LadderPiecesTest, DroppedBesideTheLadderItGoesBack) {
    LadderScreen ladder;
    const CardId piece = ladder.add_piece("Drop-in");
    const ui::Box home = ladder.box(piece_item(piece));
    ladder.scene.screen().drag(piece_item(piece), ImVec2{home.centre().x, home.centre().y + 400});
    ladder.scene.settle();
    EXPECT_THAT(ladder.scene.posted(), IsEmpty());
    EXPECT_EQ(ladder.box(piece_item(piece)), home);
}

// Reasons and barriers

TEST(LadderReasonsTest, HangUnderTheSelectedPiece) {
    LadderScreen ladder;
    ladder.add_piece("First");
    const CardId second = ladder.add_piece("Second");
    ladder.scene.screen().click(piece_item(second));
    ladder.scene.screen().click("why:add");
    ladder.scene.screen().frame(3);
    ladder.scene.screen().type("They chose\n");
    ladder.scene.screen().press(ImGuiKey_Escape);
    ladder.scene.screen().click("stops:add");
    ladder.scene.screen().frame(3);
    ladder.scene.screen().type("Budget\n");
    ladder.scene.settle();
    const Snapshot& seen = ladder.scene.snapshot();
    const auto why = seen.under(second, seen.lane(seen.step(), LaneRole::why)->id);
    const auto stops = seen.under(second, seen.lane(seen.step(), LaneRole::stops)->id);
    ASSERT_EQ(why.size(), 1U);
    EXPECT_EQ(why.front()->text, "They chose");
    ASSERT_EQ(stops.size(), 1U);
    EXPECT_EQ(stops.front()->text, "Budget");
    EXPECT_EQ(stops.front()->colour, Colour::rose);
}

TEST(LadderReasonsTest, AreEditedByTappingTwiceAndDeletedByTheCross) {
    LadderScreen ladder;
    const CardId piece = ladder.add_piece("First");
    const Snapshot& before = ladder.scene.snapshot();
    ladder.scene.act(AddCard{.lane = before.lane(before.step(), LaneRole::why)->id,
                             .text = "They chose",
                             .colour = Colour::sun,
                             .under = piece});
    const CardId reason = ladder.scene.snapshot().under(piece).front()->id;
    const std::string id = card_item(reason);
    EXPECT_FALSE(ladder.shows(id + ":delete"));
    ladder.scene.screen().click(id);
    EXPECT_TRUE(ladder.shows(id + ":delete"));
    ladder.scene.screen().click(id);
    ladder.scene.screen().frame(3);
    ladder.scene.screen().type(" it\n");
    ladder.scene.settle();
    EXPECT_EQ(ladder.scene.snapshot().card(reason)->text, "They chose it");
    ladder.scene.screen().click(id + ":delete");
    ladder.scene.settle();
    EXPECT_EQ(ladder.scene.snapshot().card(reason), nullptr);
}

TEST(LadderReasonsTest, WhatIsHalfTypedStaysWithItsPiece) {
    LadderScreen ladder;
    const CardId first = ladder.add_piece("First");
    const CardId second = ladder.add_piece("Second");
    ladder.scene.screen().click(piece_item(first));
    ladder.scene.screen().press(ImGuiKey_Escape);
    ladder.scene.screen().click("why:add");
    ladder.scene.screen().frame(3);
    ladder.scene.screen().type("About the first");
    ladder.scene.screen().click(piece_item(second));
    ladder.scene.settle();
    EXPECT_EQ(ladder.state.piece, second);
    ASSERT_EQ(ladder.scene.posted_of<AddCard>().size(), 1U);
    EXPECT_EQ(ladder.scene.posted_of<AddCard>().front().under, first);
}

}
