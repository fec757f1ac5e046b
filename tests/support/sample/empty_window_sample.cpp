// A window with nothing in it, of the size that its two arguments give, until it is closed: what the graphics
// driver alone keeps in memory. Says when it is drawn.

#include <glad/gl.h>

#include <GLFW/glfw3.h>

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv) {
    if (argc != 3 || glfwInit() == GLFW_FALSE) {
        std::fprintf(stderr, "Usage: empty_window_sample WIDTH HEIGHT\n");
        return 2;
    }
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    GLFWwindow* window = glfwCreateWindow(std::atoi(argv[1]), std::atoi(argv[2]), "Empty", nullptr, nullptr);
    if (window == nullptr)
        return 1;
    glfwMakeContextCurrent(window);
    if (gladLoadGL(glfwGetProcAddress) == 0)
        return 1;
    glClearColor(1, 1, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glfwSwapBuffers(window);
    glFinish();
    std::puts("drawn");
    std::fflush(stdout);
    while (glfwWindowShouldClose(window) == GLFW_FALSE)
        glfwWaitEvents();
    glfwTerminate();
    return 0;
}
