#pragma once

#include <optional>
#include <string>

namespace plenary::record {

/// Bytes as text, as a picture stands in a page.
std::string base64(const std::string& bytes);
/// Nothing where the text is not what base64() makes of some bytes.
std::optional<std::string> from_base64(const std::string& text);

}
