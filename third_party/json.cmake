# nlohmann/json: reads and writes JSON without a schema, keeps the order of keys when asked.
find_package(nlohmann_json QUIET)
if(NOT nlohmann_json_FOUND)
    plenary_missing(nlohmann/json nlohmann-json3-dev)
endif()
add_library(plenary_json INTERFACE)
target_link_libraries(plenary_json INTERFACE nlohmann_json::nlohmann_json)
add_library(plenary::json ALIAS plenary_json)
