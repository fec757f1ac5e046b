#pragma once

#include <string>
#include <string_view>

namespace plenary::record {

/// A PDF as Cairo writes it, with what Cairo 1.16 has no call for or writes amiss: its language, that its
/// structure counts, its title for the window of the reader, and the date as the format has it. They are
/// added as a newer version of two objects with a table that finds them. A file that is not as Cairo writes
/// it comes back as it is.
std::string with_language(std::string pdf, std::string_view language);

}
