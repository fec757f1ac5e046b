#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/settings.h"
#include "app/stage/foot.h"
#include "app/stage/people_sheet.h"
#include "app/stage/room_check_sheet.h"
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
enum class Overlay { none, menu, rules, keys, finished, wording, people, room_check };

/// What the stage keeps between frames.
struct StageUi {
    std::map<StepId, StepUi> steps;
    std::optional<Notice> notice;
    Overlay overlay = Overlay::none;
    FootUi foot;
    std::map<Overlay, ui::Scroll> scrolls;
    WordingCheckUi wording;
    PeopleUi people;
    RoomCheckUi room_check;
    TimeBell bell;
    std::optional<Settings> settings; ///< those just asked for; the program takes them
};

/// What the person asked of the program around the stage.
enum class StageWish { none, leave, toggle_fullscreen, save_html, save_markdown, save_json };

/// The whole window while a session runs on one display: head, the step, the facilitator's footer.
StageWish draw_stage(const View& view, StageUi& state);

/// The notice, where there is one, above everything; lets go of it when it has been read.
void draw_notice(ui::Canvas& canvas, std::optional<Notice>& notice);

}
