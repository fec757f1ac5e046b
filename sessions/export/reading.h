#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace plenary {

/// Who a record is for, and so what of the session it tells.
enum class Reading : std::uint8_t {
    full,         ///< all there is: every step, round, change of order and time
    room,         ///< those who were there: what they wrote, agreed and will do
    commissioner, ///< one A4 page: what was decided, where the work stands, what will be done
};

/// "full", "room" or "commissioner"; nothing for any other word.
std::optional<Reading> reading_of(std::string_view word);

/// From whom a record comes, at its head.
struct Letterhead {
    std::string organisation{};
    std::shared_ptr<const std::string> logo{}; ///< a PNG as logo_from() makes it; null for none
    bool operator==(const Letterhead&) const = default;
};

struct ReportOptions {
    Reading reading = Reading::full;
    bool names = true; ///< of people, and the owners of actions
    Letterhead letterhead{};
    bool operator==(const ReportOptions&) const = default;
};

}
