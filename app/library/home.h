#pragma once

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/library/session_deeds.h"
#include "app/settings.h"
#include "app/ui/canvas.h"
#include "app/ui/field.h"
#include "app/ui/scroll.h"
#include "sessions/model/plan.h"
#include "sessions/model/result.h"
#include "sessions/store/brought.h"
#include "sessions/store/session_library.h"

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
    std::shared_ptr<const SessionListing> sessions = std::make_shared<SessionListing>();
    std::vector<BroughtCopy> brought{}; ///< of the sessions: those that came from a stick or a network folder
    bool asks_for_files = false;        ///< there is a desktop to ask for a file
    WallTime now = 0;
    Settings settings{};

    /// Nothing where the session was made here.
    const BroughtCopy* brought_copy(const std::filesystem::path& session) const {
        const auto at = std::ranges::find(brought, session, &BroughtCopy::session);
        return at == brought.end() ? nullptr : &*at;
    }
};

/// Which sessions are listed, in which order: found out once for what it depends on, not for every frame.
struct ShownSessions {
    std::shared_ptr<const SessionListing> of;
    SessionOrder order = SessionOrder::changed;
    bool archived_too = false;
    std::vector<std::size_t> rows;   ///< of the listing's sessions
    std::vector<bool> named_by_file; ///< beside `rows`: what it is called does not tell it from another
    std::size_t archived = 0;        ///< how many there are, shown or not
};

/// The sessions that are old and still hold names, likewise, and what is being asked about them.
struct OldNamesUi {
    std::shared_ptr<const SessionListing> of;
    std::optional<int> days;
    WallTime now = 0;
    std::vector<std::size_t> rows; ///< of the listing's sessions
    bool open = false;             ///< they are being looked at
    std::vector<std::filesystem::path>
        asked; ///< whether these are to lose their names; none: nothing is asked
    std::shared_ptr<const SessionListing>
        removing; ///< until there is a newer listing, names are on their way out
    ui::Scroll scroll;
};

/// With what a new plan is to begin, while that is asked.
struct NewPlanUi {
    enum class Way { choose, copy, session, text };
    bool open = false;
    Way way = Way::choose;
    std::optional<Result<Plan>> pasted; ///< what was made of pasted text, once there is some
};

/// What the start page keeps between frames.
struct HomeUi {
    ui::Scroll plans;
    ui::Scroll sessions;
    ui::Scroll sheet;
    ui::FieldState search; ///< its text is what the sessions are searched for
    ShownSessions shown;
    std::filesystem::path chosen;     ///< the session about which more is asked; empty for none
    std::optional<SessionDeed> asked; ///< whether this may be done with it, as it cannot be undone here
    bool comparing = false;           ///< it is asked with which earlier session it is to be compared
    OldNamesUi old_names;
    NewPlanUi new_plan;
    bool settings_open = false;
    std::optional<Settings> settings; ///< as they are wanted from now on
};

/// What the person chose there.
struct StartPlan {
    std::filesystem::path plan;
    bool rehearsal = false; ///< nothing of it is to be kept
};
enum class PlanDeed { edit, copy, edit_copy };
struct DoWithPlan {
    std::filesystem::path plan;
    PlanDeed deed = PlanDeed::edit;
};
struct NewPlan {
    Plan plan;
};
/// Of what was really done in it.
struct PlanOfSession {
    std::filesystem::path session;
};
struct OpenSession {
    std::filesystem::path session;
};
struct DoWithSession {
    std::filesystem::path session;
    SessionDeed deed;
};
struct CompareSessions {
    std::filesystem::path session;
    std::filesystem::path earlier;
};
/// From all of these.
struct RemoveNames {
    std::vector<std::filesystem::path> sessions;
};
struct ChooseFile {}; ///< in the desktop's dialog
using HomeWish = std::variant<std::monostate, StartPlan, DoWithPlan, NewPlan, PlanOfSession, OpenSession,
                              DoWithSession, CompareSessions, RemoveNames, ChooseFile>;

/// The plans in `folders` and in the plan folders there, by title.
std::vector<PlanEntry> list_plans(const std::vector<std::filesystem::path>& folders);

/// The start page: plans to start at the left, sessions to resume or look back on at the right.
HomeWish draw_home(ui::Canvas& canvas, const Shelf& shelf, HomeUi& state);

}
