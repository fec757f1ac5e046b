# GIO (of GLib, which comes with Pango): speaks to the desktop's services over D-Bus. Elsewhere than on Linux
# the system itself is asked.
add_library(plenary_desktop INTERFACE)
if(APPLE)
    target_link_libraries(plenary_desktop INTERFACE "-framework IOKit" "-framework CoreFoundation")
elseif(NOT WIN32)
    pkg_check_modules(GIO QUIET IMPORTED_TARGET gio-2.0>=2.66)
    if(NOT GIO_FOUND)
        plenary_missing(GIO libglib2.0-dev)
    endif()
    target_link_libraries(plenary_desktop INTERFACE PkgConfig::GIO)
endif()
add_library(plenary::desktop ALIAS plenary_desktop)
