// The wall by the keyboard, and several cards at once.

#include "tests/app/board_scene.h"

namespace {

using namespace plenary;
using test_support::BoardScene;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

struct WallKeys : BoardScene {
    CardId first = add("First");
    CardId second = add("Second");
    CardId third = add("Third");
    CardId other = add("Other", 1);
};

TEST_F(WallKeys, GoFromCardToCard) {
    press(ImGuiKey_DownArrow);
    EXPECT_THAT(ui.wall.selected, ElementsAre(first));
    press(ImGuiKey_DownArrow);
    press(ImGuiKey_DownArrow);
    EXPECT_THAT(ui.wall.selected, ElementsAre(third));
    press(ImGuiKey_DownArrow);
    EXPECT_THAT(ui.wall.selected, ElementsAre(third)) << "there is nothing below";
    press(ImGuiKey_UpArrow);
    press(ImGuiKey_UpArrow);
    press(ImGuiKey_RightArrow);
    EXPECT_THAT(ui.wall.selected, ElementsAre(other));
    press(ImGuiKey_LeftArrow);
    EXPECT_THAT(ui.wall.selected, ElementsAre(first));
    EXPECT_TRUE(scene.canvas().arrows_taken()) << "or the stage would go to another step";
    press(ImGuiKey_Escape);
    EXPECT_THAT(ui.wall.selected, IsEmpty());
    screen().frame(2);
    EXPECT_FALSE(scene.canvas().arrows_taken());
}

TEST_F(WallKeys, MoveTheChosenCard) {
    press(ImGuiKey_DownArrow);
    press(ImGuiMod_Ctrl | ImGuiKey_DownArrow);
    EXPECT_THAT(texts(0), ElementsAre("Second", "First", "Third"));
    press(ImGuiMod_Ctrl | ImGuiKey_DownArrow);
    EXPECT_THAT(texts(0), ElementsAre("Second", "Third", "First"));
    press(ImGuiMod_Ctrl | ImGuiKey_UpArrow);
    press(ImGuiMod_Ctrl | ImGuiKey_RightArrow);
    EXPECT_THAT(texts(0), ElementsAre("Second", "Third"));
    EXPECT_THAT(texts(1), ElementsAre("Other", "First"));
    EXPECT_THAT(ui.wall.selected, ElementsAre(first)) << "it stays chosen where it went";
    press(ImGuiMod_Ctrl | ImGuiKey_LeftArrow);
    EXPECT_THAT(texts(0), ElementsAre("Second", "Third", "First"));
}

TEST_F(WallKeys, EditDuplicateAndDelete) {
    press(ImGuiKey_DownArrow);
    screen().press(ImGuiKey_Enter);
    screen().frame(3);
    screen().press(ImGuiMod_Ctrl | ImGuiKey_A);
    screen().type("Foremost\n");
    scene.settle();
    EXPECT_THAT(texts(0), ElementsAre("Foremost", "Second", "Third"));
    press(ImGuiMod_Ctrl | ImGuiKey_D);
    EXPECT_THAT(texts(0), ElementsAre("Foremost", "Foremost", "Second", "Third"));
    press(ImGuiKey_Delete);
    EXPECT_THAT(texts(0), ElementsAre("Foremost", "Second", "Third"));
    EXPECT_THAT(ui.wall.selected, IsEmpty());
}

TEST_F(WallKeys, DeleteAllThatAreChosenAsOneStep) {
    screen().click(card(first));
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    screen().frame();
    click(card(third));
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    screen().frame();
    EXPECT_THAT(ui.wall.selected, ElementsAre(first, third));
    press(ImGuiKey_Delete);
    EXPECT_THAT(texts(0), ElementsAre("Second"));
    EXPECT_THAT(scene.posted(), SizeIs(1));
    EXPECT_THAT(scene.posted_of<Together>(), SizeIs(1));
}

TEST_F(WallKeys, OpenTheFieldWithoutWritingIntoIt) {
    // As a window delivers them: the key and what it writes in the same frame.
    ImGui::GetIO().AddKeyEvent(ImGuiKey_N, true);
    ImGui::GetIO().AddInputCharacter('n');
    screen().frame();
    ImGui::GetIO().AddKeyEvent(ImGuiKey_N, false);
    screen().frame();
    screen().type("One more\n");
    scene.settle();
    EXPECT_THAT(texts(0), ElementsAre("First", "Second", "Third", "One more"));
}

TEST_F(WallKeys, SetTheGroupOfTheNextCardsWithOneKey) {
    screen().press(ImGuiKey_N);
    screen().press(ImGuiMod_Alt | ImGuiKey_B);
    screen().type("Said by B\n");
    screen().press(ImGuiMod_Alt | ImGuiKey_C);
    screen().type("Said by C\n");
    scene.settle();
    const Cards cards = scene.snapshot().cards(lane(0));
    ASSERT_THAT(cards, SizeIs(5));
    EXPECT_EQ(cards[3]->text, "Said by B") << "the key itself writes nothing";
    EXPECT_EQ(cards[3]->group, GroupId{2});
    EXPECT_EQ(cards[4]->group, GroupId{3});
}

TEST_F(WallKeys, SetTheGroupOfTheChosenCards) {
    press(ImGuiMod_Ctrl | ImGuiKey_A);
    EXPECT_THAT(ui.wall.selected, SizeIs(4));
    press(ImGuiMod_Alt | ImGuiKey_D);
    for (const CardId id : {first, second, third, other})
        EXPECT_EQ(scene.snapshot().card(id)->group, GroupId{4});
}

TEST_F(WallKeys, ShowACardLargeForTheBackRow) {
    press(ImGuiKey_DownArrow);
    press(ImGuiKey_Space);
    ASSERT_TRUE(screen().has("card-sheet:text"));
    EXPECT_EQ(screen().find("card-sheet:text").text, "First");
    press(ImGuiKey_DownArrow);
    EXPECT_EQ(screen().find("card-sheet:text").text, "Second");
    press(ImGuiKey_Escape);
    EXPECT_FALSE(screen().has("card-sheet:text"));
    EXPECT_THAT(ui.wall.selected, ElementsAre(second)) << "Escape closes one thing at a time";
}

TEST_F(WallKeys, FindCardsWhileTyping) {
    press(ImGuiMod_Ctrl | ImGuiKey_F);
    screen().type("seco");
    scene.settle();
    EXPECT_THAT(ui.wall.found, ElementsAre(second));
    screen().press(ImGuiKey_Enter);
    screen().frame(3);
    EXPECT_THAT(ui.wall.selected, ElementsAre(second));
    screen().press(ImGuiKey_Escape);
    scene.settle();
    EXPECT_FALSE(screen().has("find:field"));
}

TEST_F(WallKeys, FindForgetsCapitalsAndAccents) {
    const CardId cafe = add("CAFÉ in the foyer", 2);
    press(ImGuiMod_Ctrl | ImGuiKey_F);
    screen().type("cafe");
    scene.settle();
    EXPECT_THAT(ui.wall.found, ElementsAre(cafe));
}

struct WallSelection : WallKeys {};

TEST_F(WallSelection, TakesInWhatAFrameOnFreeGroundSpans) {
    const auto top = screen().find(card(first));
    const auto bottom = screen().find(card(second));
    screen().move(top.x0 - 10, top.y0 - 6);
    screen().button(true);
    screen().move(top.x0 + 60, top.y0 + 20);
    screen().move(bottom.x0 + 100, bottom.centre_y());
    screen().button(false);
    scene.settle();
    EXPECT_THAT(ui.wall.selected, ElementsAre(first, second));
    EXPECT_THAT(scene.posted(), IsEmpty());
}

TEST_F(WallSelection, IsCarriedTogetherInItsOrder) {
    ui.wall.selected = {third, first};
    carry(first, {1500, 700});
    let_go();
    EXPECT_THAT(texts(0), ElementsAre("Second"));
    EXPECT_THAT(texts(2), ElementsAre("First", "Third"));
    EXPECT_THAT(scene.posted(), SizeIs(1)) << "one step to undo";
}

TEST_F(WallSelection, GoesToALaneByTwoTaps) {
    click(card(first));
    click(lane_item(1, ":move-here"));
    EXPECT_THAT(texts(1), ElementsAre("Other", "First"));
    EXPECT_FALSE(screen().has(lane_item(1, ":move-here")));
}

TEST_F(WallSelection, GoesBeforeACardThatIsTappedAfterMove) {
    click(card(third));
    click("card-menu:move");
    click(card(first));
    click("move:before");
    EXPECT_THAT(texts(0), ElementsAre("Third", "First", "Second"));
    EXPECT_FALSE(ui.wall.moving);
}

TEST_F(WallSelection, MergesWithACardThatIsTappedAfterMove) {
    click(card(third));
    click("card-menu:move");
    click(card(first));
    click("move:merge");
    EXPECT_THAT(texts(0), ElementsAre("First\nThird", "Second"));
}

TEST_F(WallSelection, GrowsByTapsForFingersThatHaveNoShift) {
    click(card(first));
    click("card-menu:more");
    screen().touch_tap(card(second));
    screen().touch_tap(card(third));
    scene.settle();
    EXPECT_THAT(ui.wall.selected, ElementsAre(first, second, third));
    click("card-menu:colour:lilac");
    for (const CardId id : {first, second, third})
        EXPECT_EQ(scene.snapshot().card(id)->colour, Colour::lilac);
}

TEST_F(WallSelection, MovesNothingWhenThePlaceIsGivenUp) {
    click(card(third));
    click("card-menu:move");
    press(ImGuiKey_Escape);
    EXPECT_FALSE(ui.wall.moving);
    EXPECT_THAT(scene.posted(), IsEmpty());
}

}
