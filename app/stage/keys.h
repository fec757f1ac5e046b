#pragma once

#include <span>
#include <string_view>

namespace plenary {

/// One line of the list of keys that `?` shows.
struct KeyHelp {
    std::string_view keys;
    std::string_view what;
};

std::span<const KeyHelp> key_help();

}
