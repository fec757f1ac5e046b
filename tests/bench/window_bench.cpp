// The real program in a real window: what starting costs, what it keeps in memory, and what it draws
// while nothing happens.

#include <benchmark/benchmark.h>

#include <nlohmann/json.hpp>

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
        state.counters["start CPU s (budget 0.3)"] = figures.at("start_cpu_s").get<double>();
        state.counters["resident MB (budget 150)"] = figures.at("resident_bytes").get<double>() / 1e6;
    }
    std::filesystem::remove_all(data);
}
BENCHMARK(start_to_first_frame)->UseManualTime()->Iterations(3)->Unit(benchmark::kMillisecond);

void idle_ten_seconds(benchmark::State& state) {
    const auto data = std::filesystem::temp_directory_path() / "plenary-window-bench";
    for (auto _ : state) {
        std::filesystem::remove_all(data);
        // The start page shows no clock.
        Program program({.program = PLENARY_BUILD "/plenary",
                         .arguments = {"--figures", "--size", "1920", "1080"},
                         .environment = {{"XDG_DATA_HOME", data.string()}}});
        program.rests_for(std::chrono::milliseconds(500));
        const auto before = program.screen().frame;
        program.rests_for(std::chrono::seconds(10));
        state.counters["frames (budget 0)"] = static_cast<double>(program.screen().frame - before);
    }
    std::filesystem::remove_all(data);
}
BENCHMARK(idle_ten_seconds)->Iterations(1)->Unit(benchmark::kSecond);

}
