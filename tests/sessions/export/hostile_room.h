#pragma once

#include <string>
#include <vector>

#include "tests/sessions/export/example_session.h"

namespace plenary {

/// What somebody may write, or paste, to make a record say or do something else.
const std::vector<std::string>& hostile_texts();

/// The text wherever people can write something.
ExampleRoom room_full_of(const std::string& text);

}
