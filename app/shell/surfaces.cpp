#include "app/shell/surfaces.h"

#include <GLFW/glfw3.h>

#include <algorithm>

namespace plenary::shell {
namespace {

// Asking the window system for every display takes longer than taking an event, and nobody changes the
// mode of one more often.
constexpr auto between_looks = std::chrono::milliseconds(250);

}

Surfaces::Surfaces(const Glfw& glfw, Drawing drawing) : glfw_(glfw), drawing_(drawing) {
    // The callback has nothing but the monitor to know us by.
    glfwSetMonitorCallback([](GLFWmonitor* monitor, int event) {
        auto* surfaces = static_cast<Surfaces*>(glfwGetMonitorUserPointer(monitor));
        if (event == GLFW_DISCONNECTED && surfaces != nullptr)
            surfaces->display_lost();
    });
    look_at_displays();
}

Surfaces::~Surfaces() {
    glfwSetMonitorCallback(nullptr);
}

tl::expected<std::unique_ptr<Surface>, std::string> Surfaces::open(const SurfaceOptions& options) {
    std::unique_ptr<Surface> surface(new Surface(*this));
    auto failed = surface->open(options, surfaces_.empty() ? nullptr : surfaces_.front()->window_);
    if (failed)
        return tl::unexpected(*std::move(failed));
    surfaces_.push_back(surface.get());
    return surface;
}

// Nothing where it cannot be drawn as the others are.
std::unique_ptr<Graphics> Surfaces::graphics_of(GLFWwindow* window) {
    std::unique_ptr<Graphics> graphics;
    if (drawing_ != Drawing::opengl)
        graphics = processor_graphics(window);
    if (graphics == nullptr && (surfaces_.empty() || drawing_ == Drawing::opengl)) {
        drawing_ = Drawing::opengl;
        graphics = opengl_graphics(window);
    }
    return graphics;
}

void Surfaces::forget(const Surface& surface) {
    std::erase(surfaces_, &surface);
    for (Surface* other : surfaces_)
        if (other->watched_ == &surface)
            other->watched_ = nullptr;
}

bool Surfaces::turn() {
    sleep();
    look_at_displays();
    for (Surface* surface : surfaces_)
        if (std::exchange(surface->fullscreen_wanted_, false))
            surface->toggle_fullscreen();
    choose_who_waits();
    bool go_on = true;
    for (Surface* surface : surfaces_) {
        if (!surface->pacer_.due(Clock::now()))
            continue;
        const std::uint64_t revision = surface->picture_revision_;
        go_on = !surface->draw_frame().close && go_on;
        for (Surface* other : surfaces_)
            if (other->watched_ == surface && surface->picture_revision_ != revision)
                other->watched_changed(surface->painter_.changed());
    }
    return go_on;
}

void Surfaces::sleep() {
    const auto now = Clock::now();
    std::optional<Clock::duration> wait;
    const auto no_longer_than = [&](std::optional<Clock::duration> other) {
        if (other && (!wait || *other < *wait))
            wait = other;
    };
    for (const Surface* surface : surfaces_)
        no_longer_than(surface->pacer_.next_wait(now));
    if (look_again_)
        no_longer_than(std::max(looked_ + between_looks - now, Clock::duration::zero()));
    if (!wait)
        glfwWaitEvents();
    else if (*wait > Clock::duration::zero())
        glfwWaitEventsTimeout(std::chrono::duration<double>(*wait).count());
    else
        glfwPollEvents();
    if (woken_.exchange(false))
        for (Surface* surface : surfaces_)
            surface->pacer_.on_event();
}

void Surfaces::wake() {
    woken_ = true;
    glfwPostEmptyEvent();
}

// Only that a display came or went is told; that one has another mode or another place has to be seen.
void Surfaces::look_at_displays() {
    const auto now = Clock::now();
    look_again_ = !display_lost_ && displays_revision_ > 0 && now - looked_ < between_looks;
    if (look_again_)
        return;
    looked_ = now;
    display_lost_ = false;
    Displays before = std::exchange(displays_, glfw_.displays());
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    for (int i = 0; i < count; ++i)
        glfwSetMonitorUserPointer(monitors[i], this);
    if (before != displays_)
        ++displays_revision_;
    for (Surface* surface : surfaces_)
        surface->displays_changed(before, displays_);
}

// Called while GLFW still takes events. What moves because the display is gone comes after this; let go
// first, it drags nothing along.
void Surfaces::display_lost() {
    display_lost_ = true;
    for (Surface* surface : surfaces_)
        surface->let_go();
}

void Surfaces::choose_who_waits() {
    Surface* waits = nullptr;
    for (Surface* surface : surfaces_)
        if (surface->shown() && (waits == nullptr || (surface->fullscreen() && !waits->fullscreen())))
            waits = surface;
    for (Surface* surface : surfaces_)
        surface->waits_for_display_ = surface == waits;
}

}
