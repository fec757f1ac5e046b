#pragma once

#include <optional>

#include "app/steps/bring_in.h"
#include "app/steps/hands_counter.h"
#include "app/steps/reason_list.h"
#include "app/steps/reveal_travel.h"
#include "app/steps/round_controls.h"
#include "app/steps/view.h"
#include "app/ui/adder.h"
#include "app/ui/box.h"
#include "app/ui/hand.h"
#include "app/ui/scroll.h"

namespace plenary {

struct LadderUi {
    CardId piece{}; ///< whose votes and reasons are shown
    Question question = Question::now;
    bool overview = false; ///< all pieces on one ladder
    ui::Hand hand;         ///< for pieces and tokens

    ui::Scroll pieces;
    BringInUi bring_in;
    ui::Adder add_piece;
    float add_piece_height = 0;
    CardId opened{}; ///< the piece whose name and group are being changed
    ui::FieldState name;
    float name_height = 0;

    bool choosing_way = false; ///< how votes come in is asked before the round is opened
    RoundControls controls;
    GroupId picked{};         ///< whose token waits for a tap on a rung
    std::optional<int> aimed; ///< the rung that the keyboard has come to, or that was tapped to be agreed
    HandsUi hands;
    ui::Scroll voters;
    /// Where one voter chooses a rung that is not sent yet. Leaving the step ends it.
    struct Booth {
        RoundId round;
        Voter voter;
        std::optional<int> rung;
    };
    std::optional<Booth> booth;
    int frame = -1; ///< the last in which this step was drawn

    RevealTravel reveal;
    bool number = false; ///< agreement is shown as a number beside the word

    ReasonsUi reasons;
    ReasonsUi::Adder add_why;
    ReasonsUi::Adder add_stop;
};

/// Pieces of work, blind votes in rounds, the reveal, the agreed rung and why.
Footer draw_ladder(const View& view, ui::Box area, LadderUi& state);

}
