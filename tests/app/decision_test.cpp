#include "app/steps/decision.h"

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

const std::vector<std::string> three_options{"Go on", "Change how we work", "Stop"};

struct DecisionTest : testing::Test, test_support::VoteScreen<DecisionUi> {
    explicit DecisionTest(const std::vector<std::string>& options = three_options)
        : VoteScreen(plan_of(DecisionStep{.options = options, .why = "Why so?"}), draw_decision) {}

    CardId option(std::size_t place) const { return scene.card(LaneRole::options, place); }
    std::string id(std::size_t place, const std::string& part = {}) const {
        return "option:" + std::to_string(option(place).value) + part;
    }
    std::string field(std::size_t place) const {
        return "card:" + std::to_string(option(place).value) + ":text:field";
    }
    Mark mark(std::size_t place) const { return scene.snapshot().card(option(place))->mark; }
    std::vector<std::string> options() const { return scene.texts(LaneRole::options); }
    std::vector<std::string> reasons(std::size_t place) const {
        std::vector<std::string> texts;
        for (const Card* card : scene.snapshot().under(option(place)))
            texts.push_back(card->text);
        return texts;
    }
    std::string reason(std::size_t of, std::size_t place, const std::string& part = {}) const {
        return "card:" + std::to_string(scene.snapshot().under(option(of))[place]->id.value) + part;
    }
    void type(const std::string& text) {
        scene.screen().type(text);
        scene.settle();
    }
};

TEST_F(DecisionTest, NothingIsChosenAtTheStart) {
    EXPECT_THAT(text("decision:hint"), HasSubstr("Tap an option"));
    EXPECT_THAT(buttons(), ElementsAre("*Vote"));
    EXPECT_EQ(scene.footer().note, "");
    EXPECT_FALSE(shows("reason:add"));
}

TEST_F(DecisionTest, TheRoomDecidesOnTheOptionThatItTaps) {
    press(id(1));
    EXPECT_TRUE(shows(id(1, ":chosen")));
    EXPECT_THAT(buttons(), ElementsAre("*Vote", "Decide on “Change how we work”"));
    press("decision:decide");
    EXPECT_EQ(mark(1), Mark::agreed);
    EXPECT_EQ(text(id(1, ":decided")), "Decided");
    EXPECT_EQ(scene.footer().note, "Decided: Change how we work");
    EXPECT_THAT(buttons(), ElementsAre("Vote")) << "there is nothing that has to be done next";
}

TEST_F(DecisionTest, AnotherDecisionTakesThePlaceOfTheFirst) {
    press(id(1));
    press("decision:decide");
    press(id(2));
    EXPECT_THAT(buttons(), ElementsAre("Vote", "Decide on “Stop”"));
    press("decision:decide");
    EXPECT_EQ(mark(1), Mark::none);
    EXPECT_EQ(mark(2), Mark::agreed);
    EXPECT_FALSE(shows(id(1, ":decided")));
    EXPECT_EQ(scene.footer().note, "Decided: Stop");
}

TEST_F(DecisionTest, ADecisionIsTakenBackAmongTheRarerActions) {
    EXPECT_THAT(buttons(true), IsEmpty());
    press(id(0));
    press("decision:decide");
    EXPECT_THAT(buttons(true), ElementsAre("Take back the decision"));
    press("footer:more");
    press("decision:take-back");
    EXPECT_EQ(mark(0), Mark::none);
    EXPECT_FALSE(shows(id(0, ":decided")));
    EXPECT_EQ(scene.footer().note, "");
}

TEST_F(DecisionTest, AReasonIsOneTapAway) {
    press(id(0));
    press("reason:add");
    type("It works\nNobody has a better idea\n");
    EXPECT_THAT(reasons(0), ElementsAre("It works", "Nobody has a better idea"));
    EXPECT_THAT(reasons(1), IsEmpty());
    EXPECT_EQ(text(id(0, ":reasons")), "2 reasons");
    EXPECT_FALSE(shows(id(1, ":reasons")));
    key(ImGuiKey_Escape);
    press(id(1));
    EXPECT_FALSE(shows("card:" + std::to_string(scene.snapshot().under(option(0))[0]->id.value)))
        << "those of the chosen option are seen";
}

TEST_F(DecisionTest, AReasonIsChangedAndDeleted) {
    press(id(0));
    press("reason:add");
    type("It works\n");
    key(ImGuiKey_Escape);
    press(reason(0, 0));
    press(reason(0, 0));
    type(" for most\n");
    EXPECT_THAT(reasons(0), ElementsAre("It works for most"));
}

TEST_F(DecisionTest, ATappedReasonIsDeletedByItsCrossOrByKey) {
    press(id(0));
    press("reason:add");
    type("One\nTwo\n");
    key(ImGuiKey_Escape);
    press(reason(0, 0));
    press(reason(0, 0, ":delete"));
    EXPECT_THAT(reasons(0), ElementsAre("Two"));
    press(reason(0, 0));
    key(ImGuiKey_Delete);
    EXPECT_THAT(reasons(0), IsEmpty());
    EXPECT_EQ(options().size(), 3U) << "the key was for the reason";
    key(ImGuiKey_Delete);
    EXPECT_THAT(options(), ElementsAre(three_options[1], three_options[2]));
}

TEST_F(DecisionTest, ASecondTapOpensTheWordsAndTheCrossDeletesTheOption) {
    press(id(1));
    EXPECT_FALSE(shows(field(1)));
    press(id(1));
    ASSERT_TRUE(shows(field(1)));
    type(" together\n");
    EXPECT_EQ(options()[1], "Change how we work together");
    press(id(1, ":delete"));
    EXPECT_THAT(options(), ElementsAre("Go on", "Stop"));
    EXPECT_THAT(text("decision:hint"), HasSubstr("Tap an option"));
}

TEST_F(DecisionTest, OptionsAreAddedAndDragged) {
    press("decision:add");
    type("Merge\n");
    key(ImGuiKey_Escape);
    EXPECT_THAT(options(), ElementsAre("Go on", "Change how we work", "Stop", "Merge"));
    const ui::Box first = box(id(0));
    scene.screen().drag(id(3), {first.centre().x, first.y0 + 4}, 12);
    scene.settle();
    EXPECT_THAT(options(), ElementsAre("Merge", "Go on", "Change how we work", "Stop"));
}

TEST_F(DecisionTest, TheKeyboardAloneDoesAllOfIt) {
    key(ImGuiKey_DownArrow);
    EXPECT_TRUE(shows(id(0, ":chosen")));
    key(ImGuiKey_3);
    EXPECT_TRUE(shows(id(2, ":chosen")));
    key(ImGuiKey_UpArrow);
    EXPECT_TRUE(shows(id(1, ":chosen")));
    key(ImGuiKey_Enter);
    type("!\n");
    EXPECT_EQ(options()[1], "Change how we work!");
    key(ImGuiKey_N);
    type("Because it can\n");
    key(ImGuiKey_Escape);
    EXPECT_THAT(reasons(1), ElementsAre("Because it can"));
    key(ImGuiMod_Ctrl | ImGuiKey_UpArrow);
    EXPECT_EQ(options()[0], "Change how we work!");
    EXPECT_TRUE(shows(id(0, ":chosen")));
    key(ImGuiKey_A);
    type("One more\n");
    key(ImGuiKey_Escape);
    EXPECT_EQ(options().back(), "One more");
    key(ImGuiKey_4);
    key(ImGuiKey_Delete);
    EXPECT_EQ(options().size(), 3U);
    key(ImGuiKey_2);
    key(ImGuiKey_Escape);
    EXPECT_FALSE(shows(id(1, ":chosen")));
}

TEST_F(DecisionTest, KeysThatChooseAWayChooseNoOption) {
    press("vote:open");
    key(ImGuiKey_2);
    key(ImGuiKey_DownArrow);
    EXPECT_FALSE(shows(id(0, ":chosen")));
    EXPECT_FALSE(shows(id(1, ":chosen")));
    key(ImGuiKey_Escape);
    EXPECT_FALSE(shows("vote:pick:groups"));
}

TEST_F(DecisionTest, AFinishedSessionKeepsTheDecisionAndItsReasons) {
    press(id(1));
    press("reason:add");
    type("It works\n");
    key(ImGuiKey_Escape);
    press("decision:decide");
    act(FinishSession{});
    EXPECT_EQ(scene.footer().note, "Decided: Change how we work");
    EXPECT_THAT(scene.footer().actions, IsEmpty());
    EXPECT_TRUE(shows(id(1, ":decided")));
    EXPECT_TRUE(shows(reason(1, 0)));
    EXPECT_FALSE(shows("decision:add"));
    EXPECT_FALSE(shows("reason:add"));
    EXPECT_FALSE(shows(id(1, ":delete")));
    press(id(0));
    EXPECT_FALSE(shows(reason(1, 0))) << "the reasons of every option can still be read";
    const auto posted = scene.posted().size();
    key(ImGuiKey_Delete);
    key(ImGuiKey_N);
    EXPECT_EQ(scene.posted().size(), posted);
}

TEST_F(DecisionTest, AFinishedSessionSaysThatNothingWasDecided) {
    act(FinishSession{});
    EXPECT_EQ(scene.footer().note, "Nothing was decided");
}

TEST_F(DecisionTest, AfterARestartTheDecisionIsInFront) {
    press(id(2));
    press("decision:decide");
    state = {};
    scene.settle();
    EXPECT_TRUE(shows(id(2, ":chosen")));
    EXPECT_TRUE(shows("reason:add"));
}

TEST_F(DecisionTest, NothingIsDrawnWhileNothingMoves) {
    scene.settle();
    EXPECT_TRUE(scene.idle());
    press(id(1));
    EXPECT_TRUE(scene.idle());
    press("decision:decide");
    EXPECT_TRUE(scene.idle());
}

struct EmptyDecisionTest : DecisionTest {
    EmptyDecisionTest() : DecisionTest({}) {}
};

TEST_F(EmptyDecisionTest, InvitesToWriteTheOptions) {
    EXPECT_EQ(text("decision:empty"), "There are no options yet. What could the room decide on?");
    EXPECT_THAT(buttons(), ElementsAre("-Vote"));
    for (const ImGuiKey pressed : {ImGuiKey_DownArrow, ImGuiKey_1, ImGuiKey_N, ImGuiKey_Delete})
        key(pressed);
    EXPECT_THAT(scene.posted(), IsEmpty());
    press("decision:add");
    type("Go on\n");
    key(ImGuiKey_Escape);
    EXPECT_FALSE(shows("decision:empty"));
    press("vote:open");
    EXPECT_THAT(text("vote:pick:groups:words"), HasSubstr("a vote needs two"));
    EXPECT_THAT(text("vote:consent:groups:words"), HasSubstr("Each group judges every option"));
}

/// On every display and text size.
struct DecisionSizes : testing::TestWithParam<std::tuple<ImVec2, float>> {
    using Screen = test_support::VoteScreen<DecisionUi>;

    static void expect_order(Screen& screen) {
        EXPECT_EQ(test_support::layout_problems(screen.scene), "");
        const Snapshot& snapshot = screen.scene.snapshot();
        float end = 0;
        for (const Card* card : snapshot.cards(snapshot.lane(StepId{1}, LaneRole::options)->id)) {
            const std::string id = "option:" + std::to_string(card->id.value);
            if (!screen.shows(id))
                continue;
            const ui::Box row = screen.box(id);
            EXPECT_GE(row.y0, end) << id;
            EXPECT_GE(row.height(), screen.scene.canvas().px(60)) << id;
            end = row.y1;
            if (screen.shows(id + ":outcome")) {
                EXPECT_GE(screen.box(id + ":outcome").y0, screen.box(id + ":text").y1 - 1) << id;
                EXPECT_LE(screen.box(id + ":outcome").y1, row.y1) << id;
            }
            if (screen.shows("reason:add")) {
                EXPECT_LT(row.x1, screen.box("reason:add").x0);
            }
        }
        EXPECT_GT(end, 0) << "something is to be seen";
    }
};

TEST_P(DecisionSizes, OptionsFiguresAndReasonsStandBesideOneAnother) {
    const auto [size, text] = GetParam();
    const std::string words =
        "Change how we work together: a smaller steering group that meets in the evening";
    for (const auto& options :
         {three_options, std::vector<std::string>(6, words), std::vector<std::string>(12, "Merge"),
          std::vector<std::string>(3, std::string(200, 'w') + " " + std::string(900, 'x'))}) {
        Screen screen(plan_of(DecisionStep{.options = options, .why = "Why so?"}), draw_decision, size);
        screen.scene.canvas().set_text_size(text);
        screen.scene.settle();
        expect_order(screen);
        const CardId first = screen.scene.card(LaneRole::options, 0);
        const LaneId why = screen.scene.snapshot().lane(StepId{1}, LaneRole::why)->id;
        for (int i = 0; i < 3; ++i)
            screen.act(AddCard{.lane = why, .text = words, .under = first});
        screen.act(OpenRound{StepId{1}, {}, {.method = Method::consent, .way = WayIn::screen}});
        expect_order(screen);
        const RoundId round = screen.scene.session().rounds.rows().back()->id;
        for (int group = 1; group <= 3; ++group)
            screen.act(CastBallot{round, {VoterKind::group, group}, {{first, group}}});
        screen.act(RevealRound{round});
        screen.act(MarkCard{first, Mark::agreed});
        screen.key(ImGuiKey_1);
        expect_order(screen);
    }
}

INSTANTIATE_TEST_SUITE_P(AllSizes, DecisionSizes,
                         testing::Combine(testing::Values(ImVec2{1920, 1080}, ImVec2{1280, 720},
                                                          ImVec2{1024, 768}, ImVec2{3840, 2160}),
                                          testing::Values(0.8F, 1.0F, 2.0F)));

TEST(DecisionFit, SixOptionsWithTheirFiguresAreSeenAtOnce) {
    DecisionSizes::Screen screen(
        plan_of(DecisionStep{.options = std::vector<std::string>(6, "Bring in the schools and the police"),
                             .why = "Why so?"}),
        draw_decision, {1280, 720});
    screen.act(OpenRound{StepId{1}, {}, {.method = Method::pick, .way = WayIn::screen}});
    const RoundId round = screen.scene.session().rounds.rows().back()->id;
    screen.act(CastBallot{round, {VoterKind::group, 1}, {{screen.scene.card(LaneRole::options, 0), 1}}});
    screen.act(RevealRound{round});
    EXPECT_LE(screen.box("decision:add").y1, screen.scene.area().y1);
}

}
