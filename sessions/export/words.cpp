#include "sessions/export/words.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "sessions/model/local_time.h"
#include "sessions/model/text.h"

namespace plenary::record {

std::string ordinal(int number) {
    static constexpr std::array<const char*, 6> names{"first", "second", "third", "fourth", "fifth", "sixth"};
    if (number >= 1 && number <= static_cast<int>(names.size()))
        return names[static_cast<std::size_t>(number - 1)];
    return rank_text(number);
}

std::string time_text(std::chrono::milliseconds spent) {
    const auto minutes = std::chrono::round<std::chrono::minutes>(spent).count();
    if (minutes == 0 && spent.count() > 0)
        return "under 1 min";
    return minutes_text(static_cast<int>(minutes));
}

bool runs_from_right(char32_t letter) {
    return (letter >= 0x590 && letter < 0x900) || (letter >= 0xFB1D && letter < 0xFE00)
           || (letter >= 0xFE70 && letter < 0xFF00) || (letter >= 0x10800 && letter < 0x11000)
           || (letter >= 0x1E800 && letter < 0x1F000);
}

bool begins_from_right(std::string_view text) {
    for (const char32_t letter : characters_of(text)) {
        if (runs_from_right(letter))
            return true;
        if ((letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z')
            || (letter >= 0xC0 && letter < 0x590))
            return false;
    }
    return false;
}

std::string utc_text(WallTime time) {
    using namespace std::chrono;
    const sys_seconds at(floor<seconds>(milliseconds(time)));
    const auto day = floor<days>(at);
    const year_month_day date(day);
    const hh_mm_ss clock(at - day);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", int(date.year()),
                  unsigned(date.month()), unsigned(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return text.data();
}

Words quoted(std::string_view text) {
    return {"“" + shortened(text, 80) + "”", true};
}

bool is_worded(VoteTable::Look look) {
    return look == VoteTable::Look::words || look == VoteTable::Look::word || look == VoteTable::Look::said;
}

std::string told(const LadderOverview& overview) {
    std::string text = "All pieces on one ladder.";
    for (const Overview::Mark& mark : overview.layout.marks) {
        text += " " + overview.pieces.at(mark.piece).text + ":";
        text += mark.now ? " on rung " + std::to_string(*mark.now) : " not placed";
        text += mark.want ? ", " + overview.ghost + " on rung " + std::to_string(*mark.want) + "." : ".";
    }
    return text;
}

std::string legend(const std::vector<Placing::RevealedRound>& rounds) {
    std::string text;
    for (const auto& round : rounds) {
        const std::string told = round.name + ": " + round.figures + ".";
        text += text.empty() ? "" : " ";
        if (rounds.size() > 1 && &round == &rounds.front())
            text += "Pale bars, " + told;
        else if (rounds.size() > 1 && &round == &rounds.back())
            text += "Dark bars, " + told;
        else
            text += capitalised(told);
    }
    return text;
}

int most_votes(const Placing& placing) {
    int most = 1;
    for (std::size_t round = 0; round < placing.rounds.size(); ++round) {
        int votes = 0;
        for (const auto& rung : placing.rungs)
            votes += rung.votes[round];
        most = std::max(most, votes);
    }
    return most;
}

}
