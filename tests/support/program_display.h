// The keyboard and the mouse of an X display, worked as hands would work them.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace test_support {

// Connects to the display that DISPLAY names; throws with a sentence when there is none.
//
// Make it before the program that it drives: it gives characters that the keyboard lacks (letters with
// accents, dashes, typographic quotation marks) to spare keys, and programs read the keyboard when they
// start.
class Display {
public:
    Display();
    ~Display();
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;

    // The window of this process gets the keyboard, and positions count from its top left corner. False while
    // it has no window that is shown.
    bool use_window_of(pid_t process);
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
