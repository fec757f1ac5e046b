// What a frame of the planner costs with a plan of 200 steps, all kinds in turn. The budget stands beside
// each figure; nothing is asserted here.

#include <benchmark/benchmark.h>

#include <filesystem>
#include <random>

#include "app/planner/plan_store.h"
#include "app/planner/planner.h"
#include "sessions/plans/outline.h"
#include "sessions/plans/plan_text.h"
#include "sessions/plans/step_edits.h"
#include "tests/support/scene.h"

namespace {

using namespace plenary;

Plan long_plan() {
    Plan plan = blank_plan();
    for (std::size_t at = 0; plan.steps.size() < 200; ++at) {
        plan.steps.push_back(blank_step(step_kinds()[at % step_kinds().size()]));
        plan.steps.back().title += " " + std::to_string(at);
    }
    return plan;
}

/// The planner with that plan, on a screen.
struct LongPlan {
    LongPlan()
        : screen(
            1920, 1080,
            [this] {
                clock.advance(std::chrono::milliseconds(17));
                canvas->begin(clock.steady());
                draw_planner(*canvas, planner, clock, seeds);
                canvas->end();
            },
            [this] {
                canvas = std::make_unique<ui::Canvas>(ui::theme_of(ui::ThemeName::paper),
                                                      *ui::load_fonts(PLENARY_ASSETS "/fonts"));
            }) {
        screen.frame(5);
    }

    test_support::SetClock clock;
    test_support::CountedSeeds seeds;
    Planner planner{"long.toml", long_plan()};
    std::unique_ptr<ui::Canvas> canvas;
    test_support::Headless screen;
};

void planner_at_rest(benchmark::State& state) {
    LongPlan plan;
    plan.planner.chosen = static_cast<std::size_t>(state.range(0));
    plan.screen.frame(3);
    for (auto _ : state)
        plan.screen.frame();
    state.SetLabel("budget 2 ms");
}
BENCHMARK(planner_at_rest)->Arg(5)->Arg(199)->Unit(benchmark::kMillisecond);

/// From step to step: a form and a picture are made anew.
void planner_at_the_next_step(benchmark::State& state) {
    LongPlan plan;
    std::size_t at = 0;
    for (auto _ : state) {
        plan.planner.chosen = at++ % 200;
        plan.screen.frame();
    }
    state.SetLabel("budget 16 ms");
}
BENCHMARK(planner_at_the_next_step)->Iterations(200)->Unit(benchmark::kMillisecond);

/// A step gets another minute, and all that follows from it.
void planner_after_a_change(benchmark::State& state) {
    LongPlan plan;
    plan.planner.chosen = 120;
    plan.screen.frame(3);
    const std::string more = "field:minutes:more";
    const auto at = plan.screen.find(more);
    plan.screen.move(at.centre_x(), at.centre_y());
    for (auto _ : state) {
        plan.screen.button(true);
        plan.screen.button(false);
    }
    state.SetLabel("two frames; budget 32 ms");
}
BENCHMARK(planner_after_a_change)->Iterations(100)->Unit(benchmark::kMillisecond);

/// Into the text that stands in the file, which lies on the disk after that.
void plan_saved_after_a_change(benchmark::State& state) {
    const auto file = std::filesystem::temp_directory_path()
                      / ("plenary-bench-" + std::to_string(std::random_device{}()) + ".toml");
    Plan plan = long_plan();
    const std::string opened = plan_text(plan);
    for (auto _ : state) {
        plan.steps[120].minutes = 1 + (plan.steps[120].minutes + 1) % 60;
        if (!save_plan(plan, opened, file))
            state.SkipWithError("it could not be saved");
    }
    std::error_code none;
    std::filesystem::remove(file, none);
    state.SetLabel("budget 16 ms");
}
BENCHMARK(plan_saved_after_a_change)->Iterations(100)->Unit(benchmark::kMillisecond);

/// A long outline, pasted.
void plan_of_a_pasted_outline(benchmark::State& state) {
    std::string text = "A long day\n";
    for (int step = 1; step <= 200; ++step)
        text +=
            std::to_string(step) + ". What we look at next (10 min)\n- One thing\n- Another thing\nA note.\n";
    for (auto _ : state)
        benchmark::DoNotOptimize(plan_of_outline(text));
    state.SetLabel("budget 16 ms");
}
BENCHMARK(plan_of_a_pasted_outline)->Unit(benchmark::kMillisecond);

}
