#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/steps/view.h"
#include "app/steps/wall_layout.h"
#include "app/ui/adder.h"
#include "app/ui/hand.h"
#include "app/ui/scroll.h"

namespace plenary {

/// What is on a wall and what may be done there. Boards, brainstorms and themes differ only in this.
/// Made anew when the session has changed, not for every frame.
struct Wall {
    StepId step;
    std::vector<WallLane> lanes;
    bool adding = true;    ///< new cards can be typed, and cards changed and deleted
    bool arranging = true; ///< lanes can be added, named, moved, folded and removed
    bool covering = false; ///< lanes can be covered
    bool merging = false;  ///< a card dropped onto another can become one with it
    std::string onto;      ///< what else dropping onto a card does: "Idea against this"; empty: nothing
    bool naming = false;   ///< cards that were put together are then given a heading
    std::string add;       ///< "+ Add a barrier"
    std::string hint;      ///< in the empty field
    std::string empty;     ///< what to do in an empty lane
    std::string add_under; ///< "+ Idea", in the menu of a card; empty where none can hang
    std::string hint_under;
    std::optional<Colour> colour;       ///< of new cards; else the group's, else sun
    Colour colour_under = Colour::mint; ///< of new cards that hang
    std::function<Together::Part(CardId, const WallSpot&)> drop;
    bool picking_up = true;    ///< cards can be moved by hand
    bool hanging_moves = true; ///< also those that hang, by themselves
};

/// Answers for a card that is tapped while the taps are for something else, such as giving dots.
using TapTaker = std::function<void(const Card&)>;

/// Cards that go from where they stood to where they stand, when they were put into another order.
class CardTravel {
public:
    /// The next change of order is to be seen.
    void expect() { expected_ = true; }
    /// To be called when the wall has changed.
    void changed(ui::Canvas& canvas);
    /// Where to draw a card that belongs at `home` on the screen.
    ui::Box place(ui::Canvas& canvas, CardId card, ui::Box home);

private:
    bool expected_ = false;
    std::optional<ui::SteadyTime> since_;
    std::map<CardId, ui::Box> from_;
    std::map<CardId, ui::Box> last_;
};

/// What a wall keeps between frames.
struct WallUi {
    // What was drawn up from the session, and what it was drawn up from.
    Wall wall;
    std::uint64_t revision = 0;
    std::uint64_t version = 0; ///< of the wall: counts up whenever it is made anew
    std::uint64_t look = 0;    ///< what else it depends on than the session

    // The arrangement of each lane, as long as nothing it depends on changes.
    struct Arranged {
        std::uint64_t version = 0;
        ui::Box body;
        float unit = 0;
        Placing resting_by;
        Placing shown_by;
        PlacedCards resting;
        PlacedCards shown;
        float scale = 1;
    };
    std::map<LaneId, Arranged> arranged;
    CardHeights heights;
    std::uint64_t arrangements = 0; ///< how often a lane was arranged since the start
    CardTravel travel;

    // Hands: the mouse or the first finger, and further fingers.
    std::map<int, ui::Hand> hands;
    CardId aimed_at; ///< the card whose middle the hand is over, and since when
    ui::SteadyTime aimed_since{};

    // Selection.
    std::vector<CardId> selected; ///< in the order of choosing
    bool choosing = false;        ///< taps add to the selection
    bool moving = false;          ///< the next tap says where the selected go
    CardId moving_onto;           ///< the card that was tapped then: what to do there is asked
    std::optional<ImVec2> frame_from;
    bool framing = false;

    // Typing.
    CardId editing;
    ui::FieldState field;
    float typed_height = 0;
    ui::Adder adder;
    LaneId adding;                   ///< the lane with the open field, or the one last used
    CardId adding_under;             ///< the card that the new ones are to hang under
    GroupId group;                   ///< of the next cards
    bool show_typing = false;        ///< also in a covered lane
    std::vector<std::string> pasted; ///< lines that wait for the answer whether they are cards
    std::string pasted_text;         ///< the same, and what was typed before them
    CardId naming;                   ///< the card whose cluster is being given a heading
    ui::FieldState name;
    std::uint64_t naming_after = 0; ///< the ticket of the drop that the naming waits for

    // Lanes.
    std::map<LaneId, ui::Scroll> scrolls;
    LaneId lane_menu;
    LaneId lane_naming;
    bool lane_adding = false;
    ui::FieldState lane_name;

    // Looking.
    CardId opened;  ///< shown large
    CardId to_show; ///< to be scrolled to in this frame
    bool finding = false;
    ui::FieldState find;
    std::string found_for; ///< what `found` was sought by
    std::uint64_t found_in = 0;
    std::vector<CardId> found;

    /// Opens the field for new cards in a lane.
    void add_to(LaneId lane, CardId under = {});
    /// Opens the field for the name of a new lane, which takes in what is selected.
    void add_lane();
    bool is_selected(CardId card) const;
    void select(CardId card);
    void toggle(CardId card);
    void select_none();
    /// Puts away whatever is half done: the wall is about to be for something else.
    void put_away();
};

/// Whether the wall has to be drawn up again: the session has changed, or `look`, which stands for
/// whatever else it depends on.
bool wall_is_old(const View& view, WallUi& state, std::uint64_t look = 0);

void draw_wall(const View& view, ui::Box area, WallUi& state, const TapTaker& tap = {});

/// Opens the field for new cards where it was last, or in the first lane that is open; one unfolds where
/// none is. Contract: the wall has lanes.
void open_adding(WallUi& state, const std::function<std::uint64_t(Command)>& post);

/// One command for what is done with each of several cards.
Command together(std::vector<Together::Part> parts);

}
