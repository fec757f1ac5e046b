#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/atlas_pictures.h"
#include "app/ui/box.h"
#include "app/ui/text.h"
#include "app/ui/theme.h"

namespace plenary::ui {

using SteadyTime = std::chrono::steady_clock::time_point;

/// What became of an area that can be pressed, this frame.
struct Hit {
    bool hovered = false;
    bool pressed = false;  ///< the finger or button went down on it
    bool held = false;     ///< and is still down
    bool released = false; ///< and came up again, wherever that was
    bool clicked = false;  ///< came up on it, or Enter or Space was pressed while it had the focus
    bool focused = false;  ///< the keyboard's focus is on it and should be seen
    ImGuiID id = 0;
};

/// A finger beside the first, which arrives as the mouse. Where the system delivers only one, there are
/// none of these.
struct Finger {
    int id = 1;
    ImVec2 at{};
    bool pressed = false;  ///< went down since the last frame
    bool released = false; ///< came up again; it is gone in the next frame
};

inline constexpr float smallest_text_size = 0.8F;
inline constexpr float largest_text_size = 2.0F;

/// One window's drawing surface for one frame after another: the look, the scale, the time, and who
/// has the keyboard. Everything drawn goes through a canvas; it belongs to one Dear ImGui context.
class Canvas {
public:
    Canvas(const Theme& theme, const Fonts& fonts);

    /// Opens the one Dear ImGui window that fills the display. Between begin() and end() views draw. Begun
    /// inside a panel of another canvas, it is a picture to its scale: it fills that panel and takes no
    /// presses.
    void begin(SteadyTime now);
    void end();

    /// Everything drawn until end_overlay() lies above the rest of the window and, unless it is only to
    /// be looked at, takes all presses and the keyboard's focus for itself.
    void begin_overlay(std::string_view name, bool only_shown = false);
    void end_overlay();
    /// The same for a small panel: what lies beside it can still be pressed.
    void begin_popup(std::string_view name, Box box);
    void end_popup() { end_overlay(); }

    const Theme& theme() const { return *theme_; }
    /// Contract: it outlives the canvas.
    void set_theme(const Theme& theme) { theme_ = &theme; }
    Box screen() const { return screen_; }

    /// Pixels for a length on the 1080 pixels high design. Follows the window's height and the text
    /// size; in a narrow window its width.
    float px(float design) const { return design * unit_; }
    /// How much larger than designed the room wants everything, 0.8 to 2.
    void set_text_size(float factor) {
        text_size_ = std::clamp(factor, smallest_text_size, largest_text_size);
    }
    float text_size() const { return text_size_; }

    /// How many pixels the display has to a millimetre; nothing where it does not say, or nothing
    /// that could be true.
    void set_pixels_per_mm(std::optional<float> pixels) { pixels_per_mm_ = pixels; }
    std::optional<float> pixels_per_mm() const { return pixels_per_mm_; }
    /// A press that moves no further than this, in pixels, is a tap: 5 mm on the display, the play of a
    /// finger that does not mean to drag. However wrong the display's word may be, it is neither so
    /// short that taps become drags nor so long that nothing can be dragged.
    float tap_reach() const;

    SteadyTime now() const { return now_; }
    /// With motion off, everything that would travel is where it is going at once.
    void set_motion(bool on) { motion_ = on; }
    /// How far something that began at `start` and takes `length` has come, 0 to 1; asks for the next
    /// frame until it has arrived.
    float travel(SteadyTime start, std::chrono::milliseconds length);

    /// Draw again at this time at the latest.
    void want_frame_at(SteadyTime time);
    /// Draw again when a clock that shows whole seconds shows the next one. `left` is what it counts down.
    void want_frame_at_second(std::chrono::milliseconds left);
    void want_next_frame() { want_frame_at(now_); }
    std::optional<SteadyTime> wanted_frame() const { return wanted_; }

    ImDrawList& list() const;
    TextBlocks& texts() { return texts_; }
    const Fonts& fonts() const { return texts_.fonts(); }

    AtlasPictures& atlas_pictures() { return atlas_pictures_; }

    /// The further fingers of the coming frame; to be told before begin().
    void set_fingers(std::vector<Finger> fingers) { fingers_ = std::move(fingers); }
    const std::vector<Finger>& fingers() const { return fingers_; }

    /// The arrow keys and the space bar are for what is drawn: whoever goes from step to step with them
    /// leaves them alone in the next frame.
    void take_arrows() { arrows_wanted_ = true; }
    bool arrows_taken() const { return arrows_taken_; }

    /// An area that can be pressed by mouse, finger and keyboard. `id` is unique on the screen and
    /// stays the same from frame to frame; tests find the area by it. Of two that overlap, the one
    /// asked for first is on top.
    Hit hit(std::string_view id, Box box);
    /// The same for something that the keyboard's focus passes by.
    Hit hit_by_hand(std::string_view id, Box box);

    /// The keyboard's focus is on something that was drawn in the last frame: Enter and Space press it.
    bool has_focus() const { return focus_ != 0 && !focus_gone_; }
    /// On what; zero for nothing.
    ImGuiID focus() const { return focus_; }
    /// Text is being typed: keys belong to the field.
    bool typing() const;
    /// A field that was left by Enter is open again for the next text: what is typed before it has its caret
    /// back is not for anything else.
    void type_on() { types_on_next_ = true; }
    /// While something lies over what is drawn next, keys are not for it.
    void set_covered(bool covered) { covered_ = covered; }
    bool covered() const { return covered_; }
    /// A key went down that no field takes (repeats count when `repeat`). A letter or a space right after
    /// a press is not one: what was pressed may be about to open a field, and it belongs into that.
    bool key(ImGuiKey key, bool repeat = false) const;
    /// The same for a key that opens a field: the character that it writes does not go into that.
    bool opening_key(ImGuiKey key) const;
    /// The same with Ctrl held.
    bool ctrl_key(ImGuiKey key, bool repeat = false) const;
    /// The same with Alt held, also while something is being typed: it writes nothing.
    bool alt_key(ImGuiKey key) const;

private:
    void move_focus();

    const Theme* theme_;
    TextBlocks texts_;
    Box screen_;
    float unit_ = 1;
    float text_size_ = 1;
    bool motion_ = true;
    std::optional<float> pixels_per_mm_;
    SteadyTime now_{};
    std::optional<SteadyTime> wanted_;

    std::vector<Finger> fingers_;
    bool arrows_wanted_ = false;
    bool arrows_taken_ = false;
    bool types_on_next_ = false;
    bool types_on_ = false;
    AtlasPictures atlas_pictures_;
    std::vector<ImGuiID> focusable_; ///< in the order in which they were asked for this frame
    ImGuiID focus_ = 0;
    bool focus_gone_ = false; ///< what the focus was on is not drawn any more, or for the moment
    bool focus_pressed_ = false;
    bool covered_ = false;
    int frames_since_press_ = 9;
};

/// Starts fast, settles gently: 0 to 1 over 0 to 1.
float eased(float progress);

}
