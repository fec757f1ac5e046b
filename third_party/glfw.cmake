# GLFW: windows, input and an OpenGL context on every desktop, and waiting for events without drawing.
find_package(glfw3 QUIET)
if(NOT glfw3_FOUND)
    plenary_missing(GLFW libglfw3-dev)
endif()
