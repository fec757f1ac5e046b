#include "sessions/model/local_time.h"

#include <array>
#include <cassert>
#include <chrono>
#include <ctime>

namespace plenary {

namespace {

constexpr std::array<const char*, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                              "Thursday", "Friday", "Saturday"};
constexpr std::array<const char*, 12> months{"January",   "February", "March",    "April",
                                             "May",       "June",     "July",     "August",
                                             "September", "October",  "November", "December"};

std::tm local(WallTime time) {
    using namespace std::chrono;
    const auto seconds = static_cast<std::time_t>(floor<std::chrono::seconds>(milliseconds(time)).count());
    std::tm parts{};
#ifdef _WIN32
    localtime_s(&parts, &seconds);
#else
    localtime_r(&seconds, &parts);
#endif
    return parts;
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string month(const std::tm& parts) {
    return months.at(static_cast<std::size_t>(parts.tm_mon));
}

/// Days since 1970 on the local calendar: a day that a clock change makes 23 hours long is one day.
std::chrono::sys_days calendar_day(const std::tm& parts) {
    using namespace std::chrono;
    return year(parts.tm_year + 1900) / (parts.tm_mon + 1) / parts.tm_mday;
}

}

std::string clock_text(WallTime time) {
    const std::tm parts = local(time);
    return two_digits(parts.tm_hour) + ":" + two_digits(parts.tm_min);
}

std::string long_date_text(WallTime time) {
    const std::tm parts = local(time);
    return std::string(weekdays.at(static_cast<std::size_t>(parts.tm_wday))) + " "
           + std::to_string(parts.tm_mday) + " " + month(parts) + " " + std::to_string(parts.tm_year + 1900);
}

std::string date_text(WallTime time) {
    const std::tm parts = local(time);
    return std::to_string(parts.tm_year + 1900) + "-" + two_digits(parts.tm_mon + 1) + "-"
           + two_digits(parts.tm_mday);
}

std::string day_text(WallTime time, WallTime now) {
    const std::tm day = local(time);
    const std::tm today = local(now);
    const auto ago = calendar_day(today) - calendar_day(day);
    if (ago == std::chrono::days(0))
        return "today";
    if (ago == std::chrono::days(1))
        return "yesterday";
    std::string text = std::to_string(day.tm_mday) + " " + month(day).substr(0, 3);
    if (day.tm_year != today.tm_year)
        text += " " + std::to_string(day.tm_year + 1900);
    return text;
}

std::string countdown_text(std::chrono::milliseconds left) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(std::chrono::abs(left)).count();
    return std::to_string(seconds / 60) + ":" + two_digits(static_cast<int>(seconds % 60));
}

std::string minutes_text(int minutes) {
    assert(minutes >= 0);
    if (minutes < 60)
        return std::to_string(minutes) + " min";
    const std::string hours = std::to_string(minutes / 60) + " h";
    return minutes % 60 == 0 ? hours : hours + " " + two_digits(minutes % 60);
}

WallTime next_time_of_day(WallTime from, std::string_view time_of_day) {
    const auto number = [&](std::size_t at) {
        return (time_of_day[at] - '0') * 10 + time_of_day[at + 1] - '0';
    };
    assert(time_of_day.size() == 5);
    std::tm parts = local(from);
    parts.tm_hour = number(0);
    parts.tm_min = number(3);
    parts.tm_sec = 0;
    const auto moment = [&] {
        std::tm day = parts;
        day.tm_isdst = -1;
        return static_cast<WallTime>(std::mktime(&day)) * 1000;
    };
    const WallTime today = moment();
    if (today > from)
        return today;
    ++parts.tm_mday;
    return moment();
}

}
