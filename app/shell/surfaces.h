// The windows of the program and the loop that draws in each only when there is something new to see.
//
//     Surfaces surfaces(*glfw);
//     const auto stage = surfaces.open({.title = "Stage"});
//     const auto fonts = ui::load_fonts(folder); // each window has its own
//     (*stage)->draw_with([&](const FrameInput& input) { ... });
//     while (surfaces.turn()) {
//         // Between two frames: open and destroy surfaces, move them to other displays.
//     }
//
// A second window that shows what the first one shows:
//
//     (*stage)->keep_picture(true);
//     (*console)->watch(stage->get());
//     (*console)->draw_with([&](const FrameInput&) { ui::draw(list, (*stage)->picture(), box); ... });
#pragma once

#include "app/shell/surface.h"

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace plenary::shell {

enum class Drawing {
    fastest, // by the processor where no graphics card is there for it
    opengl,
};

// At most one in a process; outlives every Surface. Belongs to the main thread but for wake().
//
// All surfaces are drawn alike and share their textures, so that one can show the picture of another. At most
// one waits for its display when it swaps, because two would wait for each other's: the first that fills a
// display, else the first that is shown.
//
// When a display vanishes or its mode changes, every surface is where place_after_change() says before the
// next frame, and whatever was held in a hand has been let go.
class Surfaces {
public:
    explicit Surfaces(const Glfw& glfw, Drawing drawing = Drawing::fastest);
    ~Surfaces();
    Surfaces(const Surfaces&) = delete;
    Surfaces& operator=(const Surfaces&) = delete;

    // Opens one more window, which turn() serves until it is destroyed. Its contexts are current
    // afterwards, ready for fonts and style. Not within a frame. On failure a sentence that says what to do
    // about it.
    tl::expected<std::unique_ptr<Surface>, std::string> open(const SurfaceOptions& options);

    // Sleeps until there is an event, wake() or a frame that is due; then draws what is due, each surface at
    // most once. False when a frame wished to end the program.
    bool turn();

    // Draws every surface soon, because something outside the windows changed. From any thread.
    void wake();

    // As they were at the last turn. Never empty while there is a display.
    const Displays& displays() const { return displays_; }
    // Counts up when a display came or went, or was moved or changed its mode. The surfaces are in their
    // new places by then.
    std::uint64_t displays_revision() const { return displays_revision_; }

private:
    friend class Surface;

    void forget(const Surface& surface);
    std::unique_ptr<Graphics> graphics_of(GLFWwindow* window);
    void sleep();
    void look_at_displays();
    void display_lost();
    void choose_who_waits();

    const Glfw& glfw_;
    Drawing drawing_; // all surfaces are drawn alike, so that they can show each other's pictures
    std::vector<Surface*> surfaces_;
    std::atomic<bool> woken_ = false;

    Displays displays_;
    std::uint64_t displays_revision_ = 0;
    Clock::time_point looked_;  // at the displays
    bool look_again_ = false;   // something happened since
    bool display_lost_ = false; // GLFW says so
};

}
