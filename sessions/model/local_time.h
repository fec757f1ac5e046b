#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "sessions/model/session.h"

namespace plenary {

// Wall time in the words of the room's own time zone.

std::string clock_text(WallTime time);             ///< "11:12"
std::string long_date_text(WallTime time);         ///< "Sunday 22 November 2026"
std::string day_text(WallTime time, WallTime now); ///< "today", "yesterday", "14 Nov", "14 Nov 2025"
std::string date_text(WallTime time);              ///< "2026-11-22", for names that sort by date
/// "7:40", "0:05", whichever side of zero it is on; a second counts from its first millisecond, so 7:40 shows
/// until 7:39 begins.
std::string countdown_text(std::chrono::milliseconds left);
std::string minutes_text(int minutes); ///< "45 min", "1 h", "2 h 05"; not below zero

/// The first moment after `from` at which the clock shows this time of day, "12:30"; on the day of a clock
/// change, as the calendar has it. Contract: it is a time of day.
WallTime next_time_of_day(WallTime from, std::string_view time_of_day);

}
