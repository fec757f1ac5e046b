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
