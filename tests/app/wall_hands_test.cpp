// Cards in hands: what a card offers that another is held over, two hands at once, and drags that end badly.

#include "tests/app/board_scene.h"

namespace {

using namespace plenary;
using test_support::BoardScene;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

struct WallHands : BoardScene {
    CardId first = add("First");
    CardId second = add("Second");
    CardId third = add("Third");
};

TEST_F(WallHands, PutCardsTogetherAndAskForTheHeading) {
    carry_and_wait(third, left_half(first));
    ASSERT_TRUE(screen().has("target:under"));
    ASSERT_TRUE(screen().has("target:merge"));
    let_go();
    EXPECT_EQ(scene.snapshot().card(third)->under, first);
    ASSERT_TRUE(screen().has("naming:field"));
    screen().type("Trust\n");
    scene.settle();
    EXPECT_THAT(texts(0), ElementsAre("Trust", "Second"));
    const CardId heading = scene.snapshot().cards(lane(0)).front()->id;
    EXPECT_TRUE(scene.snapshot().heading(heading));
    EXPECT_THAT(scene.snapshot().under(heading), SizeIs(2));
    EXPECT_EQ(scene.footer().note, "3 cards") << "a heading is no idea";
}

TEST_F(WallHands, LeaveAClusterWithoutAHeadingOnEscape) {
    carry_and_wait(third, left_half(first));
    let_go();
    press(ImGuiKey_Escape);
    EXPECT_FALSE(screen().has("naming:field"));
    EXPECT_EQ(scene.snapshot().card(third)->under, first);
    EXPECT_TRUE(scene.session().headings.empty());
}

TEST_F(WallHands, AddToAClusterByItsHeading) {
    carry_and_wait(third, left_half(first));
    let_go();
    screen().type("Trust\n");
    scene.settle();
    const CardId heading = scene.snapshot().cards(lane(0)).front()->id;
    carry_and_wait(second, left_half(heading));
    EXPECT_FALSE(screen().has("target:merge")) << "a heading is nothing to merge with";
    let_go();
    EXPECT_THAT(scene.snapshot().under(heading), SizeIs(3));
    EXPECT_FALSE(screen().has("naming:field")) << "it has its heading already";
}

TEST_F(WallHands, MergeOnTheOtherTarget) {
    carry_and_wait(third, right_half(first));
    let_go();
    EXPECT_THAT(texts(0), ElementsAre("First\nThird", "Second"));
    EXPECT_THAT(scene.posted_of<MergeCards>(), SizeIs(1));
}

TEST_F(WallHands, SplitFromTheMenu) {
    carry_and_wait(third, right_half(first));
    let_go();
    const CardId whole = scene.snapshot().cards(lane(0)).front()->id;
    click(card(whole));
    click("card-menu:split");
    EXPECT_THAT(texts(0), ElementsAre("First", "Third", "Second"));
}

TEST_F(WallHands, CarryTwoCardsAtATime) {
    const auto one = screen().find(card(first));
    const auto two = screen().find(card(third));
    ui::Finger finger{.id = 7, .at = {two.centre_x(), two.centre_y()}, .pressed = true};
    screen().move(one.centre_x(), one.centre_y());
    screen().button(true);
    const auto frame_with_finger = [&] {
        scene.canvas().set_fingers({finger});
        screen().frame();
        finger.pressed = false;
    };
    frame_with_finger();
    for (int i = 0; i < 8; ++i) {
        finger.at.x += 80;
        scene.canvas().set_fingers({finger});
        screen().move(one.centre_x() + static_cast<float>(i) * 150, 700);
    }
    EXPECT_EQ(ui.wall.hands.at(0).held(), card(first));
    EXPECT_EQ(ui.wall.hands.at(7).held(), card(third));
    finger.released = true;
    frame_with_finger();
    scene.canvas().set_fingers({});
    screen().frame();
    EXPECT_EQ(ui.wall.hands.at(0).held(), card(first)) << "the other hand goes on";
    screen().button(false);
    scene.settle();
    EXPECT_THAT(texts(0), ElementsAre("Second"));
    EXPECT_THAT(texts(1), ElementsAre("Third"));
    EXPECT_THAT(texts(2), ElementsAre("First"));
}

TEST_F(WallHands, ScrollALaneAtItsEdge) {
    Together many;
    for (int i = 0; i < 80; ++i)
        many.parts.emplace_back(AddCard{.lane = lane(1), .text = "Card " + std::to_string(i)});
    scene.act(many);
    scene.settle();
    const auto ground = screen().find(lane_item(1, ":ground"));
    carry(first, {ground.centre_x(), ground.y1 - 20});
    screen().frame(60);
    const float down = ui.wall.scrolls.at(lane(1)).offset;
    EXPECT_GT(down, 200);
    screen().move(ground.centre_x(), ground.y0 + 30);
    screen().frame(20);
    EXPECT_LT(ui.wall.scrolls.at(lane(1)).offset, down);
    let_go();
    EXPECT_EQ(scene.snapshot().card(first)->lane, lane(1));
}

struct BadDrags : WallHands {};

TEST_F(BadDrags, EndingOutsideTheWindowPutTheCardBack) {
    carry(first, {-200, -300});
    let_go();
    EXPECT_THAT(texts(0), ElementsAre("First", "Second", "Third"));
    EXPECT_THAT(scene.posted(), IsEmpty());
    EXPECT_TRUE(screen().has(card(first)));
}

TEST_F(BadDrags, EndingByLosingTheFocusPutTheCardBack) {
    const auto from = screen().find(card(first));
    carry(first, {1500, 700});
    ImGui::GetIO().AddFocusEvent(false);
    screen().frame(2);
    EXPECT_THAT(scene.posted(), IsEmpty());
    screen().button(false);
    ImGui::GetIO().AddFocusEvent(true);
    scene.settle();
    EXPECT_THAT(texts(0), ElementsAre("First", "Second", "Third"));
    EXPECT_THAT(scene.posted(), IsEmpty());
    EXPECT_NEAR(screen().find(card(first)).x0, from.x0, 1);
    carry(second, {1500, 700});
    let_go();
    EXPECT_THAT(texts(2), ElementsAre("Second")) << "the hand is free again";
}

TEST_F(BadDrags, OfACardThatIsDeletedMeanwhileLeaveTheHandFree) {
    carry(first, {1000, 700});
    scene.act(DeleteCard{first});
    screen().frame(2);
    let_go();
    EXPECT_THAT(scene.posted(), IsEmpty());
    EXPECT_THAT(scene.refusals(), IsEmpty());
    carry(second, {1500, 700});
    let_go();
    EXPECT_THAT(texts(2), ElementsAre("Second"));
}

TEST_F(BadDrags, OntoALaneThatIsRemovedMeanwhilePutTheCardBack) {
    scene.hold_answers(true);
    carry(first, {1500, 700});
    screen().button(false);
    const LaneId gone = lane(2);
    scene.act(RemoveLane{gone});
    scene.hold_answers(false);
    scene.settle();
    EXPECT_THAT(texts(0), ElementsAre("First", "Second", "Third"));
    EXPECT_THAT(scene.refusals(), SizeIs(1));
    EXPECT_TRUE(screen().has(card(first)));
}

TEST_F(BadDrags, OfManyCardsSurviveOneOfThemGoing) {
    ui.wall.selected = {first, second, third};
    carry(first, {1500, 700});
    scene.act(DeleteCard{second});
    screen().frame(2);
    let_go();
    EXPECT_THAT(texts(0), IsEmpty());
    EXPECT_THAT(texts(2), ElementsAre("First", "Third"));
}

}
