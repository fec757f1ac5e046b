#include "sessions/plans/outline_line.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "sessions/model/text.h"
#include "sessions/plans/limits.h"

namespace plenary {

namespace {

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool is_letter(char letter) {
    return letter >= 'a' && letter <= 'z';
}

/// Reads a line, in small letters, onwards from a place. What is not there leaves it where it was.
class LineScanner {
public:
    explicit LineScanner(std::string_view line, std::size_t at = 0) : line_(line), at_(at) {}

    std::size_t at() const { return at_; }
    char next() const { return at_ < line_.size() ? line_[at_] : '\0'; }
    bool at_end() const { return at_ >= line_.size(); }

    bool take(std::string_view words) {
        const bool there = line_.substr(at_).starts_with(words);
        at_ += there ? words.size() : 0;
        return there;
    }
    bool take_any(const auto& several) {
        return std::ranges::any_of(several, [&](std::string_view words) { return take(words); });
    }
    /// The same, where no letter follows.
    bool take_whole(const auto& several) {
        return std::ranges::any_of(several, [&](std::string_view words) {
            const LineScanner before = *this;
            if (take(words) && !is_letter(next()))
                return true;
            *this = before;
            return false;
        });
    }
    std::size_t spaces() {
        const std::size_t from = at_;
        while (next() == ' ')
            ++at_;
        return at_ - from;
    }
    /// Of at most so many figures, and not the beginning of a longer one.
    std::optional<int> number(int most_figures) {
        const LineScanner before = *this;
        int number = 0;
        int figures = 0;
        for (; is_digit(next()) && figures <= most_figures; ++figures)
            number = 10 * number + (line_[at_++] - '0');
        if (figures > 0 && figures <= most_figures)
            return number;
        *this = before;
        return {};
    }

private:
    std::string_view line_;
    std::size_t at_;
};

constexpr auto dashes = std::to_array<std::string_view>({"-", "–", "—"});
constexpr auto hour_words = std::to_array<std::string_view>({"hours", "hour", "hrs", "hr", "h"});
constexpr auto minute_words = std::to_array<std::string_view>({"minutes", "minute", "mins", "min"});
/// Right behind the figures.
constexpr auto minute_signs = std::to_array<std::string_view>({"m", "'", "′", "’"});

std::string small_letters(std::string_view line) {
    std::string small(line);
    for (char& letter : small)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return small;
}

/// Takes what stands around and between parts of a line away from its ends.
std::string trimmed(std::string_view words) {
    constexpr auto around = std::to_array<std::string_view>({" ", "-", "–", "—", ":", ",", ";", "|"});
    const auto cut = [&](auto has, auto remove) {
        for (auto at = around.begin(); at != around.end();)
            if (has(*at)) {
                remove(at->size());
                at = around.begin();
            } else {
                ++at;
            }
    };
    cut([&](std::string_view sign) { return words.starts_with(sign); },
        [&](std::size_t size) { words.remove_prefix(size); });
    cut([&](std::string_view sign) { return words.ends_with(sign); },
        [&](std::size_t size) { words.remove_suffix(size); });
    return std::string(words);
}

/// Where a line says how long something takes.
struct Duration {
    std::size_t begin = 0;
    std::size_t end = 0;
    int minutes = 0;
};

bool take_minute_unit(LineScanner& scan) {
    const LineScanner before = scan;
    if (scan.take_whole(minute_signs))
        return true;
    scan.spaces();
    if (scan.take_whole(minute_words))
        return true;
    scan = before;
    return false;
}

/// What follows the hours: "15", "15 min", "and 15 minutes"; a number alone only where nothing comes behind.
int minutes_after_hours(LineScanner& scan) {
    const LineScanner before = scan;
    scan.spaces();
    scan.take_any(std::to_array<std::string_view>({"and ", "& ", ", "}));
    if (const auto minutes = scan.number(2)) {
        const bool alone = scan.at_end() || scan.next() == ')' || scan.next() == ']';
        if (*minutes < 60 && (take_minute_unit(scan) || alone))
            return *minutes;
    }
    scan = before;
    return 0;
}

/// "10 min", "10'", "1 h 15", "1.5 hours", and "10-15 min", which is fifteen.
std::optional<Duration> duration_at(std::string_view line, std::size_t begin) {
    LineScanner scan(line, begin);
    auto number = scan.number(3);
    if (!number)
        return {};
    const LineScanner behind = scan;
    scan.spaces();
    const bool is_range = scan.take_any(dashes) || scan.take("to ");
    scan.spaces();
    const auto second = is_range ? scan.number(3) : std::nullopt;
    if (second)
        number = second;
    else
        scan = behind;
    double exact = *number;
    if (scan.take(".5") || scan.take(",5") || scan.take("½"))
        exact += 0.5;
    if (take_minute_unit(scan))
        return Duration{begin, scan.at(), static_cast<int>(std::lround(exact))};
    scan.spaces();
    if (!scan.take_whole(hour_words))
        return {};
    const int minutes = static_cast<int>(std::lround(exact * 60)) + minutes_after_hours(scan);
    return Duration{begin, scan.at(), minutes};
}

std::vector<Duration> durations_in(std::string_view line) {
    std::vector<Duration> durations;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char before = at > 0 ? line[at - 1] : ' ';
        if (!is_digit(line[at]) || is_digit(before) || is_letter(before) || before == '.' || before == ':')
            continue;
        const auto duration = duration_at(line, at);
        if (!duration)
            continue;
        if (duration->minutes <= limits::most_minutes)
            durations.push_back(*duration);
        at = duration->end - 1;
    }
    return durations;
}

/// "for 10 minutes" is part of a sentence.
bool belongs_to_sentence(std::string_view before) {
    constexpr auto words = std::to_array<std::string_view>(
        {"for", "in", "of", "after", "every", "to", "within", "than", "the", "last", "next", "x"});
    while (before.ends_with(' '))
        before.remove_suffix(1);
    return std::ranges::any_of(words, [&](std::string_view word) {
        return before == word || (before.ends_with(word) && before[before.size() - word.size() - 1] == ' ');
    });
}

/// Grown by the brackets around it, or to the end of the line that it stands at; nothing where it stands
/// among words.
std::optional<Duration> apart(std::string_view line, Duration duration) {
    std::size_t begin = duration.begin;
    std::size_t end = duration.end;
    if (end < line.size() && line[end] == '.')
        ++end;
    while (begin > 0 && line[begin - 1] == ' ')
        --begin;
    while (end < line.size() && line[end] == ' ')
        ++end;
    const char opening = begin > 0 ? line[begin - 1] : '\0';
    const char closing = end < line.size() ? line[end] : '\0';
    if ((opening == '(' && closing == ')') || (opening == '[' && closing == ']'))
        return Duration{begin - 1, end + 1, duration.minutes};
    const bool at_end = end == line.size() && !belongs_to_sentence(line.substr(0, begin));
    const std::string_view behind = line.substr(end);
    const bool at_begin = begin == 0
                          && (behind.starts_with(':') || behind.starts_with(',') || behind.starts_with('|')
                              || behind.starts_with("- ") || behind.starts_with("– "));
    if (at_end || at_begin)
        return Duration{begin, end, duration.minutes};
    return {};
}

/// "9:30", "14.05", "12:30 pm", "4 pm" as the 24 hours of a day have it; empty for anything else.
std::string take_time(LineScanner& scan) {
    auto hour = scan.number(2);
    if (!hour)
        return {};
    std::optional<int> minute;
    if (scan.take(":") || scan.take("."))
        minute = scan.number(2);
    scan.spaces();
    const bool after_noon = scan.take_whole(std::to_array<std::string_view>({"pm", "p.m."}));
    const bool in_halves = after_noon || scan.take_whole(std::to_array<std::string_view>({"am", "a.m."}));
    if (in_halves && (*hour < 1 || *hour > 12))
        return {};
    if (in_halves)
        hour = *hour % 12 + (after_noon ? 12 : 0);
    if ((!minute && !in_halves) || *hour > 23 || minute.value_or(0) > 59)
        return {};
    const auto figures = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return figures(*hour) + ":" + figures(minute.value_or(0));
}

struct Finish {
    std::string time;
    bool is_all = false; ///< the line says nothing else
};

Finish finish_in(std::string_view line) {
    constexpr auto words = std::to_array<std::string_view>({"finishes", "finish", "ends", "end"});
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (at > 0 && is_letter(line[at - 1]))
            continue;
        LineScanner scan(line, at);
        if (!scan.take_whole(words))
            continue;
        scan.spaces();
        scan.take_any(std::to_array<std::string_view>({":", "-", "–", "at ", "by ", "time "}));
        scan.spaces();
        const std::string time = take_time(scan);
        if (time.empty())
            continue;
        scan.take(".");
        scan.spaces();
        return {time, at == 0 && scan.at_end()};
    }
    return {};
}

/// Where what a step is called begins, if the line is one: behind "1.", "2)", "(3)", "4 -" or "Step 5:".
std::optional<std::size_t> behind_number(std::string_view line) {
    LineScanner scan(line);
    const bool named = scan.take("step ");
    scan.spaces();
    const bool bracket = !named && scan.take("(");
    if (!scan.number(3))
        return {};
    bool is_step = false;
    if (bracket) {
        is_step = scan.take(")");
    } else if (scan.take(".")) {
        scan.take(")");
        is_step = !is_digit(scan.next()) && scan.next() != '.';
    } else if (scan.take(")") || scan.take(":")) {
        is_step = !is_digit(scan.next());
    } else {
        const LineScanner before = scan;
        scan.spaces();
        is_step = scan.take_any(dashes) && (scan.at_end() || scan.spaces() > 0);
        if (!is_step)
            scan = before;
        is_step = is_step || (named && scan.at_end());
    }
    scan.spaces();
    return is_step ? std::optional(scan.at()) : std::nullopt;
}

/// Where an item begins, if the line is one.
std::optional<std::size_t> behind_bullet(std::string_view line) {
    constexpr auto before_space = std::to_array<std::string_view>({"- ", "* ", "– ", "· "});
    constexpr auto bullets = std::to_array<std::string_view>({"•", "◦", "▪", "‣", "●"});
    LineScanner scan(line);
    if (!scan.take_any(before_space) && !scan.take_any(bullets))
        return {};
    scan.spaces();
    return scan.at();
}

std::string replaced(std::string_view text, std::string_view what, std::string_view by) {
    std::string result;
    for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what)) {
        result.append(text.substr(0, at)).append(by);
        text.remove_prefix(at + what.size());
    }
    return result.append(text);
}

/// Without the signs for a heading and for bold words, and with plain blanks.
std::string plain(std::string_view line) {
    const std::size_t words = std::min(line.find_first_not_of('#'), line.size());
    if (words > 0 && line.substr(words).starts_with(' '))
        line.remove_prefix(words + 1);
    return replaced(replaced(line, "**", ""), "\u00A0", " ");
}

/// Fit to be kept again, after something was taken out of it: what was apart before may belong together now.
std::string cleaned(const std::string& words) {
    return clean_line(words).value_or(words);
}

void read_other(OutlineLine& line) {
    const Finish finish = finish_in(small_letters(line.words));
    line.finish = finish.time;
    line.is_time = finish.is_all;
    const OutlineTitle beside = read_outline_title(line.words);
    const std::string label = small_letters(beside.words);
    if (!finish.is_all && beside.minutes
        && (label.empty() || label == "time" || label == "duration" || label == "length")) {
        line.minutes = beside.minutes;
        line.is_time = true;
    }
}

}

OutlineTitle read_outline_title(std::string_view words) {
    const std::string small = small_letters(words);
    const std::vector<Duration> durations = durations_in(small);
    for (auto found = durations.rbegin(); found != durations.rend(); ++found)
        if (const auto duration = apart(small, *found)) {
            const std::string before = trimmed(words.substr(0, duration->begin));
            return {cleaned(trimmed(before + " " + std::string(words.substr(duration->end)))),
                    duration->minutes};
        }
    return {cleaned(trimmed(words)),
            durations.empty() ? std::nullopt : std::optional(durations.front().minutes)};
}

OutlineLine read_outline_line(std::string_view line) {
    OutlineLine read;
    read.indent = std::min(line.find_first_not_of(' '), line.size());
    read.words = cleaned(plain(line.substr(read.indent)));
    const std::string small = small_letters(read.words);
    if (const auto item = behind_bullet(small)) {
        read.kind = OutlineLine::Kind::item;
        read.words = cleaned(read.words.substr(*item));
        read.finish = finish_in(small).time;
    } else if (const auto step = behind_number(small)) {
        read.kind = OutlineLine::Kind::step;
        read.words = cleaned(read.words.substr(*step));
        read.finish = finish_in(small).time;
    } else {
        read_other(read);
    }
    return read;
}

}
