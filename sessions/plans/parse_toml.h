#pragma once

#include <string_view>

#include <tl/expected.hpp>

#include "sessions/plans/toml_value.h"

namespace plenary {

/// The first thing in a text that is not TOML.
struct TomlFault {
    enum class Kind { set_twice, not_utf8, too_deep, other };
    Place place;
    Kind kind = Kind::other;
};

/// Reads any bytes as TOML. Never throws, and refuses tables nested so deeply that they could
/// only be an attempt to exhaust the stack.
tl::expected<TomlTable, TomlFault> parse_toml(std::string_view text);

}
