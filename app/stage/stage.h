#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/settings.h"
#include "app/stage/displays_sheet.h"
#include "app/stage/foot.h"
#include "app/stage/leaving_check.h"
#include "app/stage/not_saved.h"
#include "app/stage/people_sheet.h"
#include "app/stage/record_sheet.h"
#include "app/stage/room_check_sheet.h"
#include "app/stage/room_look.h"
#include "app/stage/time_bell.h"
#include "app/stage/wording_check.h"
#include "app/steps/step_view.h"
#include "app/ui/scroll.h"

namespace plenary {

/// A sentence at the foot of the stage for a few seconds: what was undone, or why something was not.
struct Notice {
    std::string sentence;
    bool refusal = false;
    ui::SteadyTime since{};
};

/// What lies over the stage.
enum class Overlay {
    none,
    menu,
    rules,
    keys,
    finished,
    wording,
    leaving,
    another_day,
    displays,
    people,
    room_check,
    record,
    not_saved
};

/// What the step offered in the footer when it was last drawn, for the console to offer it too.
struct ShownFooter {
    struct Action {
        std::string id;
        std::string words;
        bool enabled = true;
    };
    std::string note;
    std::vector<Action> actions;
};

/// What the stage keeps between frames.
struct StageUi {
    std::map<StepId, StepUi> steps;
    std::optional<Notice> notice;
    Overlay overlay = Overlay::none;
    FootUi foot;
    std::map<Overlay, ui::Scroll> scrolls;
    WordingCheckUi wording;
    LeavingCheckUi leaving;
    DisplaysQuestion displays;
    RoomLook look;
    ShownFooter shown_footer;
    /// One of the step's actions that was pressed on the console, to be done in the next frame.
    std::string pressed_action;
    PeopleUi people;
    RoomCheckUi room_check;
    RecordUi record;
    NotSavedUi not_saved;
    TimeBell bell;
    bool wants_copy = false;          ///< of what is only looked at, to work on; the program makes it
    std::optional<Settings> settings; ///< those just asked for; the program takes them
};

/// What the person asked of the program around the stage.
enum class StageWish { none, leave, toggle_fullscreen, toggle_console, swap_displays, lose_unsaved };

/// Alone it has the facilitator's footer and all that is opened over it. Beside a console it is the room's:
/// what the facilitator opens, and every question, is on the console.
enum class StageForm { alone, beside_console };

/// The stage's whole window while a session runs: head, the step and, where it is alone, the footer. Takes
/// the keys of the session.
StageWish draw_stage(const View& view, StageUi& state, StageForm form = StageForm::alone);

/// What lies over the console where there is one: the menu, the questions, all but what the room is to read.
bool has_facilitators_overlay(const StageUi& state);
/// Draws that, and takes the keys while it is open.
StageWish draw_facilitators_overlay(const View& view, StageUi& state);

// To where the room goes; while the stage is frozen, to where the facilitator looks. What is unfinished, or
// too short to be understood tomorrow, is asked about first.
void go_forward(const View& view, StageUi& state);
void go_back(const View& view, StageUi& state);
void go_to(const View& view, StageUi& state, StepId step);

/// Asks from the next frame on where the session can go on, as the disk takes nothing. `leaving`: it was to
/// be closed.
void ask_where_to_save(const Room* room, StageUi& state, bool leaving);

/// The notice, where there is one, above everything; lets go of it when it has been read.
void draw_notice(ui::Canvas& canvas, std::optional<Notice>& notice);

}
