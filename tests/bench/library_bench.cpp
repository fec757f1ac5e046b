// What the start page waits for with 500 sessions of 300 cards each. The budget stands beside each figure;
// nothing is asserted here.

#include <benchmark/benchmark.h>

#include <filesystem>
#include <random>

#include "app/library/home.h"
#include "sessions/plans/read_plan.h"
#include "sessions/store/file.h"
#include "sessions/store/session_library.h"
#include "sessions/workshop/workshop.h"
#include "tests/support/headless.h"

namespace {

using namespace plenary;
namespace fs = std::filesystem;

constexpr int sessions_count = 500;
constexpr int different_sessions = 10;
constexpr int cards_count = 300;

/// A folder with the sessions, which goes with it.
class Sessions {
public:
    Sessions()
        : folder_(fs::temp_directory_path() / ("plenary-bench-" + std::to_string(std::random_device{}()))) {
        fs::create_directories(folder());
        for (int i = 0; i < sessions_count; ++i) {
            const fs::path file = name(i);
            if (i < different_sessions)
                write(file, i);
            else
                fs::copy_file(name(i % different_sessions), file);
        }
    }
    ~Sessions() { fs::remove_all(folder_); }
    Sessions(const Sessions&) = delete;
    Sessions& operator=(const Sessions&) = delete;

    fs::path folder() const { return folder_ / "sessions"; }
    fs::path index() const { return folder_ / "index.db"; }

private:
    fs::path name(int number) const { return folder() / (std::to_string(number) + ".plenary"); }

    void write(const fs::path& file, int number) const {
        const auto text = load_plan_text(PLENARY_ASSETS "/plans/what-does-partnership-working-mean.toml");
        auto workshop = std::move(*Workshop::begin(file, *text, clock_));
        const LaneId lane = workshop->snapshot()->lanes(StepId{8}).front()->id;
        for (int i = 0; i < cards_count; ++i)
            workshop->post(AddCard{.lane = lane,
                                   .text = "Card " + std::to_string(i) + " of group " + std::to_string(number)
                                           + " asks for more trust"});
        workshop->work();
    }

    SystemClock clock_;
    fs::path folder_;
};

const Sessions& all() {
    static const Sessions made;
    return made;
}

void list_500_sessions(benchmark::State& state) {
    SessionLibrary(all().folder(), all().index()).look();
    for (auto _ : state) {
        SessionLibrary library(all().folder(), all().index());
        library.look();
        if (library.listing()->sessions.size() != sessions_count || library.listing()->to_read != 0)
            state.SkipWithError("not all are known");
    }
    state.SetLabel("budget 100 ms");
}
BENCHMARK(list_500_sessions)->Unit(benchmark::kMillisecond);

/// "3 tr" and "t" occur in all sessions, "xyzzy" in none.
void search_500_sessions(benchmark::State& state, const char* typed) {
    SessionLibrary library(all().folder(), all().index());
    library.look();
    for (auto _ : state) {
        library.search(typed);
        benchmark::DoNotOptimize(library.listing());
        state.PauseTiming();
        library.search("");
        state.ResumeTiming();
    }
    library.search(typed);
    state.counters["found"] = static_cast<double>(library.listing()->found.size());
    state.SetLabel("budget 20 ms");
}
BENCHMARK_CAPTURE(search_500_sessions, in_all, "3 tr")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search_500_sessions, one_letter, "t")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search_500_sessions, in_none, "xyzzy")->Unit(benchmark::kMillisecond);

void start_page_with_500_sessions(benchmark::State& state) {
    SessionLibrary library(all().folder(), all().index());
    library.look();
    const Shelf shown{.plans = {}, .sessions = library.listing(), .now = 0};
    HomeUi home;
    std::unique_ptr<ui::Canvas> canvas;
    test_support::Headless screen(
        1920, 1080,
        [&] {
            canvas->begin({});
            draw_home(*canvas, shown, home);
            canvas->end();
        },
        [&] {
            canvas = std::make_unique<ui::Canvas>(ui::theme_of(ui::ThemeName::paper),
                                                  *ui::load_fonts(PLENARY_ASSETS "/fonts"));
        });
    for (auto _ : state)
        screen.frame();
    state.SetLabel("budget 2 ms");
}
BENCHMARK(start_page_with_500_sessions)->Unit(benchmark::kMillisecond);

void read_500_sessions_anew(benchmark::State& state) {
    for (auto _ : state) {
        remove_file(all().index());
        SessionLibrary library(all().folder(), all().index());
        library.look();
        if (!library.listing()->complete() || library.listing()->sessions.size() != sessions_count)
            state.SkipWithError("not all were read");
    }
    state.SetLabel("budget 3000 ms");
}
BENCHMARK(read_500_sessions_anew)->Iterations(2)->Unit(benchmark::kMillisecond);

}
