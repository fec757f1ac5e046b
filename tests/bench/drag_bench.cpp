// The real program while a hand drags a card over a full board: sixty events a second for five seconds, as a
// mouse or a finger sends them. What of it can be seen, and what it costs the program and the display server.

#include <benchmark/benchmark.h>

#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numbers>
#include <thread>

#include "tests/bench/full_board.h"
#include "tests/support/program_updates.h"

namespace {

using namespace std::chrono_literals;
using test_support::cpu_time_of;
using test_support::Program;

constexpr auto dragged_for = 5s;
constexpr int events_a_second = 60;
// Longer than between two frames of anything that moves, shorter than between two seconds of a clock.
constexpr auto rest = 600ms;

void drag(benchmark::State& state) {
    const plenary::bench::FullBoard board(state.range(0), static_cast<int>(state.range(1)),
                                          static_cast<int>(state.range(2)));
    const auto card = board.first_card();
    for (auto _ : state) {
        Program program = board.open(false);
        test_support::Display& display = program.display();
        program.use_window("Plenary");
        test_support::Updates updates(display);
        updates.wait_for_rest(rest);
        if (state.range(3) != 0) {
            display.chord("c");
            program.use_window("Plenary console");
            display.move_window(board.width(), 0);
            program.use_window("Plenary");
            updates.wait_for_rest(rest);
        }
        const auto at = [&](double part) {
            const double turn = 2 * std::numbers::pi * 2 * part; // twice around, within a lane and its next
            display.move(card.centre_x() + board.width() * (0.03 + 0.11 * std::sin(turn)),
                         card.centre_y() + board.height() * (0.04 + 0.15 * (1 - std::cos(turn))));
        };
        display.move(card.centre_x(), card.centre_y());
        updates.wait_for_rest(rest);
        display.button(true);
        updates.wait_for_rest(rest);
        at(0);
        updates.wait_for_rest(rest);
        const auto own = program.cpu_time();
        const auto server = cpu_time_of(display.server());
        const auto begin = std::chrono::steady_clock::now();
        constexpr int events = static_cast<int>(dragged_for.count()) * events_a_second;
        int seen = 0;
        for (int i = 1; i <= events; ++i) {
            at(static_cast<double>(i) / events);
            std::this_thread::sleep_until(begin + i * std::chrono::microseconds(1'000'000 / events_a_second));
            seen += updates.any() ? 1 : 0;
        }
        const auto seconds = [](auto time) { return std::chrono::duration<double>(time).count(); };
        const double own_seconds = seconds(program.cpu_time() - own);
        const double server_seconds = seconds(cpu_time_of(display.server()) - server);
        display.button(false);
        updates.wait_for_rest(rest);
        program.ask_to_close();
        program.wait_exit();
        const auto figures = nlohmann::json::parse(program.err());
        state.counters["updates a second (budget 58)"] = seen / seconds(dragged_for);
        state.counters["program CPU s"] = own_seconds;
        state.counters["display server CPU s"] = server_seconds;
        state.counters["both CPU s"] = own_seconds + server_seconds;
        state.counters["megapixels drawn"] = figures.at("pixels_drawn").get<double>() / 1e6;
    }
    if (state.range(1) == 1920)
        state.SetLabel(state.range(0) == 200 ? "budget 0.40 CPU s for both" : "budget 0.55 CPU s for both");
}
BENCHMARK(drag)
    ->ArgNames({"cards", "width", "height", "console"})
    ->Args({200, 1920, 1080, 0})
    ->Args({2000, 1920, 1080, 0})
    ->Args({200, 1920, 1080, 1})
    ->Args({200, 3840, 2160, 0})
    ->Args({200, 1024, 768, 0})
    ->Iterations(1)
    ->Unit(benchmark::kSecond);

}
