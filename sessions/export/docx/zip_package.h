#pragma once

#include <string>
#include <vector>

#include "sessions/model/session.h"

namespace plenary::record {

struct PackagePart {
    std::string name; ///< "word/document.xml"
    std::string content;
};

/// The parts in a zip archive, in their order. The same parts and time give the same bytes. Empty where there
/// is no memory for it.
std::string zip_package(const std::vector<PackagePart>& parts, WallTime made);

}
