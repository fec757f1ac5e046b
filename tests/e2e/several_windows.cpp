#include "tests/e2e/several_windows.h"

#include <GLFW/glfw3.h>

#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <utility>

#include <unistd.h>

namespace test_support {

using namespace plenary::shell;
using namespace std::chrono_literals;

Area area_of(const Monitor& monitor) {
    return {monitor.x, monitor.y, monitor.width, monitor.height};
}

SeveralWindows::SeveralWindows(Drawing drawing, bool shares_memory)
    : desktop({laptop, projector}, shares_memory) {
    if (const char* usual = std::getenv("DISPLAY"))
        usual_display = usual;
    setenv("DISPLAY", desktop.name().c_str(), 1);
    auto started = Glfw::start();
    if (!started)
        throw std::runtime_error(started.error());
    glfw.emplace(*std::move(started));
    surfaces = std::make_unique<Surfaces>(*glfw, drawing);
}

SeveralWindows::~SeveralWindows() {
    surfaces.reset();
    glfw.reset();
    setenv("DISPLAY", usual_display.c_str(), 1);
}

std::unique_ptr<Surface> SeveralWindows::open(const SurfaceOptions& options) const {
    auto surface = surfaces->open(options);
    if (!surface)
        throw std::runtime_error(surface.error());
    return *std::move(surface);
}

void SeveralWindows::turn_until(std::string_view what, const std::function<bool()>& holds) const {
    eventually(what, [&] {
        glfwPostEmptyEvent();
        surfaces->turn();
        return holds();
    });
}

void SeveralWindows::turn_until_rest(std::initializer_list<const Surface*> of) const {
    std::uint64_t drawn = 0;
    auto since = plenary::shell::Clock::now();
    turn_until("the windows rest", [&] {
        const std::uint64_t now = frames(of);
        if (std::exchange(drawn, now) != now)
            since = plenary::shell::Clock::now();
        return plenary::shell::Clock::now() - since > 120ms;
    });
}

std::uint64_t SeveralWindows::frames(std::initializer_list<const Surface*> of) {
    std::uint64_t sum = 0;
    for (const Surface* surface : of)
        sum += surface->frames_drawn();
    return sum;
}

std::vector<std::uint32_t> SeveralWindows::seen(const Area& area) const {
    return screen.pixels(area.x, area.y, area.width, area.height);
}

ShownWindow SeveralWindows::shown(std::string_view title) const {
    for (const ShownWindow& window : screen.windows_of(getpid()))
        if (window.title == title)
            return window;
    return {};
}

bool SeveralWindows::is_shown_at(std::string_view title, const Area& area) const {
    return shown(title) == ShownWindow{std::string(title), area.x, area.y, area.width, area.height};
}

}
