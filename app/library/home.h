#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "app/ui/canvas.h"
#include "app/ui/scroll.h"
#include "sessions/model/plan.h"
#include "sessions/store/library.h"

namespace plenary {

/// A plan that a session can be started from, or why it cannot.
struct PlanEntry {
    std::filesystem::path file;
    Plan plan;
    std::string problem;
};

/// What the start page shows.
struct Shelf {
    std::vector<PlanEntry> plans;
    std::vector<SessionEntry> sessions;
    WallTime now = 0;
};

/// What the start page keeps between frames.
struct HomeUi {
    ui::Scroll plans;
    ui::Scroll sessions;
};

/// What the person chose there.
struct StartPlan {
    std::filesystem::path plan;
    bool rehearsal = false; ///< nothing of it is to be kept
};
struct OpenSession {
    std::filesystem::path session;
};
using HomeWish = std::variant<std::monostate, StartPlan, OpenSession>;

/// The plans in `folders`, by title.
std::vector<PlanEntry> list_plans(const std::vector<std::filesystem::path>& folders);

/// The start page: plans to start at the left, sessions to resume or look back on at the right.
HomeWish draw_home(ui::Canvas& canvas, const Shelf& shelf, HomeUi& state);

}
