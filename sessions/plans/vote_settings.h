#pragma once

#include "sessions/model/plan.h"
#include "sessions/plans/settings.h"

namespace plenary {

// The steps on which cards are voted on one by one: rated, put in order, answered, decided between.

StepContent read_rating(const TomlTable& table, TableReader& reader, Step& step, Mistakes& mistakes);
StepContent read_ranking(const TomlTable& table, TableReader& reader, Step& step, Mistakes& mistakes);
StepContent read_checklist(const TomlTable& table, TableReader& reader, Step& step, Mistakes& mistakes);
StepContent read_decision(const TomlTable& table, TableReader& reader, Step& step, Mistakes& mistakes);

}
