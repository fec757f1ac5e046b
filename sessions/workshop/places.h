#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace plenary {

/// Where a newcomer comes to stand among neighbours.
struct NewPlace {
    std::int64_t place = 0;
    /// New places of all the neighbours, in their order, when there was no room left between two of
    /// them; else nothing, and they stay where they are.
    std::vector<std::int64_t> neighbours;
};

/// A place for a newcomer so that `at` of the neighbours, whose places are given in ascending order,
/// come before it. Contract: at <= places.size().
NewPlace make_room(std::span<const std::int64_t> places, std::size_t at);

}
