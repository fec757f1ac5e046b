#include "app/windows.h"

#include <algorithm>
#include <iostream>
#include <utility>

namespace plenary {
namespace {

/// The console's window beside the stage's on one display: where it does not hide it whole.
constexpr int console_width = 1280;
constexpr int console_height = 800;

ImVec4 ground_of(const ui::Canvas& canvas) {
    return ImGui::ColorConvertU32ToFloat4(canvas.theme().paper);
}

}

Windows::Windows(shell::Surfaces& surfaces, std::unique_ptr<shell::Surface> stage, Program& program,
                 std::filesystem::path fonts)
    : surfaces_(surfaces), stage_(std::move(stage)), program_(program), fonts_(std::move(fonts)) {}

void Windows::draw_stage_with(const std::function<void(std::uint64_t)>& frame_drawn) {
    stage_->draw_with([this, &frame_drawn](const shell::FrameInput& input) {
        program_.canvas().set_pixels_per_mm(stage_->pixels_per_mm());
        program_.take_dropped(input.dropped);
        const WindowWish wish = program_.frame(input.close_requested);
        stage_->set_ground(ground_of(program_.canvas()));
        stage_wish_.toggle_fullscreen |= wish.toggle_fullscreen;
        stage_wish_.toggle_console |= wish.toggle_console;
        stage_wish_.swap_displays |= wish.swap_displays;
        if (wish.stage_display)
            stage_wish_.stage_display = wish.stage_display;
        frame_drawn(input.frame + 1);
        return shell::FrameWish{.next = program_.canvas().wanted_frame(), .close = wish.close};
    });
}

void Windows::draw_console_with(const std::function<void(std::uint64_t)>& frame_drawn) {
    console_->draw_with([this, &frame_drawn](const shell::FrameInput& input) {
        if (!program_.workshop())
            return shell::FrameWish{};
        program_.console_canvas().set_pixels_per_mm(console_->pixels_per_mm());
        const StageSeen seen{.picture = stage_->picture(), .context = stage_->context()};
        const WindowWish wish = program_.console_frame(seen, input.close_requested);
        console_->set_ground(ground_of(program_.console_canvas()));
        if (console_map_)
            if (const auto trouble = console_map_->write(console_map_file_, input.frame + 1))
                std::cerr << "plenary: " << *trouble << '\n';
        console_wish_.toggle_fullscreen |= wish.toggle_fullscreen;
        console_wish_.toggle_console |= wish.toggle_console || wish.close;
        console_wish_.swap_displays |= wish.swap_displays;
        if (wish.stage_display)
            console_wish_.stage_display = wish.stage_display;
        if (wish.draw_stage)
            stage_->draw_soon();
        frame_drawn(0);
        return shell::FrameWish{.next = program_.console_canvas().wanted_frame()};
    });
}

void Windows::run(const std::function<void(std::uint64_t)>& frame_drawn) {
    draw_stage_with(frame_drawn);
    while (surfaces_.turn())
        follow_wishes(frame_drawn);
}

void Windows::follow_wishes(const std::function<void(std::uint64_t)>& frame_drawn) {
    const WindowWish stage = std::exchange(stage_wish_, {});
    const WindowWish console = std::exchange(console_wish_, {});
    if (stage.toggle_fullscreen || console.toggle_fullscreen)
        stage_->toggle_fullscreen();
    const bool toggles = stage.toggle_console || console.toggle_console;
    if (console_ && (toggles || program_.wants_console_closed()))
        close_console();
    else if (!console_ && toggles && program_.workshop())
        open_console(frame_drawn);
    if (console_ && (stage.swap_displays || console.swap_displays))
        swap_displays();
    if (const auto chosen = stage.stage_display ? stage.stage_display : console.stage_display)
        take_stage_display(*chosen, frame_drawn);
    ask_about_displays();
    if (console_ && stage_->frozen() != program_.frozen())
        stage_->freeze(program_.frozen());
}

void Windows::open_console(const std::function<void(std::uint64_t)>& frame_drawn) {
    auto opened =
        surfaces_.open({.title = "Plenary console", .width = console_width, .height = console_height});
    if (!opened)
        return program_.say(opened.error(), true);
    console_ = std::move(*opened);
    console_->make_current();
    auto fonts = ui::load_fonts(fonts_);
    if (!fonts) {
        console_.reset();
        return program_.say(fonts.error().sentence, true);
    }
    if (!console_map_file_.empty())
        console_map_ = std::make_unique<ui::ItemMap>(console_->context());
    program_.open_console(*fonts);
    stage_->keep_picture(true);
    console_->watch(stage_.get());
    draw_console_with(frame_drawn);
    const shell::DisplayRoles roles =
        shell::roles_for(surfaces_.displays(), shell::RememberedDisplays::read(program_.settings().displays));
    if (roles.stage && roles.console)
        put_on_displays(*roles.stage, *roles.console);
    stage_->draw_soon();
}

void Windows::close_console() {
    program_.close_console();
    stage_->freeze(false);
    stage_->keep_picture(false);
    console_map_.reset();
    console_.reset();
    stage_->draw_soon();
}

void Windows::put_on_displays(std::size_t stage, std::size_t console) {
    const shell::Displays displays = surfaces_.displays();
    console_->show_as_window(shell::centred(console_width, console_height, displays[console]));
    stage_->fill(displays[stage]);
}

void Windows::swap_displays() {
    const auto stage = stage_->display();
    const auto console = console_->display();
    if (!stage || !console || *stage == *console)
        return program_.say("There is one display only: nothing to swap.", true);
    stage_->move_to(*console);
    console_->move_to(*stage);
    const shell::Displays& displays = surfaces_.displays();
    const auto now = std::ranges::find(displays, *console);
    if (now == displays.end())
        return;
    remember_stage(static_cast<std::size_t>(now - displays.begin()));
}

void Windows::remember_stage(std::size_t display) {
    auto remembered = shell::RememberedDisplays::read(program_.settings().displays);
    remembered.remember(surfaces_.displays(), display);
    program_.remember_displays(remembered.text());
}

void Windows::ask_about_displays() {
    if (letters_ && !program_.asks_for_stage_display()) {
        letters_.reset();
        asked_about_ = surfaces_.displays_revision();
    }
    const shell::DisplayRoles roles =
        shell::roles_for(surfaces_.displays(), shell::RememberedDisplays::read(program_.settings().displays));
    const bool new_to_us = asked_about_ != surfaces_.displays_revision();
    if (console_ || letters_ || !new_to_us || !roles.console || roles.chosen)
        return;
    std::vector<std::string> names;
    for (const shell::Display& display : surfaces_.displays())
        names.push_back(display.name + ", " + std::to_string(display.area.width) + " × "
                        + std::to_string(display.area.height));
    if (program_.ask_for_stage_display(std::move(names))) {
        letters_ = std::make_unique<DisplayLetters>(surfaces_, fonts_);
        stage_->draw_soon();
    }
}

void Windows::take_stage_display(std::size_t chosen, const std::function<void(std::uint64_t)>& frame_drawn) {
    if (chosen >= surfaces_.displays().size())
        return;
    remember_stage(chosen);
    if (!console_)
        return open_console(frame_drawn);
    const shell::DisplayRoles roles =
        shell::roles_for(surfaces_.displays(), shell::RememberedDisplays::read(program_.settings().displays));
    if (roles.stage && roles.console)
        put_on_displays(*roles.stage, *roles.console);
}

}
