// What it costs to check a long plan, as on every key in the program's own editor. The budget stands beside
// the figure; nothing is asserted here.

#include <benchmark/benchmark.h>

#include "sessions/plans/plan_warnings.h"
#include "sessions/plans/read_plan.h"

namespace {

using namespace plenary;

std::string plan_of_60_steps() {
    std::string text = "format = 1\ntitle = \"A long day\"\ngroups = 6\n";
    for (int i = 0; i < 60; ++i) {
        const std::string number = std::to_string(i);
        text += "\n# About step " + number + ".\n[[step]]\nkind = \"board\"\nid = \"step-" + number
                + "\"\ntitle = \"Step " + number
                + "\"\nminutes = 5\nlanes = [\"What helps?\", \"What hinders?\"]\n"
                + "notes = \"\"\"\nFive quiet minutes first.\nThen each table reads one card.\"\"\"\n";
        if (i > 0)
            text += "from = [\"step-" + std::to_string(i - 1) + "\"]\n";
    }
    return text;
}

void check_60_steps(benchmark::State& state) {
    const std::string text = plan_of_60_steps();
    for (auto _ : state) {
        const PlanReading reading = read_plan(text);
        benchmark::DoNotOptimize(plan_warnings(text, reading.plan));
        if (!reading.mistakes.empty())
            state.SkipWithError("the plan has mistakes");
    }
    state.SetLabel("budget 20 ms");
}
BENCHMARK(check_60_steps)->Unit(benchmark::kMillisecond);

}
