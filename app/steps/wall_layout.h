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
    ui::Box end;                    ///< the place to add a card: after the last, or under the one it is for
    float height = 0;               ///< of the content
};

/// Where the lanes stand in the area, without their cards.
std::vector<LaneLayout> place_lanes(ui::Canvas& canvas, ui::Box area, const std::vector<WallLane>& lanes);

/// The place to type new cards in: how high it is (zero: there is none), and the card that they are to
/// hang under, if they are.
struct AddingPlace {
    float height = 0;
    CardId under;
};

/// Room for something of this height.
struct Opening {
    WallSpot spot;
    float height = 0;
};

/// Places the cards of a lane, with an opening if it is in this lane.
void place_cards(ui::Canvas& canvas, LaneLayout& layout, const std::optional<Opening>& opening,
                 const TypedCard& typed, const AddingPlace& adding);

/// Where something dropped at this point of a lane's content goes. `hanging`: on the middle of a card
/// it hangs under that card, unless the dropped card has cards of its own (`has_own`).
WallSpot spot_at(const LaneLayout& layout, ImVec2 point, CardId dropped, bool hanging, bool has_own);

}
