#pragma once

#include <span>

#include "app/steps/wall.h"

namespace plenary {

// What the parts of a wall share while one frame is drawn; for them alone.

std::string card_id(CardId card);
std::string lane_id(LaneId lane);

/// Where what one hand holds would go.
struct Landing {
    WallSpot spot;
    float height = 0; ///< of what is held
    CardId onto;      ///< the card that offers to take it
};

struct WallFrame {
    const View& view;
    ui::Box area;
    const Wall& wall;
    WallUi& state;
    const TapTaker& tap;
    std::vector<LaneLayout> layouts;
    std::map<int, Landing> landings; ///< by the hand

    ui::Canvas& canvas() const { return view.canvas; }
    bool can_change() const { return !view.finished(); }
    bool can_add() const { return can_change() && wall.adding && !tap; }
    const LaneLayout* layout_of(LaneId lane) const;
    /// Where a card stands just now; nothing if it is in no lane, or in a folded one.
    struct Standing {
        const LaneLayout* layout = nullptr;
        const PlacedCards::Placed* placed = nullptr;
        explicit operator bool() const { return placed != nullptr; }
    };
    Standing standing(CardId card) const;
    /// Contract: it stands somewhere.
    ui::Box on_screen(const Standing& standing) const {
        return on_screen(*standing.layout, standing.placed->box);
    }
    /// Relative to the screen, what is relative to the content of a lane.
    ui::Box on_screen(const LaneLayout& layout, const ui::Box& box) const;
    ImVec2 in_content(const LaneLayout& layout, ImVec2 point) const;
};

// wall_hand.cpp
/// The lifted card, or all that are selected with it; nothing for none.
std::vector<CardId> held_with(const WallFrame& frame, CardId lifted);
std::vector<CardId> held_by(const WallFrame& frame, const ui::Hand& hand);
bool is_held(const WallFrame& frame, CardId card);
bool anything_held(const WallFrame& frame);
/// Lets go of cards that have gone meanwhile.
void forget_what_is_gone(WallFrame& frame);
void find_landings(WallFrame& frame);
/// The same lane, and the same neighbours, as where the card stands.
bool is_where_it_stands(const PlacedCards& cards, const WallSpot& spot, CardId held);
/// What is pressed on a card, by the mouse or by a finger, and what came of it.
void touch_card(WallFrame& frame, const PlacedCards::Placed& placed, ui::Box box);
/// The ways to be dropped onto a card, drawn on it.
void draw_targets(WallFrame& frame);
void draw_held(WallFrame& frame);
void scroll_at_edge(WallFrame& frame, const LaneLayout& layout);
/// Moves cards to a spot; returns the ticket.
std::uint64_t post_moves(WallFrame& frame, const std::vector<CardId>& cards, const WallSpot& spot);
/// Puts cards under or into another one.
enum class Onto { under, merge };
bool may_go_onto(const WallFrame& frame, std::span<const CardId> cards, CardId target, Onto how);
std::uint64_t post_onto(WallFrame& frame, const std::vector<CardId>& cards, CardId target, Onto how);

// wall_cards.cpp
void draw_card_at(WallFrame& frame, const PlacedCards::Placed& placed, ui::Box box, float scale);
void start_editing(WallFrame& frame, const Card& card);
/// A tap on a card, by whatever means.
void tap_card(WallFrame& frame, const Card& card);

// wall_lanes.cpp
void draw_lane_ground(WallFrame& frame, const LaneLayout& layout);
void draw_lane_head(WallFrame& frame, const LaneLayout& layout);
void draw_folded_lane(WallFrame& frame, const LaneLayout& layout);
/// "12 more below", at the foot of a lane: a tap scrolls on. It is pressed before the cards that it lies
/// over, and drawn after them.
struct BelowPill {
    std::string words;
    ui::Box box;
    bool hovered = false;
};
std::optional<BelowPill> touch_below(WallFrame& frame, const LaneLayout& layout);
void draw_below(WallFrame& frame, const BelowPill& pill);
void draw_lane_menu(WallFrame& frame);
void draw_new_lane(WallFrame& frame);

// wall_capture.cpp
AddingPlace adding_place(const WallFrame& frame, const WallLane& lane);
void draw_adding(WallFrame& frame, const LaneLayout& layout, ui::Box box);
/// Whether the text has several lines; then it is asked about.
bool ask_about(WallFrame& frame, const std::string& pasted);
void draw_paste_question(WallFrame& frame);
void draw_naming(WallFrame& frame);

// wall_keys.cpp
void take_keys(WallFrame& frame);
void press_ground(WallFrame& frame, const LaneLayout& layout);
void draw_selection_frame(WallFrame& frame);
void bring_into_view(WallFrame& frame, CardId card);

// wall_find.cpp
/// Draws the field to search in and leaves the rest of the area.
ui::Box draw_find(WallFrame& frame, ui::Box area);
/// Less than 1 for a card that is not what is looked for.
float shown_part(const WallFrame& frame, CardId card);

}
