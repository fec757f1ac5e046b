#pragma once

#include <functional>
#include <map>

#include "app/steps/view.h"
#include "app/steps/wall_layout.h"
#include "app/ui/adder.h"
#include "app/ui/hand.h"
#include "app/ui/scroll.h"

namespace plenary {

/// What is on a wall and what may be done there. Boards, brainstorms and themes differ only in this.
struct Wall {
    std::vector<WallLane> lanes;
    bool hanging = false;  ///< a card dropped onto another hangs under it
    bool adding = true;    ///< new cards can be typed, and cards coloured, marked and deleted
    std::string add;       ///< "+ Add a barrier"
    std::string hint;      ///< in the empty field
    std::string empty;     ///< what to do in an empty lane
    std::string add_under; ///< "+ Idea", in the menu of a card; with `hanging`
    std::string hint_under;
    std::optional<Colour> colour;       ///< of new cards; else the group's, else sun
    Colour colour_under = Colour::mint; ///< of new cards that hang
    std::function<Command(CardId, const WallSpot&)> drop;
};

/// What a wall keeps between frames.
struct WallUi {
    ui::Hand hand;
    CardId selected;
    CardId editing;
    ui::FieldState field;
    float typed_height = 0;
    ui::Adder adder;
    LaneId adding;       ///< the lane with the open field, or the one last used
    CardId adding_under; ///< the card that the new ones are to hang under
    GroupId group;       ///< of the next cards
    std::map<LaneId, ui::Scroll> scrolls;

    /// Opens the field for new cards in a lane.
    void add_to(LaneId lane, CardId under = {});
};

void draw_wall(const View& view, ui::Box area, const Wall& wall, WallUi& state);

}
