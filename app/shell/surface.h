// A window to draw in.
#pragma once

#include "app/shell/drawing/graphics.h"
#include "app/shell/drawing/painter.h"
#include "app/shell/frame_pacing.h"
#include "app/shell/glfw.h"
#include "app/shell/window_place.h"
#include "app/ui/live_picture.h"

#include "imgui.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct GLFWwindow;

namespace plenary::shell {

class Surfaces;

struct SurfaceOptions {
    std::string title = "Plenary";
    int width = 1280, height = 800; // of what is inside the window's frame, in the units of the desktop
    // Where it opens, with its size; on the display that shows most of this. Otherwise the desktop chooses.
    std::optional<Area> place;
    bool fullscreen = false; // fill the display that it opens on; such a window is always visible
    bool visible = true;
    bool decorated = true;
    bool floating = false; // above all other windows
};

// What a frame is told.
struct FrameInput {
    Clock::time_point now;
    std::uint64_t frame = 0;      // frames of this surface before this one
    bool close_requested = false; // the person asked the window to close; told once for each time they ask
    std::vector<std::filesystem::path> dropped; // files that were let go over the window; told once
};

// What a frame asks for.
struct FrameWish {
    // When what was drawn is no longer right: a clock's next second, or now for as long as something moves.
    std::optional<Clock::time_point> next;
    bool close = false; // end the program; to close this window alone, destroy it between two turns
};

// One window with an OpenGL 3.3 core context, a Dear ImGui context of its own and that context's fonts.
// Opened, drawn and kept on screen by Surfaces, which outlives it. Belongs to the main thread. Destroy it
// only between two turns; what it showed in another window is gone with it.
//
// Everything that places the window is for the time between two frames. It takes effect at once as far as
// display() and place() tell; the desktop follows a moment later.
class Surface {
public:
    using Draw = std::function<FrameWish(const FrameInput&)>;

    ~Surface();
    Surface(const Surface&) = delete;
    Surface& operator=(const Surface&) = delete;

    ImGuiContext& context() const { return *context_; }
    // Makes its two contexts the current ones, to load fonts or to set the style. Not within a frame.
    void make_current() const;
    // Called for each frame between Dear ImGui's NewFrame and Render, with its contexts current. Until it is
    // set, the window shows its ground.
    void draw_with(Draw draw);
    // Draws soon, because something changed that is neither input nor news of wake(). Once is enough.
    void draw_soon() { pacer_.on_event(); }
    std::uint64_t frames_drawn() const { return pacer_.frames_drawn(); }
    // Of all frames: only what differs from the one before is drawn.
    std::uint64_t pixels_drawn() const { return painter_.pixels_drawn(); }
    // Frames of which anything reached the window.
    std::uint64_t frames_shown() const { return shown_frames_; }
    // To see what is drawn anew; of use to whoever develops the program.
    void tint_what_is_drawn(bool on) { painter_.tint(on); }
    // Whether its frames keep step with its display; no two do.
    bool waits_for_display() const { return waits_for_display_; }

    // What the window shows where nothing is drawn; the theme's ground.
    void set_ground(ImVec4 colour) { ground_ = colour; }
    void set_title(const std::string& title);
    // Pixels for each unit of the desktop; 2 on a display with small pixels.
    float scale() const;
    // Of the display that shows most of the window; nothing where it does not say, or nothing that could be
    // true. In the pixels in which Dear ImGui tells where the mouse is.
    std::optional<float> pixels_per_mm() const;

    // The display that it fills, or that shows most of it; nothing where there is no display.
    std::optional<Display> display() const;
    const WindowPlace& place() const { return place_; }
    bool fullscreen() const { return place_.fills; }
    // Fills this display; false, with nothing changed, when it is not there any more.
    bool fill(const Display& display);
    // A window again, here.
    void show_as_window(const Area& area);
    // To this display: to fill it, if it fills one now, else as a window that is wholly on it, in the place
    // that it had on the other. False, with nothing changed, when it is not there any more.
    bool move_to(const Display& display);
    // Fills the display that shows most of the window, or is a window again where it was. F11 does the same.
    void toggle_fullscreen();

    // Lets other windows show what is drawn as an image.
    void keep_picture(bool on);
    // What was last drawn, also while the window is frozen. Empty where it is not kept.
    ui::LivePicture picture() const;
    // From the next frame on the window goes on showing what it shows now, larger or smaller if need be,
    // while what is drawn changes picture() only: the facilitator looks ahead, the room sees the frozen
    // picture. Mouse and finger do not reach a frozen window, because what lies under them is not what is
    // seen; keys do. Needs no keep_picture().
    void freeze(bool on);
    bool frozen() const { return freeze_; }
    // Draws anew whenever `other` has a new picture; null for none any more.
    void watch(const Surface* other) { watched_ = other; }

    // Ends every press and drag, as if each button had been let go where the pointer was last.
    void let_go();

private:
    friend class Surfaces;

    explicit Surface(Surfaces& surfaces) : surfaces_(surfaces) {}

    // Nothing once it is open; a sentence where it failed.
    std::optional<std::string> open(const SurfaceOptions& options, GLFWwindow* shares_with);
    void open_in_place(const SurfaceOptions& options);
    void listen_to_window();
    void listen_to_input();

    bool shown() const { return visible_ && !iconified_; }
    FrameWish draw_frame();
    void begin_frame();
    void prepare_pictures();
    void render();
    void show(const std::vector<PixelBox>& changed, int width, int height);
    void watched_changed(std::span<const PixelBox> boxes);
    void lose() { lost_ = FramePacer::frames_after_event; }
    FrameWish adjusted(FrameWish wish, Clock::time_point now) const;

    std::optional<Display> known(const Display& display) const;
    void displays_changed(const Displays& before, const Displays& now);
    void settle(const WindowPlace& wanted);
    void settle_as_window(const Area& area);
    void settle_full_screen(const WindowPlace& wanted);
    Area window_area() const;

    Surfaces& surfaces_;
    GLFWwindow* window_ = nullptr;
    ImGuiContext* context_ = nullptr;
    bool visible_ = true, iconified_ = false;
    Draw draw_;
    FramePacer pacer_;
    bool window_known_ = false; // nothing has changed about the window since the last frame, as far as told
    ImGuiMouseCursor cursor_ = ImGuiMouseCursor_Arrow; // as it was shown last
    Clock::time_point frame_began_{};
    int swap_interval_ = -1; // as it was set last
    bool waits_for_display_ = false;
    bool close_requested_ = false;
    std::vector<std::filesystem::path> dropped_;
    bool fullscreen_wanted_ = false; // F11 was pressed; changed between frames, never inside an event
    WindowPlace place_;
    ImVec4 ground_ = {0.965f, 0.953f, 0.925f, 1};

    std::unique_ptr<Graphics> graphics_;
    Painter painter_;
    // In so many frames all of the window is to be shown again, because what it showed is lost. In several,
    // for a driver may still take the window to be as large as it was a moment ago.
    int lost_ = FramePacer::frames_after_event;
    std::uint64_t shown_frames_ = 0;
    bool keep_picture_ = false, freeze_ = false;
    std::unique_ptr<KeptPicture> picture_; // what was drawn last
    std::unique_ptr<KeptPicture> frozen_;  // what the window shows while it is frozen
    std::uint64_t picture_revision_ = 0;
    const Surface* watched_ = nullptr;
    std::vector<PixelBox> changed_there_; // in its picture, since this window was drawn
};

}
