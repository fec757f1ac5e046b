// The keyboard and the mouse of an X display, worked as hands would work them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace test_support {

// A window that is shown: what is inside its frame, on the desktop.
struct ShownWindow {
    std::string title;
    int x = 0, y = 0, width = 0, height = 0;

    bool operator==(const ShownWindow&) const = default;
};

// Connects to the display of this name, or to the one that DISPLAY names; throws with a sentence when there
// is none.
//
// Make it before the program that it drives: it gives characters that the keyboard lacks (letters with
// accents, dashes, typographic quotation marks) to spare keys, and programs read the keyboard when they
// start.
class Display {
public:
    explicit Display(const std::string& name = {});
    ~Display();
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;

    // The window of this process (of several the one with this title) gets the keyboard, and positions count
    // from its top left corner. False while it has no such window that is shown.
    bool use_window_of(pid_t process, std::string_view title = {});
    std::vector<ShownWindow> windows_of(pid_t process) const;
    // What the display calls the window that has the keyboard; 0 for none.
    std::uint32_t window() const;
    // What can be seen in a part of the desktop, row by row from the top, as 0xRRGGBB.
    std::vector<std::uint32_t> pixels(int x, int y, int width, int height) const;
    // The process that shows all of it. Only for one on this computer.
    pid_t server() const;
    // As a window manager does when a person takes the window elsewhere.
    void move_window(int x, int y);
    // As a window manager does when a person closes the window.
    void ask_to_close();

    void move(double x, double y);
    void button(bool down, unsigned which = 1);
    // One character; throws if no key has it. A line feed is Enter.
    void character(char32_t character);
    // "Return", "Escape", "Page_Down", "F5", or with modifiers "ctrl+z", "ctrl+shift+z".
    void chord(std::string_view keys);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}
