// What is private is not among the triangles of the stage, whatever is laid over it: read back from what
// was really drawn.

#include "app/stage/stage.h"
#include "app/ui/fonts.h"
#include "tests/support/drawn_text.h"
#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

namespace {

using namespace plenary;
using test_support::drawn_letters;
using test_support::plan_of;
using test_support::Scene;
using test_support::without_spaces;
using testing::HasSubstr;
using testing::Not;

constexpr const char* notes = "Ask the quiet table before the loud one.";
constexpr const char* covered_words = "Quinces grow behind the library";

Plan with_notes(Plan plan) {
    for (Step& step : plan.steps)
        step.notes = notes;
    plan.groups = 3;
    return plan;
}

/// The stage as the room sees it, with or without a console.
struct Stage {
    explicit Stage(Plan plan, StageForm form = StageForm::beside_console)
        : scene(
            with_notes(std::move(plan)),
            [this, form](const View& view, ui::Box) {
                draw_stage(view, ui, form);
                return Footer{};
            },
            {1920, 1080}, Scene::Foot::left_to_draw) {
        scene.settle();
    }

    std::string says() { return drawn_letters(scene.screen().draw_data()); }
    /// Every corner of every triangle, to the bit.
    std::string triangles() {
        std::string bytes;
        for (const ImDrawList* list : scene.screen().draw_data().CmdLists)
            bytes.append(reinterpret_cast<const char*>(list->VtxBuffer.Data),
                         static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()));
        return bytes;
    }

    StageUi ui;
    Scene scene;
};

struct StagePrivacy : testing::TestWithParam<StageForm> {};

TEST_P(StagePrivacy, SaysTheTitleAndNotTheNotes) {
    Stage stage(plan_of(RulesStep{.starters = {"Listen to one another"}}, "How we work together"),
                GetParam());
    EXPECT_THAT(stage.says(), HasSubstr(without_spaces("How we work together")));
    EXPECT_THAT(stage.says(), HasSubstr(without_spaces("Listen to one another")));
    EXPECT_THAT(stage.says(), Not(HasSubstr(without_spaces(notes))));
    stage.scene.screen().press(ImGuiKey_T);
    stage.scene.settle();
    EXPECT_THAT(stage.says(), Not(HasSubstr(without_spaces(notes)))) << "nor beside the question";
}

TEST_P(StagePrivacy, HasNoLetterOfACoveredCardUntilItIsRevealed) {
    Stage stage(plan_of(BoardStep{.lanes = {"Why?", "What helps?"}, .shows = {}}, "Group work"), GetParam());
    const LaneId lane = stage.scene.snapshot().lanes(StepId{1}).front()->id;
    stage.scene.act(AddCard{.lane = lane, .text = covered_words});
    stage.scene.settle();
    ASSERT_THAT(stage.says(), HasSubstr(without_spaces(covered_words)));
    stage.scene.act(CoverLane{lane, true});
    stage.scene.settle();
    EXPECT_THAT(stage.says(), Not(HasSubstr("Quinces")));
    EXPECT_THAT(stage.says(), Not(HasSubstr("library")));
    stage.scene.act(CoverLane{lane, false});
    stage.scene.settle();
    EXPECT_THAT(stage.says(), HasSubstr(without_spaces(covered_words)));
}

/// A stage on which two of three groups have voted on a rung; what they chose is all that differs.
std::unique_ptr<Stage> with_votes(StageForm form, int first, int second, bool revealed) {
    auto stage = std::make_unique<Stage>(
        plan_of(LadderStep{.ladder = children_ladder(), .why = "Why?", .stops = "What stops it?"},
                "Which rung is it on?"),
        form);
    Scene& scene = stage->scene;
    scene.act(AddCard{.lane = scene.snapshot().lane(StepId{1}, LaneRole::pieces)->id, .text = "Youth board"});
    const CardId piece = scene.card(LaneRole::pieces, 0);
    scene.act(OpenRound{StepId{1}, piece, {}});
    const RoundId round = scene.snapshot().rounds(piece).back()->id;
    scene.act(CastBallot{round, {VoterKind::group, 1}, {{piece, first}}});
    scene.act(CastBallot{round, {VoterKind::group, 2}, {{piece, second}}});
    if (revealed)
        scene.act(RevealRound{round});
    scene.settle();
    return stage;
}

TEST_P(StagePrivacy, DrawsTheSameWhicheverWayAnOpenVoteWent) {
    const auto low = with_votes(GetParam(), 1, 2, false);
    const auto high = with_votes(GetParam(), 8, 5, false);
    ASSERT_THAT(low->says(), HasSubstr(without_spaces("Youth board")));
    EXPECT_TRUE(low->triangles() == high->triangles());
    const auto low_revealed = with_votes(GetParam(), 1, 2, true);
    const auto high_revealed = with_votes(GetParam(), 8, 5, true);
    EXPECT_FALSE(low_revealed->triangles() == high_revealed->triangles());
}

INSTANTIATE_TEST_SUITE_P(BothForms, StagePrivacy,
                         testing::Values(StageForm::alone, StageForm::beside_console), [](const auto& form) {
                             return form.param == StageForm::alone ? "Alone" : "BesideConsole";
                         });

}
