#pragma once

#include <string>
#include <string_view>

namespace plenary::record {

/// A PDF as Cairo writes it, with its language told and its title for the window of the reader, both of which
/// Cairo has no call for. They are added as the format has it: a newer version of the catalogue is appended
/// with a table that finds it. A file that is not as Cairo writes it comes back as it is.
std::string with_language(std::string pdf, std::string_view language);

}
