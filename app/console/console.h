#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/console/stage_remote.h"
#include "app/stage/stage.h"
#include "app/ui/field.h"
#include "app/ui/live_picture.h"

namespace plenary {

/// What the console keeps between frames.
struct ConsoleUi {
    StageRemote remote;
    ui::Scroll agenda;
    ui::Scroll notes;
    ui::Scroll side;
    float side_height = 0;    ///< of what is in it, found when it was last drawn
    StepId chosen{};          ///< on the agenda: what can be done about it is shown
    StepId shown_step{};      ///< the step that the agenda was last scrolled to
    bool show_chosen = false; ///< that has just been opened, and is to be seen as a whole
    bool adding = false;      ///< the kinds of steps that can be added are shown
    bool show_adding = false; ///< they have just been opened, and are to be seen
    std::string adding_kind;  ///< the one that was tapped; its title is being typed
    ui::FieldState added_title;
    bool touched_stage = false; ///< the stage was handed something in this frame, and has to be drawn
};

/// The stage as the console shows it.
struct StageSeen {
    ui::LivePicture picture;
    ImGuiContext& context; ///< where hands on the picture go
};

/// Whether what was done is on disk.
struct SavedState {
    std::uint64_t posted = 0; ///< the last command's ticket
    WallTime saved = 0;       ///< when the newest change was committed; zero: nothing was done yet
};

/// The facilitator's window: the agenda with planned and real times; the live picture of the stage, which can
/// be worked on by hand, and what the step offers; notes that the room does not see; clocks, who has voted,
/// and whether all is on disk. `view` is of the step that the room is on.
void draw_console(const View& view, const StageSeen& seen, const SavedState& saved, StageUi& stage,
                  ConsoleUi& state);

}
