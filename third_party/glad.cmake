# glad: writes a loader for exactly OpenGL 3.3 core at build time, so no loader lies in the repository.
# The system's own command comes first: another Python on the path may have no glad module.
find_program(GLAD_PROGRAM NAMES glad PATHS /usr/bin NO_DEFAULT_PATH)
find_program(GLAD_PROGRAM NAMES glad)
if(NOT GLAD_PROGRAM)
    plenary_missing(glad python3-glad)
endif()
set(glad_folder ${CMAKE_BINARY_DIR}/third_party/glad)
# Naming one extension leaves all others out, which makes the loader a tenth of the size.
add_custom_command(
    OUTPUT ${glad_folder}/src/gl.c ${glad_folder}/include/glad/gl.h
    COMMAND ${GLAD_PROGRAM} --quiet --api gl:core=3.3 --extensions GL_KHR_debug --reproducible
        --out-path ${glad_folder} c
    COMMENT "Writing the OpenGL loader" VERBATIM)
add_library(plenary_glad STATIC ${glad_folder}/src/gl.c ${glad_folder}/include/glad/gl.h)
target_include_directories(plenary_glad SYSTEM PUBLIC ${glad_folder}/include)
target_link_libraries(plenary_glad PUBLIC ${CMAKE_DL_LIBS})
