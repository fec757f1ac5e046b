#pragma once

#include <span>
#include <string_view>

namespace plenary {

/// The one of `known` that somebody who wrote `written` most likely meant: a slip of a letter or
/// two, or a beginning. Empty if none is near.
std::string_view nearest_name(std::string_view written, std::span<const std::string_view> known);

}
