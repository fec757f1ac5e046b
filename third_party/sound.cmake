# cubeb: plays on every desktop's sound system, says nothing where there is none; Mozilla keeps it for Firefox.
# It is loaded when something is first to be heard: with it come twenty libraries of the sound systems, which
# would take a third of the time that a command needs to start.
find_package(cubeb QUIET)
if(NOT cubeb_FOUND)
    plenary_missing(cubeb libcubeb-dev)
endif()
find_path(CUBEB_INCLUDE_DIR cubeb/cubeb.h)
mark_as_advanced(CUBEB_INCLUDE_DIR)
add_library(plenary_sound INTERFACE)
target_include_directories(plenary_sound SYSTEM INTERFACE ${CUBEB_INCLUDE_DIR})
target_compile_definitions(plenary_sound INTERFACE PLENARY_CUBEB="$<TARGET_SONAME_FILE_NAME:cubeb::cubeb>")
target_link_libraries(plenary_sound INTERFACE ${CMAKE_DL_LIBS})
add_library(plenary::sound ALIAS plenary_sound)
