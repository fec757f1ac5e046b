// The plan of what a session really did.

#include "sessions/plans/plan_as_run.h"

#include <gtest/gtest.h>

#include "sessions/model/agenda.h"
#include "sessions/plans/added_step.h"
#include "sessions/plans/plan_text.h"
#include "sessions/plans/read_plan.h"
#include "sessions/plans/step_edits.h"
#include "tests/sessions/import/sample_sessions.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

constexpr auto morning = R"(format = 1
title = "A morning"
finish = "12:30"
groups = 3
[[step]]
kind = "welcome"
minutes = 5
[[step]]
kind = "board"
id = "work"
title = "Group work"
minutes = 20
[[step]]
kind = "board"
title = "Themes"
minutes = 10
shows = "work"
lanes = ["Values", "Delivery"]
[[step]]
kind = "break"
minutes = 15
[[step]]
kind = "action-plan"
title = "What we will do"
minutes = 25
from = ["work"]
)";

constexpr StepId welcome{1};
constexpr StepId work{2};
constexpr StepId themes{3};
constexpr StepId pause_step{4};
constexpr StepId actions{5};

/// A session of that morning, told step by step.
struct Morning {
    Session session = begin_session(std::make_shared<const Plan>(read_plan(morning).plan), Room::begun);
    WallTime now = Room::begun;

    Morning() { session.step_clocks.put({.id = welcome, .entered = now}); }

    /// The room goes there and stays so long.
    Morning& stay(StepId step, double minutes) {
        const auto spent = static_cast<std::int64_t>(minutes * 60'000);
        Flow flow = session.where();
        flow.step = step;
        session.flow.put(flow);
        come_to(session, step, now);
        Progress progress = *session.progress.find(step);
        progress.spent_ms += spent;
        session.progress.put(progress);
        now += spent;
        return *this;
    }
    Morning& leave_out(StepId step) {
        AgendaEntry entry = agenda_entry(session, step);
        entry.skipped = true;
        session.agenda.put(entry);
        return *this;
    }
    StepId add(const std::string& title, StepId before) {
        const std::string text = added_step_text("board", title, 10);
        append_step(session, read_added_step(text).value(), text);
        const StepId id{static_cast<std::int64_t>(session.plan->steps.size())};
        AgendaEntry entry = agenda_entry(session, id);
        entry.place = agenda_entry(session, before).place - place_gap / 2;
        session.agenda.put(entry);
        return id;
    }
    Morning& finish() {
        Flow flow = session.where();
        flow.finished = now;
        session.flow.put(flow);
        return *this;
    }

    /// "Welcome 5, Group work 20".
    std::string as_run() const {
        std::string told;
        for (const Step& step : plan_as_run(session).steps)
            told += (told.empty() ? "" : ", ") + step.title + " " + std::to_string(step.minutes);
        return told;
    }
};

void expect_read_back(const Plan& plan, const std::string& where) {
    const PlanReading reading = read_plan(plan_text(plan));
    EXPECT_EQ(describe(reading.mistakes, where), "");
    EXPECT_EQ(reading.plan, plan) << where << "\n" << plan_text(plan);
}

TEST(PlanAsRun, TakesTheMinutesThatEachStepReallyTook) {
    Morning ran;
    ran.stay(welcome, 3.4).stay(work, 31.6).stay(themes, 0.1).stay(pause_step, 18).stay(actions, 22).finish();
    EXPECT_EQ(ran.as_run(), "Welcome 3, Group work 32, Themes 1, Break 18, What we will do 22");
    const Plan plan = plan_as_run(ran.session);
    EXPECT_EQ(plan.title, "A morning (as run)");
    EXPECT_EQ(plan.finish, "") << "it was promised for that day";
    EXPECT_EQ(plan.groups, 3);
    expect_read_back(plan, "as run");
}

TEST(PlanAsRun, AddsUpWhatAStepTookWhenTheRoomCameBackToIt) {
    Morning ran;
    ran.stay(welcome, 3).stay(work, 10).stay(themes, 5).stay(work, 7).stay(themes, 5).finish();
    EXPECT_EQ(ran.as_run(), "Welcome 3, Group work 17, Themes 10");
}

TEST(PlanAsRun, HasTheStepsInTheOrderInWhichTheRoomCameToThem) {
    Morning ran;
    ran.stay(welcome, 3).stay(work, 20).stay(pause_step, 15).stay(themes, 10).stay(actions, 20).finish();
    EXPECT_EQ(ran.as_run(), "Welcome 3, Group work 20, Break 15, Themes 10, What we will do 20");
}

TEST(PlanAsRun, OfAnOldSessionThatDoesNotTellHasThemAsTheyStoodOnTheAgenda) {
    Morning ran;
    ran.stay(welcome, 3).stay(work, 20).stay(pause_step, 15).stay(themes, 10).finish();
    ran.session.step_clocks.erase_if([](const StepClock&) { return true; });
    EXPECT_EQ(ran.as_run(), "Welcome 3, Group work 20, Themes 10, Break 15");
}

TEST(PlanAsRun, DropsWhatWasLeftOutAndWhatWasNeverReached) {
    Morning ran;
    ran.stay(welcome, 3).stay(work, 20).leave_out(themes).stay(pause_step, 15).finish();
    EXPECT_EQ(ran.as_run(), "Welcome 3, Group work 20, Break 15");
}

TEST(PlanAsRun, KeepsWhatIsStillToComeWithItsPlannedMinutes) {
    Morning ran;
    ran.stay(welcome, 3).stay(work, 4).leave_out(pause_step);
    EXPECT_EQ(ran.as_run(), "Welcome 3, Group work 20, Themes 10, What we will do 25");
    ran.stay(work, 30);
    EXPECT_EQ(ran.as_run(), "Welcome 3, Group work 34, Themes 10, What we will do 25");
}

TEST(PlanAsRun, HasTheStepsThatWereAddedInTheRoom) {
    Morning ran;
    const StepId added = ran.add("One more question", pause_step);
    ran.stay(welcome, 3).stay(work, 20).stay(added, 12).finish();
    EXPECT_EQ(ran.as_run(), "Welcome 3, Group work 20, One more question 12");
    const StepId undone = ran.add("Not added after all", actions);
    ran.session.agenda.erase_if([&](const AgendaEntry& entry) { return entry.id == undone; });
    EXPECT_EQ(ran.as_run(), "Welcome 3, Group work 20, One more question 12");
}

TEST(PlanAsRun, HasAsManyGroupsAsThereWere) {
    Morning ran;
    ran.session.groups.put({GroupId{4}});
    EXPECT_EQ(plan_as_run(ran.session).groups, 4);
}

TEST(PlanAsRun, SaysNothingOfStepsThatAreGoneOrComeLater) {
    Morning without;
    without.stay(welcome, 3).leave_out(work).stay(themes, 10).stay(actions, 20).finish();
    const Plan plan = plan_as_run(without.session);
    ASSERT_EQ(plan.steps.size(), 3u);
    const auto& board = std::get<BoardStep>(plan.steps[1].content);
    EXPECT_EQ(board.shows, "");
    EXPECT_EQ(board.lanes, (std::vector<std::string>{"Values", "Delivery"}));
    EXPECT_TRUE(sources(plan.steps[2].content)->empty());
    expect_read_back(plan, "without");

    Morning turned;
    turned.stay(welcome, 3).stay(themes, 10).stay(work, 10).finish();
    expect_read_back(plan_as_run(turned.session), "turned");
    EXPECT_EQ(turned.as_run(), "Welcome 3, Themes 10, Group work 10");
}

TEST(PlanAsRun, OfAPlanAsRunIsCalledTheSame) {
    Morning ran;
    Plan plan = plan_as_run(ran.session);
    ran.session.plan = std::make_shared<const Plan>(plan);
    EXPECT_EQ(plan_as_run(ran.session).title, plan.title);
}

TEST(PlanAsRun, HasAsManyStepsAndMinutesAsAPlanCanHave) {
    Morning ran;
    for (int number = 0; number < 230; ++number)
        ran.add("Added", actions);
    ran.stay(welcome, 3).stay(work, 700);
    const Plan plan = plan_as_run(ran.session);
    EXPECT_EQ(plan.steps.size(), 200u);
    EXPECT_EQ(plan.steps[1].minutes, 600);
    expect_read_back(plan, "long");
}

TEST(PlanAsRun, ReadsBackTheSameWhateverTheRoomDid) {
    for (const SampleSession& sample : sample_sessions())
        expect_read_back(plan_as_run(sample.session), sample.name);
    std::size_t moved = 0;
    for (unsigned seed = 1; seed <= 25; ++seed) {
        const Session session = impatient_session(seed, 60 * static_cast<int>(seed));
        const Plan plan = plan_as_run(session);
        expect_read_back(plan, "seed " + std::to_string(seed));
        for (const Step& step : plan.steps)
            EXPECT_GE(step.minutes, 0);
        moved += plan.steps != session.plan->steps;
    }
    EXPECT_GT(moved, 10u) << "hardly any session was other than its plan";
}

}
}
