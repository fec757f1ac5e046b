#pragma once

#include <string>

namespace plenary::record {

/// Bytes as text, as a picture stands in a page.
std::string base64(const std::string& bytes);

}
