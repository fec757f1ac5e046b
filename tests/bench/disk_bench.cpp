// What it costs until an action is on disk: judged, written, synced, published.

#include <benchmark/benchmark.h>

#include <filesystem>
#include <random>

#include "sessions/plans/read_plan.h"
#include "sessions/workshop/workshop.h"

namespace {

using namespace plenary;

void commit_one_action(benchmark::State& state) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("plenary-bench-" + std::to_string(std::random_device{}()));
    std::filesystem::create_directories(folder);
    {
        const SystemClock clock;
        auto text = load_plan_text(PLENARY_ASSETS "/plans/what-does-partnership-working-mean.toml");
        auto workshop = Workshop::begin(folder / "bench.plenary", *text, clock);
        if (!workshop) {
            state.SkipWithError(workshop.error().sentence.c_str());
            return;
        }
        const LaneId lane = (*workshop)->snapshot()->lanes(StepId{8}).front()->id;
        const std::uint64_t before = (*workshop)->commits();
        for (auto _ : state) {
            (*workshop)->post(AddCard{.lane = lane, .text = "A card like any other"});
            (*workshop)->work();
        }
        state.counters["commits per action"] =
            static_cast<double>((*workshop)->commits() - before) / static_cast<double>(state.iterations());
    }
    std::filesystem::remove_all(folder);
}
BENCHMARK(commit_one_action)->Iterations(300)->Unit(benchmark::kMillisecond);

}
