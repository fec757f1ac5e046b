#include "sessions/export/words.h"

#include <array>

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

Words quoted(std::string_view text) {
    return {"“" + shortened(text, 80) + "”", true};
}

}
