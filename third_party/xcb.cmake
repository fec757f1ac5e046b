# XCB with its extension for shared memory, where the desktop may be X11: shows the part of a window that has
# changed where a swap would copy all of it. Chosen over Xlib because a refused request is a value there, and
# ends no program.
add_library(plenary_xcb INTERFACE)
if(UNIX AND NOT APPLE)
    pkg_check_modules(XCB QUIET IMPORTED_TARGET xcb xcb-shm)
    if(NOT XCB_FOUND)
        plenary_missing(XCB "libxcb-shm0-dev")
    endif()
    target_link_libraries(plenary_xcb INTERFACE PkgConfig::XCB ${CMAKE_DL_LIBS})
endif()
add_library(plenary::xcb ALIAS plenary_xcb)
