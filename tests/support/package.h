#pragma once

#include <map>
#include <string>

namespace plenary {

/// The parts of a zip archive by their names; none if it is none.
std::map<std::string, std::string> parts_of_package(const std::string& package);

bool is_well_formed(const std::string& xml);

}
