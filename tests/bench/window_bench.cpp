// The real program in a real window: what starting costs, what it keeps in memory, and what it draws
// while nothing happens.

#include <benchmark/benchmark.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>
#include <thread>

#include "tests/support/program.h"

namespace {

using test_support::Program;

Program start(const std::filesystem::path& data) {
    return Program({.program = PLENARY_BUILD "/plenary",
                    .arguments = {"--figures", "--size", "1920", "1080", "run",
                                  PLENARY_ASSETS "/plans/what-does-partnership-working-mean.toml"},
                    .environment = {{"XDG_DATA_HOME", data.string()}}});
}

void start_to_first_frame(benchmark::State& state) {
    const auto data = std::filesystem::temp_directory_path() / "plenary-window-bench";
    for (auto _ : state) {
        std::filesystem::remove_all(data);
        Program program = start(data);
        program.rests_for(std::chrono::milliseconds(400));
        program.ask_to_close();
        program.wait_exit();
        const auto figures = nlohmann::json::parse(program.err());
        state.SetIterationTime(figures.at("first_frame_s").get<double>());
        state.counters["start CPU s (budget 0.25)"] = figures.at("start_cpu_s").get<double>();
    }
    std::filesystem::remove_all(data);
}
BENCHMARK(start_to_first_frame)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);

/// A session with its clock hidden, nobody touching anything, for a minute.
void idle_minute(benchmark::State& state) {
    const auto data = std::filesystem::temp_directory_path() / "plenary-window-bench";
    for (auto _ : state) {
        std::filesystem::remove_all(data);
        Program program = start(data);
        program.press("h");
        test_support::eventually("nothing moves", [&] { return program.rests_for(std::chrono::seconds(2)); });
        const auto frames_before = program.screen().frame;
        const auto cpu_before = program.cpu_time();
        std::this_thread::sleep_for(std::chrono::minutes(1));
        state.counters["frames (budget 0)"] = static_cast<double>(program.screen().frame - frames_before);
        state.counters["CPU s (budget 0.01)"] =
            std::chrono::duration<double>(program.cpu_time() - cpu_before).count();
    }
    std::filesystem::remove_all(data);
}
BENCHMARK(idle_minute)->Iterations(1)->Unit(benchmark::kSecond);

/// A session with its console open, nobody touching anything, for a minute. With the clock hidden from the
/// room the stage is drawn no more, while the console counts on.
void idle_minute_with_console(benchmark::State& state) {
    const bool clock_shown = state.range(0) != 0;
    const auto data = std::filesystem::temp_directory_path() / "plenary-window-bench";
    for (auto _ : state) {
        std::filesystem::remove_all(data);
        Program program = start(data);
        program.press("c");
        std::optional<test_support::Screen> console;
        const auto look_at_console = [&] {
            console = test_support::read_screen(program.folder() / "screen.json.console");
            return console.has_value();
        };
        test_support::eventually("the console is drawn", look_at_console);
        if (!clock_shown)
            program.press("h");
        // Opening it has come to rest once only the clock makes it draw: a second lies between two frames.
        const auto rests = std::chrono::milliseconds(800);
        test_support::eventually("only the clock moves", [&] { return program.rests_for(rests); });
        look_at_console();
        const auto stage_before = program.screen().frame;
        const auto console_before = console->frame;
        const auto cpu_before = program.cpu_time();
        std::this_thread::sleep_for(std::chrono::minutes(1));
        look_at_console();
        state.counters["stage frames"] = static_cast<double>(program.screen().frame - stage_before);
        state.counters["console frames"] = static_cast<double>(console->frame - console_before);
        state.counters["CPU s (budget 0.3)"] =
            std::chrono::duration<double>(program.cpu_time() - cpu_before).count();
    }
    state.SetLabel(clock_shown ? "clock shown, budget 60 frames a window"
                               : "clock hidden, budget 0 stage frames");
    std::filesystem::remove_all(data);
}
BENCHMARK(idle_minute_with_console)->Arg(1)->Arg(0)->Iterations(1)->Unit(benchmark::kSecond);

}
