#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/steps/view.h"
#include "app/ui/scroll.h"

namespace plenary {

/// While something that was done is not on disk.
struct NotSavedUi {
    bool leaving = false;                          ///< the session was to be closed: what waits would be lost
    std::vector<std::filesystem::path> places{};   ///< folders that can take the session instead
    std::optional<std::filesystem::path> chosen{}; ///< of these; the program takes it
    ui::Scroll scroll{};
};

/// Across the top of whoever can do something about it: what is not saved, why, and the way to another place.
/// Takes its height from the area; nothing while all is on disk. True when another place was asked for.
bool draw_not_saved_bar(const View& view, ui::Box& area);

enum class NotSavedAnswer {
    none,
    back,
    lose, ///< close all the same
};

/// Where else the session can go on; when it is about to be closed, with what would be lost.
NotSavedAnswer draw_not_saved_sheet(const View& view, NotSavedUi& state);

}
