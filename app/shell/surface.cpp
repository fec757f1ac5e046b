#include "app/shell/surface.h"

#include "app/shell/display_density.h"
#include "app/ui/context.h"

#include "imgui_impl_glfw.h"
#include "imgui_impl_opengl3.h"
#include "imgui_internal.h"

#include <glad/gl.h>

#include <GLFW/glfw3.h>

#include <algorithm>
#include <utility>

namespace plenary::shell {
namespace {

// A text field shows its caret half of the time, so it has to be drawn at least this often.
constexpr auto caret_period = std::chrono::milliseconds(250);
// A window that nobody sees still has to notice that a break is over.
constexpr auto iconified_period = std::chrono::milliseconds(250);

std::string last_glfw_error() {
    const char* text = nullptr;
    glfwGetError(&text);
    return text == nullptr ? "no reason was given" : text;
}

Surface& surface_of(GLFWwindow* window) {
    return *static_cast<Surface*>(glfwGetWindowUserPointer(window));
}

// The display that shows most of the window.
GLFWmonitor* monitor_of(GLFWwindow* window) {
    int x = 0, y = 0, width = 0, height = 0;
    glfwGetWindowPos(window, &x, &y);
    glfwGetWindowSize(window, &width, &height);
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    GLFWmonitor* best = glfwGetPrimaryMonitor();
    int best_area = 0;
    for (int i = 0; i < count; ++i) {
        int left = 0, top = 0;
        glfwGetMonitorPos(monitors[i], &left, &top);
        const GLFWvidmode* mode = glfwGetVideoMode(monitors[i]);
        if (mode == nullptr)
            continue;
        const int shared_width = std::min(x + width, left + mode->width) - std::max(x, left);
        const int shared_height = std::min(y + height, top + mode->height) - std::max(y, top);
        const int area = std::max(0, shared_width) * std::max(0, shared_height);
        if (area > best_area) {
            best = monitors[i];
            best_area = area;
        }
    }
    return best;
}

void set_hints(const SurfaceOptions& options) {
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_VISIBLE, options.visible ? GLFW_TRUE : GLFW_FALSE);
    // The two windows of a session stay where they are when the other one is clicked.
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    // Nothing of ours is drawn in three dimensions.
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "plenary");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "plenary");
}

}

tl::expected<Glfw, std::string> Glfw::start() {
    if (glfwInit() == GLFW_TRUE)
        return Glfw();
    return tl::unexpected("No window can be opened here: " + last_glfw_error()
                          + ". Start Plenary on a desktop, or use one of the commands that need no window; "
                            "\"plenary --help\" lists them.");
}

Glfw::~Glfw() {
    if (started_)
        glfwTerminate();
}

tl::expected<std::unique_ptr<Surface>, std::string> Surface::open(const Glfw&,
                                                                  const SurfaceOptions& options) {
    const std::string advice = ". Plenary needs OpenGL 3.3. Update the graphics driver, or set "
                               "LIBGL_ALWAYS_SOFTWARE=1 to draw without the graphics card.";
    set_hints(options);
    std::unique_ptr<Surface> surface(new Surface);
    surface->window_ =
        glfwCreateWindow(options.width, options.height, options.title.c_str(), nullptr, nullptr);
    if (surface->window_ == nullptr)
        return tl::unexpected("The window could not be opened: " + last_glfw_error() + advice);
    glfwSetWindowSizeLimits(surface->window_, 640, 400, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwMakeContextCurrent(surface->window_);
    if (gladLoadGL(glfwGetProcAddress) == 0)
        return tl::unexpected("The graphics driver could not be used" + advice);
    glfwSwapInterval(options.wait_for_display ? 1 : 0);

    surface->context_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(surface->context_);
    plenary::ui::configure(*surface->context_);
    // First ours, then Dear ImGui's: its backend calls what it finds installed before it acts itself.
    surface->listen();
    ImGui_ImplGlfw_InitForOpenGL(surface->window_, true);
    ImGui_ImplOpenGL3_Init("#version 330 core");
    surface->backends_started_ = true;
    if (options.fullscreen)
        surface->toggle_fullscreen();
    return surface;
}

Surface::~Surface() {
    if (context_ != nullptr) {
        make_current();
        if (backends_started_) {
            ImGui_ImplOpenGL3_Shutdown();
            ImGui_ImplGlfw_Shutdown();
        }
        ImGui::DestroyContext(context_);
    }
    if (window_ != nullptr)
        glfwDestroyWindow(window_);
}

void Surface::make_current() const {
    glfwMakeContextCurrent(window_);
    ImGui::SetCurrentContext(context_);
}

// Every callback says that something happened; the few that mean more do that too.
void Surface::listen() {
    glfwSetWindowUserPointer(window_, this);
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) { surface_of(w).pacer_.on_event(); });
    glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) {
        surface_of(w).pacer_.on_event();
        surface_of(w).pixels_per_mm_.reset();
    });
    glfwSetWindowPosCallback(window_, [](GLFWwindow* w, int, int) { surface_of(w).pixels_per_mm_.reset(); });
    glfwSetWindowIconifyCallback(window_, [](GLFWwindow* w, int) { surface_of(w).pacer_.on_event(); });
    glfwSetWindowContentScaleCallback(window_,
                                      [](GLFWwindow* w, float, float) { surface_of(w).pacer_.on_event(); });
    glfwSetWindowFocusCallback(window_, [](GLFWwindow* w, int) { surface_of(w).pacer_.on_event(); });
    glfwSetCursorEnterCallback(window_, [](GLFWwindow* w, int) { surface_of(w).pacer_.on_event(); });
    glfwSetScrollCallback(window_, [](GLFWwindow* w, double, double) { surface_of(w).pacer_.on_event(); });
    glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned) { surface_of(w).pacer_.on_event(); });
    glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int, int action, int) {
        Surface& surface = surface_of(w);
        surface.pacer_.on_event();
        if (key == GLFW_KEY_F11 && action == GLFW_PRESS)
            surface.fullscreen_wanted_ = !surface.fullscreen_wanted_;
    });
    glfwSetWindowCloseCallback(window_, [](GLFWwindow* w) {
        glfwSetWindowShouldClose(w, GLFW_FALSE);
        surface_of(w).close_requested_ = true;
        surface_of(w).pacer_.on_event();
    });
    // A touch arrives as a mouse that jumps and presses in one go. Called a touch, Dear ImGui gives the jump
    // a frame of its own, so that what lies under the finger is hovered before it is pressed; and a release
    // after a last move waits a frame likewise. A real mouse loses nothing by it.
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int, int, int) {
        surface_of(w).pacer_.on_event();
        surface_of(w).context_->IO.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    });
    glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double, double) {
        surface_of(w).pacer_.on_event();
        surface_of(w).context_->IO.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
    });
}

float Surface::scale() const {
    float x = 1, y = 1;
    glfwGetWindowContentScale(window_, &x, &y);
    return std::max(x, y);
}

// Both the display's mode and the mouse are told in the units of the desktop, whatever the content scale is,
// so it plays no part. Asking the window system takes a while, so it is asked once for each place.
std::optional<float> Surface::pixels_per_mm() {
    if (!pixels_per_mm_) {
        pixels_per_mm_.emplace();
        GLFWmonitor* monitor = monitor_of(window_);
        const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
        if (mode != nullptr) {
            DisplaySize display{.width = mode->width, .height = mode->height};
            glfwGetMonitorPhysicalSize(monitor, &display.width_mm, &display.height_mm);
            pixels_per_mm_ = shell::pixels_per_mm(display);
        }
    }
    return *pixels_per_mm_;
}

void Surface::set_title(const std::string& title) {
    glfwSetWindowTitle(window_, title.c_str());
}

bool Surface::fullscreen() const {
    return glfwGetWindowMonitor(window_) != nullptr;
}

void Surface::toggle_fullscreen() {
    pacer_.on_event();
    if (fullscreen()) {
        glfwSetWindowMonitor(window_, nullptr, windowed_.x, windowed_.y, windowed_.width, windowed_.height,
                             GLFW_DONT_CARE);
        return;
    }
    GLFWmonitor* monitor = monitor_of(window_);
    const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
    if (mode == nullptr)
        return;
    glfwGetWindowPos(window_, &windowed_.x, &windowed_.y);
    glfwGetWindowSize(window_, &windowed_.width, &windowed_.height);
    glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

void Surface::wake() {
    woken_ = true;
    glfwPostEmptyEvent();
}

void Surface::wait() {
    const auto wait = pacer_.next_wait(Clock::now());
    if (!wait)
        glfwWaitEvents();
    else if (*wait > Clock::duration::zero())
        glfwWaitEventsTimeout(std::chrono::duration<double>(*wait).count());
    else
        glfwPollEvents();
    if (woken_.exchange(false))
        pacer_.on_event();
    if (std::exchange(fullscreen_wanted_, false))
        toggle_fullscreen();
}

FrameWish Surface::draw_frame(const std::function<FrameWish(const FrameInput&)>& draw) {
    make_current();
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    const FrameInput input = {Clock::now(), frames_drawn(), std::exchange(close_requested_, false)};
    FrameWish wish = draw(input);
    ImGui::Render();

    int width = 0, height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    glViewport(0, 0, width, height);
    glClearColor(ground_.x, ground_.y, ground_.z, ground_.w);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window_);

    wish = adjusted(wish, input.now);
    pacer_.on_frame_drawn(input.now, wish.next);
    // A press, its release and the next press take a frame each; what is left over must not wait for an
    // event.
    if (!context_->InputEventsQueue.empty())
        pacer_.on_event();
    return wish;
}

FrameWish Surface::adjusted(FrameWish wish, Clock::time_point now) const {
    if (context_->IO.WantTextInput)
        wish.next = std::min(wish.next.value_or(Clock::time_point::max()), now + caret_period);
    if (wish.next && glfwGetWindowAttrib(window_, GLFW_ICONIFIED) == GLFW_TRUE)
        wish.next = std::max(*wish.next, now + iconified_period);
    return wish;
}

void run(Surface& surface, const std::function<FrameWish(const FrameInput&)>& draw) {
    for (;;) {
        surface.wait();
        if (surface.frame_due() && surface.draw_frame(draw).close)
            return;
    }
}

}
