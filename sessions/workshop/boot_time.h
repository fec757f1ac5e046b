#pragma once

#include <chrono>
#include <optional>

namespace plenary {

/// Time since the computer was started, sleep included; nobody can set it. Nothing where the system has no
/// such clock.
std::optional<std::chrono::milliseconds> since_boot();

}
