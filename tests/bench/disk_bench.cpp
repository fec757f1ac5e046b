// What it costs until an action is on disk: judged, written, synced, published.

#include <benchmark/benchmark.h>

#include <filesystem>
#include <random>

#include "sessions/plans/read_plan.h"
#include "sessions/workshop/workshop.h"

namespace {

using namespace plenary;

/// A workshop on a file of its own, which goes with it.
class OnDisk {
public:
    OnDisk()
        : folder_(std::filesystem::temp_directory_path()
                  / ("plenary-bench-" + std::to_string(std::random_device{}()))) {
        std::filesystem::create_directories(folder_);
        const auto text = load_plan_text(PLENARY_ASSETS "/plans/what-does-partnership-working-mean.toml");
        workshop = std::move(*Workshop::begin(folder_ / "bench.plenary", *text, clock_));
        lane = workshop->snapshot()->lanes(StepId{8}).front()->id;
    }
    ~OnDisk() {
        workshop.reset();
        std::filesystem::remove_all(folder_);
    }
    OnDisk(const OnDisk&) = delete;
    OnDisk& operator=(const OnDisk&) = delete;

    std::unique_ptr<Workshop> workshop;
    LaneId lane;

private:
    std::filesystem::path folder_;
    SystemClock clock_;
};

template <class Make>
void carry_out(benchmark::State& state, const Make& command_for) {
    OnDisk disk;
    const Command command = command_for(disk.lane);
    const std::uint64_t before = disk.workshop->commits();
    for (auto _ : state) {
        disk.workshop->post(command);
        disk.workshop->work();
    }
    state.counters["commits per action"] =
        static_cast<double>(disk.workshop->commits() - before) / static_cast<double>(state.iterations());
}

void commit_one_action(benchmark::State& state) {
    carry_out(state, [](LaneId lane) { return AddCard{.lane = lane, .text = "A card like any other"}; });
}
BENCHMARK(commit_one_action)->Iterations(300)->Unit(benchmark::kMillisecond);

void commit_500_pasted_lines(benchmark::State& state) {
    carry_out(state, [](LaneId lane) {
        Together pasted;
        for (int i = 0; i < 500; ++i)
            pasted.parts.emplace_back(
                AddCard{.lane = lane, .text = "Line " + std::to_string(i) + " of what was pasted"});
        return pasted;
    });
}
BENCHMARK(commit_500_pasted_lines)->Iterations(4)->Unit(benchmark::kMillisecond);

}
