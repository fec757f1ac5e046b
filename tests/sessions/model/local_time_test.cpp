#include "sessions/model/local_time.h"

#include <ctime>

#include <gtest/gtest.h>

namespace plenary {
namespace {

/// A time by the clock on the wall of wherever the test runs.
WallTime at(int year, int month, int day, int hour, int minute) {
    std::tm parts{};
    parts.tm_year = year - 1900;
    parts.tm_mon = month - 1;
    parts.tm_mday = day;
    parts.tm_hour = hour;
    parts.tm_min = minute;
    parts.tm_isdst = -1;
    return static_cast<WallTime>(std::mktime(&parts)) * 1000;
}

TEST(LocalTime, TellsTheClockWithTwoDigits) {
    EXPECT_EQ(clock_text(at(2026, 11, 22, 11, 12)), "11:12");
    EXPECT_EQ(clock_text(at(2026, 11, 22, 9, 5) + 59'999), "09:05");
    EXPECT_EQ(clock_text(at(2026, 11, 22, 0, 0)), "00:00");
}

TEST(LocalTime, WritesDatesInFullAndForNames) {
    EXPECT_EQ(long_date_text(at(2026, 11, 22, 23, 59)), "Sunday 22 November 2026");
    EXPECT_EQ(long_date_text(at(2024, 2, 29, 0, 0)), "Thursday 29 February 2024");
    EXPECT_EQ(date_text(at(2026, 3, 4, 12, 0)), "2026-03-04");
}

TEST(LocalTime, CountsDaysByTheCalendarAndNotByHours) {
    const WallTime now = at(2026, 1, 1, 0, 10);
    EXPECT_EQ(day_text(at(2026, 1, 1, 23, 0), now), "today");
    EXPECT_EQ(day_text(at(2025, 12, 31, 0, 5), now), "yesterday");
    EXPECT_EQ(day_text(at(2025, 12, 30, 23, 59), now), "30 Dec 2025");
    EXPECT_EQ(day_text(at(2026, 1, 2, 0, 0), now), "2 Jan");
    EXPECT_EQ(day_text(at(2026, 11, 14, 0, 0), at(2026, 11, 22, 0, 0)), "14 Nov");
}

TEST(LocalTime, CountsDownInWholeSecondsThatHaveBegun) {
    using namespace std::chrono_literals;
    EXPECT_EQ(countdown_text(7min + 40s), "7:40");
    EXPECT_EQ(countdown_text(7min + 39s + 1ms), "7:40");
    EXPECT_EQ(countdown_text(5s), "0:05");
    EXPECT_EQ(countdown_text(0ms), "0:00");
    EXPECT_EQ(countdown_text(-61s), "1:01");
    EXPECT_EQ(countdown_text(125min), "125:00");
}

TEST(LocalTime, WritesMinutesAsHoursFromOneHourOn) {
    EXPECT_EQ(minutes_text(0), "0 min");
    EXPECT_EQ(minutes_text(59), "59 min");
    EXPECT_EQ(minutes_text(60), "1 h");
    EXPECT_EQ(minutes_text(65), "1 h 05");
    EXPECT_EQ(minutes_text(150), "2 h 30");
}

}
}
