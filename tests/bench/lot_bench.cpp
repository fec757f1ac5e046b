// What it costs to divide a full room by lot. The budget stands beside the figure; nothing is asserted here.

#include <benchmark/benchmark.h>

#include "tests/support/lots.h"

namespace {

using namespace plenary;

void draw_lots(benchmark::State& state, LotTerms terms) {
    int lots = 0;
    int repeats = 0;
    for (auto _ : state) {
        ++terms.seed;
        const auto lot = draw_lot(terms);
        ++lots;
        repeats += lot->repeats;
    }
    state.counters["repeats a lot"] = static_cast<double>(repeats) / lots;
    state.SetLabel("budget 50 ms");
}

void lot_for_40_people(benchmark::State& state) {
    draw_lots(state, test_support::full_room(0));
}
BENCHMARK(lot_for_40_people)->Unit(benchmark::kMillisecond);

void lot_for_40_people_who_all_met(benchmark::State& state) {
    draw_lots(state, test_support::well_acquainted_room(0));
}
BENCHMARK(lot_for_40_people_who_all_met)->Unit(benchmark::kMillisecond);

}
