#pragma once

#include "sessions/model/plan.h"
#include "sessions/plans/mistakes.h"
#include "sessions/plans/settings.h"
#include "sessions/plans/toml_value.h"

namespace plenary {

/// A step as it stands in the file, with what is needed to judge what other steps say of it.
struct ReadStep {
    const TomlTable* table = nullptr;
    Step step;
    bool understood = false; ///< its kind is known
};

/// Reads one [[step]] by the settings of its kind. `plan_settings` are those that would be in the
/// wrong place here.
ReadStep read_step(const TomlTable& table, std::span<const Setting<Plan>> plan_settings, Mistakes& mistakes);

/// Cards of such a step can be brought into a later one.
bool holds_cards(const StepContent& content);

/// What `shows` and `from` say of other steps, and ids used twice. `all_there` is false if steps
/// may have been lost to faults in the file, so that an unknown id may be nobody's mistake.
void check_references(std::span<const ReadStep> steps, bool all_there, Mistakes& mistakes);

}
