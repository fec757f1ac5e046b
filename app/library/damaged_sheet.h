#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/ui/canvas.h"
#include "app/ui/scroll.h"
#include "sessions/store/salvage.h"

namespace plenary {

/// A session could not be opened because its file is damaged: what can be read of it is offered.
struct DamagedSheet {
    std::filesystem::path file;
    /// Once it was saved: where, and what is missing.
    std::filesystem::path saved_as{};
    std::optional<Salvaged> salvaged{};
    ui::Scroll scroll{};
};

enum class DamagedAnswer {
    none,
    save, ///< make a new session of what can be read
    open, ///< open that
    leave,
};

DamagedAnswer draw_damaged_sheet(ui::Canvas& canvas, DamagedSheet& state);

}
