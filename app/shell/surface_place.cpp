// Where a surface is on the desktop.

#include "app/shell/display_density.h"
#include "app/shell/surfaces.h"

#include <GLFW/glfw3.h>

namespace plenary::shell {

Area Surface::window_area() const {
    Area area;
    glfwGetWindowPos(window_, &area.x, &area.y);
    glfwGetWindowSize(window_, &area.width, &area.height);
    return area;
}

std::optional<Display> Surface::display() const {
    if (fullscreen())
        return place_.on;
    const auto index = display_of(place_.area, surfaces_.displays());
    return index ? std::optional(surfaces_.displays()[*index]) : std::nullopt;
}

// Both the display's mode and the mouse are told in the units of the desktop, whatever the content scale is,
// so it plays no part.
std::optional<float> Surface::pixels_per_mm() const {
    const auto on = display();
    if (!on)
        return {};
    return shell::pixels_per_mm({on->area.width, on->area.height, on->width_mm, on->height_mm});
}

// As the surfaces know it at this moment, so that it can be followed from here.
std::optional<Display> Surface::known(const Display& display) const {
    for (const Display& other : surfaces_.displays())
        if (other.name == display.name && other.area == display.area && monitor_of(other) != nullptr)
            return other;
    return {};
}

bool Surface::fill(const Display& display) {
    const auto there = known(display);
    if (there)
        settle({.area = place_.area, .on = there, .fills = true});
    return there.has_value();
}

void Surface::show_as_window(const Area& area) {
    settle({.area = area});
    place_.on = display();
}

bool Surface::move_to(const Display& display) {
    if (fullscreen())
        return fill(display);
    const auto to = known(display);
    const auto from = Surface::display();
    if (!to || !from)
        return false;
    show_as_window(fitted(place_.area.moved(to->area.x - from->area.x, to->area.y - from->area.y), *to));
    return true;
}

void Surface::toggle_fullscreen() {
    if (fullscreen())
        show_as_window(place_.area);
    else if (const auto on = display())
        fill(*on);
}

void Surface::displays_changed(const Displays& before, const Displays& now) {
    // GLFW makes a window of one whose display has gone, if only for a moment, and puts it anywhere.
    const bool thrown_out = fullscreen() && glfwGetWindowMonitor(window_) == nullptr;
    if (before == now && !thrown_out) {
        // Somebody may have taken it to another display.
        place_.on = display();
        return;
    }
    const WindowPlace wanted = place_after_change(place_, before, now);
    const bool elsewhere = wanted.fills ? wanted.on != place_.on : wanted.area != place_.area;
    if (thrown_out || elsewhere || wanted.fills != place_.fills)
        settle(wanted);
    else
        place_ = wanted;
}

void Surface::settle(const WindowPlace& wanted) {
    place_ = wanted;
    pacer_.on_event();
    if (wanted.fills)
        settle_full_screen(wanted);
    else
        settle_as_window(wanted.area);
}

void Surface::settle_as_window(const Area& area) {
    glfwSetWindowMonitor(window_, nullptr, area.x, area.y, area.width, area.height, GLFW_DONT_CARE);
}

void Surface::settle_full_screen(const WindowPlace& wanted) {
    GLFWmonitor* monitor = monitor_of(*wanted.on);
    const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
    // It has just gone again; the next look at the displays will tell.
    if (mode == nullptr)
        return;
    const Area area = window_area();
    GLFWmonitor* filled = glfwGetWindowMonitor(window_);
    if (filled == monitor && area == wanted.on->area)
        return;
    // A window manager fills the display that the window is on, whatever it is asked, and lets it lie there
    // when the display moves on.
    const auto index = display_of(area, surfaces_.displays());
    if (filled != nullptr || !index || surfaces_.displays()[*index] != *wanted.on)
        settle_as_window(fitted(wanted.area, *wanted.on));
    glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

}
