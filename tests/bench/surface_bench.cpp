// A frame of the stage in a window: drawn straight into it, kept as a picture, and shown by a second window.

#include "app/program.h"
#include "app/shell/platform.h"
#include "app/shell/surfaces.h"

#include <benchmark/benchmark.h>

#include <filesystem>

namespace {

using namespace plenary;

enum class Way { straight, kept, shown_twice };

// The first step of the first plan, as large as a projector.
struct Room {
    std::filesystem::path data = std::filesystem::temp_directory_path() / "plenary-surface-bench";
    shell::Glfw glfw = *shell::Glfw::start();
    shell::Surfaces surfaces{glfw};
    std::unique_ptr<shell::Surface> stage =
        *surfaces.open({.title = "Stage", .place = shell::Area{0, 0, 1920, 1080}});
    SystemClock clock;
    SystemSeeds seeds;
    Program program{
        *ui::load_fonts(PLENARY_ASSETS "/fonts"), {.assets = PLENARY_ASSETS, .data = data}, clock, seeds, [] {
        }};
    std::unique_ptr<shell::Surface> console;

    explicit Room(Way way) {
        if (!program.begin_session(PLENARY_ASSETS "/plans/what-does-partnership-working-mean.toml"))
            throw std::runtime_error("The session does not begin.");
        stage->draw_with([this](const shell::FrameInput&) {
            program.frame(false);
            return shell::FrameWish{};
        });
        stage->keep_picture(way != Way::straight);
        if (way == Way::shown_twice)
            open_console();
        for (int frame = 0; frame < 10; ++frame)
            draw();
    }
    ~Room() { std::filesystem::remove_all(data); }
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    void open_console() {
        console = *surfaces.open({.title = "Console", .place = shell::Area{320, 140, 1280, 800}});
        console->watch(stage.get());
        console->draw_with([this](const shell::FrameInput&) {
            const ui::LivePicture picture = stage->picture();
            ui::draw(*ImGui::GetBackgroundDrawList(), picture, ui::fitted(picture, {320, 20, 960, 380}), 8);
            return shell::FrameWish{};
        });
    }

    void draw() {
        const auto drawn = stage->frames_drawn();
        // On another ground all of it is drawn, and not only what has changed.
        stage->set_ground({0.9F, 0.9F, drawn % 2 == 0 ? 0.9F : 0.8F, 1});
        stage->draw_soon();
        while (stage->frames_drawn() == drawn)
            surfaces.turn();
    }
};

void stage_frame(benchmark::State& state, Way way) {
    Room room(way);
    const double before = shell::usage().cpu_seconds;
    for (auto _ : state)
        room.draw();
    state.counters["CPU ms a frame"] =
        (shell::usage().cpu_seconds - before) * 1e3 / static_cast<double>(state.iterations());
}
BENCHMARK_CAPTURE(stage_frame, straight, Way::straight)->Iterations(60)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(stage_frame, kept, Way::kept)->Iterations(60)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(stage_frame, shown_twice, Way::shown_twice)->Iterations(60)->Unit(benchmark::kMillisecond);

}
