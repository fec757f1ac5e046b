#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sessions/model/plan.h"

namespace plenary {

/// A step as an outline tells of it.
struct OutlineStep {
    std::string title; ///< may be empty
    std::optional<int> minutes{};
    std::vector<std::string> items{};
    std::vector<std::string> notes{}; ///< line by line
};

/// What a line gives as a title: its beginning where it is very long, and then all of it comes first in the
/// notes.
std::string title_of(const std::string& line, std::vector<std::string>& notes);

/// The step that this most likely is: its kind is guessed from words in its title; where none tells, it is a
/// list of its items, or without any a board. What its kind has no room for goes to its notes. `number`: its
/// place in the outline, by which it is called where it has no title.
Step step_of(OutlineStep outline, std::size_t number);

}
