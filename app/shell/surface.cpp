#include "app/shell/surface.h"

#include "app/shell/display_density.h"
#include "app/shell/surfaces.h"
#include "app/ui/context.h"
#include "sessions/model/path_text.h"

#include "imgui_impl_glfw.h"
#include "imgui_internal.h"

#include <glad/gl.h>

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cfloat>
#include <utility>

namespace plenary::shell {
namespace {

// A text field shows its caret half of the time, so it has to be drawn at least this often.
constexpr auto caret_period = std::chrono::milliseconds(250);
// A window that nobody sees still has to notice that a break is over.
constexpr auto iconified_period = std::chrono::milliseconds(250);

Surface& surface_of(GLFWwindow* window) {
    return *static_cast<Surface*>(glfwGetWindowUserPointer(window));
}

int truth(bool value) {
    return value ? GLFW_TRUE : GLFW_FALSE;
}

void set_hints(const SurfaceOptions& options) {
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    // Shown once it is in its place, so that nobody sees it move.
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_DECORATED, truth(options.decorated));
    glfwWindowHint(GLFW_FLOATING, truth(options.floating));
    // The two windows of a session stay where they are when the other one is clicked.
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    // Nothing of ours is drawn in three dimensions.
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "plenary");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "plenary");
}

}

std::optional<std::string> Surface::open(const SurfaceOptions& options, GLFWwindow* shares_with) {
    const std::string advice = ". Plenary needs OpenGL 3.3. Update the graphics driver, or set "
                               "LIBGL_ALWAYS_SOFTWARE=1 to draw without the graphics card.";
    set_hints(options);
    const Area size = options.place.value_or(Area{0, 0, options.width, options.height});
    window_ = glfwCreateWindow(size.width, size.height, options.title.c_str(), nullptr, shares_with);
    if (window_ == nullptr)
        return "The window could not be opened: " + Glfw::last_error() + advice;
    glfwSetWindowSizeLimits(window_, 640, 400, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwMakeContextCurrent(window_);
    if (gladLoadGL(glfwGetProcAddress) == 0)
        return "The graphics driver could not be used" + advice;

    context_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(context_);
    plenary::ui::configure(*context_);
    listen_to_window();
    listen_to_input();
    // Its callbacks are called by ours, which decide what of the input is for Dear ImGui.
    ImGui_ImplGlfw_InitForOpenGL(window_, false);
    graphics_ = surfaces_.graphics_of(window_);
    if (graphics_ == nullptr)
        return "The window could not be opened: it cannot be drawn like the others" + advice;
    picture_ = graphics_->new_picture();
    open_in_place(options);
    return {};
}

void Surface::open_in_place(const SurfaceOptions& options) {
    visible_ = options.visible;
    const auto put_in_place = [&] {
        if (options.place)
            glfwSetWindowPos(window_, options.place->x, options.place->y);
    };
    put_in_place();
    if (visible_) {
        glfwShowWindow(window_);
        // Some window managers choose a place of their own for a new window, and let it be moved after.
        put_in_place();
    }
    place_.area = options.place.value_or(window_area());
    place_.on = display();
    if (options.fullscreen)
        toggle_fullscreen();
}

Surface::~Surface() {
    surfaces_.forget(*this);
    if (context_ != nullptr) {
        make_current();
        picture_ = {};
        frozen_ = {};
        painter_.release();
        graphics_ = {};
        if (ImGui::GetIO().BackendPlatformUserData != nullptr)
            ImGui_ImplGlfw_Shutdown();
        ImGui::DestroyContext(context_);
    }
    if (window_ != nullptr)
        glfwDestroyWindow(window_);
}

void Surface::make_current() const {
    if (glfwGetCurrentContext() != window_)
        glfwMakeContextCurrent(window_);
    ImGui::SetCurrentContext(context_);
}

void Surface::draw_with(Draw draw) {
    draw_ = std::move(draw);
    pacer_.on_event();
}

// Every callback says that something happened; the few that mean more do that too.
void Surface::listen_to_window() {
    glfwSetWindowUserPointer(window_, this);
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) {
        surface_of(w).window_known_ = false;
        surface_of(w).lose();
        surface_of(w).pacer_.on_event();
    });
    glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) {
        surface_of(w).window_known_ = false;
        surface_of(w).lose();
        surface_of(w).pacer_.on_event();
    });
    glfwSetWindowContentScaleCallback(window_, [](GLFWwindow* w, float, float) {
        surface_of(w).window_known_ = false;
        surface_of(w).pacer_.on_event();
    });
    glfwSetWindowSizeCallback(window_, [](GLFWwindow* w, int width, int height) {
        surface_of(w).window_known_ = false;
        Area& area = surface_of(w).place_.area;
        if (!surface_of(w).fullscreen())
            area = {area.x, area.y, width, height};
    });
    glfwSetWindowPosCallback(window_, [](GLFWwindow* w, int x, int y) {
        Area& area = surface_of(w).place_.area;
        if (!surface_of(w).fullscreen())
            area = {x, y, area.width, area.height};
    });
    glfwSetWindowIconifyCallback(window_, [](GLFWwindow* w, int iconified) {
        surface_of(w).window_known_ = false;
        surface_of(w).iconified_ = iconified == GLFW_TRUE;
        surface_of(w).lose();
        surface_of(w).pacer_.on_event();
    });
    glfwSetWindowCloseCallback(window_, [](GLFWwindow* w) {
        glfwSetWindowShouldClose(w, GLFW_FALSE);
        surface_of(w).close_requested_ = true;
        surface_of(w).pacer_.on_event();
    });
    glfwSetDropCallback(window_, [](GLFWwindow* w, int count, const char** files) {
        for (int i = 0; i < count; ++i)
            surface_of(w).dropped_.push_back(path_from_utf8(files[i]));
        surface_of(w).pacer_.on_event();
    });
}

void Surface::listen_to_input() {
    glfwSetWindowFocusCallback(window_, [](GLFWwindow* w, int focused) {
        surface_of(w).window_known_ = false;
        surface_of(w).pacer_.on_event();
        ImGui_ImplGlfw_WindowFocusCallback(w, focused);
    });
    glfwSetCursorEnterCallback(window_, [](GLFWwindow* w, int entered) {
        surface_of(w).window_known_ = false;
        surface_of(w).pacer_.on_event();
        ImGui_ImplGlfw_CursorEnterCallback(w, entered);
    });
    glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned character) {
        surface_of(w).pacer_.on_event();
        ImGui_ImplGlfw_CharCallback(w, character);
    });
    glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int code, int action, int modifiers) {
        Surface& surface = surface_of(w);
        surface.pacer_.on_event();
        if (key == GLFW_KEY_F11 && action == GLFW_PRESS)
            surface.fullscreen_wanted_ = !surface.fullscreen_wanted_;
        ImGui_ImplGlfw_KeyCallback(w, key, code, action, modifiers);
    });
    glfwSetScrollCallback(window_, [](GLFWwindow* w, double x, double y) {
        surface_of(w).pacer_.on_event();
        if (!surface_of(w).freeze_)
            ImGui_ImplGlfw_ScrollCallback(w, x, y);
    });
    // A touch arrives as a mouse that jumps and presses in one go. Called a touch, Dear ImGui gives the jump
    // a frame of its own, so that what lies under the finger is hovered before it is pressed; and a release
    // after a last move waits a frame likewise. A real mouse loses nothing by it.
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int button, int action, int modifiers) {
        Surface& surface = surface_of(w);
        surface.pacer_.on_event();
        if (surface.freeze_ && action == GLFW_PRESS)
            return;
        surface.context_->IO.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
        ImGui_ImplGlfw_MouseButtonCallback(w, button, action, modifiers);
    });
    glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double x, double y) {
        surface_of(w).pacer_.on_event();
        surface_of(w).context_->IO.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
        ImGui_ImplGlfw_CursorPosCallback(w, x, y);
    });
}

void Surface::let_go() {
    for (int button = 0; button < ImGuiMouseButton_COUNT; ++button)
        context_->IO.AddMouseButtonEvent(button, false);
    pacer_.on_event();
}

float Surface::scale() const {
    float x = 1, y = 1;
    glfwGetWindowContentScale(window_, &x, &y);
    return std::max(x, y);
}

void Surface::set_title(const std::string& title) {
    glfwSetWindowTitle(window_, title.c_str());
}

FrameWish Surface::draw_frame() {
    make_current();
    prepare_pictures();
    begin_frame();
    if (freeze_)
        context_->IO.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    ImGui::NewFrame();
    const FrameInput input = {Clock::now(), frames_drawn(), std::exchange(close_requested_, false),
                              std::exchange(dropped_, {})};
    FrameWish wish = draw_ ? draw_(input) : FrameWish{};
    ImGui::Render();
    render();

    wish = adjusted(wish, input.now);
    pacer_.on_frame_drawn(input.now, wish.next);
    // A press, its release and the next press take a frame each; what is left over must not wait for an
    // event.
    if (!context_->InputEventsQueue.empty())
        pacer_.on_event();
    return wish;
}

// The backend asks the display server about the window and waits for the answers: not for each move of a
// hand, which changes none of them.
void Surface::begin_frame() {
    const ImGuiMouseCursor cursor = ImGui::GetMouseCursor();
    if (!std::exchange(window_known_, true) || cursor != cursor_)
        ImGui_ImplGlfw_NewFrame();
    cursor_ = cursor;
    const auto now = Clock::now();
    const std::chrono::duration<float> since = now - std::exchange(frame_began_, now);
    constexpr float least = 1e-5F, most = 1;
    context_->IO.DeltaTime = std::clamp(since.count(), least, most);
}

// What freeze() asked for, now that this window's OpenGL context is current.
void Surface::prepare_pictures() {
    const bool frozen = frozen_ != nullptr;
    if (freeze_ && !frozen && picture_->width() > 0)
        frozen_ = std::exchange(picture_, graphics_->new_picture());
    if (!freeze_ && frozen)
        frozen_ = {};
    if (freeze_ != frozen)
        lose();
    const int interval = waits_for_display_ ? 1 : 0;
    if (std::exchange(swap_interval_, interval) != interval)
        glfwSwapInterval(interval);
}

void Surface::render() {
    const ImDrawData& data = *ImGui::GetDrawData();
    const int width = static_cast<int>(data.DisplaySize.x * data.FramebufferScale.x);
    const int height = static_cast<int>(data.DisplaySize.y * data.FramebufferScale.y);
    if (width <= 0 || height <= 0)
        return;
    WatchedPicture watched;
    if (watched_ != nullptr) {
        watched_->picture_->wait_until_drawn();
        const ui::LivePicture there = watched_->picture();
        watched = {there.texture, there.width, there.height, std::exchange(changed_there_, {})};
    }
    const std::vector<PixelBox>& changed =
        painter_.draw(*graphics_, *picture_, data, ground_, watched, keep_picture_);
    if (!changed.empty())
        ++picture_revision_;
    // Nothing had been drawn when it was frozen: then the first frame after is what stays.
    if (freeze_ && frozen_ == nullptr)
        frozen_ = std::exchange(picture_, graphics_->new_picture());
    show(changed, width, height);
}

void Surface::watched_changed(std::span<const PixelBox> boxes) {
    for (const PixelBox& box : boxes)
        add_box(changed_there_, box);
    pacer_.on_news();
}

void Surface::show(const std::vector<PixelBox>& changed, int width, int height) {
    if (lost_ == 0 && (freeze_ || changed.empty()))
        return;
    ++shown_frames_;
    const bool whole = std::exchange(lost_, std::max(0, lost_ - 1)) > 0;
    if (!graphics_->show(freeze_ ? *frozen_ : *picture_,
                         whole ? std::vector{PixelBox{0, 0, width, height}} : changed, width, height))
        lose();
}

FrameWish Surface::adjusted(FrameWish wish, Clock::time_point now) const {
    if (context_->IO.WantTextInput)
        wish.next = std::min(wish.next.value_or(Clock::time_point::max()), now + caret_period);
    if (wish.next && iconified_)
        wish.next = std::max(*wish.next, now + iconified_period);
    return wish;
}

void Surface::keep_picture(bool on) {
    if (std::exchange(keep_picture_, on) == on)
        return;
    painter_.forget(); // it is finished for others from the next frame on
    pacer_.on_event();
}

void Surface::freeze(bool on) {
    if (std::exchange(freeze_, on) == on)
        return;
    let_go();
}

ui::LivePicture Surface::picture() const {
    if (!keep_picture_ && !freeze_)
        return {};
    const KeptPicture& picture = picture_->width() == 0 && frozen_ != nullptr ? *frozen_ : *picture_;
    return {.texture = picture.texture(),
            .width = picture.width(),
            .height = picture.height(),
            .revision = picture_revision_};
}

}
