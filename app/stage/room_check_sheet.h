#pragma once

#include <optional>

#include "app/stage/finger_watch.h"
#include "app/stage/room_facts.h"
#include "app/steps/view.h"
#include "app/ui/scroll.h"

namespace plenary {

struct RoomCheckUi {
    float metres = LastRow{}.metres;
    std::optional<float> picture_mm; ///< as it was set; else what the display says, or a guess
    ClickerSeen clicker;
    TouchSeen touch = TouchSeen::nothing;
    FingerWatch fingers;
    ui::Scroll scroll;
};

/// Before the sheet is shown: forgets what was tried in another room, and looks at this one.
void open_room_check(const View& view, RoomCheckUi& state);

struct RoomCheckAnswer {
    bool close = false;
    std::optional<float> text_size{}; ///< with which the last row reads better
};

/// What should be right before the room arrives, a line for each, over whatever step is on.
RoomCheckAnswer draw_room_check_sheet(const View& view, RoomCheckUi& state);

}
