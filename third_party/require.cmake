# A dependency that is missing ends the configuration with the name of the Debian package to install.
function(plenary_missing what package)
    message(FATAL_ERROR "${what} was not found. Install the Debian package ${package}, "
        "or let app/run do it, and start again.")
endfunction()

# Finds a header and a library that come without a CMake package of their own.
function(plenary_find_pair prefix header library package)
    find_path(${prefix}_INCLUDE_DIR ${header})
    find_library(${prefix}_LIBRARY ${library})
    mark_as_advanced(${prefix}_INCLUDE_DIR ${prefix}_LIBRARY)
    if(NOT ${prefix}_INCLUDE_DIR OR NOT ${prefix}_LIBRARY)
        plenary_missing(${library} ${package})
    endif()
endfunction()
