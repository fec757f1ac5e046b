#pragma once

#include "sessions/model/plan.h"
#include "sessions/plans/limits.h"
#include "sessions/plans/settings.h"

namespace plenary {

/// Reads a step of kind "board": one that has cards of its own, or one that `shows` another.
StepContent read_board(const TomlTable& table, TableReader& reader, Step& step, Mistakes& mistakes);
StepContent read_brainstorm(const TomlTable& table, TableReader& reader, Step& step, Mistakes& mistakes);

/// Of whatever cards of earlier steps can be brought into. `fewest` is 1 where a step without it takes
/// from all of them, so that nobody writes an empty list to mean none.
template <class Target, std::size_t fewest>
inline constexpr Setting<Target> from_setting = {
    "from", "a list of ids of earlier steps", "from = [\"group-work\"]", false,
    [](Target& target, const TomlValue& value, Mistakes& mistakes) {
        return read_list(target.from, value, fewest, limits::most_sources, mistakes);
    }};

}
