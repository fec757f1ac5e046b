#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sessions/model/agenda.h"
#include "sessions/workshop/judge.h"
#include "tests/sessions/workshop/room.h"

namespace plenary {
namespace {

using testing::HasSubstr;

constexpr WallTime minute = 60'000;

Session done(const Session& session, const Command& command, WallTime now) {
    auto judged = judge(session, command, now);
    EXPECT_TRUE(judged) << judged.error().sentence;
    return judged->session;
}

const StepClock& clock_of(const Session& session, StepId step) {
    return *session.step_clocks.find(step);
}

TEST(StepClock, KnowsWhenTheRoomFirstCame) {
    Session session = begin_session(room_plan(), Room::begun);
    EXPECT_EQ(clock_of(session, welcome_step).entered, Room::begun);
    session = done(session, GoToStep{rules_step}, Room::begun + 3 * minute);
    session = done(session, GoToStep{welcome_step}, Room::begun + 4 * minute);
    session = done(session, GoToStep{rules_step}, Room::begun + 5 * minute);
    EXPECT_EQ(clock_of(session, rules_step).entered, Room::begun + 3 * minute);
    EXPECT_EQ(clock_of(session, welcome_step).entered, Room::begun);
    EXPECT_EQ(session.step_clocks.find(storm_step), nullptr);
}

TEST(StepClock, AsksBackFromABreakAtTheNextFullMinute) {
    Session session = begin_session(room_plan(), Room::begun);
    const int minutes = minutes_of(session, break_step);
    const WallTime now = Room::begun / minute * minute + 20'000;
    session = done(session, GoToStep{break_step}, now);
    const WallTime back = clock_of(session, break_step).back_at;
    EXPECT_EQ(back % minute, 0);
    EXPECT_EQ(back, now - 20'000 + (minutes + 1) * minute);
    EXPECT_EQ(clock_of(session, welcome_step).back_at, 0) << "no break";
}

TEST(StepClock, KeepsTheMinuteThatTheRoomWasToldWhenTheBreakIsLookedAtAgain) {
    Session session = begin_session(room_plan(), Room::begun);
    session = done(session, GoToStep{break_step}, Room::begun);
    const WallTime back = clock_of(session, break_step).back_at;
    session = done(session, GoToStep{rules_step}, Room::begun + minute);
    session = done(session, GoToStep{break_step}, Room::begun + 2 * minute);
    EXPECT_EQ(clock_of(session, break_step).back_at, back);

    // Once it is over there is only what was not spent of it.
    auto progress = *session.progress.find(break_step);
    progress.spent_ms = 2 * minute;
    session.progress.put(progress);
    session = done(session, GoToStep{rules_step}, back + minute);
    session = done(session, GoToStep{break_step}, back + 30 * minute);
    EXPECT_EQ(clock_of(session, break_step).back_at,
              back + 30 * minute + (minutes_of(session, break_step) - 2) * minute);
}

TEST(GiveMinutes, MovesTheEndOfTheStepThatTheRoomIsOn) {
    Room room;
    const int before = minutes_of(room.session(), welcome_step);
    EXPECT_EQ(room.go(GiveMinutes{5}), "give 5 minutes");
    EXPECT_EQ(room.go(GiveMinutes{-1}), "take 1 minute");
    EXPECT_EQ(minutes_of(room.session(), welcome_step), before + 4);
    EXPECT_EQ(minutes_of(room.session(), rules_step), room.session().plan->at(rules_step).minutes);
    for (int taken = 0; taken < before + 4; ++taken)
        room.go(GiveMinutes{-1});
    EXPECT_THAT(room.refusal(GiveMinutes{-1}), HasSubstr("no minutes left"));
    EXPECT_EQ(room.go(GiveMinutes{60}), "give 60 minutes");
    EXPECT_THAT(room.refusal(GiveMinutes{0}), HasSubstr("1 to 60 minutes"));
    EXPECT_THAT(room.refusal(GiveMinutes{61}), HasSubstr("1 to 60 minutes"));
}

TEST(GiveMinutes, MovesTheMinuteAtWhichABreakEnds) {
    Session session = begin_session(room_plan(), Room::begun);
    session = done(session, GoToStep{break_step}, Room::begun);
    const WallTime back = clock_of(session, break_step).back_at;
    session = done(session, GiveMinutes{5}, Room::begun + minute);
    EXPECT_EQ(clock_of(session, break_step).back_at, back + 5 * minute);
    session = done(session, GiveMinutes{-1}, Room::begun + minute);
    EXPECT_EQ(clock_of(session, break_step).back_at, back + 4 * minute);
    // When it is over already, the minutes are from now.
    session = done(session, GiveMinutes{5}, back + 20 * minute);
    EXPECT_EQ(clock_of(session, break_step).back_at, back + 25 * minute);
}

TEST(PauseClock, HoldsUntilItIsTakenBackWhateverStepIsOn) {
    Room room;
    EXPECT_FALSE(room.session().clock().paused);
    EXPECT_EQ(room.go(PauseClock{}), "pause the clock");
    EXPECT_TRUE(room.changes_nothing(PauseClock{}));
    room.go(GoToStep{rules_step});
    EXPECT_TRUE(room.session().clock().paused);
    EXPECT_EQ(room.go(PauseClock{false}), "let the clock run");
    EXPECT_FALSE(room.session().clock().paused);
}

TEST(RestartClock, MeansThePromiseFromNow) {
    Room room;
    EXPECT_EQ(room.session().clock().begun, Room::begun);
    EXPECT_EQ(room.go(RestartClock{}), "start the clock again");
    EXPECT_EQ(room.session().clock().begun, Room::now);
    EXPECT_EQ(room.session().where().started, Room::begun) << "the record keeps the day it began";
}

TEST(SessionClock, OfAnOlderFileRunsSinceTheSessionWasBegun) {
    Session session = begin_session(room_plan(), Room::begun);
    session.session_clock.erase(1);
    EXPECT_EQ(session.clock(), (SessionClock{.begun = Room::begun}));
    EXPECT_TRUE(done(session, PauseClock{}, Room::now).clock().paused);
}

}
}
