#include "sessions/model/schedule.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "sessions/model/local_time.h"
#include "sessions/workshop/judge.h"

namespace plenary {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using When = ScheduledStep::When;

constexpr WallTime minute = 60'000;
constexpr WallTime begun = 1'795'341'600'000; // a full minute

struct PlannedStep {
    int minutes;
    bool essential = false;
    bool pause = false;
};

Session session_of(const std::vector<PlannedStep>& steps, const std::string& finish = {}) {
    Plan plan;
    plan.title = "A plan";
    plan.finish = finish;
    for (const PlannedStep& planned : steps) {
        Step step{.title = "A step", .minutes = planned.minutes, .essential = planned.essential};
        step.content =
            planned.pause ? StepContent(BreakStep{}) : StepContent(BoardStep{.lanes = {""}, .shows = {}});
        plan.steps.push_back(step);
    }
    return begin_session(std::make_shared<const Plan>(plan), begun);
}

Session done(const Session& session, const Command& command, WallTime now = begun) {
    auto judged = judge(session, command, now);
    EXPECT_TRUE(judged) << judged.error().sentence;
    return judged->session;
}

/// A schedule for which the room has spent these minutes on the steps, one after another.
Schedule after(const Session& session, const std::vector<int>& spent, WallTime now,
               milliseconds paused = 0ms) {
    return schedule_of(
        session,
        [&](StepId step) {
            const auto at = static_cast<std::size_t>(step.value - 1);
            const bool current = step == session.where().step;
            return StepTime{std::chrono::minutes(at < spent.size() ? spent[at] : 0), current ? paused : 0ms};
        },
        now);
}

TEST(Schedule, OfASessionJustBegunEndsWhenItsMinutesAddUp) {
    const Session session = session_of({{10}, {20}, {30}});
    const Schedule schedule = after(session, {}, begun);
    EXPECT_EQ(schedule.finish, begun + 60 * minute);
    EXPECT_EQ(schedule.promised, begun + 60 * minute);
    EXPECT_FALSE(schedule.is_promise);
    EXPECT_EQ(schedule.minutes_behind(), 0);
    ASSERT_EQ(schedule.steps.size(), 3u);
    EXPECT_EQ(schedule.steps[0].when, When::now);
    EXPECT_EQ(schedule.steps[1].when, When::ahead);
    EXPECT_EQ(schedule.steps[0].starts, begun);
    EXPECT_EQ(schedule.steps[1].starts, begun + 10 * minute);
    EXPECT_EQ(schedule.steps[2].starts, begun + 30 * minute);
    EXPECT_EQ(schedule.steps[2].left, 30min);
}

TEST(Schedule, OverrunPutsBackEverythingThatFollows) {
    Session session = session_of({{10}, {20}, {30}});
    Schedule schedule = after(session, {14}, begun + 14 * minute);
    EXPECT_EQ(schedule.minutes_behind(), 4);
    EXPECT_EQ(schedule.steps[0].left, 0ms);
    EXPECT_EQ(schedule.steps[1].starts, begun + 14 * minute);

    session = done(session, GoToStep{StepId{2}}, begun + 14 * minute);
    schedule = after(session, {14, 5}, begun + 19 * minute);
    EXPECT_EQ(schedule.minutes_behind(), 4);
    EXPECT_EQ(schedule.steps[0].when, When::past);
    EXPECT_EQ(schedule.steps[0].starts, begun);
    EXPECT_EQ(schedule.steps[1].starts, begun + 14 * minute);
    EXPECT_EQ(schedule.steps[1].left, 15min);
    EXPECT_EQ(schedule.finish, begun + 64 * minute);
}

TEST(Schedule, BeingEarlyIsSaidTooAndWhatWasNotSpentOnAStepIsNotWaitedFor) {
    Session session = session_of({{10}, {20}});
    session = done(session, GoToStep{StepId{2}}, begun + 3 * minute);
    const Schedule schedule = after(session, {3}, begun + 3 * minute);
    EXPECT_EQ(schedule.minutes_behind(), -7);
    EXPECT_EQ(behind_text(schedule.minutes_behind()), "7 min ahead");
}

TEST(Schedule, LeavesOutWhatIsSkipped) {
    Session session = session_of({{10}, {20}, {30}});
    session = done(session, SkipStep{StepId{2}});
    const Schedule schedule = after(session, {}, begun);
    EXPECT_EQ(schedule.finish, begun + 40 * minute);
    EXPECT_EQ(schedule.minutes_behind(), -20);
    EXPECT_EQ(schedule.steps[1].when, When::left_out);
    EXPECT_EQ(schedule.steps[1].left, 0ms);
}

TEST(Schedule, CountsOfAStepThatIsComeBackToOnlyWhatIsLeftOfIt) {
    Session session = session_of({{10}, {20}, {30}});
    session = done(session, GoToStep{StepId{2}}, begun + 10 * minute);
    session = done(session, GoToStep{StepId{1}}, begun + 18 * minute);
    const Schedule schedule = after(session, {10, 8}, begun + 18 * minute);
    EXPECT_EQ(schedule.steps[0].left, 0ms);
    EXPECT_EQ(schedule.steps[1].left, 12min);
    EXPECT_EQ(schedule.minutes_behind(), 0);
}

TEST(Schedule, APausedClockPutsTheEndOff) {
    const Session session = session_of({{10}, {20}});
    const Schedule schedule = after(session, {9}, begun + 9 * minute, 6min);
    EXPECT_EQ(schedule.steps[0].left, 7min);
    EXPECT_EQ(schedule.minutes_behind(), 6);
}

TEST(Schedule, ABreakEndsAtTheMinuteThatTheRoomWasTold) {
    Session session = session_of({{10}, {15, false, true}, {30}});
    session = done(session, GoToStep{StepId{2}}, begun + 10 * minute + 20'000);
    // The laptop was asleep: the clock on the wall went on, the time spent did not.
    const Schedule schedule = after(session, {10, 1}, begun + 20 * minute);
    EXPECT_EQ(schedule.steps[1].left, 6min);
    EXPECT_EQ(schedule.finish, begun + 56 * minute);
    EXPECT_EQ(after(session, {10, 1}, begun + 40 * minute).finish, begun + 70 * minute) << "it is over";
}

TEST(Schedule, KnowsThePromiseByTheTimeOfDay) {
    const std::string in_an_hour = clock_text(begun + 60 * minute);
    const Schedule schedule = after(session_of({{70}}, in_an_hour), {}, begun);
    EXPECT_TRUE(schedule.is_promise);
    EXPECT_EQ(schedule.promised, begun + 60 * minute);
    EXPECT_EQ(schedule.minutes_behind(), 10);
    EXPECT_EQ(finish_text(schedule),
              "Finishes " + clock_text(begun + 70 * minute) + ", promised " + in_an_hour);
    EXPECT_EQ(finish_text(after(session_of({{70}}), {}, begun)), "Finishes " + clock_text(begun + 70 * minute)
                                                                     + ", planned for "
                                                                     + clock_text(begun + 70 * minute));
}

TEST(Schedule, MeansThePromiseOfTheDayOnWhichTheClockWasStarted) {
    constexpr WallTime week = 7 * 24 * 60 * minute;
    Session session = session_of({{60}}, clock_text(begun + 60 * minute));
    EXPECT_EQ(after(session, {}, begun + week).minutes_behind(), 7 * 24 * 60);
    session = done(session, RestartClock{}, begun + week);
    EXPECT_EQ(after(session, {}, begun + week).minutes_behind(), 0);
}

TEST(Schedule, OfAFinishedSessionHasNothingAhead) {
    Session session = session_of({{10}, {20}});
    session = done(session, FinishSession{}, begun + 25 * minute);
    const Schedule schedule = after(session, {25}, begun + 90 * minute);
    EXPECT_EQ(schedule.finish, begun + 25 * minute);
    EXPECT_EQ(schedule.steps[0].left, 0ms);
    EXPECT_EQ(schedule.steps[1].left, 0ms);
}

TEST(Schedule, OfStepsWithoutMinutesAndOfVeryLongOnesAddsUp) {
    EXPECT_EQ(after(session_of({{0}, {0}}), {}, begun).finish, begun);
    EXPECT_EQ(after(session_of({{600}, {600}, {600}}), {}, begun).finish, begun + 1800 * minute);
    EXPECT_EQ(behind_text(0), "on time");
    EXPECT_EQ(behind_text(4), "4 min behind");
    EXPECT_EQ(behind_text(150), "2 h 30 behind");
}

TEST(TrimProposal, IsEmptyWhereNothingIsLate) {
    const Session session = session_of({{10}, {20}});
    EXPECT_TRUE(trim_proposal(session, after(session, {4}, begun + 4 * minute)).steps.empty());
}

TEST(TrimProposal, ShortensTheLongestFirstAndTakesNoMoreThanIsNeeded) {
    const Session session = session_of({{10}, {9}, {20}, {30, true}, {15, false, true}});
    const TrimProposal proposal = trim_proposal(session, after(session, {17}, begun + 17 * minute));
    EXPECT_EQ(proposal.late, 7);
    EXPECT_EQ(proposal.gains, 7);
    EXPECT_EQ(proposal.steps, (std::vector<Trim>{{StepId{2}, 9, 8}, {StepId{3}, 20, 14}}));
}

TEST(TrimProposal, LeavesTheShortestOutWhereShorteningIsNotEnough) {
    const Session session = session_of({{10}, {5}, {6}, {12}, {25, true}});
    const TrimProposal proposal = trim_proposal(session, after(session, {20}, begun + 20 * minute));
    EXPECT_EQ(proposal.late, 10);
    EXPECT_EQ(proposal.gains, 10);
    EXPECT_EQ(proposal.steps,
              (std::vector<Trim>{{StepId{2}, 5, 0, true}, {StepId{3}, 6, 5}, {StepId{4}, 12, 8}}));
}

TEST(TrimProposal, SaysHowMuchCanBeGainedWhereThatIsNotEnough) {
    const Session session = session_of({{10}, {4}, {30, true}, {15, false, true}});
    const TrimProposal proposal = trim_proposal(session, after(session, {30}, begun + 30 * minute));
    EXPECT_EQ(proposal.late, 20);
    EXPECT_EQ(proposal.gains, 4);
    EXPECT_EQ(proposal.steps, (std::vector<Trim>{{StepId{2}, 4, 0, true}}));
}

/// Whatever the plan and however late: what is essential is kept, and what is promised is gained.
TEST(TrimProposal, NeverTouchesWhatIsEssentialAndGainsWhatItPromises) {
    std::mt19937 random(20261125);
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    int enough = 0;
    int too_little = 0;
    for (int run = 0; run < 2000; ++run) {
        std::vector<PlannedStep> steps;
        std::vector<int> spent;
        const int count = 2 + below(12);
        for (int i = 0; i < count; ++i)
            steps.push_back({below(40), below(4) == 0, below(6) == 0});
        Session session = session_of(steps);
        const WallTime now = begun + below(120) * minute;
        session = done(session, GoToStep{StepId{1 + below(count)}}, now);
        for (int i = 0; i < count; ++i)
            spent.push_back(below(3) == 0 ? below(30) : 0);
        if (const StepId skipped{1 + below(count)}; is_ahead(session, skipped))
            session = done(session, SkipStep{skipped});

        const Schedule before = after(session, spent, now);
        const TrimProposal proposal = trim_proposal(session, before);
        for (const Trim& trim : proposal.steps) {
            const Step& step = session.plan->at(trim.step);
            ASSERT_FALSE(step.essential) << run;
            ASSERT_FALSE(std::holds_alternative<BreakStep>(step.content)) << run;
            ASSERT_TRUE(is_ahead(session, trim.step)) << run;
            ASSERT_LT(trim.to, trim.from) << run;
        }
        ASSERT_EQ(proposal.late, std::max(0, before.minutes_behind()));
        if (proposal.steps.empty())
            continue;
        const Session trimmed = done(session, TrimAgenda{proposal.steps}, now);
        const WallTime gained = before.finish - after(trimmed, spent, now).finish;
        ASSERT_GE(gained, proposal.gains * minute) << run;
        ASSERT_LT(gained, (proposal.gains + 1) * minute + 1) << run;
        ++(proposal.gains >= proposal.late ? enough : too_little);
    }
    EXPECT_GT(enough, 200);
    EXPECT_GT(too_little, 100);
}

}
}
