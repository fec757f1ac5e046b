# toml++: keeps the line of every value, so that a mistake in a plan can be reported where it is.
find_package(tomlplusplus QUIET)
if(NOT tomlplusplus_FOUND)
    plenary_missing(toml++ libtomlplusplus-dev)
endif()
add_library(plenary_toml INTERFACE)
target_link_libraries(plenary_toml INTERFACE tomlplusplus::tomlplusplus)
add_library(plenary::toml ALIAS plenary_toml)
