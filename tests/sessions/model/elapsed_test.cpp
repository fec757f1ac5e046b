#include "sessions/model/elapsed.h"

#include <string>

#include <gtest/gtest.h>

#include "sessions/workshop/clock.h"

namespace plenary {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// How far each clock went between two readings, and what that means.
struct Case {
    const char* name;
    milliseconds steady, wall;
    std::optional<milliseconds> boot;
    Elapsed expected;
};

void check(const Case& tried) {
    SCOPED_TRACE(tried.name);
    const ClockReading from{.steady = std::chrono::steady_clock::time_point(7h),
                            .wall = 1'795'341'600'000,
                            .boot = tried.boot ? std::optional<milliseconds>(9h) : std::nullopt};
    ClockReading to{.steady = from.steady + tried.steady, .wall = from.wall + tried.wall.count()};
    if (tried.boot)
        to.boot = *from.boot + *tried.boot;
    const Elapsed got = elapsed(from, to);
    EXPECT_EQ(got.time, tried.expected.time);
    EXPECT_EQ(got.passing, tried.expected.passing);
}

TEST(Elapsed, IsCertainWithABootClock) {
    for (const Case& tried : {
             Case{"nothing", 0ms, 0ms, 0ms, {0ms, Passing::ran}},
             Case{"an hour", 1h, 1h, 1h, {1h, Passing::ran}},
             Case{"clocks that drift", 3h, 3h + 4s, 3h + 1ms, {3h + 1ms, Passing::ran}},
             Case{"ten seconds of sleep", 60s, 70s, 70s, {70s, Passing::ran}},
             Case{"a little more", 60s, 70s, 70s + 1ms, {70s + 1ms, Passing::slept}},
             Case{"asleep over lunch", 2min, 47min, 47min, {47min, Passing::slept}},
             Case{"set forward", 5min, 65min, 5min, {5min, Passing::clock_set}},
             Case{"set back", 5min, -55min, 5min, {5min, Passing::clock_set}},
             Case{"put forward by ten seconds", 5min, 5min + 10s, 5min, {5min, Passing::ran}},
             Case{"put forward by a little more", 5min, 5min + 10s + 1ms, 5min, {5min, Passing::clock_set}},
             Case{"put back by ten seconds", 5min, 5min - 10s, 5min, {5min, Passing::ran}},
             Case{"put back by a little more", 5min, 5min - 10s - 1ms, 5min, {5min, Passing::clock_set}},
             Case{"asleep, and set back", 1min, -3h, 31min, {31min, Passing::slept}},
             Case{"asleep, and set forward", 1min, 5h, 31min, {31min, Passing::slept}},
         })
        check(tried);
}

TEST(Elapsed, TakesAWallClockThatWentFurtherForSleepWithoutOne) {
    constexpr auto none = std::nullopt;
    for (const Case& tried : {
             Case{"nothing", 0ms, 0ms, none, {0ms, Passing::ran}},
             Case{"an hour", 1h, 1h, none, {1h, Passing::ran}},
             Case{"ten seconds of sleep", 60s, 70s, none, {60s, Passing::ran}},
             Case{"a little more", 60s, 70s + 1ms, none, {70s + 1ms, Passing::slept}},
             Case{"asleep over lunch", 2min, 47min, none, {47min, Passing::slept}},
             Case{"set forward", 5min, 65min, none, {65min, Passing::slept}},
             Case{"set back", 5min, -55min, none, {5min, Passing::clock_set}},
             Case{"put back by ten seconds", 5min, 5min - 10s, none, {5min, Passing::ran}},
             Case{"put back by a little more", 5min, 5min - 10s - 1ms, none, {5min, Passing::clock_set}},
         })
        check(tried);
}

TEST(Elapsed, DoesWithoutABootClockThatOnlyOneReadingHas) {
    const ClockReading from{.boot = 9h};
    const ClockReading to{.steady = from.steady + 2min, .wall = 47 * 60'000};
    EXPECT_EQ(elapsed(from, to), (Elapsed{47min, Passing::slept}));
}

TEST(TimeInTheRoom, CountsALidShutOverLunchButNoNight) {
    const auto in_room = [](milliseconds awake, milliseconds asleep) {
        const ClockReading from{.steady = std::chrono::steady_clock::time_point(7h), .boot = 9h};
        const ClockReading to{.steady = from.steady + awake,
                              .wall = (awake + asleep).count(),
                              .boot = *from.boot + awake + asleep};
        return time_in_the_room(from, to);
    };
    EXPECT_EQ(in_room(5min, 0ms), 5min);
    EXPECT_EQ(in_room(5min, 45min), 50min);
    EXPECT_EQ(in_room(5min, 3h), 3h + 5min);
    EXPECT_EQ(in_room(5min, 3h + 1ms), 5min);
    EXPECT_EQ(in_room(5min, 60h), 5min);
    EXPECT_EQ(in_room(9h, 30min), 9h + 30min) << "a long day is no night";
}

TEST(Elapsed, ReadsTheClocksOfThisComputer) {
    const SystemClock clock;
    const ClockReading first = read(clock);
    const ClockReading second = read(clock);
    EXPECT_EQ(elapsed(first, second).passing, Passing::ran);
    EXPECT_LT(elapsed(first, second).time, 10s);
#if defined(__linux__)
    // Both count from the start of the computer; only one leaves sleep out.
    const auto awake = clock.steady().time_since_epoch();
    ASSERT_TRUE(second.boot);
    EXPECT_GE(*clock.boot(), std::chrono::floor<milliseconds>(awake));
#endif
}

}
}
