#pragma once

#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/ui/box.h"
#include "app/ui/canvas.h"
#include "app/ui/card.h"
#include "sessions/model/session.h"
#include "sessions/model/wall_places.h"
#include "sessions/workshop/wall_lanes.h"

namespace plenary {

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
    bool operator==(const TypedCard&) const = default;
};

/// The place to type new cards in: how high it is (zero: there is none), and the card that they are to
/// hang under, if they are.
struct AddingPlace {
    float height = 0;
    CardId under;
    bool operator==(const AddingPlace&) const = default;
};

/// Room for something of this height.
struct Opening {
    WallSpot spot;
    float height = 0;
    bool operator==(const Opening&) const = default;
};

/// The cards of a lane in their places. Boxes are relative to the content's upper left corner, which
/// moves with the scroll.
struct PlacedCards {
    struct Placed {
        const WallLane::Entry* entry = nullptr;
        CardId parent; ///< of a card that hangs
        ui::Box box;

        const Card& card() const { return *entry->card; }
        bool hangs() const { return entry->hangs; }
    };
    using Row = LaneBlocks::Row; ///< `first` of the cards
    std::vector<Placed> cards;
    std::vector<Row> rows;
    std::vector<ui::Box> openings; ///< the places kept free for what is in a hand
    ui::Box end;                   ///< the place to add a card: after the last, or under the one it is for
    float height = 0;              ///< of the content
    float width = 0;               ///< of the place for the content

    /// The cards of the rows that lie between these heights of the content, wholly or in part.
    std::span<const Placed> between(float top, float bottom) const;
    /// How many cards begin below this height.
    std::size_t below(float line) const;
};

/// A lane laid out, on the screen.
struct LaneLayout {
    const WallLane* lane = nullptr;
    ui::Box frame;
    ui::Box head;
    ui::Box body; ///< empty where the lane is collapsed
    float scale = 1;
    const PlacedCards* resting = nullptr; ///< as the cards stand
    const PlacedCards* shown = nullptr;   ///< the same, or with openings
};

/// How high cards are, kept from one arrangement to the next: a text is measured once for a width.
class CardHeights {
public:
    float of(ui::Canvas& canvas, const WallLane::Entry& entry, float width, float scale);

private:
    struct Kept {
        std::string text;
        std::string tag;
        float width = 0;
        float unit = 0;
        float scale = 0;
        bool small = false;
        bool heading = false;
        bool covered = false;
        bool row = false;
        float height = 0;
    };
    std::unordered_map<CardId, Kept> kept_;
};

/// How a card of a wall looks at rest.
ui::CardLook look_of(const WallLane::Entry& entry, float scale);

/// Where the lanes stand in the area, without their cards.
std::vector<LaneLayout> place_lanes(ui::Canvas& canvas, ui::Box area, const std::vector<WallLane>& lanes);

/// What the cards of one lane are placed by.
struct Placing {
    float width = 0;
    float scale = 1;
    TypedCard typed;
    AddingPlace adding;
    std::vector<Opening> openings;
    bool operator==(const Placing&) const = default;
};
PlacedCards place_cards(ui::Canvas& canvas, const WallLane& lane, const Placing& placing,
                        CardHeights& heights);

/// The largest of the sizes cards may shrink to at which all cards of a lane fit its body; the smallest
/// if they do not even then.
float fitting_scale(ui::Canvas& canvas, const LaneLayout& layout, Placing placing, CardHeights& heights);

/// What lies under a point of a lane's content where something is dropped.
struct Aim {
    WallSpot spot; ///< where it goes between the others
    CardId onto;   ///< the card whose middle the point is on; zero beside the cards
};
/// `taken`: the cards in the hand.
Aim aim_at(const PlacedCards& cards, LaneId lane, ImVec2 point, std::span<const CardId> taken);

}
