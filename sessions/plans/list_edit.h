#pragma once

#include <string>
#include <string_view>

namespace plenary {

/// A list of a plan file that said `before` and is to say `now`, both on one line as the program writes them.
/// A list with a line for each entry keeps its lines, with what its author put beside and above them.
std::string edited_list(std::string_view written, std::string_view before, std::string_view now);

}
