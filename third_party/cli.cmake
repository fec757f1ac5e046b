# CLI11: subcommands, help and messages for wrong arguments in one header.
find_package(CLI11 QUIET)
if(NOT CLI11_FOUND)
    plenary_missing(CLI11 libcli11-dev)
endif()
add_library(plenary_cli INTERFACE)
target_link_libraries(plenary_cli INTERFACE CLI11::CLI11)
add_library(plenary::cli ALIAS plenary_cli)
