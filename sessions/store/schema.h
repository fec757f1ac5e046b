#pragma once

#include <array>
#include <cstdint>

namespace plenary {

/// Says in the header of an SQLite file that it is one of ours: "Plny".
inline constexpr std::uint32_t session_application_id = 0x506C6E79;

/// Grows by one with every change of the schema. A file with a greater one is left alone.
inline constexpr std::uint32_t session_schema_version = 6;

/// What makes a file of version i + 1 of one of version i. A step, once released, stays as it is.
extern const std::array<const char*, session_schema_version> session_schema_steps;

}
