// Plans built and changed through the window, without a word of the file format.

#include "app/planner/planner.h"

#include "sessions/plans/plan_text.h"
#include "sessions/plans/read_plan.h"
#include "sessions/plans/step_edits.h"
#include "tests/app/program_support.h"

#include <imgui_internal.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace {

using namespace plenary;
using test_support::CountedSeeds;
using test_support::Headless;
using test_support::SetClock;

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

Plan shipped() {
    return read_plan(load_plan_text(PLENARY_ASSETS "/plans/what-does-partnership-working-mean.toml").value())
        .plan;
}

struct PlannerTest : testing::Test {
    SetClock clock;
    CountedSeeds seeds;
    std::unique_ptr<Planner> planner;
    std::unique_ptr<ui::Canvas> canvas;
    std::unique_ptr<Headless> screen;
    PlannerWish wish = PlannerWish::none;

    void show(Plan plan, float width = 1920, float height = 1080) {
        planner = std::make_unique<Planner>("mine.toml", std::move(plan));
        screen = std::make_unique<Headless>(
            width, height,
            [this] {
                clock.advance(std::chrono::milliseconds(17));
                canvas->begin(clock.steady());
                wish = std::max(wish, draw_planner(*canvas, *planner, clock, seeds));
                canvas->end();
            },
            [this] {
                canvas = std::make_unique<ui::Canvas>(ui::theme_of(ui::ThemeName::paper),
                                                      *ui::load_fonts(PLENARY_ASSETS "/fonts"));
            });
        screen->frame(3);
    }
    const Plan& plan() const { return *planner->history.now(); }
    std::vector<std::string> titles() const {
        std::vector<std::string> titles;
        for (const Step& step : plan().steps)
            titles.push_back(step.title);
        return titles;
    }
    void write(const std::string& field, const std::string& words) {
        screen->click(field);
        screen->frame(2);
        screen->press(ImGuiMod_Ctrl | ImGuiKey_A);
        screen->type(words + "\n");
        screen->frame(2);
    }
    bool is_typing(const std::string& field) const { return planner->editing == field; }
    /// Presses Tab until the focus is on this.
    void tab_to(const std::string& id) {
        for (int i = 0; i < 200; ++i) {
            screen->press(ImGuiKey_Tab);
            const ui::Item* item = screen->map().find(id);
            if (item != nullptr && canvas->has_focus() && focused() == id)
                return;
        }
        FAIL() << id << " is not reached by the keyboard";
    }
    std::string focused() const {
        for (const ui::Item& item : screen->map().items())
            if (!item.window && !item.mark && id_in_canvas(item.label) == canvas->focus())
                return item.id;
        return {};
    }
    static ImGuiID id_in_canvas(const std::string& label) {
        return ImHashStr(label.c_str(), 0, ImHashStr("canvas"));
    }
};

Plan four_steps() {
    Plan plan = blank_plan();
    for (const char* kind : {"board", "break", "action-plan"})
        plan.steps.push_back(blank_step(*std::ranges::find(step_kinds(), kind, &StepKind::id)));
    plan.steps[1].title = "Group work";
    return plan;
}

TEST_F(PlannerTest, ChangesWhatAStepSays) {
    show(four_steps());
    screen->click("planner:step:2");
    screen->frame(2);
    write("field:title", "What do we see?");
    EXPECT_EQ(plan().steps[1].title, "What do we see?");
    screen->click("field:minutes:more");
    screen->frame(2);
    EXPECT_EQ(plan().steps[1].minutes, 16);
    write("field:minutes", "40");
    EXPECT_EQ(plan().steps[1].minutes, 40);
    screen->click("field:essential");
    screen->frame(2);
    EXPECT_TRUE(plan().steps[1].essential);
    screen->click("field:lanes:add");
    screen->type("Why?\nHow?\n");
    screen->frame(2);
    const auto& board = std::get<BoardStep>(plan().steps[1].content);
    EXPECT_EQ(board.lanes, (std::vector<std::string>{"Why?", "How?"}));
    screen->press(ImGuiKey_Escape);
    screen->frame(2);
    write("field:lanes:1:words", "With whom?");
    EXPECT_EQ(std::get<BoardStep>(plan().steps[1].content).lanes[1], "With whom?");
    screen->click("field:lanes:0:remove");
    screen->frame(2);
    EXPECT_EQ(std::get<BoardStep>(plan().steps[1].content).lanes, std::vector<std::string>{"With whom?"});
    EXPECT_TRUE(planner->changed);
}

TEST_F(PlannerTest, SaysAtTheFieldWhatIsWrongAndKeepsWhatWasRight) {
    show(four_steps());
    write("field:finish", "half past");
    EXPECT_EQ(plan().finish, "");
    EXPECT_EQ(screen->find("field:finish:wrong").text, "Write a time of day, 00:00 to 23:59, such as 12:30.");
    EXPECT_FALSE(planner->changed);
    write("field:finish", "12:30");
    EXPECT_EQ(plan().finish, "12:30");
    EXPECT_FALSE(screen->has("field:finish:wrong"));
    EXPECT_EQ(screen->find("planner:total").text, "1 h in all. To finish at 12:30, begin by 11:30.");
}

TEST_F(PlannerTest, WhatWasTypedIsKeptWhenSomethingElseIsPressed) {
    show(four_steps());
    screen->click("field:title");
    screen->frame(2);
    screen->type("!");
    screen->click("planner:step:3");
    screen->frame(2);
    EXPECT_EQ(plan().title, "New plan!");
    EXPECT_EQ(planner->chosen, 2U);
}

TEST_F(PlannerTest, AddsAStepOfEveryKindBehindTheChosenOne) {
    show(blank_plan());
    screen->click("planner:step:1");
    for (const StepKind& kind : step_kinds()) {
        screen->click("planner:add");
        screen->frame(3);
        const std::string id = "kind:" + std::string(kind.id);
        const ui::Item first = screen->find("kind:rules");
        screen->move(first.centre_x(), first.centre_y());
        for (int i = 0; i < 30 && !screen->has(id); ++i)
            screen->wheel(-1);
        screen->frame(2);
        screen->click(id);
        screen->frame(3);
        ASSERT_TRUE(planner->chosen);
        EXPECT_EQ(step_kind(plan().steps[*planner->chosen].content).id, kind.id);
        EXPECT_TRUE(screen->has("planner:picture")) << kind.id;
    }
    EXPECT_EQ(plan().steps.size(), step_kinds().size() + 1);
    EXPECT_EQ(read_plan(plan_text(plan())).plan, plan());
}

TEST_F(PlannerTest, ReordersByDragging) {
    show(four_steps());
    const ui::Item to = screen->find("planner:step:4");
    screen->drag("planner:step:2:grip", ImVec2{to.x0 + 20, to.y1 - 8});
    screen->frame(2);
    EXPECT_EQ(titles(), (std::vector<std::string>{"Welcome", "Break", "What we will do", "Group work"}));
    EXPECT_EQ(planner->chosen, 3U);
    screen->press(ImGuiMod_Ctrl | ImGuiKey_Z);
    screen->frame(2);
    EXPECT_EQ(titles()[1], "Group work");
    EXPECT_EQ(planner->notice, "Undone: move of “Group work”");
}

TEST_F(PlannerTest, ReordersWhatIsInAListByDragging) {
    Plan plan = four_steps();
    std::get<BoardStep>(plan.steps[1].content).lanes = {"One", "Two", "Three"};
    show(plan);
    screen->click("planner:step:2");
    screen->frame(2);
    const ui::Item to = screen->find("field:lanes:2:words");
    screen->drag("field:lanes:0:grip", ImVec2{to.x0, to.y1 - 4});
    screen->frame(2);
    EXPECT_EQ(std::get<BoardStep>(this->plan().steps[1].content).lanes,
              (std::vector<std::string>{"Two", "Three", "One"}));
}

TEST_F(PlannerTest, UndoesAndRedoesEveryChange) {
    show(four_steps());
    const Plan first = plan();
    screen->click("planner:step:2");
    screen->frame();
    screen->click("planner:delete");
    screen->frame(2);
    screen->click("planner:duplicate");
    screen->frame(2);
    const Plan last = plan();
    EXPECT_EQ(titles(), (std::vector<std::string>{"Welcome", "Break", "Break", "What we will do"}));
    screen->click("planner:undo");
    screen->frame(2);
    screen->press(ImGuiMod_Ctrl | ImGuiKey_Z);
    screen->frame(2);
    EXPECT_EQ(plan(), first);
    screen->press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z);
    screen->frame(2);
    screen->click("planner:redo");
    screen->frame(2);
    EXPECT_EQ(plan(), last);
}

TEST_F(PlannerTest, ThePictureIsTheRealViewAndTakesNothing) {
    show(four_steps());
    screen->click("planner:step:2");
    screen->frame(3);
    ASSERT_TRUE(screen->has("planner:picture"));
    EXPECT_EQ(screen->find("planner:picture").text, "Group work");
    EXPECT_EQ(screen->find("step").text, "2 of 4");
    const ui::Item picture = screen->find("planner:picture");
    const auto before = planner->history.now();
    for (float y = picture.y0 + 5; y < picture.y1; y += 60) {
        screen->click_at(picture.centre_x(), y);
        screen->frame(2);
        EXPECT_FALSE(ImGui::GetIO().WantTextInput) << "nothing can be typed there";
    }
    EXPECT_EQ(planner->history.now(), before);
    for (int i = 0; i < 60; ++i) {
        screen->press(ImGuiKey_Tab);
        EXPECT_NE(focused(), "") << "the keyboard passes it by";
    }
}

TEST_F(PlannerTest, WorksWithTheKeyboardAlone) {
    show(four_steps());
    screen->press(ImGuiKey_DownArrow);
    screen->press(ImGuiKey_DownArrow);
    screen->frame(2);
    EXPECT_EQ(planner->chosen, 1U);
    screen->press(ImGuiMod_Ctrl | ImGuiKey_DownArrow);
    screen->frame(2);
    EXPECT_EQ(titles(), (std::vector<std::string>{"Welcome", "Break", "Group work", "What we will do"}));
    tab_to("field:title");
    screen->press(ImGuiKey_Enter);
    screen->frame(2);
    EXPECT_TRUE(is_typing("field:title"));
    screen->press(ImGuiMod_Ctrl | ImGuiKey_A);
    screen->type("Tables\n");
    screen->frame(2);
    EXPECT_EQ(plan().steps[2].title, "Tables");
    tab_to("planner:add");
    screen->press(ImGuiKey_Enter);
    screen->frame(3);
    EXPECT_TRUE(planner->adding);
    screen->press(ImGuiKey_Escape);
    screen->frame(3);
    EXPECT_FALSE(planner->adding);
    screen->press(ImGuiKey_Delete);
    screen->frame(2);
    EXPECT_EQ(plan().steps.size(), 3U);
}

TEST_F(PlannerTest, DrawsOfALongListOnlyWhatCanBeSeen) {
    Plan plan = blank_plan();
    while (plan.steps.size() < 200)
        plan.steps.push_back(plan.steps.front());
    show(plan);
    int rows = 0;
    for (const ui::Item& item : screen->map().items())
        rows += item.id.starts_with("planner:step:") && !item.id.ends_with(":grip") ? 1 : 0;
    EXPECT_GT(rows, 5);
    EXPECT_LT(rows, 20);
    screen->frame(3);
    const std::uint64_t broken = canvas->texts().broken();
    screen->frame(10);
    EXPECT_EQ(canvas->texts().broken(), broken) << "nothing is measured anew while nothing changes";
}

TEST_F(PlannerTest, LooksAtTheNextStepFromItsTopAfterADeletion) {
    show(four_steps(), 1280, 720);
    screen->click("planner:step:2");
    screen->frame(2);
    const ui::Item form = screen->find("planner:form");
    screen->move(form.centre_x(), form.centre_y());
    screen->wheel(-3);
    screen->frame(2);
    ASSERT_GT(planner->form_scroll.offset, 0);
    screen->click("planner:delete");
    screen->frame(2);
    EXPECT_EQ(planner->chosen, 1U);
    EXPECT_EQ(planner->form_scroll.offset, 0);
}

/// Items beside the window, without a size, or over one another.
std::string layout_problems(const Headless& screen, ui::Box window) {
    std::ostringstream problems;
    std::vector<ui::Item> pressed;
    for (const ui::Item& item : screen.map().items()) {
        if (item.window)
            continue;
        if (item.full_x0 < window.x0 - 0.5F || item.full_x1 > window.x1 + 0.5F)
            problems << item.id << " is outside the window\n";
        if (item.full_x1 - item.full_x0 < 1 || item.full_y1 - item.full_y0 < 1)
            problems << item.id << " has no size\n";
        const bool own = item.id.starts_with("planner:") || item.id.starts_with("field:");
        const bool ground =
            item.id.ends_with(":grip") || item.id == "planner:steps" || item.id == "planner:form";
        if (own && !item.mark && !ground)
            pressed.push_back(item);
    }
    for (std::size_t a = 0; a < pressed.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            if (pressed[a].x0 < pressed[b].x1 - 1 && pressed[b].x0 < pressed[a].x1 - 1
                && pressed[a].y0 < pressed[b].y1 - 1 && pressed[b].y0 < pressed[a].y1 - 1)
                problems << pressed[a].id << " lies over " << pressed[b].id << "\n";
    return problems.str();
}

struct PlannerSizes : PlannerTest, testing::WithParamInterface<std::tuple<ImVec2, float>> {};

TEST_P(PlannerSizes, NothingLiesOverAnotherOrBesideTheWindow) {
    const auto [size, text] = GetParam();
    show(shipped(), size.x, size.y);
    canvas->set_text_size(text);
    screen->frame(3);
    const auto look_at = [&](std::optional<std::size_t> step) {
        planner->chosen = step;
        for (planner->tab = 0; planner->tab < 3; ++planner->tab) {
            screen->frame(3);
            EXPECT_EQ(layout_problems(*screen, canvas->screen()), "")
                << (step ? plan().steps[*step].title : "the plan itself");
        }
    };
    look_at(std::nullopt);
    for (std::size_t step = 0; step < plan().steps.size(); ++step)
        look_at(step);
    planner->adding = true;
    screen->frame(3);
    EXPECT_EQ(layout_problems(*screen, canvas->screen()), "");
    EXPECT_TRUE(screen->has("kind:welcome"));
    planner->adding = false;
    planner->sending = {.open = true, .plans = std::vector<OtherPlan>(30, {"other.toml", "Another plan"})};
    screen->frame(3);
    EXPECT_EQ(layout_problems(*screen, canvas->screen()), "");
    EXPECT_TRUE(screen->has("send:0"));
}

INSTANTIATE_TEST_SUITE_P(AllSizes, PlannerSizes,
                         testing::Combine(testing::Values(ImVec2{1280, 720}, ImVec2{1024, 768},
                                                          ImVec2{1920, 1080}, ImVec2{3840, 2160}),
                                          testing::Values(0.8F, 1.0F, 2.0F)));

struct PlannerProgram : test_support::ProgramTest {
    std::filesystem::path plans() const { return data / "plans"; }
    std::vector<std::filesystem::path> files() const {
        std::vector<std::filesystem::path> files;
        std::error_code none;
        for (const auto& file : std::filesystem::directory_iterator(plans(), none))
            files.push_back(file.path());
        return files;
    }
    void begin_blank_plan() {
        screen->click("plan:new");
        screen->frame(3);
        screen->click("new:blank");
        screen->frame(3);
    }
    void show_in_list(const std::string& id) {
        screen->frame(2);
        for (int i = 0; i < 40 && !screen->has(id); ++i) {
            const ui::Item first = screen->find("plan:new");
            screen->move(first.centre_x(), first.y0 - 60);
            screen->wheel(-1);
        }
    }
};

TEST_F(PlannerProgram, BuildsAPlanFromNothing) {
    start();
    begin_blank_plan();
    screen->click("field:title");
    screen->frame(2);
    screen->press(ImGuiMod_Ctrl | ImGuiKey_A);
    screen->type("Our first evening\n");
    screen->frame(2);
    screen->click("planner:step:1");
    screen->frame(2);
    screen->click("planner:add");
    screen->frame(3);
    screen->click("kind:board");
    screen->frame(3);
    screen->click("field:lanes:add");
    screen->type("Why?\nHow?\n");
    screen->press(ImGuiKey_Escape);
    screen->frame(2);
    const std::filesystem::path file = plans() / "New plan.toml";
    EXPECT_EQ(text_of(file), R"(format = 1
title = "Our first evening"
groups = 4

[[step]]
kind = "welcome"
title = "Welcome"
minutes = 5
line = ""

[[step]]
kind = "board"
title = "What do we think?"
minutes = 15
lanes = ["Why?", "How?"]
dots = 3
voters = "groups"
covered = false
check_wording = true
)");
    screen->click("planner:rehearse");
    screen->frame(3);
    ASSERT_NE(program->workshop(), nullptr);
    EXPECT_EQ(program->workshop()->snapshot()->plan().title, "Our first evening");
}

TEST_F(PlannerProgram, PlansThatComeWithTheProgramAreCopiedBeforeTheyAreChanged) {
    start();
    screen->click("plan:0:edit");
    screen->frame(3);
    ASSERT_TRUE(screen->has("planner:back"));
    ASSERT_EQ(files().size(), 1U);
    const PlanReading copied = read_plan(text_of(files().front()));
    EXPECT_TRUE(copied.mistakes.empty());
    EXPECT_TRUE(copied.plan.title.ends_with(" (copy)")) << copied.plan.title;
    screen->click("planner:back");
    screen->frame(3);
    EXPECT_TRUE(screen->has("plan:new"));
    screen->click("plan:0:copy");
    screen->frame(3);
    EXPECT_EQ(files().size(), 2U);
    EXPECT_TRUE(screen->has("plan:new")) << "the start page stays";
}

TEST_F(PlannerProgram, ARehearsalLeadsBackToThePlanner) {
    start();
    begin_blank_plan();
    screen->click("planner:rehearse");
    screen->frame(3);
    ASSERT_NE(program->workshop(), nullptr);
    screen->click("footer:menu");
    screen->frame(3);
    screen->click("menu:leave");
    screen->frame(3);
    EXPECT_TRUE(screen->has("planner:back"));
    screen->click("planner:run");
    screen->frame(3);
    ASSERT_NE(program->workshop(), nullptr);
}

/// Two plans of one's own, with a step on its way from one to the other.
struct StepsBetweenPlans : PlannerProgram {
    std::filesystem::path here = plans() / "Here.toml";
    std::filesystem::path there = plans() / "There.toml";

    void write(const std::filesystem::path& file, const std::string& text) {
        std::filesystem::create_directories(plans());
        std::ofstream(file) << text;
    }
    void open_here() {
        start();
        const auto listed = list_plans({PLENARY_ASSETS "/plans", plans()});
        const auto at = std::ranges::find(listed, here, &PlanEntry::file) - listed.begin();
        const std::string id = "plan:" + std::to_string(at) + ":edit";
        show_in_list(id);
        screen->click(id);
        screen->frame(3);
    }
    void ask_where_to_send(int step) {
        screen->click("planner:step:" + std::to_string(step));
        screen->frame(2);
        for (int i = 0; i < 40 && !screen->has("planner:send"); ++i) {
            const ui::Item form = screen->find("planner:form");
            screen->move(form.centre_x(), form.centre_y());
            screen->wheel(-1);
        }
        screen->click("planner:send");
        screen->frame(3);
    }
    void send(int step) {
        ask_where_to_send(step);
        screen->click("send:0");
        screen->frame(3);
    }
    std::string notice() const {
        const ui::Item* item = screen->map().find("notice");
        return item != nullptr ? item->text : "nothing is said";
    }
};

constexpr auto plan_here = R"(format = 1
title = "Here"
[[step]]
kind = "welcome"
title = "Hello here"
# The work.
[[step]]
kind = "board"
id = "work"
title = "Group work"
[[step]]
kind = "action-plan"
id = "actions"
title = "Actions"
from = ["work"]
)";

constexpr auto plan_there = R"(# By hand.
format = 1
title = "There" # said so
[[step]]
kind = "break"
id = "actions"
)";

TEST_F(StepsBetweenPlans, TakesAStepToTheEndOfAnotherPlan) {
    write(here, plan_here);
    write(there, plan_there);
    open_here();
    send(3);
    EXPECT_EQ(notice(),
              "“Actions” is at the end of “There” now. Undo brings it back here, and leaves it there.");
    const Plan now = read_plan(text_of(there)).plan;
    ASSERT_EQ(now.steps.size(), 2U);
    EXPECT_EQ(now.steps[1].title, "Actions");
    EXPECT_EQ(now.steps[1].name, "actions-2") << "the other id is taken there";
    EXPECT_TRUE(sources(now.steps[1].content)->empty()) << "there is no such step there";
    EXPECT_TRUE(text_of(there).starts_with("# By hand.\nformat = 1\ntitle = \"There\" # said so\n"));
    EXPECT_EQ(read_plan(text_of(here)).plan.steps.size(), 2U);
    screen->click("planner:undo");
    screen->frame(3);
    EXPECT_EQ(text_of(here), plan_here);
    EXPECT_EQ(read_plan(text_of(there)).plan, now);
}

TEST_F(StepsBetweenPlans, LeavesAllAsItIsWhereTheOtherPlanCannotTakeIt) {
    write(here, plan_here);
    write(there, plan_there);
    open_here();
    ask_where_to_send(3);
    std::filesystem::remove(there);
    screen->click("send:0");
    screen->frame(3);
    EXPECT_NE(notice().find("There.toml"), std::string::npos) << notice();
    EXPECT_EQ(text_of(here), plan_here);
    EXPECT_TRUE(screen->has("planner:step:3"));
    EXPECT_FALSE(std::filesystem::exists(there));
}

TEST_F(StepsBetweenPlans, LeavesTheOnlyStepHereToo) {
    write(here, "format = 1\ntitle = \"Here\"\n[[step]]\nkind = \"welcome\"\ntitle = \"Hello here\"\n");
    write(there, plan_there);
    const std::string before = text_of(here);
    open_here();
    send(1);
    EXPECT_EQ(notice(), "“Hello here” is at the end of “There” now, and stays here as the only step.");
    EXPECT_EQ(text_of(here), before);
    EXPECT_EQ(read_plan(text_of(there)).plan.steps.size(), 2U);
}

TEST_F(StepsBetweenPlans, SaysSoWhereThereIsNoOtherPlan) {
    write(here, plan_here);
    open_here();
    ask_where_to_send(2);
    EXPECT_EQ(screen->find("send:words").text,
              "You have no other plan yet: make one on the start page first.");
    screen->press(ImGuiKey_Escape);
    screen->frame(3);
    EXPECT_FALSE(screen->has("send:words"));
    EXPECT_TRUE(screen->has("planner:send"));
}

}
