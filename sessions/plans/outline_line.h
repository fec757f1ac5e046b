#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plenary {

/// One line of an outline, read for what it says of a plan.
struct OutlineLine {
    enum class Kind { step, item, other };

    Kind kind = Kind::other;
    std::size_t indent = 0;       ///< how far in it stands
    std::string words;            ///< without the number or bullet at its beginning
    std::string finish{};         ///< "12:30"; empty where it says none
    std::optional<int> minutes{}; ///< of another line that says nothing else
    bool is_time = false;         ///< of another line: it says its minutes, or its finish, and nothing else
};

/// Contract: the line is UTF-8 on one line.
OutlineLine read_outline_line(std::string_view line);

/// What a step is called, and the minutes that its line says. Where they stand in brackets or at an end they
/// are no part of the title.
struct OutlineTitle {
    std::string words;
    std::optional<int> minutes{};
};
OutlineTitle read_outline_title(std::string_view words);

}
