#pragma once

#include <string_view>
#include <vector>

#include "sessions/plans/read_plan.h"
#include "sessions/plans/toml_value.h"

namespace plenary {

/// What could be read of a plan as TOML. The part around a fault, from one [[…]] to the next, is
/// left out, so that mistakes in all other parts can be reported in the same go.
struct PlanSyntax {
    struct Lines {
        int first;
        int last;
    };

    TomlTable table;
    std::vector<PlanMistake> mistakes;
    std::vector<Lines> left_out;
    bool gave_up = false; ///< nothing could be read, or not to the end

    bool left_out_between(int first_line, int last_line) const;
};

PlanSyntax read_plan_syntax(std::string_view text);

}
