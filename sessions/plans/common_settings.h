#pragma once

#include <span>
#include <string>

#include "sessions/model/plan.h"
#include "sessions/plans/settings.h"

namespace plenary {

/// The settings of a step of any kind.
std::span<const Setting<Step>> common_settings();

/// Lower-case letters, digits and hyphens. False for anything else.
bool read_id(std::string& into, const TomlValue& value);

}
