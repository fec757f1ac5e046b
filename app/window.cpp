#include <chrono>
#include <iostream>
#include <utility>

#include "app/commands.h"
#include "app/program.h"
#include "app/shell/file_desktop.h"
#include "app/shell/platform.h"
#include "app/shell/room_watch.h"
#include "app/shell/surfaces.h"
#include "app/ui/item_map.h"
#include "app/windows.h"
#include "sessions/model/path_text.h"
#include "sessions/plans/plan_package.h"
#include "sessions/plans/read_plan.h"

namespace plenary {
namespace {

int failed(const std::string& sentence) {
    std::cerr << "plenary: " << sentence << '\n';
    return 1;
}

/// A plan with mistakes is reported before any window opens.
bool plan_is_good(const std::filesystem::path& plan) {
    const auto text = load_any_plan_text(plan);
    if (!text) {
        failed(text.error().sentence);
        return false;
    }
    const PlanReading reading = read_plan(*text);
    std::cerr << describe(reading.mistakes, utf8(plan));
    return reading.mistakes.empty();
}

/// Beside the file that tells what is in the stage's window stands one for the console's.
std::filesystem::path console_map_of(std::filesystem::path ui_map) {
    if (!ui_map.empty())
        ui_map += ".console";
    return ui_map;
}

/// What starting and drawing cost, for the benchmark.
class Figures {
public:
    void frame_drawn() {
        if (++frames_ > 1)
            return;
        first_frame_ = std::chrono::steady_clock::now() - start_;
        start_cpu_ = shell::usage().cpu_seconds;
    }
    void say(std::ostream& out, const shell::Surface& stage) const {
        const shell::Usage usage = shell::usage();
        out << "{\"first_frame_s\": " << first_frame_.count() << ", \"start_cpu_s\": " << start_cpu_
            << ", \"frames\": " << frames_ << ", \"frames_shown\": " << stage.frames_shown()
            << ", \"pixels_drawn\": " << stage.pixels_drawn() << ", \"cpu_s\": " << usage.cpu_seconds
            << ", \"resident_bytes\": " << usage.resident_bytes << "}\n";
    }

private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    std::chrono::duration<double> first_frame_{};
    double start_cpu_ = 0;
    std::uint64_t frames_ = 0;
};

}

int show_window(const WindowOptions& options) {
    Figures figures;
    if (!options.plan.empty() && !plan_is_good(options.plan))
        return 1;
    const auto assets = shell::assets_folder();
    if (!assets)
        return failed(assets.error());
    const auto data = shell::data_folder();
    if (!data)
        return failed(data.error());
    if (!shell::has_display())
        return failed(
            "There is no display to open a window on. check, export, list and copy work without one.");

    const auto glfw = shell::Glfw::start();
    if (!glfw)
        return failed(glfw.error());
    shell::Surfaces surfaces(*glfw, options.opengl ? shell::Drawing::opengl : shell::Drawing::fastest);
    shell::SurfaceOptions look{.fullscreen = options.fullscreen};
    if (options.size.size() == 2) {
        look.width = options.size[0];
        look.height = options.size[1];
    }
    auto opened = surfaces.open(look);
    if (!opened)
        return failed(opened.error());
    shell::Surface& stage = **opened;
    stage.tint_what_is_drawn(options.tint);
    const auto fonts = ui::load_fonts(*assets / "fonts");
    if (!fonts)
        return failed(fonts.error().sentence);

    const SystemClock clock;
    const SystemSeeds seeds;
    const auto wake = [&] { surfaces.wake(); };
    const Folders folders{.assets = *assets, .data = *data, .person = shell::person_and_computer()};
    shell::RoomWatch room(folders.data, folders.records(), wake);
    shell::FileDesktop desktop;
    Program program(*fonts, folders, clock, seeds, wake, &room, &desktop);
    program.list_in_background();
    Result<void> ready;
    if (!options.plan.empty())
        ready = options.rehearsal ? program.rehearse(options.plan) : program.begin_session(options.plan);
    if (!options.session.empty())
        ready = program.open_session(options.session);
    if (!options.file.empty())
        program.take_dropped({options.file});
    if (!ready && !program.asks_something())
        return failed(ready.error().sentence);

    Windows windows(surfaces, std::move(*opened), program, *assets / "fonts");
    std::unique_ptr<ui::ItemMap> map;
    if (!options.ui_map.empty())
        map = std::make_unique<ui::ItemMap>(stage.context());
    windows.map_console_to(console_map_of(options.ui_map));
    windows.run([&](std::uint64_t frame) {
        room.keep_awake(program.session_runs());
        figures.frame_drawn();
        if (map && frame > 0)
            if (const auto trouble = map->write(options.ui_map, frame))
                std::cerr << "plenary: " << *trouble << '\n';
    });
    if (options.figures)
        figures.say(std::cerr, stage);
    return 0;
}

}
