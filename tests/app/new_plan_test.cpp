// With what a new plan begins: a blank one, a copy, a past session, pasted text.

#include "app/library/home.h"
#include "sessions/plans/plan_text.h"
#include "sessions/plans/read_plan.h"
#include "sessions/plans/step_edits.h"
#include "tests/app/home_support.h"
#include "tests/app/program_support.h"

#include <imgui_internal.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace {

using namespace plenary;
using test_support::noon;

constexpr auto outline = "Our first evening\n"
                         "1. Welcome (10 min)\n"
                         "2. Ground rules\n"
                         "- Listen\n"
                         "3. Break (20 min)\n"
                         "Finish 21:30\n";

struct NewPlanSheet : test_support::HomeScreen {
    void open() {
        screen->click("plan:new");
        screen->frame(2);
    }
    template <class Wish>
    const Wish* wished() const {
        return std::get_if<Wish>(&chosen);
    }
    /// On the page, or on one of the sheets over it.
    bool has_focus(const std::string& label) const {
        return std::ranges::any_of(
            std::array{"canvas", "new plan 0", "new plan 1", "new plan 2", "new plan 3"},
            [&](const char* window) {
                return canvas->focus() == ImHashStr(label.c_str(), 0, ImHashStr(window));
            });
    }
    /// Presses Tab until the focus is on this, then Enter.
    void press_by_keyboard(const std::string& id) {
        for (int i = 0; i < 60; ++i) {
            screen->press(ImGuiKey_Tab);
            const ui::Item* item = screen->map().find(id);
            if (item == nullptr || !has_focus(item->label))
                continue;
            screen->press(ImGuiKey_Enter);
            screen->frame(2);
            return;
        }
        FAIL() << id << " is not reached by the keyboard";
    }
};

TEST_F(NewPlanSheet, MakesABlankPlan) {
    show();
    open();
    EXPECT_EQ(wished<NewPlan>(), nullptr) << "nothing is made before that was asked";
    screen->click("new:blank");
    ASSERT_NE(wished<NewPlan>(), nullptr);
    EXPECT_EQ(wished<NewPlan>()->plan, blank_plan());
    screen->frame(2);
    EXPECT_FALSE(screen->has("new:blank"));
}

TEST_F(NewPlanSheet, CopiesAPlanOfTheList) {
    shelf.plans = list_plans({PLENARY_ASSETS "/plans"});
    shelf.plans.insert(shelf.plans.begin(), {.file = "broken.toml", .plan = {}, .problem = "It is broken."});
    show();
    open();
    screen->click("new:copy");
    screen->frame(2);
    EXPECT_FALSE(screen->has("new:plan:5")) << "of the broken one no copy can be made";
    screen->click("new:plan:1");
    ASSERT_NE(wished<DoWithPlan>(), nullptr);
    EXPECT_EQ(wished<DoWithPlan>()->plan, shelf.plans[2].file);
    EXPECT_EQ(wished<DoWithPlan>()->deed, PlanDeed::edit_copy);
}

TEST_F(NewPlanSheet, TakesTheStepsOfASessionThatIsOver) {
    add_session("Runs");
    add_session("Older", noon).started = noon - 3 * test_support::day;
    add_session("Newer", noon);
    add_session("Broken", noon, "It is broken.");
    show();
    open();
    screen->click("new:session");
    screen->frame(2);
    EXPECT_FALSE(screen->has("new:session:2")) << "two are over and can be read";
    screen->click("new:session:1");
    ASSERT_NE(wished<PlanOfSession>(), nullptr);
    EXPECT_EQ(wished<PlanOfSession>()->session, "Older.plenary");
}

TEST_F(NewPlanSheet, OffersOnlyWhatThereIs) {
    add_session("Runs");
    show();
    open();
    EXPECT_FALSE(screen->has("new:copy"));
    EXPECT_FALSE(screen->has("new:session"));
    EXPECT_TRUE(screen->has("new:text"));
}

TEST_F(NewPlanSheet, ShowsTheStepsOfPastedTextBeforeTheyAreAPlan) {
    show();
    open();
    screen->click("new:text");
    screen->frame(2);
    EXPECT_FALSE(screen->has("new:make"));
    ImGui::SetClipboardText(outline);
    screen->click("new:paste");
    screen->frame(2);
    EXPECT_EQ(says("new:total"), "3 steps · 35 min · to finish at 21:30");
    EXPECT_EQ(says("new:step:1"), "Welcome");
    EXPECT_EQ(says("new:step:3"), "Break");
    EXPECT_EQ(wished<NewPlan>(), nullptr);
    screen->click("new:make");
    ASSERT_NE(wished<NewPlan>(), nullptr);
    EXPECT_EQ(wished<NewPlan>()->plan.title, "Our first evening");
    EXPECT_EQ(std::get<RulesStep>(wished<NewPlan>()->plan.steps[1].content).starters,
              std::vector<std::string>{"Listen"});
}

TEST_F(NewPlanSheet, SaysWhyTextIsNoOutlineAndTakesAnother) {
    show();
    open();
    screen->click("new:text");
    screen->frame(2);
    screen->paste("Only words");
    screen->frame(2);
    EXPECT_FALSE(screen->has("new:make"));
    const std::string no_step = "No step was found in this.";
    const auto is_said = [&] {
        return std::ranges::any_of(screen->map().items(), [&](const ui::Item& item) {
            return item.text.find(no_step) != std::string::npos;
        });
    };
    EXPECT_TRUE(is_said());
    screen->paste(outline);
    screen->frame(2);
    EXPECT_FALSE(is_said());
    EXPECT_TRUE(screen->has("new:make"));
    ImGui::SetClipboardText("");
    screen->click("new:paste");
    screen->frame(2);
    EXPECT_FALSE(screen->has("new:make")) << "there was nothing to paste";
}

TEST_F(NewPlanSheet, WorksWithTheKeyboardAlone) {
    shelf.plans = list_plans({PLENARY_ASSETS "/plans"});
    add_session("Over", noon);
    show();
    press_by_keyboard("plan:new");
    press_by_keyboard("new:copy");
    screen->press(ImGuiKey_Escape);
    screen->frame(2);
    ASSERT_TRUE(screen->has("new:blank")) << "back to the ways there are";
    press_by_keyboard("new:session");
    press_by_keyboard("new:back");
    press_by_keyboard("new:text");
    screen->paste(outline);
    screen->frame(2);
    press_by_keyboard("new:make");
    EXPECT_NE(wished<NewPlan>(), nullptr);
    press_by_keyboard("plan:new");
    screen->press(ImGuiKey_Escape);
    screen->frame(2);
    EXPECT_FALSE(screen->has("new:blank"));
}

TEST_F(NewPlanSheet, WorksWithAFinger) {
    show();
    screen->touch_tap("plan:new");
    screen->frame(2);
    screen->touch_tap("new:text");
    screen->frame(2);
    ImGui::SetClipboardText(outline);
    screen->touch_tap("new:paste");
    screen->frame(2);
    screen->touch_tap("new:make");
    EXPECT_NE(wished<NewPlan>(), nullptr);
}

TEST_F(NewPlanSheet, DrawsNothingWhileNothingHappens) {
    show();
    open();
    screen->frame(3);
    EXPECT_FALSE(canvas->wanted_frame());
    screen->click("new:text");
    screen->paste(outline);
    screen->frame(3);
    EXPECT_FALSE(canvas->wanted_frame());
}

TEST_F(NewPlanSheet, FitsEveryScreenAndTextSize) {
    shelf.plans = list_plans({PLENARY_ASSETS "/plans"});
    add_session("A session with a name that is a good deal longer than there is room for on one line", noon);
    std::string text;
    for (int step = 1; step <= 30; ++step)
        text += std::to_string(step)
                + ". A step with a title that is a good deal longer than there is room for (12 min)\n";
    for (const ImVec2 size : {ImVec2{1280, 720}, ImVec2{1920, 1080}, ImVec2{3840, 2160}, ImVec2{1024, 768}}) {
        ui = {};
        show(size.x, size.y);
        for (const float text_size : {0.8F, 1.0F, 2.0F}) {
            canvas->set_text_size(text_size);
            screen->frame(2);
            for (const char* way : {"new:copy", "new:session", "new:text"}) {
                open();
                EXPECT_EQ(problems(), "") << size.x << " at " << text_size;
                press_by_keyboard(way);
                EXPECT_EQ(problems(), "") << size.x << " at " << text_size << " " << way;
                if (way == std::string_view("new:text")) {
                    screen->paste(text);
                    screen->frame(2);
                    EXPECT_TRUE(screen->has("new:make"));
                    EXPECT_EQ(problems(), "") << size.x << " at " << text_size << " pasted";
                }
                screen->press(ImGuiKey_Escape);
                screen->press(ImGuiKey_Escape);
                screen->frame(2);
            }
        }
        screen.reset();
    }
}

struct PlansInTheProgram : test_support::ProgramTest {
    std::vector<std::string> titles() const {
        std::vector<std::string> titles;
        for (const PlanEntry& entry : list_plans({data / "plans"}))
            titles.push_back(entry.plan.title);
        return titles;
    }
    std::string notice() const {
        const ui::Item* item = screen->map().find("notice");
        return item != nullptr ? item->text : "nothing is said";
    }
};

TEST_F(PlansInTheProgram, APastedPlanIsAFileAndOpenInThePlanner) {
    start();
    screen->click("plan:new");
    screen->frame(2);
    screen->click("new:text");
    screen->frame(2);
    screen->paste(outline);
    screen->frame(2);
    screen->click("new:make");
    screen->frame(3);
    EXPECT_TRUE(screen->has("planner:back"));
    EXPECT_EQ(titles(), std::vector<std::string>{"Our first evening"});
}

TEST_F(PlansInTheProgram, ACopyThatIsBegunWithIsOpenInThePlanner) {
    start();
    screen->click("plan:new");
    screen->frame(2);
    screen->click("new:copy");
    screen->frame(2);
    screen->click("new:plan:0");
    screen->frame(3);
    EXPECT_TRUE(screen->has("planner:back"));
    ASSERT_EQ(titles().size(), 1U);
    EXPECT_TRUE(titles().front().ends_with(" (copy)"));
}

TEST_F(PlansInTheProgram, ASessionBecomesAPlanFromItsSheet) {
    start_session();
    const std::string title = program->workshop()->snapshot()->plan().title;
    start();
    screen->frame(2);
    screen->click("session:0:more");
    screen->frame(2);
    screen->click("deed:plan");
    screen->frame(3);
    EXPECT_TRUE(screen->has("planner:back"));
    EXPECT_EQ(titles(), std::vector<std::string>{title + " (as run)"});
    EXPECT_EQ(notice(), "A plan of what was done, among your own plans.");
}

TEST_F(PlansInTheProgram, ASessionThatCannotBeReadIsNoPlan) {
    start_session();
    const std::filesystem::path file = program->workshop()->file();
    start();
    screen->frame(2);
    screen->click("session:0:more");
    screen->frame(2);
    std::filesystem::resize_file(file, 100);
    screen->click("deed:plan");
    screen->frame(3);
    EXPECT_FALSE(screen->has("planner:back"));
    EXPECT_NE(notice(), "nothing is said");
    EXPECT_TRUE(titles().empty());
}

}
