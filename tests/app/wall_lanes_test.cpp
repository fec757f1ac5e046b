// Lanes as a room arranges them: named, moved, folded, covered; pasted lines; many cards in little room.

#include "tests/app/board_scene.h"

namespace {

using namespace plenary;
using test_support::BoardScene;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

struct WallLanes : BoardScene {
    std::vector<std::string> titles() const {
        std::vector<std::string> found;
        for (const Lane* each : scene.snapshot().lanes(StepId{1}))
            found.push_back(each->title);
        return found;
    }
};

TEST_F(WallLanes, AreRenamedMovedFoldedAndRemoved) {
    add("First");
    click(lane_item(0, ":menu"));
    click("lane-menu:rename");
    screen().press(ImGuiMod_Ctrl | ImGuiKey_A);
    screen().type("Reasons\n");
    scene.settle();
    EXPECT_THAT(titles(), ElementsAre("Reasons", "What works?", "What else?"));
    click(lane_item(0, ":menu"));
    click("lane-menu:right");
    EXPECT_THAT(titles(), ElementsAre("What works?", "Reasons", "What else?"));
    click(lane_item(1, ":menu"));
    click("lane-menu:fold");
    EXPECT_FALSE(screen().has(lane_item(1, ":add")));
    const auto folded = screen().find(lane_item(1, ":unfold"));
    EXPECT_LT(folded.x1 - folded.x0, 120);
    click(lane_item(1, ":unfold"));
    EXPECT_TRUE(screen().has(lane_item(1, ":add")));
    click(lane_item(1, ":menu"));
    click("lane-menu:remove");
    EXPECT_THAT(titles(), ElementsAre("What works?", "What else?"));
    EXPECT_THAT(texts(0), ElementsAre("First")) << "what stood there went to the next lane";
}

TEST_F(WallLanes, LeaveTheFieldInSightWhenTheirOwnHasGone) {
    click(lane_item(2, ":add"));
    screen().type("In the last\n");
    press(ImGuiKey_Escape);
    scene.act(RemoveLane{lane(2)});
    scene.settle();
    click("board:add");
    EXPECT_TRUE(scene.canvas().typing());
    screen().type("In the first\n");
    press(ImGuiKey_Escape);
    EXPECT_THAT(texts(0), ElementsAre("In the first"));
    scene.act(CollapseLane{lane(0), true});
    scene.settle();
    click("board:add");
    screen().type("In the one that is open\n");
    scene.settle();
    EXPECT_THAT(texts(1), ElementsAre("In the last", "In the one that is open"));
    press(ImGuiKey_Escape);
    scene.act(CollapseLane{lane(1), true});
    scene.settle();
    click("board:add");
    EXPECT_TRUE(scene.canvas().typing()) << "a lane unfolds when none is open";
}

TEST_F(WallLanes, TakeADropWhileTheyAreFolded) {
    const CardId first = add("First");
    scene.act(CollapseLane{lane(1), true});
    scene.settle();
    const auto folded = screen().find(lane_item(1, ":unfold"));
    carry(first, {folded.centre_x(), folded.centre_y()});
    let_go();
    EXPECT_THAT(texts(1), ElementsAre("First"));
}

TEST_F(WallLanes, AreMadeForTheCardsThatAreChosen) {
    const CardId first = add("First");
    add("Second");
    const CardId third = add("Third", 1);
    ui.wall.selected = {first, third};
    screen().frame();
    click("card-menu:theme");
    screen().type("Trust\n");
    scene.settle();
    EXPECT_EQ(titles().back(), "Trust");
    EXPECT_THAT(texts(3), ElementsAre("First", "Third"));
    screen().type("Money\n");
    scene.settle();
    EXPECT_EQ(titles().back(), "Money") << "the field stays for the next theme";
    press(ImGuiKey_Escape);
    EXPECT_FALSE(screen().has("new-lane:field"));
}

TEST_F(WallLanes, AreMadeOfClustersThatHaveAHeading) {
    const CardId first = add("First");
    add("Second", 0, first);
    scene.act(NameCluster{first, "Trust"});
    scene.settle();
    click("board:theme");
    EXPECT_EQ(titles().back(), "Trust");
    EXPECT_THAT(texts(3), ElementsAre("First", "Second"));
}

TEST_F(WallLanes, StandInTwoRowsBeforeTheyGetTooNarrow) {
    for (int i = 0; i < 9; ++i)
        scene.act(AddLane{StepId{1}, "Theme " + std::to_string(i), {}});
    scene.settle();
    EXPECT_EQ(test_support::layout_problems(scene), "");
    EXPECT_GT(screen().find(lane_item(11, ":ground")).y0, screen().find(lane_item(0, ":ground")).y1);
}

TEST_F(WallLanes, CoverWhatIsWrittenUntilItIsRevealed) {
    click(lane_item(0, ":menu"));
    click("lane-menu:cover");
    click(lane_item(0, ":add"));
    screen().type("Nobody may know\n");
    press(ImGuiKey_Escape);
    ASSERT_THAT(scene.snapshot().cards(lane(0)), SizeIs(1));
    const CardId secret = scene.snapshot().cards(lane(0)).front()->id;
    EXPECT_EQ(scene.snapshot().card(secret)->text, "");
    for (const ui::Item& item : screen().map().items())
        EXPECT_EQ(item.text.find("Nobody"), std::string::npos) << item.id;
    click(card(secret));
    EXPECT_FALSE(screen().has("card-menu:edit"));
    EXPECT_FALSE(screen().has("card-menu:large"));
    click("card-menu:reveal");
    EXPECT_EQ(scene.snapshot().card(secret)->text, "Nobody may know");
    click(lane_item(0, ":reveal"));
    EXPECT_FALSE(scene.snapshot().lane_state(lane(0)).covered);
}

TEST_F(WallLanes, AreAllCoveredAndRevealedAtOnce) {
    add("Said before");
    click("footer:more");
    click("wall:cover");
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_TRUE(scene.snapshot().lane_state(lane(i)).covered);
    EXPECT_THAT(texts(0), ElementsAre(""));
    click("footer:more");
    click("wall:reveal");
    EXPECT_THAT(texts(0), ElementsAre("Said before"));
    EXPECT_THAT(scene.posted(), SizeIs(2)) << "one step each";
}

TEST_F(WallLanes, HideWhatIsTypedWhileTheyAreCovered) {
    scene.act(CoverLane{lane(0), true});
    scene.settle();
    click(lane_item(0, ":add"));
    screen().type("Secret");
    EXPECT_TRUE(ui.wall.adder.field.masked);
    click("adder:show-typing");
    EXPECT_FALSE(ui.wall.adder.field.masked) << "whoever types may look";
}

struct Pasting : WallLanes {};

TEST_F(Pasting, SeveralLinesIsAskedOnceAndUndoneAsOne) {
    click(lane_item(1, ":add"));
    screen().paste("One\nTwo\r\n\n  \nThree\n");
    screen().frame(2);
    ASSERT_TRUE(screen().has("paste:cards"));
    EXPECT_THAT(scene.posted(), IsEmpty());
    screen().press(ImGuiKey_Enter);
    scene.settle();
    EXPECT_THAT(texts(1), ElementsAre("One", "Two", "Three"));
    EXPECT_THAT(scene.posted(), SizeIs(1));
    EXPECT_TRUE(scene.canvas().typing()) << "the field is there for the next card";
}

TEST_F(Pasting, SeveralLinesCanStayOneCard) {
    click(lane_item(0, ":add"));
    screen().type("So: ");
    screen().paste("One\nTwo");
    screen().frame(2);
    click("paste:one");
    screen().press(ImGuiKey_Enter);
    scene.settle();
    EXPECT_THAT(texts(0), ElementsAre("So: One\nTwo"));
}

TEST_F(Pasting, IsGivenBackToTheFieldOnEscape) {
    click(lane_item(0, ":add"));
    screen().type("So: ");
    screen().paste("One\nTwo");
    screen().frame(2);
    screen().press(ImGuiKey_Escape);
    screen().frame(3);
    EXPECT_EQ(ui.wall.adder.field.text, "So: One\nTwo");
    EXPECT_THAT(scene.posted(), IsEmpty());
}

TEST_F(Pasting, OntoTheBoardNeedsNoField) {
    ImGui::SetClipboardText("One\nTwo");
    screen().press(ImGuiMod_Ctrl | ImGuiKey_V);
    screen().frame(2);
    click("paste:cards");
    EXPECT_THAT(texts(0), ElementsAre("One", "Two"));
}

struct ManyCards : WallLanes {
    void fill(int count) {
        Together all;
        for (int i = 0; i < count; ++i)
            all.parts.emplace_back(AddCard{
                .lane = lane(static_cast<std::size_t>(i) % 3),
                .text = i % 3 == 0
                            ? "A card that needs rather more words, because it is not easily said in a few"
                            : "Card " + std::to_string(i),
                .group = GroupId{i % 5}});
        scene.act(all);
        scene.settle();
    }
    int shown_cards() {
        int shown = 0;
        for (const ui::Item& item : screen().map().items())
            shown += item.id.starts_with("card:");
        return shown;
    }
};

TEST_F(ManyCards, StayReadableAndAreCountedBelow) {
    fill(200);
    EXPECT_EQ(test_support::layout_problems(scene), "");
    EXPECT_FLOAT_EQ(ui.wall.arranged.at(lane(0)).resting_by.scale, 0.77F) << "no smaller than 20 px";
    ASSERT_TRUE(screen().has(lane_item(0, ":below")));
    std::size_t seen = 0;
    const auto& placed = ui.wall.arranged.at(lane(0)).resting;
    EXPECT_EQ(placed.cards.size(), 67U) << "none is lost";
    for (int page = 0; page < 40 && screen().has(lane_item(0, ":below")); ++page)
        click(lane_item(0, ":below"));
    EXPECT_FALSE(screen().has(lane_item(0, ":below"))) << "the last card can be reached";
    for (const Card* each : scene.snapshot().cards(lane(0)))
        seen += screen().has(card(each->id));
    EXPECT_GT(seen, 2U);
}

TEST_F(ManyCards, StayReadableOnEveryDisplayAndAtEveryTextSize) {
    fill(200);
    for (const ImVec2 size : {ImVec2{1280, 720}, {1024, 768}, {1920, 1080}, {3840, 2160}})
        for (const float text : {0.8F, 1.0F, 2.0F}) {
            screen().resize(size.x, size.y);
            scene.canvas().set_text_size(text);
            scene.settle();
            EXPECT_EQ(test_support::layout_problems(scene), "") << size.x << " at " << text;
            EXPECT_GE(shown_cards(), 3) << size.x << " at " << text;
            const float scale = ui.wall.arranged.at(lane(0)).resting_by.scale;
            EXPECT_GE(ui::card_text(scene.canvas(), false, scale).size, scene.canvas().px(20));
            EXPECT_EQ(ui.wall.arranged.at(lane(0)).resting.cards.size(), 67U);
        }
}

TEST_F(ManyCards, ShrinkNoMoreThanTheyMust) {
    fill(9);
    EXPECT_FLOAT_EQ(ui.wall.arranged.at(lane(0)).resting_by.scale, 1);
    EXPECT_FALSE(screen().has(lane_item(0, ":below")));
}

TEST_F(ManyCards, CostWhatIsSeenAndNotWhatThereIs) {
    fill(60);
    const int few = shown_cards();
    fill(1940);
    EXPECT_LT(shown_cards(), few + 40) << "cards that are scrolled away are not drawn";
    const auto arranged = ui.wall.arrangements;
    const auto broken = scene.canvas().texts().broken();
    screen().frame(400);
    EXPECT_EQ(ui.wall.arrangements, arranged);
    EXPECT_EQ(scene.canvas().texts().broken(), broken);
}

TEST_F(ManyCards, AreArrangedOnlyWhenTheHandComesToAnotherPlace) {
    fill(600);
    const CardId first = scene.snapshot().cards(lane(0)).front()->id;
    carry(first, {1500, 560});
    screen().frame(30);
    const auto arranged = ui.wall.arrangements;
    const auto broken = scene.canvas().texts().broken();
    for (int i = 0; i < 30; ++i)
        screen().move(1500 + static_cast<float>(i % 3), 560);
    EXPECT_EQ(ui.wall.arrangements, arranged);
    EXPECT_EQ(scene.canvas().texts().broken(), broken);
    let_go();
}

TEST_F(ManyCards, AreScrolledToWhenTheyAreFound) {
    fill(300);
    const CardId last = add("Needle in the hay", 1);
    EXPECT_FALSE(screen().has(card(last)));
    press(ImGuiMod_Ctrl | ImGuiKey_F);
    screen().type("needle");
    scene.settle();
    EXPECT_TRUE(screen().has(card(last)));
}

TEST_F(ManyCards, MissNoLetterOfWhatIsTyped) {
    fill(500);
    screen().press(ImGuiKey_N);
    screen().type("Five hundred cards, and not a letter is missed\n");
    scene.settle();
    EXPECT_EQ(texts(0).back(), "Five hundred cards, and not a letter is missed");
}

struct BadCards : WallLanes, testing::WithParamInterface<std::string> {};

TEST_P(BadCards, AreKeptWholeAndStayInTheirLane) {
    const CardId bad = add(GetParam());
    const CardId good = add("A card like any other");
    EXPECT_EQ(scene.snapshot().card(bad)->text, GetParam());
    EXPECT_EQ(test_support::layout_problems(scene), "");
    press(ImGuiKey_DownArrow);
    press(ImGuiKey_Space);
    EXPECT_EQ(test_support::layout_problems(scene), "");
    press(ImGuiKey_Escape);
    press(ImGuiKey_Escape);
    scene.act(MoveCard{bad, lane(1), {}, {}});
    scene.settle();
    EXPECT_TRUE(screen().has(card(good)));
    EXPECT_TRUE(screen().has(card(bad)));
    EXPECT_EQ(scene.snapshot().card(bad)->lane, lane(1));
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

INSTANTIATE_TEST_SUITE_P(Texts, BadCards,
                         testing::Values(repeated("0123456789", 1000),
                                         repeated("👩‍👩‍👧‍👦🏳️‍🌈", 40),
                                         "مرحبا بالعالم وشكرا لكم جميعا", repeated("w", 4000),
                                         repeated("漢字とかな", 60), "\u00e9\u0301\u0301"));

TEST_F(WallLanes, TakeNoCardOfOnlySpaces) {
    click(lane_item(0, ":add"));
    screen().type("     \n");
    scene.settle();
    EXPECT_THAT(texts(0), IsEmpty());
}

}
