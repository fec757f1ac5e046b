#include "sessions/export/words.h"

#include <array>

#include "sessions/model/local_time.h"
#include "sessions/model/text.h"

namespace plenary::record {

std::string ordinal(int number) {
    static constexpr std::array<const char*, 6> names{"first", "second", "third", "fourth", "fifth", "sixth"};
    if (number >= 1 && number <= static_cast<int>(names.size()))
        return names[static_cast<std::size_t>(number - 1)];
    const bool teen = number % 100 / 10 == 1;
    const char* ending = teen || number % 10 > 3 || number % 10 == 0 ? "th"
                         : number % 10 == 1                          ? "st"
                         : number % 10 == 2                          ? "nd"
                                                                     : "rd";
    return std::to_string(number) + ending;
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string time_text(std::chrono::milliseconds spent) {
    const auto minutes = std::chrono::round<std::chrono::minutes>(spent).count();
    if (minutes == 0 && spent.count() > 0)
        return "under 1 min";
    return minutes_text(static_cast<int>(minutes));
}

Words quoted(std::string_view text) {
    return {"“" + shortened(text, 80) + "”", true};
}

std::string_view colour_word(Colour colour) {
    static constexpr std::array<std::string_view, colour_count> words{"sun",  "sky",   "mint",
                                                                      "rose", "lilac", "sand"};
    return words[static_cast<std::size_t>(colour)];
}

}
