#pragma once

#include <string>

namespace plenary {

/// All that a plan file may say, on one page, in its own form: each setting as an example, with what it is
/// beside it.
std::string format_help();

/// A plan to begin with, with comments on how to go on.
std::string starter_plan();

}
