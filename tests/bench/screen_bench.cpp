// The real program as the room sees it: how soon what is typed can be seen, whether a reveal ever stands
// still, and what a full board keeps in memory.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "sessions/plans/plan_text.h"
#include "sessions/plans/read_plan.h"
#include "sessions/store/store.h"
#include "sessions/workshop/clock.h"
#include "sessions/workshop/judge.h"
#include "tests/bench/full_board.h"
#include "tests/support/program_updates.h"

namespace {

using namespace plenary;
using namespace std::chrono_literals;
using test_support::Program;
using test_support::Updates;

double milliseconds(Updates::Time::duration time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

/// From each key to the next change on the screen, while a card is written on a full board.
void typing(benchmark::State& state) {
    const bench::FullBoard board(state.range(0));
    std::vector<double> waited;
    for (auto _ : state) {
        Program program = board.open(true);
        program.click("board:add");
        Updates updates(program.display());
        updates.wait_for_rest(600ms);
        for (const char letter : std::string("as fast as anybody writes")) {
            updates.any();
            const auto pressed = std::chrono::steady_clock::now();
            program.display().character(static_cast<char32_t>(letter));
            const auto seen = updates.next(1s); // or as long as was waited for it
            waited.push_back(milliseconds(seen.value_or(std::chrono::steady_clock::now()) - pressed));
            std::this_thread::sleep_until(pressed + 120ms);
        }
    }
    std::ranges::sort(waited);
    state.counters["median ms"] = waited[waited.size() / 2];
    state.counters["longest ms"] = waited.back();
    state.SetLabel("key to pixel, budget two frames: 33 ms");
}
BENCHMARK(typing)->Arg(200)->Iterations(1)->Unit(benchmark::kSecond);

std::filesystem::path make_vote(const std::filesystem::path& folder, std::int64_t people) {
    Plan plan{.title = "A vote"};
    plan.steps.push_back(
        {.title = "Which rung is it on?",
         .content = LadderStep{.ladder = children_ladder(), .why = "Why?", .stops = "What stops it?"}});
    const std::string text = plan_text(plan);
    const WallTime now = SystemClock().wall();
    Session session = begin_session(std::make_shared<const Plan>(read_plan(text).plan), now);
    const auto act = [&](const Command& command) { session = judge(session, command, now)->session; };
    act(SetHeadCount{static_cast<int>(people)});
    const auto pieces = std::ranges::find_if(session.lanes.rows(),
                                             [](const auto& lane) { return lane->role == LaneRole::pieces; });
    act(AddCard{.lane = (*pieces)->id, .text = "Young carers' drop-in"});
    const CardId piece = session.cards.rows().back()->id;
    act(OpenRound{StepId{1}, piece, {.way = WayIn::screen, .voters = Voters::people}});
    const RoundId round = session.rounds.rows().back()->id;
    for (int seat = 1; seat <= people; ++seat)
        act(CastBallot{round, {VoterKind::seat, seat}, {{piece, 1 + seat % 8}}});
    auto file = folder / "vote.plenary";
    if (!Store::create(file, text, session))
        throw std::runtime_error("The session could not be made.");
    return file;
}

/// Forty votes on their way to their rungs: the longest time between two changes on the screen.
void reveal(benchmark::State& state) {
    const auto data = std::filesystem::temp_directory_path() / "plenary-reveal-bench";
    std::filesystem::remove_all(data);
    std::filesystem::create_directories(data);
    const auto file = make_vote(data, state.range(0));
    for (auto _ : state) {
        Program program({.program = PLENARY_BUILD "/plenary",
                         .arguments = {"--size", "1920", "1080", "open", file.string()},
                         .environment = {{"XDG_DATA_HOME", data.string()}}});
        program.hover("round:reveal");
        Updates updates(program.display());
        updates.wait_for_rest(600ms);
        program.display().button(true);
        program.display().button(false);
        double longest = 0;
        int count = 0;
        auto before = updates.next(1s);
        while (before) {
            const auto now = updates.next(200ms);
            if (now) {
                longest = std::max(longest, milliseconds(*now - *before));
                ++count;
            }
            before = now;
        }
        state.counters["updates"] = count;
        state.counters["longest ms between two"] = longest;
    }
    state.SetLabel("budget 33 ms");
    std::filesystem::remove_all(data);
}
BENCHMARK(reveal)->Arg(40)->Iterations(1)->Unit(benchmark::kSecond);

void memory(benchmark::State& state) {
    const bench::FullBoard board(state.range(0));
    for (auto _ : state) {
        double empty = 0;
        {
            const Program window(
                {.program = PLENARY_BUILD "/empty_window_sample",
                 .arguments = {std::to_string(board.width()), std::to_string(board.height())},
                 .window = false});
            test_support::eventually("the empty window is drawn", [&] { return !window.out().empty(); });
            empty = static_cast<double>(window.memory()) / 1e6;
        }
        const Program program = board.open(false);
        test_support::eventually("nothing moves", [&] { return program.rests_for(500ms); });
        const double all = static_cast<double>(program.memory()) / 1e6;
        state.counters["MB"] = all;
        state.counters["MB of an empty window"] = empty;
        state.counters["MB beyond that (budget 90)"] = all - empty;
    }
}
BENCHMARK(memory)->Arg(200)->Iterations(1)->Unit(benchmark::kSecond);

}
