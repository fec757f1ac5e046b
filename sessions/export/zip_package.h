#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sessions/model/session.h"

namespace plenary {

struct PackagePart {
    std::string name; ///< "word/document.xml"
    std::string content;

    bool operator==(const PackagePart&) const = default;
};

/// The parts in a zip archive, in their order. The same parts and time give the same bytes; without a time,
/// on every computer. Empty where there is no memory for it.
std::string zip_package(const std::vector<PackagePart>& parts, std::optional<WallTime> made = {});

}
