# Valijson: checks JSON against a JSON Schema (draft 7), and is made to read what nlohmann/json has parsed. For the
# tests alone, which so hold the published schema and the program together.
find_path(valijson_include valijson/validator.hpp)
if(NOT valijson_include)
    plenary_missing(Valijson libvalijson-dev)
endif()
add_library(plenary_validator INTERFACE)
target_include_directories(plenary_validator SYSTEM INTERFACE ${valijson_include})
target_link_libraries(plenary_validator INTERFACE plenary::json)
add_library(plenary::validator ALIAS plenary_validator)
