#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace plenary {

/// For each of `now`, which of `before` it was: first whatever is still the same, wherever it went, then what
/// is left over on both sides, in order. Nothing for what is new.
std::vector<std::optional<std::size_t>> counterparts(std::span<const std::string_view> before,
                                                     std::span<const std::string_view> now);

}
