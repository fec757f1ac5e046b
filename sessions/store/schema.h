#pragma once

#include <cstdint>

namespace plenary {

/// Says in the header of an SQLite file that it is one of ours: "Plny".
inline constexpr std::uint32_t session_application_id = 0x506C6E79;

/// Grows by one with every change of the schema. A file with a greater one is left alone; there is
/// no smaller one yet.
inline constexpr std::uint32_t session_schema_version = 1;

extern const char* const session_schema;

}
