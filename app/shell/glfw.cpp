#include "app/shell/glfw.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <span>

namespace plenary::shell {
namespace {

std::span<GLFWmonitor*> monitors() {
    int count = 0;
    GLFWmonitor** first = glfwGetMonitors(&count);
    return {first, static_cast<std::size_t>(count)};
}

// Nothing for a display that has gone since events were last taken.
std::optional<Display> described(GLFWmonitor* monitor) {
    const GLFWvidmode* mode = glfwGetVideoMode(monitor);
    if (mode == nullptr || mode->width <= 0 || mode->height <= 0)
        return {};
    Display display;
    const char* name = glfwGetMonitorName(monitor);
    display.name = name == nullptr ? "" : name;
    display.area.width = mode->width;
    display.area.height = mode->height;
    glfwGetMonitorPos(monitor, &display.area.x, &display.area.y);
    glfwGetMonitorPhysicalSize(monitor, &display.width_mm, &display.height_mm);
    float x = 1, y = 1;
    glfwGetMonitorContentScale(monitor, &x, &y);
    display.scale = std::max(x, y);
    display.primary = monitor == glfwGetPrimaryMonitor();
    return display;
}

}

tl::expected<Glfw, std::string> Glfw::start() {
    if (glfwInit() == GLFW_TRUE)
        return Glfw();
    return tl::unexpected("No window can be opened here: " + last_error()
                          + ". Start Plenary on a desktop, or use one of the commands that need no window; "
                            "\"plenary --help\" lists them.");
}

Glfw::~Glfw() {
    if (started_)
        glfwTerminate();
}

Displays Glfw::displays() const {
    Displays displays;
    for (GLFWmonitor* monitor : monitors())
        if (auto display = described(monitor))
            displays.push_back(*std::move(display));
    return displays;
}

std::string Glfw::last_error() {
    const char* text = nullptr;
    glfwGetError(&text);
    return text == nullptr ? "no reason was given" : text;
}

GLFWmonitor* monitor_of(const Display& display) {
    for (GLFWmonitor* monitor : monitors())
        if (const auto found = described(monitor);
            found && found->name == display.name && found->area == display.area)
            return monitor;
    return nullptr;
}

}
