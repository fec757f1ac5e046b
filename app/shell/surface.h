// A window to draw in, and the loop that draws in it only when there is something new to see.
#pragma once

#include "app/shell/frame_pacing.h"

#include "imgui.h"

#include <tl/expected.hpp>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

struct GLFWwindow;

namespace plenary::shell {

// GLFW, from its start to its end. Exactly one in a process, on the main thread, outliving every Surface.
class Glfw {
public:
    // On failure a sentence that says what to do about it.
    static tl::expected<Glfw, std::string> start();

    ~Glfw();
    Glfw(Glfw&& other) noexcept : started_(std::exchange(other.started_, false)) {}
    Glfw& operator=(Glfw&&) = delete;

private:
    Glfw() = default;
    bool started_ = true;
};

struct SurfaceOptions {
    std::string title = "Plenary";
    int width = 1280, height = 800; // of the window, in the units of the desktop
    bool fullscreen = false;        // on the display that the window would open on
    bool visible = true;
    bool wait_for_display = true; // swap in step with the display; for one window of several at most
};

// What a frame is told.
struct FrameInput {
    Clock::time_point now;
    std::uint64_t frame = 0;      // frames of this surface before this one
    bool close_requested = false; // the person asked the window to close; told once for each time they ask
};

// What a frame asks for.
struct FrameWish {
    // When what was drawn is no longer right: a clock's next second, or now for as long as something moves.
    std::optional<Clock::time_point> next;
    bool close = false; // end the loop
};

// One window with an OpenGL 3.3 core context, a Dear ImGui context of its own and that context's fonts.
// Belongs to the main thread but for wake().
class Surface {
public:
    // Opens the window. The new Dear ImGui context is current afterwards, ready for fonts and style.
    // On failure a sentence that says what to do about it.
    static tl::expected<std::unique_ptr<Surface>, std::string> open(const Glfw& glfw,
                                                                    const SurfaceOptions& options);
    ~Surface();
    Surface(const Surface&) = delete;
    Surface& operator=(const Surface&) = delete;

    ImGuiContext& context() const { return *context_; }
    // Pixels for each unit of the desktop; 2 on a display with small pixels.
    float scale() const;
    // Of the display that shows most of the window; nothing where it does not say, or nothing that could be
    // true. In the pixels in which Dear ImGui tells where the mouse is.
    std::optional<float> pixels_per_mm();
    std::uint64_t frames_drawn() const { return pacer_.frames_drawn(); }

    // What the window shows where nothing is drawn; the theme's ground.
    void set_ground(ImVec4 colour) { ground_ = colour; }
    void set_title(const std::string& title);
    // F11 does the same.
    void toggle_fullscreen();
    bool fullscreen() const;

    // Draws soon, because something outside the window changed. From any thread.
    void wake();

    // Sleeps until there is an event or a frame is due.
    void wait();
    bool frame_due() const { return pacer_.due(Clock::now()); }
    // Draws one frame. `draw` runs between Dear ImGui's NewFrame and Render with this context current.
    FrameWish draw_frame(const std::function<FrameWish(const FrameInput&)>& draw);

private:
    Surface() = default;

    struct Place {
        int x = 0, y = 0, width = 0, height = 0;
    };

    void listen();
    void make_current() const;
    FrameWish adjusted(FrameWish wish, Clock::time_point now) const;

    GLFWwindow* window_ = nullptr;
    ImGuiContext* context_ = nullptr;
    bool backends_started_ = false;
    FramePacer pacer_;
    std::atomic<bool> woken_ = false;
    bool close_requested_ = false;
    bool fullscreen_wanted_ = false; // F11 was pressed; changed between frames, never inside an event
    Place windowed_;                 // where to go back to from full screen
    // What pixels_per_mm() found last; nothing once the window may be on another display.
    std::optional<std::optional<float>> pixels_per_mm_;
    ImVec4 ground_ = {0.965f, 0.953f, 0.925f, 1};
};

// Draws until a frame wishes to close.
void run(Surface& surface, const std::function<FrameWish(const FrameInput&)>& draw);

}
