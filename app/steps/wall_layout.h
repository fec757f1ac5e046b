#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/ui/box.h"
#include "app/ui/canvas.h"
#include "sessions/model/session.h"

namespace plenary {

/// A lane as a wall shows it. Cards that hang follow the card that they hang under.
struct WallLane {
    LaneId id; ///< zero for the cards that have not been sorted yet
    std::string title;
    std::string count; ///< "4 barriers"
    struct Entry {
        const Card* card = nullptr;
        bool hangs = false;
    };
    std::vector<Entry> cards;
};

/// Where something that is dropped goes: into a lane, before a card (zero: at the end), and under
/// another card if that is not zero.
struct WallSpot {
    LaneId lane;
    CardId under;
    CardId before;
    bool operator==(const WallSpot&) const = default;
};

/// A card whose height is not what its text asks for: the one being typed in.
struct TypedCard {
    CardId card;
    float text_height = 0;
};

/// A lane laid out. Boxes of cards are relative to the content's upper left corner, which moves with
/// the scroll; the others are on the screen.
struct LaneLayout {
    struct Placed {
        const Card* card = nullptr;
        bool hangs = false;
        CardId parent; ///< of a card that hangs
        ui::Box box;
    };
    const WallLane* lane = nullptr;
    ui::Box frame;
    ui::Box head;
    ui::Box body;
    std::vector<Placed> cards;
    std::optional<ui::Box> opening; ///< the place kept free for what is in the hand
    ui::Box end;                    ///< after the last card: the place to add one
    float height = 0;               ///< of the content
};

/// Where the lanes stand in the area, without their cards.
std::vector<LaneLayout> place_lanes(ui::Canvas& canvas, ui::Box area, const std::vector<WallLane>& lanes);

/// Places the cards of a lane, with room for one of this height at `spot` if that is in this lane, and
/// `end_height` at the end.
struct Opening {
    WallSpot spot;
    float height = 0;
};
void place_cards(ui::Canvas& canvas, LaneLayout& layout, const std::optional<Opening>& opening,
                 const TypedCard& typed, float end_height);

/// Where something dropped at this point of a lane's content goes. `hanging`: on the middle of a card
/// it hangs under that card, unless the dropped card has cards of its own (`has_own`).
WallSpot spot_at(const LaneLayout& layout, ImVec2 point, CardId dropped, bool hanging, bool has_own);

}
