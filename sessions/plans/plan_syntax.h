#pragma once

#include <string_view>
#include <vector>

#include "sessions/plans/read_plan.h"
#include "sessions/plans/toml_value.h"

namespace plenary {

/// What could be read of a plan as TOML. A setting with a fault is left out, or, where it is not
/// clear how far the fault reaches, the whole part from one [[…]] to the next, so that the mistakes
/// in all the rest can be reported in the same go.
struct PlanSyntax {
    TomlTable table;
    std::vector<PlanMistake> mistakes;
    std::vector<int> left_out; ///< a line of each setting or part that is missing
    bool gave_up = false;      ///< nothing could be read, or not to the end

    bool has_left_out(int first_line, int last_line) const;
};

PlanSyntax read_plan_syntax(std::string_view text);

}
