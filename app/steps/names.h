#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sessions/workshop/command.h"

namespace plenary {

/// The names in what was typed or pasted: one to a line, or parted by commas or semicolons.
std::vector<std::string> names_in(std::string_view typed);

/// Takes all of them down as one step; nothing where there is no name.
std::optional<Command> add_names(std::string_view typed);

}
