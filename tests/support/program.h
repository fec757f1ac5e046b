// A real program in a real window, started and driven from outside, as a person would.
#pragma once

#include "tests/support/program_display.h"
#include "tests/support/program_screen.h"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace test_support {

struct ProgramOptions {
    std::filesystem::path program;
    std::vector<std::string> arguments;
    // Where DISPLAY is among them, the program is driven there; otherwise on the test's own display.
    std::map<std::string, std::string> environment; // besides the test's own
    // Put "%map" among the arguments where the program is to be told the file for the map of its screen; left
    // out, "--ui-map FILE" comes first. A program without a window needs none and is given none with `window`
    // false.
    bool window = true;
};

// Time that a process on this computer has spent on a processor, its own and the system's for it.
std::chrono::milliseconds cpu_time_of(pid_t process);

// Starts the program at once and, where it has a window, returns when that shows its first frame. Ends it
// (SIGKILL) when destroyed.
//
// Everything waits for a condition, never for a time; a condition that does not come true within the limit
// throws, with what was waited for, what is on the screen and what the program said.
class Program {
public:
    static constexpr std::chrono::seconds limit{20};

    explicit Program(ProgramOptions options);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    // The newest frame.
    Screen screen() const;
    // Returns the first frame for which `holds` is true.
    Screen wait_until(std::string_view what, const std::function<bool(const Screen&)>& holds) const;
    ScreenItem wait_for(std::string_view id) const;
    void wait_gone(std::string_view id) const;
    // Returns once nothing has been drawn for this long; false if it goes on drawing.
    bool rests_for(std::chrono::milliseconds time) const;

    // The mouse, aimed at items by their id. Each waits for the item, and for frames to answer.
    void hover(std::string_view id);
    void click(std::string_view id);
    void drag(std::string_view from, std::string_view to, int steps = 6);
    void drag_to(std::string_view from, double x, double y, int steps = 6);
    void ask_to_close() { display_.ask_to_close(); }

    // Of several windows, the one with this title is driven from now on, where it is now.
    void use_window(std::string_view title);
    std::vector<ShownWindow> windows() const { return display_.windows_of(process_); }
    Display& display() { return display_; }

    // The keyboard: see Display. Each key waits for a frame before the next.
    void type(std::string_view utf8);
    void press(std::string_view keys);

    void kill(int signal = SIGKILL);
    bool running();
    // Waits for the end. The exit status, or minus the signal that ended it.
    int wait_exit();

    std::chrono::milliseconds cpu_time() const { return cpu_time_of(process_); }
    // Its own memory and its share of what it has in common with others, in bytes ("proportional set size").
    std::int64_t memory() const;
    std::string out() const;
    std::string err() const;
    // A folder of this run alone, removed with the object.
    const std::filesystem::path& folder() const { return folder_; }

private:
    void start();
    void wait_for_window();
    void point_at(std::string_view id);
    void wait_for_frame_after(std::uint64_t frame) const;
    void wait_for_news(std::chrono::milliseconds time) const;
    [[noreturn]] void give_up(std::string_view what) const;

    ProgramOptions options_;
    std::filesystem::path folder_, map_;
    Display display_;
    pid_t process_ = -1;
    int status_ = 0;
    bool ended_ = false;
    int watch_ = -1; // tells of changes in the folder
};

// Waits until `holds` is true, looking often; throws with `what` when it is not within the limit.
void eventually(std::string_view what, const std::function<bool()>& holds,
                std::chrono::milliseconds limit = Program::limit);

}
