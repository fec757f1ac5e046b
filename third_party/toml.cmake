# toml++: keeps the line of every value, so that a mistake in a plan can be reported where it is. Used as
# headers only, because the compiled library throws and nests deeper than a plan may.
find_path(TOML_INCLUDE_DIR toml++/toml.h)
if(NOT TOML_INCLUDE_DIR)
    plenary_missing(toml++ libtomlplusplus-dev)
endif()
add_library(plenary_toml INTERFACE)
target_include_directories(plenary_toml SYSTEM INTERFACE ${TOML_INCLUDE_DIR})
add_library(plenary::toml ALIAS plenary_toml)
