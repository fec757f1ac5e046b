// Cards on walls: typed, edited, carried, hung under one another, sorted under themes.

#include "app/steps/board.h"
#include "app/steps/brainstorm.h"
#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using test_support::plan_of;
using test_support::Scene;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::string card(CardId id) {
    return "card:" + std::to_string(id.value);
}

std::string lane(const Scene& scene, std::size_t place) {
    return "lane:" + std::to_string(scene.snapshot().lanes(StepId{1})[place]->id.value);
}

LaneId lane_id(const Scene& scene, std::size_t place) {
    return scene.snapshot().lanes(StepId{1})[place]->id;
}

std::vector<std::string> texts(const Scene& scene, std::size_t place) {
    std::vector<std::string> found;
    for (const Card* shown : scene.snapshot().cards(lane_id(scene, place)))
        found.push_back(shown->text);
    return found;
}

/// Holds a card over a point for as long as it takes to be offered there; the hand stays down.
void carry_and_wait(Scene& scene, const std::string& from, ImVec2 to) {
    const auto box = scene.screen().find(from);
    scene.screen().move(box.centre_x(), box.centre_y());
    scene.screen().button(true);
    for (int i = 1; i <= 4; ++i)
        scene.screen().move(box.centre_x() + (to.x - box.centre_x()) * static_cast<float>(i) / 4,
                            box.centre_y() + (to.y - box.centre_y()) * static_cast<float>(i) / 4);
    scene.screen().frame(20);
}

struct BoardTest : testing::Test {
    BoardUi ui;
    Scene scene{plan_of(BoardStep{.lanes = {"Why?", "What makes it work?"}, .shows = {}}, "Group work"),
                [this](const View& view, ui::Box area) { return draw_board(view, area, ui); }};

    CardId add(const std::string& text, std::size_t place = 0, GroupId group = {}) {
        scene.act(AddCard{.lane = lane_id(scene, place), .text = text, .group = group});
        return scene.snapshot().cards(lane_id(scene, place)).back()->id;
    }
};

TEST_F(BoardTest, TypesOneCardAfterAnother) {
    scene.screen().click(lane(scene, 0) + ":add");
    scene.screen().type("First\nSecond\nThird\n");
    EXPECT_THAT(texts(scene, 0), ElementsAre("First", "Second", "Third"));
    EXPECT_TRUE(scene.canvas().typing()) << "the field stays open for the next card";
    scene.screen().press(ImGuiKey_Escape);
    EXPECT_FALSE(scene.canvas().typing()) << "Escape closes it";
}

TEST_F(BoardTest, KeepsWhatWasTypedWhenTheFieldIsLeft) {
    scene.screen().click(lane(scene, 1) + ":add");
    scene.screen().type("Half said");
    scene.screen().click_at(960, 600);
    scene.settle();
    EXPECT_THAT(texts(scene, 1), ElementsAre("Half said"));
}

TEST_F(BoardTest, TakesNothingFromAnEmptyOrAbandonedField) {
    scene.screen().click(lane(scene, 0) + ":add");
    scene.screen().type("   \n");
    scene.screen().click(lane(scene, 0) + ":add");
    scene.screen().type("Not this");
    scene.screen().press(ImGuiKey_Escape);
    scene.settle();
    EXPECT_THAT(texts(scene, 0), IsEmpty());
    EXPECT_THAT(scene.posted(), IsEmpty());
}

TEST_F(BoardTest, GivesNewCardsTheChosenGroupAndItsColour) {
    scene.screen().click(lane(scene, 0) + ":add");
    scene.screen().type("From ");
    scene.screen().click("next-group:C");
    scene.settle();
    scene.screen().type("group C\n");
    const Cards cards = scene.snapshot().cards(lane_id(scene, 0));
    ASSERT_THAT(cards, SizeIs(1));
    EXPECT_EQ(cards[0]->text, "From group C");
    EXPECT_EQ(cards[0]->group, GroupId{3});
    EXPECT_EQ(cards[0]->colour, Colour::mint);
}

TEST_F(BoardTest, CarriesACardToAnotherLane) {
    const CardId first = add("First");
    add("Second");
    scene.settle();
    scene.screen().drag(card(first), lane(scene, 1) + ":add");
    scene.settle();
    EXPECT_THAT(texts(scene, 0), ElementsAre("Second"));
    EXPECT_THAT(texts(scene, 1), ElementsAre("First"));
    EXPECT_THAT(scene.posted_of<MoveCard>(), SizeIs(1));
}

TEST_F(BoardTest, CarriesACardThatIsLetGoInTheFrameOfItsLastMove) {
    const CardId first = add("First");
    scene.settle();
    const ui::Box target = ui::Box::at({1100, 500}, {1, 1});
    scene.screen().drag_and_let_go_at_once(card(first), target.min());
    scene.settle();
    EXPECT_THAT(texts(scene, 1), ElementsAre("First"));
}

TEST_F(BoardTest, ReordersWithinALane) {
    add("First");
    add("Second");
    const CardId third = add("Third");
    scene.settle();
    const auto first = scene.screen().find(card(scene.snapshot().cards(lane_id(scene, 0))[0]->id));
    scene.screen().drag(card(third), {first.x0 + 20, first.y0 + 10});
    scene.settle();
    EXPECT_THAT(texts(scene, 0), ElementsAre("Third", "First", "Second"));
}

TEST_F(BoardTest, LeavesACardWhereItIsWhenLetGoOutsideTheLanes) {
    const CardId first = add("First");
    scene.settle();
    scene.screen().drag(card(first), {5, 500});
    scene.settle();
    EXPECT_THAT(scene.posted(), IsEmpty());
    EXPECT_THAT(texts(scene, 0), ElementsAre("First"));
}

TEST_F(BoardTest, PutsTheCardBackOnEscape) {
    const CardId first = add("First");
    scene.settle();
    const auto from = scene.screen().find(card(first));
    scene.screen().move(from.centre_x(), from.centre_y());
    scene.screen().button(true);
    scene.screen().move(1300, 500);
    scene.screen().press(ImGuiKey_Escape);
    scene.screen().button(false);
    scene.settle();
    EXPECT_THAT(scene.posted(), IsEmpty());
    EXPECT_EQ(scene.screen().find(card(first)).x0, from.x0);
}

TEST_F(BoardTest, ShowsTheCardWhereItWasLeftUntilTheMoveIsAnswered) {
    const CardId first = add("First");
    scene.settle();
    scene.hold_answers(true);
    scene.screen().drag(card(first), {1300, 600});
    scene.screen().frame(30);
    EXPECT_GT(scene.screen().find(card(first)).x0, 960) << "it jumped back while the disk was slow";
    scene.hold_answers(false);
    scene.settle();
    EXPECT_THAT(texts(scene, 1), ElementsAre("First"));
}

TEST_F(BoardTest, DoesNotTakeATapForADrag) {
    const CardId first = add("First");
    scene.settle();
    scene.screen().touch_tap(card(first));
    EXPECT_THAT(scene.posted_of<MoveCard>(), IsEmpty());
    EXPECT_TRUE(scene.screen().has("card-menu:edit"));
}

TEST_F(BoardTest, ColoursMarksAndDeletesFromTheMenu) {
    const CardId first = add("First");
    scene.settle();
    scene.screen().click(card(first));
    scene.screen().click("card-menu:colour:lilac");
    scene.screen().click("card-menu:group:B");
    EXPECT_EQ(scene.snapshot().card(first)->colour, Colour::lilac);
    EXPECT_EQ(scene.snapshot().card(first)->group, GroupId{2});
    scene.screen().click("card-menu:delete");
    scene.settle();
    EXPECT_EQ(scene.snapshot().card(first), nullptr);
    EXPECT_FALSE(scene.screen().has("card-menu:delete"));
}

TEST_F(BoardTest, EditsACardInPlace) {
    const CardId first = add("Frist");
    scene.settle();
    scene.screen().click(card(first));
    scene.screen().click(card(first));
    scene.screen().frame(3);
    scene.screen().press(ImGuiMod_Ctrl | ImGuiKey_A);
    scene.screen().type("First\n");
    scene.settle();
    EXPECT_THAT(texts(scene, 0), ElementsAre("First"));
}

TEST_F(BoardTest, HidesWhatWouldChangeAFinishedSession) {
    const CardId first = add("First");
    scene.act(FinishSession{});
    scene.settle();
    EXPECT_FALSE(scene.screen().has(lane(scene, 0) + ":add"));
    scene.screen().drag(card(first), {1300, 500});
    scene.settle();
    EXPECT_THAT(scene.posted(), IsEmpty());
    ASSERT_THAT(scene.footer().actions, SizeIs(1));
    EXPECT_EQ(scene.footer().actions.front().id, "wall:find") << "cards can be looked for, but not changed";
}

TEST_F(BoardTest, TakesAHundredKilobytesFromTheClipboardWhole) {
    std::string pasted;
    while (pasted.size() < 100'000)
        pasted += "Ünbroken wörds and 漢字 ";
    pasted.pop_back();
    scene.screen().click(lane(scene, 0) + ":add");
    scene.screen().paste(pasted);
    scene.screen().press(ImGuiKey_Enter);
    scene.settle();
    EXPECT_THAT(texts(scene, 0), ElementsAre(pasted));
}

TEST_F(BoardTest, SurvivesWhateverIsPasted) {
    const std::vector<std::string> texts_from_anywhere{
        "\x01\x02 control \x7F", "broken \xC3\x28 utf-8",
        "مرحبا بالعالم",         "👩‍👩‍👧‍👦🏳️‍🌈",
        std::string(3000, 'w'),  "\n\n\n"};
    for (const std::string& pasted : texts_from_anywhere) {
        scene.screen().click(lane(scene, 0) + ":add");
        scene.screen().paste(pasted);
        scene.screen().press(ImGuiKey_Enter);
        scene.screen().press(ImGuiKey_Escape);
        scene.settle();
    }
    EXPECT_THAT(texts(scene, 0), SizeIs(texts_from_anywhere.size() - 1)) << "all but the empty one";
    EXPECT_EQ(test_support::layout_problems(scene), "");
}

TEST_F(BoardTest, RestsWhenNothingMoves) {
    add("First");
    scene.settle();
    EXPECT_TRUE(scene.idle());
}

TEST_F(BoardTest, BreaksNoTextAgainWhileNothingChanges) {
    for (int i = 0; i < 60; ++i)
        add("Card " + std::to_string(i), static_cast<std::size_t>(i) % 2);
    scene.settle();
    const auto before = scene.canvas().texts().broken();
    scene.screen().frame(300);
    EXPECT_EQ(scene.canvas().texts().broken(), before);
}

struct BoardSizeTest : BoardTest, testing::WithParamInterface<ImVec2> {};

TEST_P(BoardSizeTest, KeepsFortyCardsApartAndInTheirLanes) {
    for (int i = 0; i < 40; ++i)
        add(i % 3 == 0 ? "A card with so many words in it that they need several lines to be said in full"
                       : "Card " + std::to_string(i),
            static_cast<std::size_t>(i) % 2, GroupId{i % 5});
    scene.screen().resize(GetParam().x, GetParam().y);
    scene.settle();
    EXPECT_EQ(test_support::layout_problems(scene), "");
    std::vector<ui::Item> cards;
    for (const ui::Item& item : scene.screen().map().items())
        if (item.id.starts_with("card:"))
            cards.push_back(item);
    ASSERT_GT(cards.size(), 4U);
    for (std::size_t i = 0; i < cards.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(cards[i].x0 < cards[j].x1 - 1 && cards[j].x0 < cards[i].x1 - 1
                         && cards[i].y0 < cards[j].y1 - 1 && cards[j].y0 < cards[i].y1 - 1)
                << cards[i].id << " lies on " << cards[j].id;
}

INSTANTIATE_TEST_SUITE_P(Displays, BoardSizeTest,
                         testing::Values(ImVec2{1280, 720}, ImVec2{1920, 1080}, ImVec2{3840, 2160},
                                         ImVec2{1024, 768}));

struct BrainstormTest : testing::Test {
    BrainstormUi ui;
    Scene scene{plan_of(BrainstormStep{.lanes = {"Trust and power", "Time and money", "Communication"}}),
                [this](const View& view, ui::Box area) { return draw_brainstorm(view, area, ui); }};

    CardId add(const std::string& text, CardId under = {}, std::size_t place = 0) {
        scene.act(AddCard{.lane = lane_id(scene, place), .text = text, .under = under});
        CardId newest;
        for (const auto& row : scene.session().cards.rows())
            newest = std::max(newest, row->id);
        return newest;
    }
};

TEST_F(BrainstormTest, AddsIdeasUnderABarrier) {
    const CardId barrier = add("No time");
    scene.settle();
    scene.screen().click(card(barrier));
    scene.screen().click("card-menu:add-under");
    scene.screen().type("Meet in the evening\n");
    const Cards ideas = scene.snapshot().under(barrier);
    ASSERT_THAT(ideas, SizeIs(1));
    EXPECT_EQ(ideas[0]->text, "Meet in the evening");
    EXPECT_EQ(ideas[0]->colour, Colour::mint);
}

TEST_F(BrainstormTest, HangsACardThatIsDroppedOntoABarrier) {
    const CardId barrier = add("No time");
    const CardId idea = add("Meet in the evening", {}, 1);
    scene.settle();
    const auto onto = scene.screen().find(card(barrier));
    carry_and_wait(scene, card(idea), {onto.x0 + 60, (onto.y0 + onto.y1) / 2});
    EXPECT_TRUE(scene.screen().has("target:under"));
    scene.screen().button(false);
    scene.settle();
    EXPECT_EQ(scene.snapshot().card(idea)->under, barrier);
    EXPECT_EQ(scene.snapshot().card(idea)->lane, lane_id(scene, 0));
}

TEST_F(BrainstormTest, PutsACardBetweenOthersWhenItIsDroppedInPassing) {
    const CardId barrier = add("No time");
    const CardId other = add("No money", {}, 1);
    scene.settle();
    scene.screen().drag(card(other), card(barrier));
    scene.settle();
    EXPECT_EQ(scene.snapshot().card(other)->under, CardId{});
    EXPECT_EQ(scene.snapshot().card(other)->lane, lane_id(scene, 0));
}

TEST_F(BrainstormTest, TakesTheIdeasAlongWhenABarrierChangesLane) {
    const CardId barrier = add("No time");
    const CardId idea = add("Meet in the evening", barrier);
    scene.settle();
    scene.screen().drag(card(barrier), {960, 700});
    scene.settle();
    EXPECT_EQ(scene.snapshot().card(barrier)->lane, lane_id(scene, 1));
    EXPECT_EQ(scene.snapshot().card(idea)->under, barrier);
    EXPECT_TRUE(scene.screen().has(card(idea)));
}

TEST_F(BrainstormTest, MakesAnIdeaABarrierWhenItIsDroppedOnFreeGround) {
    const CardId barrier = add("No time");
    const CardId idea = add("Meet in the evening", barrier);
    scene.settle();
    scene.screen().drag(card(idea), {960, 700});
    scene.settle();
    EXPECT_EQ(scene.snapshot().card(idea)->under, CardId{});
}

TEST_F(BrainstormTest, SaysHowManyBarriersAreStillBare) {
    const CardId barrier = add("No time");
    add("No money");
    add("Meet in the evening", barrier);
    scene.settle();
    EXPECT_EQ(scene.footer().note, "2 barriers · 1 without an idea");
}

TEST_F(BrainstormTest, CanPutTheIdeasFirst) {
    const CardId barrier = add("No time");
    const CardId bare = add("No money");
    const CardId evening = add("Meet in the evening", barrier);
    const CardId online = add("Meet online", barrier);
    scene.settle();
    scene.screen().click("footer:more");
    scene.settle();
    scene.screen().click("brainstorm:swap");
    scene.settle();
    std::vector<std::pair<CardId, bool>> shown;
    for (const WallLane::Entry& entry : ui.wall.wall.lanes.front().cards)
        shown.emplace_back(entry.card->id, entry.hangs);
    EXPECT_THAT(shown,
                ElementsAre(std::pair(evening, false), std::pair(barrier, true), std::pair(online, false),
                            std::pair(barrier, true), std::pair(bare, false)));
    EXPECT_EQ(ui.wall.wall.lanes.front().cards.back().tag, "No idea yet");
    EXPECT_EQ(test_support::layout_problems(scene), "");
    scene.screen().drag(card(evening), {960, 700});
    scene.settle();
    EXPECT_EQ(scene.snapshot().card(evening)->under, barrier) << "this way round they are only to be read";
    scene.screen().click("footer:more");
    scene.settle();
    scene.screen().click("brainstorm:swap");
    scene.settle();
    EXPECT_EQ(ui.wall.wall.lanes.front().cards.front().card->id, barrier);
}

TEST_F(BrainstormTest, MarksBarriersWithoutAnIdea) {
    add("No time");
    const CardId money = add("No money");
    add("Ask the fund", money);
    scene.settle();
    const auto& entries = ui.wall.wall.lanes.front().cards;
    EXPECT_EQ(entries[0].tag, "No idea yet");
    EXPECT_EQ(entries[1].tag, "");
}

struct ThemesTest : testing::Test {
    BoardUi ui;
    Scene scene{[] {
                    Plan plan = plan_of(BoardStep{.lanes = {"Why?", "What?"}, .shows = {}}, "Group work");
                    plan.steps.front().name = "work";
                    plan.steps.push_back(
                        plan_of(BoardStep{.lanes = {"Values", "Mechanisms"}, .shows = "work"}, "Summary")
                            .steps.front());
                    plan.steps.back().name = "summary";
                    return plan;
                }(),
                [this](const View& view, ui::Box area) { return draw_board(view, area, ui); }};
};

TEST_F(ThemesTest, SortsTheCardsOfTheEarlierBoard) {
    const Lane* why = scene.snapshot().lanes(StepId{1}).front();
    scene.act(AddCard{.lane = why->id, .text = "Trust"});
    const CardId trust = scene.snapshot().cards(why->id).front()->id;
    scene.act(GoToStep{StepId{2}});
    scene.settle();
    EXPECT_EQ(scene.footer().note, "1 card to sort");

    scene.screen().drag(card(trust), {960, 500});
    scene.settle();
    const Lane* values = scene.snapshot().lanes(StepId{2}).front();
    ASSERT_THAT(scene.snapshot().sorted(values->id), SizeIs(1));
    EXPECT_EQ(scene.snapshot().card(trust)->lane, why->id) << "the card itself stays on its board";
    EXPECT_EQ(scene.footer().note, "All 1 card sorted");
}

}
