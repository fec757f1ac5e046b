#include "app/steps/checklist.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/vote_screen.h"

namespace {

using namespace plenary;
using test_support::plan_of;

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::vector<std::string> three_points{"Both sides can say what it is for", "We name our contacts",
                                            "We know what each needs"};

struct ChecklistTest : testing::Test, test_support::VoteScreen<ChecklistUi> {
    explicit ChecklistTest(const std::vector<std::string>& points = three_points)
        : VoteScreen(plan_of(ChecklistStep{points}), draw_checklist) {}

    CardId point(std::size_t place) const { return scene.card(LaneRole::statements, place); }
    std::string id(std::size_t place, const std::string& part = {}) const {
        return "point:" + std::to_string(point(place).value) + part;
    }
    std::string field(std::size_t place, const std::string& cell) const {
        return "card:" + std::to_string(point(place).value) + cell + ":field";
    }
    const Card& card(std::size_t place) const { return *scene.snapshot().card(point(place)); }
    std::vector<std::string> points() const { return scene.texts(LaneRole::statements); }
    void type(const std::string& text) {
        scene.screen().type(text);
        scene.settle();
    }
};

TEST_F(ChecklistTest, APointIsAnsweredByATapAndASecondOneTakesItBack) {
    press(id(0, ":yes"));
    EXPECT_EQ(card(0).mark, Mark::agreed);
    press(id(0, ":not-yet"));
    EXPECT_EQ(card(0).mark, Mark::not_yet);
    press(id(0, ":not-us"));
    EXPECT_EQ(card(0).mark, Mark::not_us);
    press(id(0, ":not-us"));
    EXPECT_EQ(card(0).mark, Mark::none);
    scene.screen().touch_tap(id(2, ":yes"));
    EXPECT_EQ(card(2).mark, Mark::agreed);
    EXPECT_EQ(card(1).mark, Mark::none);
}

TEST_F(ChecklistTest, TheNoteCountsTheAnswers) {
    EXPECT_EQ(scene.footer().note, "3 not answered");
    press(id(0, ":yes"));
    press(id(1, ":not-yet"));
    EXPECT_EQ(scene.footer().note, "1 yes, 1 not yet, 1 not answered");
    press(id(2, ":not-us"));
    EXPECT_EQ(scene.footer().note, "1 yes, 1 not yet, 1 not us");
}

TEST_F(ChecklistTest, APointThatIsNotYetThereAsksQuietlyForAnOwner) {
    EXPECT_EQ(text(id(0, ":owner:text")), "+ Owner");
    press(id(0, ":not-yet"));
    EXPECT_EQ(text(id(0, ":owner:text")), "no owner yet");
    EXPECT_EQ(text(id(1, ":owner:text")), "+ Owner");
    act(SetAction{point(0), "Amina", ""});
    EXPECT_EQ(text(id(0, ":owner:text")), "Amina");
}

TEST_F(ChecklistTest, TheOwnerIsTypedInPlace) {
    press(id(1, ":owner"));
    ASSERT_TRUE(shows(field(1, ":who")));
    type("Ben and Carol\n");
    EXPECT_EQ(card(1).who, "Ben and Carol");
    EXPECT_FALSE(shows(field(1, ":who")));
    press(id(1, ":owner"));
    type("!");
    key(ImGuiKey_Escape);
    EXPECT_EQ(card(1).who, "Ben and Carol");
}

TEST_F(ChecklistTest, ATapOpensTheWordsAndTheCrossDeletesThePoint) {
    press(id(1));
    ASSERT_TRUE(shows(field(1, ":text")));
    type(", all of them\n");
    EXPECT_EQ(points()[1], "We name our contacts, all of them");
    press(id(1, ":delete"));
    EXPECT_THAT(points(), ElementsAre(three_points[0], three_points[2]));
}

TEST_F(ChecklistTest, TheCrossWorksWhileTheWordsAreTyped) {
    press(id(1));
    press(id(1, ":delete"));
    EXPECT_THAT(points(), ElementsAre(three_points[0], three_points[2]));
    EXPECT_FALSE(state.edit.typing());
}

TEST_F(ChecklistTest, APressElsewhereLetsGoOfThePoint) {
    press(id(1));
    EXPECT_TRUE(shows(id(1, ":chosen")));
    scene.screen().click_at(1000, 900);
    scene.settle();
    EXPECT_FALSE(shows(id(1, ":chosen")));
    EXPECT_FALSE(state.edit.typing());
}

TEST_F(ChecklistTest, PointsAreAddedOneAfterAnother) {
    press("checklist:add");
    type("Somebody can say no\nWe look back in June\n");
    key(ImGuiKey_Escape);
    ASSERT_EQ(points().size(), 5U);
    EXPECT_EQ(points()[3], "Somebody can say no");
    EXPECT_EQ(points()[4], "We look back in June");
    EXPECT_FALSE(state.adder.open);
}

TEST_F(ChecklistTest, APointIsDraggedToAnotherPlace) {
    const ui::Box first = box(id(0));
    scene.screen().drag(id(2), {first.centre().x, first.y0 + 4}, 12);
    scene.settle();
    EXPECT_THAT(points(), ElementsAre(three_points[2], three_points[0], three_points[1]));
    EXPECT_FALSE(state.edit.typing());
}

TEST_F(ChecklistTest, WhatIsInTheHandIsLetGoWhenItIsGone) {
    const CardId last = point(2);
    scene.screen().hover(id(2));
    scene.screen().button(true);
    scene.screen().move(900, 200);
    ASSERT_TRUE(state.list.hand.holds(id(2)));
    act(DeleteCard{last});
    EXPECT_TRUE(state.list.hand.held().empty());
    scene.screen().button(false);
    scene.settle();
    EXPECT_TRUE(scene.idle());
    EXPECT_THAT(scene.posted_of<MoveCard>(), IsEmpty());
}

TEST_F(ChecklistTest, WhatIsInTheHandGoesBackWhenAVoteIsOpened) {
    scene.screen().hover(id(2));
    scene.screen().button(true);
    scene.screen().move(900, 200);
    act(OpenRound{StepId{1}, {}, {.method = Method::answer, .way = WayIn::screen}});
    scene.screen().button(false);
    scene.settle();
    EXPECT_EQ(points(), three_points);
    EXPECT_THAT(scene.posted(), IsEmpty());
}

TEST_F(ChecklistTest, TheListStaysAsTheHandLeftItUntilTheAnswerComes) {
    scene.hold_answers(true);
    const float second = box(id(1)).y0;
    const ui::Box first = box(id(0));
    scene.screen().drag(id(2), {first.centre().x, first.y0 + 4}, 12);
    scene.screen().frame(40);
    EXPECT_NEAR(box(id(0)).y0, second, 1);
    scene.hold_answers(false);
    scene.settle();
    EXPECT_EQ(points().front(), three_points[2]);
}

TEST_F(ChecklistTest, TheKeyboardAloneAnswers) {
    key(ImGuiKey_Y);
    EXPECT_THAT(scene.posted(), IsEmpty()) << "no point is chosen yet";
    key(ImGuiKey_DownArrow);
    EXPECT_TRUE(shows(id(0, ":chosen")));
    key(ImGuiKey_Y);
    EXPECT_EQ(card(0).mark, Mark::agreed);
    key(ImGuiKey_DownArrow);
    key(ImGuiKey_N);
    EXPECT_EQ(card(1).mark, Mark::not_yet);
    key(ImGuiKey_DownArrow);
    key(ImGuiKey_DownArrow);
    key(ImGuiKey_U);
    EXPECT_EQ(card(2).mark, Mark::not_us);
    key(ImGuiKey_1);
    EXPECT_EQ(card(2).mark, Mark::agreed);
    key(ImGuiKey_2);
    EXPECT_EQ(card(2).mark, Mark::not_yet);
    key(ImGuiKey_3);
    EXPECT_EQ(card(2).mark, Mark::not_us);
    key(ImGuiKey_Keypad3);
    EXPECT_EQ(card(2).mark, Mark::none);
    key(ImGuiKey_UpArrow);
    key(ImGuiKey_UpArrow);
    key(ImGuiKey_UpArrow);
    EXPECT_TRUE(shows(id(0, ":chosen")));
    key(ImGuiKey_Escape);
    EXPECT_FALSE(shows(id(0, ":chosen")));
}

TEST_F(ChecklistTest, TheKeyboardAloneWritesMovesAddsAndDeletes) {
    key(ImGuiKey_DownArrow);
    key(ImGuiKey_Enter);
    type(" now\n");
    EXPECT_EQ(points()[0], three_points[0] + " now");
    key(ImGuiKey_O);
    type("Amina\n");
    EXPECT_EQ(card(0).who, "Amina");
    key(ImGuiMod_Ctrl | ImGuiKey_DownArrow);
    EXPECT_EQ(points()[1], three_points[0] + " now");
    EXPECT_TRUE(shows(id(1, ":chosen")));
    key(ImGuiMod_Ctrl | ImGuiKey_UpArrow);
    EXPECT_EQ(points()[0], three_points[0] + " now");
    key(ImGuiKey_Delete);
    EXPECT_THAT(points(), ElementsAre(three_points[1], three_points[2]));
    key(ImGuiKey_A);
    type("One more\n");
    EXPECT_EQ(points().back(), "One more");
}

TEST_F(ChecklistTest, TabGoesThroughAllThatCanBePressed) {
    key(ImGuiKey_Tab);
    key(ImGuiKey_Space);
    EXPECT_EQ(card(0).mark, Mark::agreed);
    for (int i = 0; i < 3; ++i)
        key(ImGuiKey_Tab);
    key(ImGuiKey_Enter);
    EXPECT_TRUE(shows(field(0, ":who"))) << "after the answers the owner";
    key(ImGuiKey_Escape);
    key(ImGuiKey_Tab);
    EXPECT_TRUE(shows(id(0, ":chosen"))) << "and the point itself, which is chosen then";
    key(ImGuiKey_U);
    EXPECT_EQ(card(0).mark, Mark::not_us);
    key(ImGuiKey_Enter);
    EXPECT_TRUE(shows(field(0, ":text")));
}

TEST_F(ChecklistTest, AFinishedSessionKeepsWhatWasSaidAndOffersNothing) {
    press(id(0, ":not-yet"));
    act(SetAction{point(1), "Ben", ""});
    act(FinishSession{});
    EXPECT_EQ(scene.footer().note, "1 not yet, 2 not answered");
    EXPECT_THAT(scene.footer().actions, IsEmpty());
    EXPECT_EQ(text(id(0, ":owner:text")), "no owner yet");
    EXPECT_EQ(text(id(1, ":owner:text")), "Ben");
    EXPECT_FALSE(shows(id(2, ":owner:text")));
    for (const std::string part : {"", ":yes", ":not-yet", ":owner"})
        EXPECT_FALSE(shows(id(0, part))) << part;
    EXPECT_FALSE(shows("checklist:add"));
    const auto posted = scene.posted().size();
    key(ImGuiKey_DownArrow);
    key(ImGuiKey_Y);
    key(ImGuiKey_Delete);
    EXPECT_EQ(scene.posted().size(), posted);
}

TEST_F(ChecklistTest, WhatIsTypedIsLetGoWhenThePointIsGone) {
    press(id(1));
    act(DeleteCard{point(1)});
    EXPECT_FALSE(state.edit.typing());
    press(id(1, ":yes"));
    EXPECT_EQ(card(1).mark, Mark::agreed);
}

TEST_F(ChecklistTest, NothingIsDrawnWhileNothingMoves) {
    EXPECT_TRUE((scene.settle(), scene.idle()));
    key(ImGuiKey_DownArrow);
    EXPECT_TRUE(scene.idle());
    press(id(2, ":yes"));
    EXPECT_TRUE(scene.idle());
}

struct EmptyChecklistTest : ChecklistTest {
    EmptyChecklistTest() : ChecklistTest({}) {}
};

TEST_F(EmptyChecklistTest, InvitesToWriteThePoints) {
    EXPECT_EQ(text("checklist:empty"), "Nothing is on the checklist yet. What should be in place?");
    EXPECT_EQ(scene.footer().note, "");
    EXPECT_THAT(buttons(), ElementsAre("-Vote"));
    key(ImGuiKey_DownArrow);
    key(ImGuiKey_Y);
    EXPECT_THAT(scene.posted(), IsEmpty());
    press("checklist:add");
    type("A first one\n");
    EXPECT_THAT(points(), ElementsAre("A first one"));
    EXPECT_FALSE(shows("checklist:empty"));
}

TEST(ChecklistSources, EarlierCardsAreBroughtIn) {
    Plan plan = plan_of(BoardStep{.lanes = {"What helps"}, .shows = "", .manners = {}});
    plan.steps.push_back({.name = "",
                          .title = "Is this in place?",
                          .notes = "",
                          .content = ChecklistStep{.points = {}, .from = {}}});
    ChecklistUi state;
    test_support::Scene scene(std::move(plan), [&](const View& view, ui::Box area) {
        return view.step == StepId{1} ? Footer{} : draw_checklist(view, area, state);
    });
    scene.act(AddCard{.lane = scene.snapshot().lanes(StepId{1}).front()->id, .text = "Trust that is earned"});
    scene.act(GoToStep{StepId{2}});
    scene.settle();
    scene.screen().click("bring-in");
    scene.settle();
    scene.screen().click("bring-in:all");
    scene.screen().click("bring-in:go");
    scene.settle();
    EXPECT_THAT(scene.texts(LaneRole::statements), ElementsAre("Trust that is earned"));
    for (const FooterAction& action : scene.footer().actions)
        EXPECT_TRUE(action.id != "bring-in" || action.rare) << "once there are points it is among the rarer";
}

/// On every display and text size.
struct ChecklistSizes : testing::TestWithParam<std::tuple<ImVec2, float>> {
    using Screen = test_support::VoteScreen<ChecklistUi>;

    static std::vector<std::string> many(std::size_t count, const std::string& text) {
        return std::vector<std::string>(count, text);
    }
    /// Rows below one another, and in each of them words, owner and answers beside or below one another.
    static void expect_order(Screen& screen) {
        EXPECT_EQ(test_support::layout_problems(screen.scene), "");
        const float least = screen.scene.canvas().px(58);
        float end = 0;
        for (const Card* card : screen.scene.snapshot().cards(
                 screen.scene.snapshot().lane(StepId{1}, LaneRole::statements)->id)) {
            const std::string id = "point:" + std::to_string(card->id.value);
            if (!screen.shows(id))
                continue;
            const ui::Box row = screen.box(id);
            EXPECT_GE(row.y0, end) << id;
            end = row.y1;
            ui::Box before = screen.box(id + ":text");
            for (const std::string part : {":owner", ":yes", ":not-yet", ":not-us"}) {
                if (!screen.shows(id + part))
                    continue;
                const ui::Box box = screen.box(id + part);
                EXPECT_FALSE(box.inset(1).meets(before.inset(1))) << id + part;
                EXPECT_GE(box.y0, row.y0 - 1) << id + part;
                EXPECT_LE(box.y1, row.y1 + 1) << id + part;
                EXPECT_GE(box.height(), least) << id + part;
                EXPECT_GE(box.width(), least) << id + part;
                before = box;
            }
        }
        EXPECT_GT(end, 0) << "something is to be seen";
    }
};

TEST_P(ChecklistSizes, ThePartsOfARowDoNotMeet) {
    const auto [size, text] = GetParam();
    for (const auto& points : {three_points, many(12, "The right partners are members"),
                               many(40, "We will find out what support and resources each of us needs"),
                               many(3, std::string(400, 'w') + " " + std::string(900, 'x'))}) {
        Screen screen(plan_of(ChecklistStep{points}), draw_checklist, size);
        screen.scene.canvas().set_text_size(text);
        screen.scene.settle();
        expect_order(screen);
        screen.act(MarkCard{screen.scene.card(LaneRole::statements, 0), Mark::not_yet});
        screen.act(
            SetAction{screen.scene.card(LaneRole::statements, 0), "The parents’ forum and its chair", ""});
        expect_order(screen);
    }
}

TEST_P(ChecklistSizes, AlsoWithWhatAVoteSaid) {
    const auto [size, text] = GetParam();
    Screen screen(plan_of(ChecklistStep{three_points}), draw_checklist, size);
    screen.scene.canvas().set_text_size(text);
    const CardId point = screen.scene.card(LaneRole::statements, 0);
    screen.act(OpenRound{StepId{1}, {}, {.method = Method::answer, .way = WayIn::screen}});
    expect_order(screen);
    const RoundId round = screen.scene.session().rounds.rows().back()->id;
    for (int group = 1; group <= 4; ++group)
        screen.act(CastBallot{round, {VoterKind::group, group}, {{point, 1 + group % 3}}});
    screen.act(RevealRound{round});
    expect_order(screen);
    const std::string id = "point:" + std::to_string(point.value);
    const ui::Box counts = screen.box(id + ":counts");
    EXPECT_GE(counts.y0, screen.box(id + ":text").y1 - 1);
    EXPECT_LE(counts.y1, screen.box(id).y1);
    EXPECT_FALSE(counts.inset(1).meets(screen.box(id + ":yes").inset(1)));
}

INSTANTIATE_TEST_SUITE_P(AllSizes, ChecklistSizes,
                         testing::Combine(testing::Values(ImVec2{1920, 1080}, ImVec2{1280, 720},
                                                          ImVec2{1024, 768}, ImVec2{3840, 2160}),
                                          testing::Values(0.8F, 1.0F, 2.0F)));

TEST(ChecklistFit, TwelvePointsAndThePlaceForOneMoreAreSeenAtOnce) {
    ChecklistSizes::Screen screen(
        plan_of(ChecklistStep{ChecklistSizes::many(12, "Everybody knows who is responsible for what")}),
        draw_checklist, {1280, 720});
    screen.scene.settle();
    EXPECT_LE(screen.box("checklist:add").y1, screen.scene.area().y1);
}

TEST(ChecklistFit, FortyPointsScroll) {
    ChecklistSizes::Screen screen(plan_of(ChecklistStep{ChecklistSizes::many(40, "A point")}),
                                  draw_checklist);
    screen.scene.settle();
    const auto last = "point:" + std::to_string(screen.scene.card(LaneRole::statements, 39).value);
    EXPECT_FALSE(screen.shows(last));
    for (int i = 0; i < 40; ++i)
        screen.scene.screen().press(ImGuiKey_DownArrow);
    screen.scene.settle();
    EXPECT_TRUE(screen.shows(last + ":yes")) << "the chosen point comes into sight";
}

TEST(ChecklistFit, InALongListAFingerScrollsAndTheNumberPicksUp) {
    ChecklistSizes::Screen screen(plan_of(ChecklistStep{ChecklistSizes::many(40, "A point")}),
                                  draw_checklist);
    screen.act(EditCard{screen.scene.card(LaneRole::statements, 3), "The fourth"});
    const std::string fourth = "point:" + std::to_string(screen.scene.card(LaneRole::statements, 3).value);
    const ui::Box row = screen.box(fourth);
    screen.scene.screen().touch_drag(fourth, {row.centre().x, row.centre().y - 200}, 6);
    screen.scene.settle();
    EXPECT_THAT(screen.scene.posted(), IsEmpty());
    EXPECT_GT(screen.state.list.scroll.offset, 150);
    EXPECT_FALSE(screen.state.edit.typing()) << "the end of it is no tap";

    const auto fifth =
        screen.box("point:" + std::to_string(screen.scene.card(LaneRole::statements, 4).value));
    const auto sixth =
        screen.box("point:" + std::to_string(screen.scene.card(LaneRole::statements, 5).value));
    screen.scene.screen().move(fifth.x0 + 40, fifth.centre().y);
    screen.scene.screen().button(true);
    screen.scene.screen().move(fifth.x0 + 40, fifth.centre().y + 30);
    screen.scene.screen().move(fifth.x0 + 40, sixth.y1);
    screen.scene.screen().button(false);
    screen.scene.settle();
    EXPECT_EQ(screen.scene.posted_of<MoveCard>().size(), 1U);
}

}
