#include "sessions/model/path_text.h"
#include "sessions/plans/read_plan.h"
#include "tests/app/program_support.h"

#include <gmock/gmock.h>

#include <fstream>
#include <functional>

namespace {

using namespace plenary;

/// Two sessions of one course, the second of which recalls the first.
struct CourseTest : test_support::ProgramTest {
    std::filesystem::path first = plan("first", 1);
    std::filesystem::path second = plan("second", 2);

    std::filesystem::path plan(const std::string& name, int number) const {
        auto file = folder / (name + ".toml");
        std::ofstream(file) << "format = 1\ntitle = \"The " << name
                            << "\"\ncourse = \"Rooms\"\nnumber = " << number
                            << "\n[[step]]\nkind = \"recap\"\n[[step]]\nkind = \"action-plan\"\n";
        return file;
    }
    Session session() const { return program->workshop()->snapshot()->session(); }
    void wait_for(const std::function<bool()>& seen) {
        for (int woken = wakes; !seen(); woken = wakes) {
            // What is found in one frame is read and recalled in the next ones.
            screen->frame(3);
            if (!seen())
                wakes.wait(woken);
        }
    }
    /// The first session was held yesterday, and left an action to do.
    void hold_the_first() {
        std::filesystem::create_directories(data / "sessions");
        auto workshop = Workshop::begin(data / "sessions" / "first.plenary", *load_plan_text(first), clock);
        ASSERT_TRUE(workshop);
        const Lane* actions = (*workshop)->snapshot()->lane(StepId{2}, LaneRole::actions);
        (*workshop)->post(AddCard{.lane = actions->id, .text = "Book the hall"});
        (*workshop)->work();
        clock.advance(std::chrono::hours(24));
        start();
    }
};

TEST_F(CourseTest, ASessionRecallsTheOneBeforeIt) {
    hold_the_first();
    ASSERT_TRUE(program->begin_session(second));
    wait_for([this] { return !session().earlier_session.empty(); });
    EXPECT_EQ(session().earlier_session.rows().front()->title, "The first");
    ASSERT_EQ(session().earlier.size(), 1u);
    EXPECT_EQ(session().earlier.rows().front()->text, "Book the hall");
    screen->frame(3);
    EXPECT_TRUE(screen->has("recap:recalled"));
}

/// The start page after two sessions of the course.
struct ComparedTest : CourseTest {
    ComparedTest() {
        hold_the_first();
        EXPECT_TRUE(Workshop::begin(data / "sessions" / "second.plenary", *load_plan_text(second), clock));
        start();
        program->list_in_background();
        wait_for([this] { return screen->has("session:1:more"); });
    }
    void compare() {
        screen->click("session:0:more");
        screen->frame(2);
        screen->click("deed:compare");
    }
    std::string notice() const {
        const ui::Item* item = screen->map().find("notice");
        return item != nullptr ? item->text : "nothing is said";
    }
};

TEST_F(ComparedTest, ASessionIsComparedWithAnEarlierOneWhileTheStartPageGoesOn) {
    compare();
    wait_for([this] { return notice().starts_with("Saved in "); });
    const std::filesystem::path made = data / "records" / "2026-11-23 Then and now, Rooms";
    EXPECT_EQ(notice(), "Saved in " + utf8(made));
    for (const char* ending : {".pdf", ".docx", ".html", ".md"})
        EXPECT_TRUE(std::filesystem::exists(made / (utf8(made.filename()) + ending))) << ending;
    std::ifstream record(made / (utf8(made.filename()) + ".md"));
    const std::string text{std::istreambuf_iterator<char>(record), std::istreambuf_iterator<char>()};
    EXPECT_THAT(text, testing::AllOf(testing::HasSubstr("The first"), testing::HasSubstr("Book the hall"),
                                     testing::HasSubstr("Not asked about")));
}

TEST_F(ComparedTest, WhereItCannotBeSavedTheReasonIsSaid) {
    std::ofstream(data / "records") << "a file where the folder should be";
    compare();
    wait_for([this] { return notice().starts_with("There is no folder "); });
    EXPECT_THAT(notice(), testing::HasSubstr(utf8(data / "records")));
}

TEST_F(CourseTest, TheFirstOneRecallsNothing) {
    start();
    ASSERT_TRUE(program->begin_session(first));
    screen->frame(5);
    EXPECT_TRUE(session().earlier_session.empty());
    EXPECT_TRUE(screen->has("recap:question"));
}

TEST_F(CourseTest, ARehearsalRecallsToo) {
    hold_the_first();
    ASSERT_TRUE(program->rehearse(second));
    wait_for([this] { return !session().earlier_session.empty(); });
    EXPECT_EQ(session().earlier_session.rows().front()->title, "The first");
}

TEST_F(CourseTest, WhatWasRecalledStaysWhenTheSessionIsOpenedAgain) {
    hold_the_first();
    ASSERT_TRUE(program->begin_session(second));
    wait_for([this] { return !session().earlier_session.empty(); });
    const std::filesystem::path file = program->workshop()->file();
    program.reset();
    clock.advance(std::chrono::hours(24));
    start();
    ASSERT_TRUE(program->open_session(file));
    screen->frame(5);
    EXPECT_EQ(session().earlier.size(), 1u);
    EXPECT_EQ(program->workshop()->commits(), 0u) << "it is not recalled once more";
}

}
