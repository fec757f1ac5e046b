#pragma once

#include <map>
#include <optional>

#include "app/steps/bring_in.h"
#include "app/steps/card_rows.h"
#include "app/steps/ranking_order.h"
#include "app/steps/step_vote.h"

namespace plenary {

struct RankingUi {
    StepVoteUi vote;
    BringInUi bring_in;
    CardRowsUi items;
    bool changing = false; ///< the items are shown although there is a result

    /// What the voter in the booth has put in order, until it is sent or given up.
    struct Booth {
        RankingOrder order;
        CardId chosen{}; ///< placed or not: what the buttons and the keys are for
        ui::Hand hand;
        bool lifts = true; ///< the last press on a card may lift it whichever way it moves
        CardId sought{};   ///< to be brought into view where it has come to
        struct List {
            ui::Scroll scroll;
            std::map<CardId, ui::Glide> places; ///< up and down
        };
        List unplaced;
        List placed;
    };
    std::optional<Booth> booth;

    RoundId watched{}; ///< the round that was unfinished when it was last drawn: its reveal is worth seeing
    /// How a revealed round is looked at.
    struct Result {
        RoundId earlier{};                      ///< a round before the last one; zero: the last
        bool method = false;                    ///< how the points are counted is said
        std::optional<ui::SteadyTime> revealed; ///< the items are on their way since then
        ui::Scroll list;
    };
    Result result;
};

/// Items that each group or each person puts in order, unseen, and the order that follows from all of them.
Footer draw_ranking(const View& view, ui::Box area, RankingUi& state);

}
