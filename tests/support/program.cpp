#include "tests/support/program.h"

#include "tests/support/program_folder.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace test_support {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

std::string contents(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return std::move(text).str();
}

void redirect(const std::filesystem::path& file, int descriptor) {
    const int opened = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(opened, descriptor);
    close(opened);
}

// The display that the program is started on; the test's own where nothing else is said.
std::string display_of(const ProgramOptions& options) {
    const auto named = options.environment.find("DISPLAY");
    return options.window && named != options.environment.end() ? named->second : std::string();
}

char32_t next_character(std::string_view& utf8) {
    const auto first = static_cast<unsigned char>(utf8.front());
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t character = length == 1 ? first : first & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < std::min(length, utf8.size()); ++i)
        character = (character << 6) | (static_cast<unsigned char>(utf8[i]) & 0x3Fu);
    utf8.remove_prefix(std::min(length, utf8.size()));
    return character;
}

}

void eventually(std::string_view what, const std::function<bool()>& holds, std::chrono::milliseconds limit) {
    const auto deadline = Clock::now() + limit;
    while (!holds()) {
        if (Clock::now() > deadline)
            throw std::runtime_error("Waited in vain: " + std::string(what) + ".");
        poll(nullptr, 0, 10);
    }
}

Program::Program(ProgramOptions options)
    : options_(std::move(options)), folder_(fresh_folder("test")), map_(folder_ / "screen.json"),
      display_(display_of(options_)) {
    watch_ = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    inotify_add_watch(watch_, folder_.c_str(), IN_MOVED_TO);
    start();
    // The destructor of an object that was never finished does not run.
    try {
        if (options_.window)
            wait_for_window();
    } catch (...) {
        kill();
        wait_exit();
        throw;
    }
}

Program::~Program() {
    if (!ended_) {
        kill();
        waitpid(process_, &status_, 0);
    }
    close(watch_);
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void Program::start() {
    std::vector<std::string> words = {options_.program.string()};
    const bool named =
        std::find(options_.arguments.begin(), options_.arguments.end(), "%map") != options_.arguments.end();
    if (options_.window && !named)
        words.insert(words.end(), {"--ui-map", map_.string()});
    for (const std::string& argument : options_.arguments)
        words.push_back(argument == "%map" ? map_.string() : argument);
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    process_ = fork();
    if (process_ < 0)
        throw std::runtime_error("No process could be started for " + words.front() + ".");
    if (process_ > 0)
        return;
    redirect(folder_ / "out", STDOUT_FILENO);
    redirect(folder_ / "err", STDERR_FILENO);
    // Text beyond ASCII reaches a window only where the locale has it, and no input method is in between.
    setenv("LC_ALL", "C.UTF-8", 1);
    setenv("XMODIFIERS", "@im=none", 1);
    for (const auto& [name, value] : options_.environment)
        setenv(name.c_str(), value.c_str(), 1);
    execv(pointers.front(), pointers.data());
    _exit(127);
}

void Program::wait_for_window() {
    wait_until("the first frame", [](const Screen& screen) { return screen.frame > 0; });
    eventually("the window is shown", [this] { return display_.use_window_of(process_) || !running(); });
}

void Program::use_window(std::string_view title) {
    eventually("there is a window '" + std::string(title) + "'",
               [&] { return display_.use_window_of(process_, title) || !running(); });
}

Screen Program::screen() const {
    auto screen = read_screen(map_);
    return screen ? *std::move(screen) : Screen{};
}

// A frame, or nothing for a short while: long enough to be cheap, short enough to see that the program ended.
void Program::wait_for_news(std::chrono::milliseconds time) const {
    pollfd descriptor = {watch_, POLLIN, 0};
    poll(&descriptor, 1, static_cast<int>(time.count()));
    char events[4096];
    while (read(watch_, events, sizeof events) > 0) {
    }
}

void Program::give_up(std::string_view what) const {
    const Screen now = screen();
    throw std::runtime_error("Waited in vain: " + std::string(what) + ".\nFrame " + std::to_string(now.frame)
                             + ", visible: " + now.visible_ids() + "\nThe program said: " + out() + err());
}

Screen Program::wait_until(std::string_view what, const std::function<bool(const Screen&)>& holds) const {
    const auto deadline = Clock::now() + limit;
    for (;;) {
        Screen now = screen();
        if (holds(now))
            return now;
        siginfo_t ended = {};
        waitid(P_PID, static_cast<id_t>(process_), &ended, WEXITED | WNOHANG | WNOWAIT);
        if (Clock::now() > deadline || ended_ || ended.si_pid != 0)
            give_up(what);
        wait_for_news(100ms);
    }
}

ScreenItem Program::wait_for(std::string_view id) const {
    const Screen now = wait_until("'" + std::string(id) + "' is on the screen",
                                  [&](const Screen& screen) { return screen.has(id); });
    return *now.find(id);
}

void Program::wait_gone(std::string_view id) const {
    wait_until("'" + std::string(id) + "' is no longer on the screen",
               [&](const Screen& screen) { return !screen.has(id); });
}

bool Program::rests_for(std::chrono::milliseconds time) const {
    const auto deadline = Clock::now() + limit + time;
    std::uint64_t frame = screen().frame;
    auto since = Clock::now();
    while (Clock::now() < deadline) {
        wait_for_news(std::max(
            1ms, std::chrono::duration_cast<std::chrono::milliseconds>(since + time - Clock::now())));
        const std::uint64_t newest = screen().frame;
        if (newest == frame && Clock::now() - since >= time)
            return true;
        if (newest != frame) {
            frame = newest;
            since = Clock::now();
        }
    }
    return false;
}

void Program::wait_for_frame_after(std::uint64_t frame) const {
    wait_until("a new frame", [&](const Screen& now) { return now.frame > frame; });
}

// What is aimed at may still be on its way somewhere, so the aim is taken again until it stays.
void Program::point_at(std::string_view id) {
    ScreenItem item = wait_for(id);
    for (int tries = 0; tries < 100; ++tries) {
        const std::uint64_t frame = screen().frame;
        // Off and on again: without a change of place there would be no event and no frame.
        display_.move(item.centre_x() + 1, item.centre_y());
        display_.move(item.centre_x(), item.centre_y());
        wait_for_frame_after(frame);
        const ScreenItem again = wait_for(id);
        if (std::hypot(again.centre_x() - item.centre_x(), again.centre_y() - item.centre_y()) < 1)
            return;
        item = again;
    }
    give_up("'" + std::string(id) + "' stays in one place");
}

void Program::hover(std::string_view id) {
    point_at(id);
}

void Program::click(std::string_view id) {
    point_at(id);
    for (const bool down : {true, false}) {
        const std::uint64_t frame = screen().frame;
        display_.button(down);
        // A release may end the program.
        if (down)
            wait_for_frame_after(frame);
    }
}

void Program::drag(std::string_view from, std::string_view to, int steps) {
    const ScreenItem target = wait_for(to);
    drag_to(from, target.centre_x(), target.centre_y(), steps);
}

void Program::drag_to(std::string_view from, double x, double y, int steps) {
    point_at(from);
    const ScreenItem start = wait_for(from);
    std::uint64_t frame = screen().frame;
    display_.button(true);
    wait_for_frame_after(frame);
    for (int i = 1; i <= steps; ++i) {
        const double part = static_cast<double>(i) / steps;
        frame = screen().frame;
        display_.move(start.centre_x() + (x - start.centre_x()) * part,
                      start.centre_y() + (y - start.centre_y()) * part);
        wait_for_frame_after(frame);
    }
    frame = screen().frame;
    display_.button(false);
    wait_for_frame_after(frame);
}

void Program::type(std::string_view utf8) {
    while (!utf8.empty()) {
        const std::uint64_t frame = screen().frame;
        display_.character(next_character(utf8));
        wait_for_frame_after(frame);
    }
}

void Program::press(std::string_view keys) {
    display_.chord(keys);
}

void Program::kill(int signal) {
    if (!ended_)
        ::kill(process_, signal);
}

bool Program::running() {
    if (!ended_ && waitpid(process_, &status_, WNOHANG) == process_)
        ended_ = true;
    return !ended_;
}

int Program::wait_exit() {
    eventually("the program ends", [this] { return !running(); });
    return WIFEXITED(status_) ? WEXITSTATUS(status_) : -WTERMSIG(status_);
}

std::chrono::milliseconds cpu_time_of(pid_t process) {
    // proc(5): the name, in brackets, may hold anything; the 12th and 13th field behind it count the ticks.
    const std::string all = contents("/proc/" + std::to_string(process) + "/stat");
    std::istringstream fields(all.substr(std::min(all.size(), all.rfind(')') + 1)));
    std::string skipped;
    for (int i = 0; i < 11; ++i)
        fields >> skipped;
    long long own = 0;
    long long of_the_system = 0;
    if (!(fields >> own >> of_the_system))
        throw std::runtime_error("The time that the program used cannot be read.");
    return std::chrono::milliseconds((own + of_the_system) * 1000 / sysconf(_SC_CLK_TCK));
}

std::int64_t Program::memory() const {
    std::istringstream words(contents("/proc/" + std::to_string(process_) + "/smaps_rollup"));
    for (std::string word; words >> word;)
        if (std::int64_t kilobytes = 0; word == "Pss:" && words >> kilobytes)
            return kilobytes * 1024;
    throw std::runtime_error("What the program keeps in memory cannot be read.");
}

std::string Program::out() const {
    return contents(folder_ / "out");
}

std::string Program::err() const {
    return contents(folder_ / "err");
}

}
