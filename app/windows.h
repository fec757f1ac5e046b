#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/display_letters.h"
#include "app/program.h"
#include "app/shell/display_roles.h"
#include "app/shell/surfaces.h"
#include "app/ui/item_map.h"

namespace plenary {

/// The windows of the program: the stage, and beside it the console while the facilitator wants one. With two
/// displays the stage fills one of them and the console is on the other; which is which is remembered. With
/// one they lie side by side as windows.
class Windows {
public:
    /// `fonts` is the folder that each window loads its own from. All that is handed in outlives the windows.
    Windows(shell::Surfaces& surfaces, std::unique_ptr<shell::Surface> stage, Program& program,
            std::filesystem::path fonts);

    /// Draws until the program is to end. `frame_drawn` is called after every frame of the stage, with its
    /// number from 1, and of the console, with zero.
    void run(const std::function<void(std::uint64_t)>& frame_drawn);

    /// Where tests read what is in the console's window, frame by frame.
    void map_console_to(std::filesystem::path file) { console_map_file_ = std::move(file); }

private:
    void draw_stage_with(const std::function<void(std::uint64_t)>& frame_drawn);
    void draw_console_with(const std::function<void(std::uint64_t)>& frame_drawn);
    void follow_wishes(const std::function<void(std::uint64_t)>& frame_drawn);
    void open_console(const std::function<void(std::uint64_t)>& frame_drawn);
    void close_console();
    void put_on_displays(std::size_t stage, std::size_t console);
    void swap_displays();
    /// Once for displays that were never seen together before, while a session runs.
    void ask_about_displays();
    void take_stage_display(std::size_t chosen, const std::function<void(std::uint64_t)>& frame_drawn);
    void remember_stage(std::size_t display);

    shell::Surfaces& surfaces_;
    std::unique_ptr<shell::Surface> stage_;
    std::unique_ptr<shell::Surface> console_;
    Program& program_;
    std::filesystem::path fonts_;
    std::filesystem::path console_map_file_;
    std::unique_ptr<ui::ItemMap> console_map_;

    std::unique_ptr<DisplayLetters> letters_;  ///< while it is asked which display is for the room
    std::optional<std::uint64_t> asked_about_; ///< the revision of the displays for which that is over

    // What the last frames asked for, done between two turns.
    WindowWish stage_wish_;
    WindowWish console_wish_;
};

}
