// What the facilitator sees and does beside the room's stage: two contexts, one session.

#include "app/console/console.h"

#include "sessions/model/local_time.h"
#include "tests/support/scene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace plenary;
using namespace std::chrono_literals;
using test_support::Headless;
using test_support::plan_of;
using test_support::Scene;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* secret_notes = "Ask the quiet table first.";

Plan four_steps() {
    Plan plan = plan_of(RulesStep{.starters = {"Listen"}}, "Rules", 5);
    plan.steps.front().notes = secret_notes;
    plan.steps.push_back(
        plan_of(BoardStep{.lanes = {"Why?", "What helps?"}, .shows = {}}, "Group work", 15).steps.front());
    plan.steps.push_back(plan_of(BreakStep{""}, "Coffee", 10).steps.front());
    plan.steps.push_back(
        plan_of(ActionPlanStep{.purpose = "Why?", .from = {}}, "The plan", 20).steps.front());
    plan.steps.back().essential = true;
    plan.groups = 3;
    return plan;
}

/// The stage is drawn in a context of its own, after each frame of the console that handed it something.
struct ConsoleTest : testing::Test {
    StageUi stage;
    ConsoleUi console;
    SavedState saved;
    StageWish wish = StageWish::none;
    std::function<void()> draw_stage_now;
    std::unique_ptr<Headless> stage_screen;
    std::unique_ptr<ui::Canvas> stage_canvas;
    std::unique_ptr<Scene> scene;

    ConsoleTest() {
        stage_screen = std::make_unique<Headless>(
            1280, 720,
            [this] {
                if (draw_stage_now)
                    draw_stage_now();
            },
            [this] {
                auto fonts = ui::load_fonts(PLENARY_ASSETS "/fonts");
                stage_canvas = std::make_unique<ui::Canvas>(ui::theme_of(ui::ThemeName::paper), *fonts);
            });
        scene = std::make_unique<Scene>(
            four_steps(), [this](const View& view, ui::Box) { return draw(view); }, ImVec2{1920, 1080},
            Scene::Foot::left_to_draw);
        frames(3);
    }

    Footer draw(const View& view) {
        ImGuiContext* own = ImGui::GetCurrentContext();
        draw_stage_now = [this, &view] {
            stage_canvas->begin(view.canvas.now());
            const StepId step = stage.look.looking ? stage.look.looking : view.snapshot.step();
            const View stage_view{*stage_canvas, view.snapshot, step,          view.clock,
                                  view.seeds,    view.post,     view.answered, view.settings};
            wish = std::max(wish, draw_stage(stage_view, stage, StageForm::beside_console));
            stage_canvas->end();
        };
        stage_screen->frame();
        draw_stage_now = {};
        ImGui::SetCurrentContext(own);
        const ui::LivePicture picture{.texture = 1, .width = 1280, .height = 720, .revision = 1};
        draw_console(view, {picture, stage_screen->context()}, saved, stage, console);
        if (has_facilitators_overlay(stage))
            draw_facilitators_overlay(view, stage);
        return {};
    }

    Headless& screen() { return scene->screen(); }
    void frames(int count) { screen().frame(count); }
    std::string says(const char* id) { return screen().find(id).text; }
    StepId step() { return scene->snapshot().step(); }
    /// Everything that the stage really draws.
    std::string on_stage() {
        std::string words;
        for (const ui::Item& item : stage_screen->map().items())
            words += item.id + ": " + item.text + "\n";
        return words;
    }
    /// Where something on the stage is on the console's picture of it.
    ImVec2 on_picture(const char* id) {
        const ui::Item item = stage_screen->find(id);
        const ui::Item box = screen().find("console:picture:box");
        const float scale = (box.full_x1 - box.full_x0) / 1280;
        return {box.full_x0 + (item.full_x0 + item.full_x1) / 2 * scale,
                box.full_y0 + (item.full_y0 + item.full_y1) / 2 * scale};
    }
};

TEST_F(ConsoleTest, KeepsTheNotesAndTheFooterFromTheRoom) {
    EXPECT_EQ(says("console:notes:words"), secret_notes);
    EXPECT_THAT(on_stage(), Not(HasSubstr(secret_notes)));
    EXPECT_FALSE(stage_screen->has("footer:menu"));
    EXPECT_FALSE(stage_screen->has("footer:next"));
    EXPECT_TRUE(screen().has("console:next"));
}

TEST_F(ConsoleTest, SaysWhatComesNextAndGoesThere) {
    screen().click("console:next");
    frames(3);
    EXPECT_EQ(step(), StepId{2});
    screen().click("console:back");
    frames(3);
    EXPECT_EQ(step(), StepId{1});
}

TEST_F(ConsoleTest, HandsKeysToTheStageSoThatAClickerWorksFromEitherWindow) {
    screen().press(ImGuiKey_PageDown);
    frames(3);
    EXPECT_EQ(step(), StepId{2});
    screen().press(ImGuiKey_PageUp);
    frames(3);
    EXPECT_EQ(step(), StepId{1});
}

TEST_F(ConsoleTest, LetsCardsBeTypedOnTheStageFromTheConsole) {
    scene->act(GoToStep{StepId{2}});
    frames(3);
    screen().press(ImGuiKey_N);
    frames(4);
    screen().type("More time\n");
    frames(4);
    EXPECT_EQ(scene->texts(LaneRole::board), std::vector<std::string>{"More time"});
}

TEST_F(ConsoleTest, LetsHandsWorkOnThePicture) {
    const std::string tick = "rule:" + std::to_string(scene->card(LaneRole::rules, 0).value) + ":tick";
    ASSERT_TRUE(stage_screen->has(tick)) << on_stage();
    const ImVec2 at = on_picture(tick.c_str());
    screen().click_at(at.x, at.y);
    frames(6);
    EXPECT_EQ(scene->session().cards.find(scene->card(LaneRole::rules, 0))->mark, Mark::agreed);
}

TEST_F(ConsoleTest, OffersWhatTheStepOffers) {
    const std::string agree = "offer:rules:agree";
    ASSERT_TRUE(screen().has(agree)) << on_stage();
    screen().click(agree);
    frames(4);
    EXPECT_EQ(scene->session().cards.find(scene->card(LaneRole::rules, 0))->mark, Mark::agreed);
}

TEST_F(ConsoleTest, ShowsTheRoomABlackAWhiteScreenOrOnlyTheQuestion) {
    for (const auto& [button, key] : {std::pair{"console:black", ImGuiKey_B},
                                      {"console:white", ImGuiKey_W},
                                      {"console:task", ImGuiKey_T}}) {
        screen().click(button);
        frames(3);
        EXPECT_TRUE(stage_screen->has("cover")) << button;
        EXPECT_THAT(says("console:look"), HasSubstr("The room sees"));
        screen().press(ImGuiKey_Escape);
        frames(3);
        EXPECT_FALSE(stage_screen->has("cover")) << button;
        screen().press(key);
        frames(3);
        EXPECT_TRUE(stage_screen->has("cover")) << button;
        screen().click("look:back");
        frames(3);
        EXPECT_FALSE(stage_screen->has("cover")) << button;
        EXPECT_FALSE(screen().has("console:look"));
    }
    screen().press(ImGuiKey_Period);
    frames(3);
    EXPECT_EQ(stage.look.cover, RoomCover::black) << "as clickers send it";
}

TEST_F(ConsoleTest, LooksAheadWhileFrozenWithoutGoing) {
    screen().click("console:freeze");
    frames(3);
    EXPECT_TRUE(stage.look.frozen);
    screen().click("console:next");
    frames(3);
    EXPECT_EQ(step(), StepId{1}) << "looking is not going";
    EXPECT_EQ(stage.look.looking, StepId{2});
    EXPECT_THAT(says("console:look"), HasSubstr("Group work"));
    screen().press(ImGuiKey_PageDown);
    frames(3);
    EXPECT_EQ(stage.look.looking, StepId{3});
    screen().click("look:back");
    frames(3);
    EXPECT_EQ(step(), StepId{1});
    EXPECT_TRUE(stage.look.as_usual());

    screen().press(ImGuiKey_F);
    frames(3);
    screen().click("console:next");
    frames(3);
    screen().click("look:go");
    frames(3);
    EXPECT_EQ(step(), StepId{2});
    EXPECT_TRUE(stage.look.as_usual());
}

TEST_F(ConsoleTest, ClocksCountAndAreGivenMinutes) {
    EXPECT_THAT(says("console:clock"), testing::StartsWith("5:0"));
    scene->wait(61s);
    EXPECT_THAT(says("console:clock"), testing::StartsWith("3:5"));
    screen().click("clock:+5");
    frames(2);
    EXPECT_THAT(says("console:clock"), testing::StartsWith("8:5"));
    screen().click("clock:-1");
    frames(2);
    EXPECT_THAT(says("console:clock"), testing::StartsWith("7:5"));
    EXPECT_THAT(says("console:ends"), HasSubstr("of 9 min"));
    screen().click("clock:pause");
    frames(2);
    EXPECT_TRUE(scene->snapshot().clock_paused());
    EXPECT_THAT(says("console:ends"), HasSubstr("stands still"));
}

TEST_F(ConsoleTest, HidesTheClockFromTheRoom) {
    screen().click("clock:room");
    frames(1);
    ASSERT_TRUE(stage.settings);
    EXPECT_FALSE(stage.settings->stage_clock);
}

TEST_F(ConsoleTest, SaysHowLateItIsAndShortensWhatComes) {
    EXPECT_EQ(says("console:behind"), "On time");
    EXPECT_FALSE(screen().has("trim:do"));
    scene->wait(9min);
    EXPECT_EQ(says("console:behind"), "4 min behind");
    EXPECT_THAT(says("trim:line:0"), HasSubstr("Group work: 15 → 11 min"));
    EXPECT_THAT(says("trim:sum"), HasSubstr("Gains 4 of 4 min"));
    screen().click("trim:do");
    frames(3);
    EXPECT_EQ(minutes_of(scene->session(), StepId{2}), 11);
    EXPECT_EQ(minutes_of(scene->session(), StepId{4}), 20) << "essential";
    EXPECT_EQ(says("console:behind"), "On time");
}

TEST_F(ConsoleTest, ChangesTheAgendaThatIsAhead) {
    screen().click("agenda:2");
    frames(2);
    screen().click("agenda:2:more");
    frames(2);
    EXPECT_EQ(minutes_of(scene->session(), StepId{2}), 16);
    screen().click("agenda:2:less");
    frames(2);
    screen().click("agenda:2:down");
    frames(2);
    EXPECT_EQ(step_after(scene->session(), StepId{1}), StepId{3});
    screen().click("agenda:2:up");
    frames(2);
    EXPECT_EQ(step_after(scene->session(), StepId{1}), StepId{2});
    screen().click("agenda:2:skip");
    frames(2);
    EXPECT_EQ(says("agenda:2:minutes"), "left out");
    screen().click("agenda:2:skip");
    frames(2);
    screen().click("agenda:2:go");
    frames(3);
    EXPECT_EQ(step(), StepId{2});
    EXPECT_THAT(says("agenda:1:minutes"), HasSubstr("0 of 5"));
}

TEST_F(ConsoleTest, AddsAStepBehindTheOneThatIsChosen) {
    screen().click("agenda:3");
    frames(2);
    screen().click("agenda:add");
    frames(2);
    screen().click("agenda:add:decision");
    frames(3);
    screen().type("Do we go on?\n");
    frames(3);
    EXPECT_EQ(scene->session().plan->steps.back().title, "Do we go on?");
    ASSERT_EQ(scene->session().plan->steps.size(), 5u);
    EXPECT_EQ(step_after(scene->session(), StepId{3}), StepId{5});
    EXPECT_EQ(step_after(scene->session(), StepId{5}), StepId{4});
}

TEST_F(ConsoleTest, AsksOnceBeforeAnOpenVoteIsLeft) {
    scene->act(GoToStep{StepId{2}});
    const LaneId lane = scene->snapshot().lanes(StepId{2}).front()->id;
    scene->act(AddCard{.lane = lane, .text = "More time for this"});
    scene->act(AddCard{.lane = lane, .text = "Money for travel"});
    scene->act(
        OpenRound{.step = StepId{2},
                  .terms = {.method = Method::dots, .way = WayIn::screen, .dots = 2, .most_on_one = 2}});
    frames(3);
    EXPECT_THAT(says("console:votes"), HasSubstr("0 of 3 groups have voted"));
    EXPECT_THAT(says("console:votes"), HasSubstr("Missing: A, B and C"));
    screen().press(ImGuiKey_PageDown);
    frames(3);
    EXPECT_EQ(step(), StepId{2});
    EXPECT_THAT(says("leaving"), HasSubstr("A vote is open"));
    EXPECT_FALSE(stage_screen->has("leaving")) << "the room is not asked";
    screen().click("leaving:first");
    frames(3);
    EXPECT_EQ(step(), StepId{2});
    screen().press(ImGuiKey_PageDown);
    frames(3);
    EXPECT_EQ(step(), StepId{3}) << "once";
}

TEST_F(ConsoleTest, OpensItsMenuForTheFacilitatorAndTheRulesForTheRoom) {
    screen().click("console:menu");
    frames(2);
    EXPECT_TRUE(screen().has("menu:undo"));
    EXPECT_FALSE(stage_screen->has("menu:undo"));
    screen().press(ImGuiKey_Escape);
    frames(3);
    EXPECT_FALSE(screen().has("menu:undo"));
    screen().press(ImGuiKey_R);
    frames(3);
    EXPECT_EQ(stage.overlay, Overlay::rules);
    EXPECT_FALSE(has_facilitators_overlay(stage));
}

TEST_F(ConsoleTest, SaysWhetherEverythingIsOnDisk) {
    EXPECT_EQ(says("console:saved"), "Every change is on disk");
    saved = {.posted = 1'000'000, .saved = 0};
    frames(1);
    EXPECT_EQ(says("console:saved"), "Writing to the disk …");
}

struct ConsoleSizes : ConsoleTest, testing::WithParamInterface<ImVec2> {};

TEST_P(ConsoleSizes, NothingIsBesideTheWindow) {
    screen().resize(GetParam().x, GetParam().y);
    frames(4);
    EXPECT_EQ(layout_problems(*scene), "");
    const ui::Item picture = screen().find("console:picture:box");
    EXPECT_GT(picture.full_x1 - picture.full_x0, GetParam().x * 0.25F);
    for (const char* id : {"console:next", "console:black", "clock:+5", "clock:pause"})
        EXPECT_TRUE(screen().has(id)) << id;
}

INSTANTIATE_TEST_SUITE_P(AllSizes, ConsoleSizes,
                         testing::Values(ImVec2{1920, 1080}, ImVec2{1280, 720}, ImVec2{1024, 768},
                                         ImVec2{3840, 2160}, ImVec2{1366, 768}));

}
