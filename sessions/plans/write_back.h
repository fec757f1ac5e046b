#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "sessions/model/plan.h"

namespace plenary {

/// The text of a plan file, changed so that it says `plan`, and otherwise as its author wrote it: comments,
/// order, indentation and line ends stay, and a plan in which nothing changed gives the same bytes. A step
/// goes where `plan` has it, from the comments right above its [[step]] on; a step that is gone takes them
/// along. `came_from` holds for each step of `plan` which one of the file it was, counted from 0; nothing for
/// a new one.
///
/// Contract: the text is a plan without mistakes, and `plan` is one that a plan file can say: it reads back
/// from plan_text() the same.
std::string written_back(std::string_view text, const Plan& plan,
                         std::span<const std::optional<std::size_t>> came_from);

}
