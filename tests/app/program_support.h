// The whole program on a canvas without a window, with folders of its own.
#pragma once

#include "app/program.h"
#include "tests/support/headless.h"
#include "tests/support/scene.h"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

namespace test_support {

struct ProgramTest : testing::Test {
    std::filesystem::path folder =
        std::filesystem::path(testing::TempDir())
        / (std::string("program ") + testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::path data = folder / "data";
    SetClock clock;
    CountedSeeds seeds;
    /// How often the program was told that something new is to be drawn.
    std::atomic<int> wakes = 0;
    bool close_requested = false;  // in the next frame
    plenary::WindowWish wish;      // of the last frame
    plenary::Room* room = nullptr; // the next program's
    plenary::Desktop* desktop_for_next = nullptr;
    std::unique_ptr<plenary::Program> program;
    std::unique_ptr<Headless> screen;

    ProgramTest() {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(data);
    }
    ~ProgramTest() override {
        program.reset();
        std::filesystem::remove_all(folder);
    }

    void start() {
        program.reset();
        screen = std::make_unique<Headless>(
            1280, 720,
            [this] {
                clock.advance(std::chrono::milliseconds(17));
                wish = program->frame(std::exchange(close_requested, false));
            },
            [this] {
                program = std::make_unique<plenary::Program>(
                    *plenary::ui::load_fonts(PLENARY_ASSETS "/fonts"),
                    plenary::Folders{.assets = PLENARY_ASSETS, .data = data}, clock, seeds,
                    [this] {
                        ++wakes;
                        wakes.notify_all();
                    },
                    room, desktop_for_next);
            });
    }
    void start_session() {
        start();
        ASSERT_TRUE(program->begin_session(PLENARY_ASSETS "/plans/what-does-partnership-working-mean.toml"));
        screen->frame(2);
    }
    const plenary::ui::Theme* shown() const { return &program->canvas().theme(); }
};

}
