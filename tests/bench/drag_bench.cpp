// The real program while a hand drags a card over a full board: sixty events a second for five seconds, as a
// mouse or a finger sends them. What of it can be seen, and what it costs the program and the display server.

#include <benchmark/benchmark.h>

#include <chrono>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <numbers>
#include <thread>

#include "sessions/plans/plan_text.h"
#include "sessions/plans/read_plan.h"
#include "sessions/store/store.h"
#include "sessions/workshop/clock.h"
#include "sessions/workshop/judge.h"
#include "tests/support/program.h"

namespace {

using namespace plenary;
using namespace std::chrono_literals;
using test_support::cpu_time_of;
using test_support::Program;

constexpr auto dragged_for = 5s;
constexpr int events_a_second = 60;

/// Half of the cards of one line, half of three, in three lanes.
void make_session(const std::filesystem::path& file, std::int64_t cards) {
    Plan plan{.title = "A full board", .groups = 5};
    plan.steps.push_back({.title = "Group work",
                          .content = BoardStep{.lanes = {"Why?", "What makes it work?", "What else?"}}});
    const std::string text = plan_text(plan);
    const WallTime now = SystemClock().wall();
    const Session begun = begin_session(std::make_shared<const Plan>(read_plan(text).plan), now);
    Together all;
    for (std::int64_t i = 0; i < cards; ++i) {
        const std::string name = "Card " + std::to_string(i);
        all.parts.emplace_back(AddCard{
            .lane = begun.lanes.rows()[static_cast<std::size_t>(i) % 3]->id,
            .text = i % 2 == 0
                        ? name + " says it briefly"
                        : name + " needs rather more words, because what it is about is not easily said",
            .colour = static_cast<Colour>(i % colour_count),
            .group = GroupId{1 + i % 5}});
    }
    const auto judged = judge(begun, all, now);
    if (!judged || !Store::create(file, text, judged->session))
        throw std::runtime_error("The session could not be made.");
}

struct Board {
    std::filesystem::path data = std::filesystem::temp_directory_path() / "plenary-drag-bench";
    int width, height;

    Board(std::int64_t cards, int wide, int high) : width(wide), height(high) {
        std::filesystem::remove_all(data);
        std::filesystem::create_directories(data);
        make_session(data / "board.plenary", cards);
    }
    ~Board() { std::filesystem::remove_all(data); }
    Board(const Board&) = delete;
    Board& operator=(const Board&) = delete;

    /// With a map of what is in its window, which costs time of its own, or without.
    Program open(bool mapped) const {
        return Program({.program = PLENARY_BUILD "/plenary",
                        .arguments = {"--figures", "--size", std::to_string(width), std::to_string(height),
                                      "open", (data / "board.plenary").string()},
                        .environment = {{"XDG_DATA_HOME", data.string()}},
                        .window = mapped});
    }
    test_support::ScreenItem first_card() const {
        const Program program = open(true);
        for (const auto& item :
             program
                 .wait_until("the board is there",
                             [](const auto& screen) { return screen.find("board:add") != nullptr; })
                 .items)
            if (item.id.starts_with("card:") && item.id.find(':', 5) == std::string::npos)
                return item;
        throw std::runtime_error("There is no card.");
    }
};

void drag(benchmark::State& state) {
    const Board board(state.range(0), static_cast<int>(state.range(1)), static_cast<int>(state.range(2)));
    const auto card = board.first_card();
    for (auto _ : state) {
        Program program = board.open(false);
        test_support::Display& display = program.display();
        program.use_window("Plenary");
        std::this_thread::sleep_for(2s);
        const auto at = [&](double part) {
            const double turn = 2 * std::numbers::pi * 2 * part; // twice around, within a lane and its next
            display.move(card.centre_x() + board.width * (0.03 + 0.11 * std::sin(turn)),
                         card.centre_y() + board.height * (0.04 + 0.15 * (1 - std::cos(turn))));
        };
        display.move(card.centre_x(), card.centre_y());
        std::this_thread::sleep_for(300ms);
        display.button(true);
        std::this_thread::sleep_for(300ms);
        at(0);
        std::this_thread::sleep_for(1s);
        const auto own = program.cpu_time();
        const auto server = cpu_time_of(display.server());
        const auto begin = std::chrono::steady_clock::now();
        constexpr int events = static_cast<int>(dragged_for.count()) * events_a_second;
        for (int i = 1; i <= events; ++i) {
            at(static_cast<double>(i) / events);
            std::this_thread::sleep_until(begin + i * std::chrono::microseconds(1'000'000 / events_a_second));
        }
        const double own_seconds = std::chrono::duration<double>(program.cpu_time() - own).count();
        const double server_seconds =
            std::chrono::duration<double>(cpu_time_of(display.server()) - server).count();
        display.button(false);
        std::this_thread::sleep_for(1s);
        program.ask_to_close();
        program.wait_exit();
        const auto figures = nlohmann::json::parse(program.err());
        state.counters["program CPU s"] = own_seconds;
        state.counters["display server CPU s"] = server_seconds;
        state.counters["both CPU s"] = own_seconds + server_seconds;
        state.counters["frames shown"] = figures.at("frames_shown").get<double>();
        state.counters["megapixels drawn"] = figures.at("pixels_drawn").get<double>() / 1e6;
    }
    state.SetLabel(state.range(0) == 200    ? "budget 0.40 s, 290 frames"
                   : state.range(0) == 2000 ? "budget 0.55 s, 290 frames"
                                            : "");
}
BENCHMARK(drag)
    ->ArgNames({"cards", "width", "height"})
    ->Args({200, 1920, 1080})
    ->Args({2000, 1920, 1080})
    ->Args({200, 3840, 2160})
    ->Args({200, 1024, 768})
    ->Iterations(1)
    ->Unit(benchmark::kSecond);

}
